package io.netlab.image;

import io.netlab.check.Protocol;
import io.netlab.docker.Port;
import io.netlab.error.NetlabException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Instructions of a Dockerfile that change a configuration, for {@code --change} of {@code docker commit}. */
public final class ConfigChange {
    private ConfigChange() {}

    /** The configuration after the instruction, for example {@code CMD ["httpd", "-f"]}. Throws NetlabException. */
    public static ImageConfig apply(ImageConfig config, String instruction) {
        String[] parts = instruction.strip().split("\\s+", 2);
        String rest = parts.length < 2 ? "" : parts[1].strip();
        Draft draft = new Draft(config);
        switch (parts[0].toUpperCase(Locale.ROOT)) {
            case "CMD" -> draft.command = words(rest);
            case "ENTRYPOINT" -> draft.entrypoint = words(rest);
            case "ENV" -> draft.setVariable(rest);
            case "EXPOSE" -> Arrays.stream(rest.split("\\s+")).forEach(port -> draft.ports.add(port(port)));
            case "LABEL" -> draft.setLabel(rest);
            case "USER" -> draft.user = rest;
            case "VOLUME" -> draft.volumes.addAll(rest.startsWith("[") ? words(rest) : List.of(rest.split("\\s+")));
            case "WORKDIR" -> draft.directory = rest;
            case "STOPSIGNAL" -> draft.stopSignal = Optional.of(rest);
            default -> throw refusal(instruction, "it is none of CMD, ENTRYPOINT, ENV, EXPOSE, LABEL, USER, VOLUME, "
                    + "WORKDIR and STOPSIGNAL");
        }
        return draft.config();
    }

    /** A JSON list is taken as it is, anything else is for a shell. */
    private static List<String> words(String rest) {
        return rest.startsWith("[")
                ? Json.parse("the list", rest.getBytes(StandardCharsets.UTF_8)).texts()
                : List.of("/bin/sh", "-c", rest);
    }

    private static Port port(String text) {
        String[] parts = text.split("/", 2);
        boolean isUdp = parts.length == 2 && parts[1].equals("udp");
        boolean isKnown = isUdp || parts.length == 1 || parts[1].equals("tcp");
        if (!isKnown || !parts[0].matches("[1-9][0-9]{0,4}")) {
            throw refusal("EXPOSE " + text, "a port is a number, with /tcp or /udp");
        }
        return new Port(isUdp ? Protocol.UDP : Protocol.TCP, Integer.parseInt(parts[0]));
    }

    private static NetlabException refusal(String instruction, String why) {
        return new NetlabException(NetlabException.Kind.INPUT, "--change \"" + instruction + "\": " + why);
    }

    private static final class Draft {
        private final List<String> env;
        private final Set<Port> ports;
        private final Set<String> volumes;
        private final Map<String, String> labels;
        private List<String> entrypoint;
        private List<String> command;
        private String directory;
        private String user;
        private Optional<String> stopSignal;

        Draft(ImageConfig config) {
            env = new ArrayList<>(config.env());
            ports = new HashSet<>(config.exposedPorts());
            volumes = new HashSet<>(config.volumes());
            labels = new HashMap<>(config.labels());
            entrypoint = config.entrypoint();
            command = config.command();
            directory = config.workingDirectory();
            user = config.user();
            stopSignal = config.stopSignal();
        }

        void setVariable(String rest) {
            String[] pair = pair("ENV", rest);
            env.removeIf(variable -> variable.startsWith(pair[0] + "="));
            env.add(pair[0] + "=" + pair[1]);
        }

        void setLabel(String rest) {
            String[] pair = pair("LABEL", rest);
            labels.put(pair[0], pair[1]);
        }

        private static String[] pair(String instruction, String rest) {
            String[] pair = rest.split("[= ]", 2);
            if (pair.length < 2) {
                throw refusal(instruction + " " + rest, "NAME=VALUE is expected");
            }
            pair[1] = pair[1].replaceAll("^\"(.*)\"$", "$1");
            return pair;
        }

        ImageConfig config() {
            return new ImageConfig(env, entrypoint, command, directory, user, ports, volumes, labels, stopSignal);
        }
    }
}
