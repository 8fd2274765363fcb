package io.netlab.probe;

import io.netlab.query.PingRequest;
import io.netlab.query.PingRequest.Manner;
import io.netlab.sys.PollFlag;
import io.netlab.sys.Syscalls;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** The course of one ping: when it sends, what it tells of what comes, and when it ends. Times are in nanoseconds. */
final class PingRun {
    private final PingRequest.Settings settings;
    private final PingSocket socket;
    private final PingText text;
    private final Alarm alarm;
    private final Consumer<String> out;
    private final Consumer<String> err;
    private final PollSet poll;
    private final PingTally tally = new PingTally();
    private final Course course;

    PingRun(
            Syscalls system,
            PingRequest.Settings settings,
            PingSocket socket,
            PingText text,
            Alarm alarm,
            Consumer<String> out,
            Consumer<String> err) {
        this.settings = settings;
        this.socket = socket;
        this.text = text;
        this.alarm = alarm;
        this.out = out;
        this.err = err;
        this.poll = new PollSet(system, 2);
        this.course = new Course(settings);
    }

    /** Sends and listens until there is nothing more to wait for, or somebody stops it. */
    PingTally run(BooleanSupplier isStopped) {
        while (!isStopped.getAsBoolean() && !isOver()) {
            if (course.isDue()) {
                send();
            }
            listen();
        }
        return tally;
    }

    private boolean isOver() {
        boolean allKnown = settings.count().isPresent()
                && tally.received() + tally.errors() >= settings.count().getAsLong();
        boolean failed = settings.deadline().isPresent() && tally.errors() > 0;
        return allKnown || failed || course.isOver();
    }

    private void send() {
        if (settings.is(Manner.TELLING_SILENCE)) {
            tally.silent().ifPresent(sequence -> tell("no answer yet for icmp_seq=" + sequence));
        }
        int sequence = tally.send();
        course.sent(tally);
        if (!socket.send(sequence)) {
            hearFailures();
        }
    }

    /** Waits for news, for the next request's time, or for the end. */
    private void listen() {
        poll.clear();
        poll.add(socket.descriptor(), PollFlag.POLLIN);
        poll.add(alarm.descriptor(), PollFlag.POLLIN);
        poll.waitUntil(course.next());
        hearFailures();
        hear(socket::receive);
    }

    private void hearFailures() {
        hear(socket::failure);
    }

    /** Once enough is known, what else has come is not told. */
    private void hear(Supplier<Optional<PingNews>> source) {
        while (!isOver()) {
            Optional<PingNews> news = source.get();
            if (news.isEmpty()) {
                return;
            }
            news.get().accept(new Telling());
        }
    }

    private void tell(String line) {
        if (!settings.is(Manner.QUIET)) {
            out.accept(line);
        }
    }

    /** Counts what was heard, and tells it. */
    private final class Telling implements PingNews.Visitor<Boolean> {
        @Override
        public Boolean visit(PingNews.Reply news) {
            boolean isDuplicate = tally.isDuplicate(news);
            Duration took = tally.receive(news);
            tell(text.reply(news, took, isDuplicate));
            return true;
        }

        @Override
        public Boolean visit(PingNews.Redirected news) {
            tell(text.redirect(news));
            return true;
        }

        @Override
        public Boolean visit(PingNews.Undelivered news) {
            tally.fail(news);
            tell(text.undelivered(news));
            return true;
        }

        @Override
        public Boolean visit(PingNews.Refused news) {
            if (!settings.is(Manner.QUIET)) {
                tally.fail();
                err.accept(text.refused(news));
            }
            return true;
        }
    }

    /** The moments at which requests leave, and that of the end. */
    private static final class Course {
        private final PingRequest.Settings settings;
        private final long start = System.nanoTime();
        private long next = start;
        private OptionalLong end;
        private boolean isComplete;

        Course(PingRequest.Settings settings) {
            this.settings = settings;
            this.end = settings.deadline().stream()
                    .mapToLong(time -> start + time.toNanos())
                    .findFirst();
        }

        boolean isDue() {
            return !isComplete && System.nanoTime() - next >= 0;
        }

        boolean isOver() {
            return end.isPresent() && System.nanoTime() - end.getAsLong() >= 0;
        }

        /** The moment to wait for. */
        long next() {
            if (isComplete) {
                return end.orElse(next);
            }
            return end.isPresent() && end.getAsLong() - next < 0 ? end.getAsLong() : next;
        }

        /** A request has left: when comes the next, or for how long is the last one's answer waited for? */
        void sent(PingTally tally) {
            long now = System.nanoTime();
            long interval = settings.interval().toNanos();
            next = now - next < interval ? next + interval : now + interval;
            boolean isLast = settings.count().isPresent()
                    && tally.sent() >= settings.count().getAsLong()
                    && settings.deadline().isEmpty();
            if (isLast) {
                isComplete = true;
                end = OptionalLong.of(now + waitAfterLast(tally, interval));
            }
        }

        /** Twice the longest answer so far, and at least an interval; where nothing was answered, {@code -W}. */
        private long waitAfterLast(PingTally tally, long interval) {
            return tally.received() == 0
                    ? settings.patience().toNanos()
                    : Math.max(2 * tally.longest().toNanos(), interval);
        }
    }
}
