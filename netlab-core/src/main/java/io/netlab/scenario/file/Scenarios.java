package io.netlab.scenario.file;

import io.netlab.error.InvalidInputException;
import io.netlab.error.NetlabException;
import io.netlab.error.Position;
import io.netlab.error.Problem;
import io.netlab.error.Spelling;
import io.netlab.scenario.Scenario;
import io.netlab.scenario.yaml.YamlText;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The door to scenarios: those that come with netlab, by name, and files, by path. */
public final class Scenarios {
    private static final String DIRECTORY = "/scenarios/";
    private static final List<String> NAMES = List.of(
            "loopback",
            "veth-pair",
            "direct-pair",
            "docker0",
            "manual-wiring",
            "router-three-subnets",
            "snat",
            "snat-fixed-address",
            "dnat-publish",
            "dnat-hairpin",
            "dnat-udp-range",
            "icc-true",
            "icc-false",
            "icc-false-link",
            "iptables-off",
            "two-networks-isolated",
            "internal-network",
            "mode-none",
            "mode-host",
            "mode-container",
            "user-network-dns",
            "connect-while-running",
            "macvlan",
            "two-hosts-vxlan",
            "ovs-bridge",
            "slow-cable",
            "star");

    private Scenarios() {}

    /** The names of the bundled scenarios, in the order in which a learner meets them. */
    public static List<String> names() {
        return NAMES;
    }

    /** The scenario of that name or path, with the user's choice of parameters. Throws InvalidInputException. */
    public static Scenario load(String nameOrPath, Map<String, String> chosen) {
        return ScenarioReader.read(text(nameOrPath), chosen);
    }

    /**
     * The text of the bundled scenario of that name, or else of the file; a word with a slash or a dot is a path.
     * Throws InvalidInputException when there is neither.
     */
    public static YamlText text(String nameOrPath) {
        return Optional.of(nameOrPath)
                .filter(name -> isName(name) && NAMES.contains(name))
                .map(Scenarios::bundled)
                .orElseGet(() -> file(nameOrPath));
    }

    private static YamlText bundled(String name) {
        String file = name + ".yaml";
        try (InputStream in = Scenarios.class.getResourceAsStream(DIRECTORY + file)) {
            if (in == null) {
                throw new NetlabException(
                        NetlabException.Kind.INTERNAL, "the bundled scenario " + file + " is missing");
            }
            return YamlText.read(file, in);
        } catch (IOException e) {
            throw new NetlabException(NetlabException.Kind.INTERNAL, "read the bundled scenario " + file, e);
        }
    }

    private static YamlText file(String path) {
        Path place = placeOf(path);
        if (Files.isDirectory(place)) {
            throw refusal(path, "this is a directory, not a scenario file", "");
        }
        try (InputStream in = Files.newInputStream(place)) {
            return YamlText.read(path, in);
        } catch (IOException e) {
            throw refusal(path, "the file cannot be read: " + e.getMessage(), "");
        }
    }

    private static Path placeOf(String path) {
        try {
            Path place = Path.of(path);
            if (Files.exists(place)) {
                return place;
            }
        } catch (InvalidPathException e) {
            throw refusal(path, "this is not the path of a file", "");
        }
        throw refusal(path, "there is no such scenario and no such file", suggestion(path));
    }

    private static String suggestion(String path) {
        String near = Spelling.suggest(path, NAMES);
        return near.isEmpty() && isName(path) ? "there are: " + String.join(", ", NAMES) : near;
    }

    private static boolean isName(String nameOrPath) {
        return nameOrPath.indexOf('/') < 0 && nameOrPath.indexOf('.') < 0;
    }

    private static InvalidInputException refusal(String path, String message, String suggestion) {
        return new InvalidInputException(List.of(new Problem(Position.ofFile(path), message, suggestion)));
    }
}
