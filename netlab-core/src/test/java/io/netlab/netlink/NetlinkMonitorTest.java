package io.netlab.netlink;

import static org.assertj.core.api.Assertions.assertThat;

import io.netlab.sys.Errno;
import io.netlab.sys.FakeSyscalls;
import io.netlab.sys.Syscalls;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class NetlinkMonitorTest {
    private static final Duration LONG = Duration.ofSeconds(30);

    private final FakeSyscalls kernel = new FakeSyscalls();
    private final NetlinkMonitor monitor = NetlinkMonitor.open(kernel.syscalls(), WireTap.NONE, 1, 5);

    @Test
    void handsOutAnnouncementsOneByOne() {
        kernel.willReceive(Datagrams.of(Datagrams.item(0, "a"), Datagrams.item(0, "b")));

        assertThat(monitor.next(LONG)).contains(Datagrams.item(0, "a"));
        assertThat(monitor.next(Duration.ZERO)).contains(Datagrams.item(0, "b"));
        assertThat(monitor.next(Duration.ZERO)).isEmpty();
    }

    @Test
    void waitsOnAfterASignal() {
        kernel.willFail("poll", Errno.EINTR).willReceive(Datagrams.of(Datagrams.item(0, "a")));

        assertThat(monitor.next(LONG)).contains(Datagrams.item(0, "a"));
    }

    @Test
    void saysThatAnnouncementsWereLost() {
        kernel.willFail("recv", Errno.ENOBUFS);

        assertThat(monitor.next(LONG)).get().extracting(Message::type).isEqualTo(ControlType.OVERRUN);
    }

    @Test
    void endsTheWaitOfAnotherThreadWhenItIsClosed() throws Exception {
        NetlinkMonitor real = NetlinkMonitor.open(Syscalls.libc(), WireTap.NONE);
        CompletableFuture<Optional<Message>> waiting = CompletableFuture.supplyAsync(() -> real.next(LONG));

        real.close();

        assertThat(waiting.get(10, TimeUnit.SECONDS)).isEmpty();
        assertThat(real.next(LONG)).isEmpty();
    }
}
