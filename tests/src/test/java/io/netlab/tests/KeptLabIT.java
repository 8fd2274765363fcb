package io.netlab.tests;

import static io.netlab.tests.Outcomes.assertExit;
import static io.netlab.tests.Outcomes.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A lab that stays: made, looked at, changed and taken down by one command after the other. */
@ParameterizedClass
@MethodSource("identities")
class KeptLabIT {
    private static final String LAB = "kept" + ProcessHandle.current().pid();
    private static final String OTHER = LAB + ".other";
    private static final String GROWN = TwoNodes.and("bridges: { br0: { address: 10.9.0.1/24 } }\n")
            .replace("  b: { lo: up }", "  b: { lo: up }\n  c: { lo: up }");

    private final Person person;

    KeptLabIT(Identity identity) {
        person = Person.as(identity);
    }

    static Stream<Identity> identities() {
        return Identity.all();
    }

    @BeforeEach
    void make() {
        person.file("two.yaml", TwoNodes.checked());
        person.netlab("up", "two.yaml", "--name", LAB).mustWork();
    }

    @AfterEach
    void end() {
        try {
            person.netlab("down", LAB).run();
            person.netlab("down", OTHER).run();
        } finally {
            person.close();
        }
    }

    private Command.Outcome exec(String... words) {
        String[] all = Stream.concat(Stream.of("exec", LAB), Stream.of(words)).toArray(String[]::new);
        return person.netlab(all).run();
    }

    private JsonNode listed() {
        return JsonMapper.shared().readTree(person.netlab("ls", "--json").mustWork());
    }

    @Test
    void isListed() {
        String text = person.netlab("ls").mustWork();

        assertThat(text.lines().filter(line -> line.startsWith(LAB + " ")))
                .singleElement()
                .asString()
                .contains("two.yaml");
        assertThat(listed().valueStream().map(lab -> lab.get("lab").asString())).contains(LAB);
    }

    private String shell(String line) {
        return person.netlab("shell", LAB, "-c", line).mustWork();
    }

    @Test
    void hasOneHistoryForAllItsShells() {
        shell("ip link add br0 type bridge");
        shell("checkpoint bridged");
        shell("ip -n a address add 10.7.7.7/24 dev eth0");

        assertThat(shell("history")).containsSubsequence("1  host# ip link add br0", "2  host# ip -n a address add");
        shell("undo");
        assertThat(exec("a", "--", "ip", "-br", "address").output()).doesNotContain("10.7.7.7");
        shell("redo");
        assertThat(exec("a", "--", "ip", "-br", "address").output()).contains("10.7.7.7/24");
        shell("restore bridged");
        assertThat(exec("a", "--", "ip", "-br", "address").output()).doesNotContain("10.7.7.7");
        shell("undo\nundo\nundo");
        assertThat(exec("--", "ip", "-br", "link").output()).doesNotContain("br0");
        assertThat(shell("history")).contains("nothing was changed yet");
    }

    @Test
    void runsTheMachinesOwnProgramsInItsNodes() {
        assertThat(exec("a", "--", "ip", "-br", "address", "show", "eth0").output())
                .contains("10.0.0.1/24");
        assertThat(exec("b", "--", "ip", "-br", "address", "show", "eth0").output())
                .contains("10.0.0.2/24");
        assertThat(exec("--", "ip", "netns", "list").output()).contains("a").contains("b");
    }

    @Test
    void passesTheExitStatusOfAProgramThrough() {
        assertExit(exec("a", "--", "sh", "-c", "exit 7"), 7);
        assertExit(exec("--", "true"), 0);
    }

    @Test
    void refusesANodeThatIsNotThere() {
        assertRefused(exec("nosuch", "--", "true"), "there is no node \"nosuch\"", "there are: host a b");
    }

    @Test
    void verifiesWhatIsThereNow() {
        Command.Outcome whole = person.netlab("verify", LAB).run();
        exec("b", "--", "ip", "link", "set", "eth0", "down");
        Command.Outcome broken = person.netlab("verify", LAB).run();

        assertExit(whole, 0);
        assertExit(broken, 1);
        assertThat(whole.output()).contains("1 of 1 check passed").doesNotContain("remove");
    }

    @Test
    void drawsWhatIsThereNow() {
        exec("--", "ip", "link", "add", "extra0", "type", "bridge");

        assertThat(person.netlab("graph", LAB).mustWork()).contains("extra0").contains("10.0.0.1");
        assertThat(person.netlab("graph", LAB, "--format", "svg").mustWork())
                .startsWith("<svg")
                .contains("extra0");
        String json = person.netlab("graph", LAB, "--format", "json").mustWork();
        assertThat(JsonMapper.shared().readTree(json).toString()).contains("extra0");
    }

    @Test
    void writesWhatIsThereNowForOthers() {
        exec("--", "ip", "link", "add", "extra1", "type", "bridge");

        assertThat(person.netlab("export", LAB, "--to", "yaml").mustWork()).contains("netlab: 1", "extra1: { up: no }");
        assertThat(person.netlab("export", LAB, "--to", "sh").mustWork())
                .startsWith("#!/bin/sh")
                .contains("ip link add extra1 type bridge");
        assertThat(person.netlab("export", "docker0", "--to", "mermaid").mustWork())
                .contains("docker0");
    }

    @Test
    void plansNothingForWhatItIsAlready() {
        String plan = person.netlab("plan", "two.yaml", "--lab", LAB, "--json").mustWork();

        assertThat(JsonMapper.shared().readTree(plan).isEmpty()).as(plan).isTrue();
    }

    @Test
    void becomesWhatTheChangedFileSays() {
        person.file("two.yaml", GROWN);
        String plan = person.netlab("plan", "two.yaml", "--lab", LAB).mustWork();
        person.netlab("up", "two.yaml", "--name", LAB).mustWork();
        Command.Outcome grown = exec("--", "sh", "-c", "ls -x /run/netns; ip -br address show br0");
        person.file("two.yaml", TwoNodes.checked());
        person.netlab("up", "two.yaml", "--name", LAB).mustWork();
        Command.Outcome shrunk = exec("--", "sh", "-c", "ls -x /run/netns /sys/class/net");

        assertThat(plan).contains("br0").doesNotContain("eth0");
        assertThat(grown.output()).containsPattern("a +b +c\\n").contains("10.9.0.1/24");
        assertThat(shrunk.output()).containsPattern("a +b\\n").doesNotContain("br0");
        assertExit(person.netlab("verify", LAB).run(), 0);
    }

    @Test
    void saysWhatItReplacesWhenItBecomesAnotherScenario() {
        person.file("other.yaml", GROWN);

        Command.Outcome same = person.netlab("up", "./two.yaml", "--name", LAB).run();
        Command.Outcome other = person.netlab("up", "other.yaml", "--name", LAB).run();

        assertThat(same.errors()).isEmpty();
        assertExit(other, 0);
        assertThat(other.errors())
                .isEqualTo("netlab: the lab " + LAB + " was built to ./two.yaml, now it becomes other.yaml\n");
    }

    @Test
    void takesBackWhatTheChangedFileSaysNoLonger() {
        String plain = TwoNodes.checked();
        person.file(
                "two.yaml",
                plain + "host: { sysctls: { net.ipv4.ip_default_ttl: 9 } }\n"
                        + "firewall: [{ in: a, rules: [-N LAB, -A FORWARD -j LAB] }]\n");
        person.netlab("up", "two.yaml", "--name", LAB).mustWork();
        person.file("two.yaml", plain);
        String plan = person.netlab("plan", "two.yaml", "--lab", LAB).mustWork();
        person.netlab("up", "two.yaml", "--name", LAB).mustWork();
        Command.Outcome left =
                exec("--", "sh", "-c", "sysctl -n net.ipv4.ip_default_ttl; ip netns exec a iptables-save");

        assertThat(plan).contains("sysctl -w net.ipv4.ip_default_ttl=64", "iptables -X LAB");
        assertThat(left.output()).startsWith("64\n").doesNotContain("LAB");
        assertThat(person.netlab("plan", "two.yaml", "--lab", LAB).mustWork()).contains("nothing to do");
    }

    @Test
    void doesNotSeeTheOther() {
        person.netlab("up", "two.yaml", "--name", OTHER).mustWork();
        exec("--", "ip", "link", "add", "mine0", "type", "bridge");
        exec("--", "touch", "/tmp/mine");

        Command.Outcome other = person.netlab("exec", OTHER, "--", "sh", "-c", "ip link; ls /tmp; ps -e | wc -l")
                .run();

        assertThat(other.output()).doesNotContain("mine");
        person.netlab("down", OTHER).mustWork();
        assertExit(exec("--", "ip", "link", "show", "mine0"), 0);
    }

    @Test
    void staysAsItIsWhenANewFileIsBad() {
        person.file("two.yaml", "netlab: 1\nlinks: 5\n");

        Command.Outcome up = person.netlab("up", "two.yaml", "--name", LAB).run();

        assertRefused(up, "two.yaml:2:8");
        assertExit(person.netlab("verify", LAB).run(), 0);
    }

    @Test
    void refusesALabThatIsNotThereWithTheListOfThoseThatAre() {
        assertRefused(person.netlab("verify", "nosuch").run(), "there is no kept lab \"nosuch\"", LAB);
        assertRefused(person.netlab("down", "nosuch").run(), "there is no kept lab \"nosuch\"", LAB);
    }

    @Test
    void leavesNothingWhenItIsDown() {
        person.netlab("down", LAB).mustWork();

        assertThat(listed().toString()).doesNotContain(LAB);
        assertThat(person.files()).containsExactly("two.yaml");
        assertRefused(person.netlab("exec", LAB, "--", "true").run(), "there is no kept lab");
    }
}
