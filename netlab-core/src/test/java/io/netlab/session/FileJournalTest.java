package io.netlab.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.netlab.engine.Reach;
import io.netlab.error.NetlabException;
import io.netlab.language.RandomOps;
import io.netlab.op.NetworkOp;
import io.netlab.plan.Snapshot;
import io.netlab.scenario.file.Scenarios;
import io.netlab.topology.NodeName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What one program writes into a journal, another reads, whatever happens to the first. */
class FileJournalTest {
    private static final NodeName NS1 = NodeName.of("ns1");
    private static final Note.Did EMPTY = did("true", List.of(), Snapshot.EMPTY, Snapshot.EMPTY);

    @TempDir
    Path directory;

    private Path file() {
        return directory.resolve("journal");
    }

    private static Note.Did did(String line, List<NetworkOp> ops, Snapshot before, Snapshot after) {
        Reach reach = new Reach(Set.of(NS1), Set.of(), Set.of(NodeName.HOST), false);
        return new Note.Did(
                Instant.parse("2026-11-21T20:00:00Z"), NS1, line, ops, List.of("a loss"), before, after, reach);
    }

    @Test
    void isReadAsItWasWritten() {
        RandomOps random = new RandomOps(7);
        List<Note> notes = new ArrayList<>();
        Snapshot before = Snapshot.EMPTY;
        for (String name : Scenarios.names()) {
            Snapshot after = snapshot(name);
            List<NetworkOp> ops =
                    IntStream.range(0, 40).mapToObj(i -> random.next()).toList();
            notes.add(did("run " + name + " # 网桥 \"\\\n", ops, before, after));
            notes.add(new Note.Undid(notes.size()));
            notes.add(new Note.Redid(1));
            notes.add(new Note.Marked(name, before));
            before = after;
        }
        try (FileJournal writer = FileJournal.open(file());
                FileJournal reader = FileJournal.open(file())) {
            notes.forEach(writer::add);

            assertThat(reader.news()).isEqualTo(notes);
            assertThat(reader.news()).isEmpty();
        }
    }

    private static Snapshot snapshot(String scenario) {
        Snapshot wanted = Snapshot.of(Scenarios.load(scenario, Map.of()).wanted());
        return new Snapshot(
                wanted.topology(),
                Map.of(NS1, 4711L),
                Map.of(NS1, List.of("sleep", "1")),
                Map.of(NodeName.HOST, Map.of()),
                wanted.blank());
    }

    @Test
    void tellsEachWriterWhatTheOthersWrote() {
        try (FileJournal one = FileJournal.open(file());
                FileJournal other = FileJournal.open(file())) {
            Note first = new Note.Undid(1);
            Note second = new Note.Undid(2);

            assertThat(one.add(first)).containsExactly(first);
            assertThat(other.add(second)).containsExactly(first, second);
            assertThat(one.news()).containsExactly(second);
        }
    }

    @Test
    void cutsOffWhatAKilledWriterLeftOfItsLine() throws IOException {
        try (FileJournal writer = FileJournal.open(file())) {
            writer.add(EMPTY);
        }
        Files.writeString(file(), "[\"io.netlab.session.Note$" + "x".repeat(10_000), StandardOpenOption.APPEND);
        try (FileJournal next = FileJournal.open(file());
                FileJournal last = FileJournal.open(file())) {
            assertThat(next.news()).containsExactly(EMPTY);

            next.add(new Note.Undid(1));

            assertThat(last.news()).containsExactly(EMPTY, new Note.Undid(1));
        }
    }

    @Test
    void writesOfALineOnlyWhatItChanged() throws IOException {
        Snapshot star =
                Snapshot.of(Scenarios.load("star", Map.of("nodes", "50")).wanted());
        try (FileJournal writer = FileJournal.open(file())) {
            writer.add(did("first", List.of(), star, star));
            long first = Files.size(file());
            writer.add(did("second", List.of(), star, star));

            assertThat(Files.size(file()) - first).isLessThan(2_000).isLessThan(first / 10);
        }
    }

    @Test
    void refusesWhatIsNoJournal() throws IOException {
        Files.writeString(file(), "[\"java.lang.Runtime\",{}]\n");
        try (FileJournal journal = FileJournal.open(file())) {
            assertThatThrownBy(journal::news)
                    .isInstanceOf(NetlabException.class)
                    .hasMessageStartingWith("read the lab's journal: ");
        }
    }
}
