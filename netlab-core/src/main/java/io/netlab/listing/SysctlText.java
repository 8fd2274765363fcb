package io.netlab.listing;

import io.netlab.namespace.SysctlTree;
import io.netlab.query.SysctlQuery;
import io.netlab.query.SysctlQuery.Form;
import io.netlab.sys.Errno;
import io.netlab.sys.SyscallException;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Writes settings as {@code sysctl} of procps does. */
final class SysctlText {
    /** They have another name now, in milliseconds, and are not shown with the rest of their directory. */
    private static final Set<String> DEPRECATED = Set.of("base_reachable_time", "retrans_time");

    private final SysctlQuery query;
    private final SysctlTree settings;
    private final Optional<Pattern> pattern;
    private final StringBuilder output = new StringBuilder();
    private final StringBuilder complaints = new StringBuilder();
    private boolean isBeyond;

    SysctlText(SysctlQuery query, SysctlTree settings) {
        this.query = query;
        this.settings = settings;
        this.pattern = query.pattern().map(Pattern::compile);
    }

    /** Nothing, when something happened that only the real program has words for. The exit code counts failures. */
    Optional<Listed> listed() {
        int failures = query.keys().isEmpty() ? directory("") : 0;
        for (String key : query.keys()) {
            failures += setting(SysctlTree.pathOf(key));
        }
        Listed listed = new Listed(output.toString(), complaints.toString(), failures);
        return isBeyond ? Optional.empty() : Optional.of(listed);
    }

    /** A setting, or all that are in a directory of that name; 1 when something was not to be had. */
    private int setting(String path) {
        Optional<SysctlTree.Kind> kind = settings.kind(path);
        if (kind.isEmpty()) {
            return query.ignoresUnknown()
                    ? 0
                    : complain("cannot stat /proc/sys/" + path + ": No such file or directory");
        }
        return switch (kind.get()) {
            case UNREADABLE -> 0;
            case DIRECTORY -> directory(path + "/");
            case SETTING -> value(path);
        };
    }

    private int complain(String words) {
        complaints.append("sysctl: ").append(words).append('\n');
        return 1;
    }

    /** What fails in the directories within does not count (procps 4.0.2). */
    private int directory(String prefix) {
        int failures = 0;
        for (String name : settings.names(prefix)) {
            if (!DEPRECATED.contains(name)) {
                int failed = setting(prefix + name);
                failures |= isDirectory(prefix + name) ? 0 : failed;
            }
        }
        return failures;
    }

    private boolean isDirectory(String path) {
        return settings.kind(path).filter(SysctlTree.Kind.DIRECTORY::equals).isPresent();
    }

    private int value(String path) {
        String name = SysctlTree.nameOf(path);
        if (pattern.isPresent() && !pattern.get().matcher(name).find()) {
            return 0;
        }
        if (query.form() == Form.NAME) {
            output.append(name).append('\n');
            return 0;
        }
        try {
            write(name, settings.content(path));
            return 0;
        } catch (SyscallException refused) {
            return refused(name, refused);
        }
    }

    /** EIO is what a secret answers that was not set yet. */
    private int refused(String name, SyscallException refused) {
        if (refused.is(Errno.EIO)) {
            return 1;
        }
        if (refused.is(Errno.EACCES)) {
            return complain("permission denied on key '" + name + "'");
        }
        isBeyond = true;
        return 1;
    }

    /** Some settings have several lines, each of which gets the name in front. */
    private void write(String name, String content) {
        for (String line : content.split("(?<=\n)", -1)) {
            if (!line.isEmpty()) {
                line(name, line);
            }
        }
    }

    private void line(String name, String line) {
        boolean isEnded = line.endsWith("\n");
        switch (query.form()) {
            case NAME_AND_VALUE ->
                output.append(name).append(" = ").append(line).append(isEnded ? "" : "\n");
            case VALUE -> output.append(line);
            case BARE_VALUE -> output.append(isEnded ? line.substring(0, line.length() - 1) : line);
            case NAME -> throw new IllegalStateException("a name has no value");
        }
    }
}
