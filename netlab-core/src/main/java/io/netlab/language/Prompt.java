package io.netlab.language;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds where a line begins behind the prompt that was pasted with it. */
final class Prompt {
    /** {@code [root@localhost ~]#}, {@code root@63f36fc01b5f:/#}, {@code / #}, {@code host#}, {@code ns1$}. */
    private static final Pattern PROMPT = Pattern.compile("[ \\t]*(?:"
            + "\\[[^\\]\\n]{1,80}\\][#$]"
            + "|[\\w.-]{1,64}@[\\w.-]{1,64}:[^\\s#$]{0,80}[#$](?=\\s|$)"
            + "|[/~] ?[#$](?=[ \\t]|$)"
            + "|[/~][\\w./-]{1,80}[#$](?=[ \\t]|$)"
            + "|[\\p{L}\\p{N}_.-]{1,64}[#$](?=[ \\t\\n]|$)"
            + "|\\$(?=[ \\t\\n]|$)"
            + ")[ \\t]*");

    /**
     * {@code # ip link add ...}: {@code #} is a prompt when one of these words follows, and all of the line is ASCII.
     */
    private static final Pattern ROOT =
            Pattern.compile("[ \\t]*#[ \\t]+(?=([a-z0-9]+)([ \\t][!-~ \\t]*)?(?:\\r?\\n|$))");

    private static final Set<String> COMMANDS =
            Set.of("ip", "brctl", "bridge", "sysctl", "iptables", "ip6tables", "ping", "sudo", "nsenter");

    private static final Pattern CONTINUED = Pattern.compile("[ \\t]*> ");

    private Prompt() {}

    /** The index of the line's first character that is not of a prompt. */
    static int end(String text, int lineStart) {
        Matcher prompt = PROMPT.matcher(text).region(lineStart, text.length());
        if (prompt.lookingAt()) {
            return prompt.end();
        }
        Matcher root = ROOT.matcher(text).region(lineStart, text.length());
        boolean isCommand = root.lookingAt() && COMMANDS.contains(root.group(1)) && looksTyped(root.group(2));
        return isCommand ? root.end() : lineStart;
    }

    /** The same for a line that goes on the one above, before which shells write {@code >}. */
    static int endOfContinued(String text, int lineStart) {
        Matcher prompt = CONTINUED.matcher(text).region(lineStart, text.length());
        return prompt.lookingAt() ? prompt.end() : lineStart;
    }

    /** A sentence about a command ends with a full stop, or speaks of it. */
    private static boolean looksTyped(@Nullable String arguments) {
        return arguments != null
                && !arguments.isBlank()
                && !arguments.strip().endsWith(".")
                && !arguments.matches("(?i).*\\s(is|are|the|will|should|does|with|and|this)\\s.*");
    }
}
