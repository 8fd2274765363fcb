package io.netlab.plan;

import io.netlab.net.InterfaceName;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names of sysctls that are there once for each link: {@code net.ipv4.conf.eth0.rp_filter}. */
public final class LinkKey {
    private static final Pattern KEY = Pattern.compile("(net\\.ipv[46]\\.conf\\.)([^.]+)(\\.[a-z0-9_]+)");

    private LinkKey() {}

    /** The key of a link's setting; sysctl(8) writes dots within names as slashes. */
    public static String of(String family, InterfaceName link, String setting) {
        return "net." + family + ".conf." + link.text().replace('.', '/') + "." + setting;
    }

    /** The link that the key is about; none when it is about all, or about no link. */
    public static Optional<InterfaceName> link(String key) {
        Matcher matcher = KEY.matcher(key);
        return matcher.matches() && !Set.of("all", "default").contains(matcher.group(2))
                ? Optional.of(InterfaceName.of(matcher.group(2).replace('/', '.')))
                : Optional.empty();
    }

    /** The same setting of links that are still to come. */
    public static String inDefault(String key) {
        return KEY.matcher(key).replaceFirst("$1default$3");
    }
}
