package io.netlab.language;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The files that stand for namespaces: {@code /run/netns/NAME} and {@code /proc/PID/ns/net}. */
final class NamespacePath {
    private static final Pattern NAMED = Pattern.compile("(?:/var)?/run/netns/([^/]+)");
    private static final Pattern OF_PROCESS = Pattern.compile("/proc/([1-9][0-9]{0,9})/ns/net");

    private NamespacePath() {}

    /** The name under {@code /run/netns}, which {@code /var/run/netns} is too. */
    static Optional<String> name(String path) {
        Matcher named = NAMED.matcher(path);
        return named.matches() ? Optional.of(named.group(1)) : Optional.empty();
    }

    /** The process whose namespace the file is. */
    static OptionalLong pid(String path) {
        Matcher process = OF_PROCESS.matcher(path);
        return process.matches() ? OptionalLong.of(Long.parseLong(process.group(1))) : OptionalLong.empty();
    }
}
