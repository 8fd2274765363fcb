package io.netlab.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The rules of a namespace and family are one transaction, however many ports are published: the programs that are run
 * are counted by others of their names, which stand before them on the PATH and note where they are run, and by whom: a
 * namespace in which rules are only tried out ends with its shell, and the next may get its number.
 */
class RulesInOneTransactionIT {
    private static final List<String> PROGRAMS = List.of(
            "iptables",
            "iptables-save",
            "iptables-restore",
            "ip6tables",
            "ip6tables-save",
            "ip6tables-restore",
            "nft",
            "ip",
            "sysctl");

    @TempDir
    Path directory;

    @Test
    void aNamespaceNeedsTwoProgramsForEachFamily() throws Exception {
        String ports = """
                engine: { ip6tables: yes }
                networks: { shop: { subnet: [172.18.0.0/16, "fd00:18::/64"] } }
                namespaces: { web: { network: shop, publish: "8001-%d:1-%d" } }
                """;

        Map<String, Integer> few = programs(ports.formatted(8002, 2));
        Map<String, Integer> many = programs(ports.formatted(8200, 200));

        assertThat(few.values()).isNotEmpty().allMatch(count -> count <= 2);
        assertThat(many.values()).containsExactlyInAnyOrderElementsOf(few.values());
        assertThat(many.keySet()).noneMatch(key -> key.endsWith(" other"));
    }

    /** How many programs were run to build it, by namespace and family. */
    private Map<String, Integer> programs(String scenario) throws Exception {
        Path log = directory.resolve("log");
        Files.writeString(log, "");
        Path file = Files.writeString(directory.resolve("counted.yaml"), "netlab: 1\n" + scenario);
        for (String program : PROGRAMS) {
            note(program, log);
        }
        run(file);
        Map<String, Integer> counts = new TreeMap<>();
        Files.readAllLines(log).forEach(line -> counts.merge(line, 1, Integer::sum));
        return counts;
    }

    private void note(String program, Path log) throws IOException {
        String family = program.startsWith("iptables-") ? "IPv4" : program.startsWith("ip6tables-") ? "IPv6" : "other";
        String script = "#!/bin/sh\nread -r parent </proc/$PPID/comm; [ $parent = java ] || parent=$parent.$PPID\n"
                + "echo \"$(readlink /proc/self/ns/net) $parent " + family + "\" >>" + log + "\nPATH="
                + System.getenv("PATH") + " exec " + program + " \"$@\"\n";
        Path directoryOfPrograms = Files.createDirectories(directory.resolve("bin"));
        Path path = Files.writeString(directoryOfPrograms.resolve(program), script);
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private void run(Path scenario) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                BuildsOnce.class.getName(),
                scenario.toString());
        builder.environment().put("PATH", directory.resolve("bin") + ":" + System.getenv("PATH"));
        Process process = builder.redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).as(output).isZero();
    }
}
