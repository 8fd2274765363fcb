package io.netlab.lesson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.netlab.check.Diagnosis;
import io.netlab.diagnose.Inquiry;
import io.netlab.diagnose.Mistake;
import io.netlab.error.NetlabException;
import io.netlab.lab.Lab;
import io.netlab.netlink.WireTap;
import io.netlab.scenario.file.Scenarios;
import io.netlab.session.Entry;
import io.netlab.session.Session;
import io.netlab.topology.NodeName;
import io.netlab.topology.Topology;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Faults made in secret in docker0's lab: chosen by the seed, found, taken back. */
class DrillIT {
    private static final int MEND = 4;

    private final Lab lab = open();
    private final Session session = Session.open(lab);

    private static Lab open() {
        Lab lab = Lab.openFresh(WireTap.NONE);
        lab.prepare();
        lab.apply(lab.plan(Scenarios.load("docker0", Map.of()), Topology.EMPTY), op -> {});
        return lab;
    }

    @AfterEach
    void close() {
        session.close();
        lab.clear();
        lab.close();
    }

    private Drill begin(long seed, int count) {
        return Drill.begin(lab, session, any -> true, count, MEND, seed);
    }

    @Test
    void theSameSeedBreaksTheSame() {
        List<String> first = new ArrayList<>();
        List<String> again = new ArrayList<>();
        for (List<String> found : List.of(first, again)) {
            for (int seed = 1; seed <= 3; seed++) {
                begin(seed, 1).reveal().forEach(fault -> found.add(fault.id() + " " + fault.at()));
                session.undo();
            }
        }

        assertThat(again).isEqualTo(first);
        assertThat(first).doesNotHaveDuplicates();
    }

    @Test
    void isOneStepOfTheHistoryThatDoesNotSayWhatItDid() {
        begin(1, 2);

        assertThat(session.history()).extracting(Entry::line).containsExactly("break");
        assertThat(session.history()).flatExtracting(Entry::ops).isEmpty();
    }

    @Test
    void undoMendsItAndThisIsNoticedOnce() {
        Drill drill = begin(3, 1);

        boolean early = drill.look();
        session.undo();

        assertThat(early).isFalse();
        assertThat(drill.look()).isTrue();
        assertThat(drill.look()).isFalse();
        assertThat(drill.isMended()).isTrue();
    }

    @Test
    void whoFindsAndMendsItWinsAllPointsButThoseOfWrongGuesses() {
        Drill drill = Drill.begin(lab, session, Mistake.L02::equals, 1, MEND, 1);
        Diagnosis.Fault fault = lab.why()
                .ask(new Inquiry(from(drill), to(drill), Optional.empty(), 0, 0))
                .fault()
                .orElseThrow();

        assertThat(drill.guess(Mistake.R09)).isFalse();
        assertThat(drill.guess(NodeName.of(from(drill)), NodeName.of(to(drill))))
                .isTrue();
        assertThat(drill.guess(fault.at().node(), fault.at().link())).isTrue();
        assertThat(drill.guess(Mistake.L02)).isTrue();
        session.undo();
        drill.look();

        assertThat(drill.most()).isEqualTo(40);
        assertThat(drill.score()).isEqualTo(38);
    }

    private static String from(Drill drill) {
        return drill.symptom().split(" ", -1)[0];
    }

    private static String to(Drill drill) {
        return drill.symptom().split(" ", -1)[2];
    }

    @Test
    void whatWasRevealedWinsNothing() {
        Drill drill = begin(2, 1);

        drill.reveal();
        session.undo();
        drill.look();

        assertThat(drill.score()).isZero();
    }

    @Test
    void aMistakeThatFitsNowhereIsRefusedAndNothingIsLeft() {
        assertThatThrownBy(() -> Drill.begin(lab, session, Mistake.R12::equals, 1, MEND, 1))
                .isInstanceOf(NetlabException.class)
                .hasMessageContaining("no way in this lab that works could be broken like this");
        assertThat(session.history()).isEmpty();
    }
}
