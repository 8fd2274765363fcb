package io.netlab.language;

import io.netlab.net.AddressFamily;
import io.netlab.net.InterfaceName;
import io.netlab.net.IpAddress;
import io.netlab.net.IpPrefix;
import io.netlab.net.MacAddress;
import io.netlab.topology.NodeName;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads the arguments of commands as iproute2 takes them, or refuses the word. */
final class Values {
    private Values() {}

    /** A number as {@code strtoul} with base 0 reads it: decimal, {@code 0x} hexadecimal, {@code 0} octal. */
    static long number(Word word, String name, long min, long max) {
        String text = word.text();
        try {
            boolean isNumber = text.matches("(0[xX][0-9a-fA-F]{1,15}|[0-9]{1,18})");
            long value = isNumber ? Long.decode(text) : min - 1;
            if (value >= min && value <= max) {
                return value;
            }
        } catch (NumberFormatException e) {
            // An octal number with an 8 or 9 in it: refused below, as C would.
        }
        throw word.refusal("argument " + word + " is wrong: invalid \"" + name + "\" value", range(min, max));
    }

    private static String range(long min, long max) {
        return "expected a number from " + min + " to " + max;
    }

    /** {@code on} or {@code off}. */
    static boolean onOff(Word word, String name) {
        if (word.is("on") || word.is("off")) {
            return word.is("on");
        }
        throw word.refusal("argument of \"" + name + "\" must be \"on\" or \"off\", not " + word, "");
    }

    static InterfaceName link(Word word) {
        String fault = InterfaceName.faultOf(word.text());
        if (!fault.isEmpty()) {
            throw word.refusal(fault, "");
        }
        return InterfaceName.of(word.text());
    }

    /** A name under {@code /run/netns}. */
    static NodeName node(Word word) {
        String fault = NodeName.faultOf(word.text());
        if (!fault.isEmpty()) {
            throw word.refusal(fault, "");
        }
        return NodeName.of(word.text());
    }

    /**
     * The argument of {@code netns}: a name, a process id or a file. Process 1 is in the first namespace, which is the
     * host, on every machine and in every lab.
     */
    static NodeName nodeOrProcess(Word word) {
        if (word.is("1") || word.is("/proc/1/ns/net")) {
            return NodeName.HOST;
        }
        var pid = NamespacePath.pid(word.text());
        String name = pid.isPresent()
                ? "" + pid.getAsLong()
                : NamespacePath.name(word.text()).orElse(word.text());
        return node(new Word(name, word.position()));
    }

    /** Six groups of one or two hexadecimal digits. */
    static MacAddress mac(Word word) {
        if (!word.text().matches("[0-9a-fA-F]{1,2}(:[0-9a-fA-F]{1,2}){5}")) {
            throw word.refusal(word + " is not an Ethernet address", "expected one like 02:42:ac:11:00:02");
        }
        return MacAddress.parse(Arrays.stream(word.text().split(":"))
                .map(group -> group.length() == 1 ? "0" + group : group)
                .collect(Collectors.joining(":")));
    }

    /** An address of either family, or of the one that is given. */
    static IpAddress address(Word word, Optional<AddressFamily> family) {
        return AddressText.address(word.text())
                .filter(address -> family.isEmpty() || address.family() == family.get())
                .orElseThrow(() -> word.refusal(
                        "any valid address is expected rather than " + word, "expected " + addressOf(family)));
    }

    /** An address with a prefix length, by default the longest; host bits are kept. */
    static IpPrefix prefix(Word word, Optional<AddressFamily> family) {
        return AddressText.prefix(word.text())
                .filter(prefix -> family.isEmpty() || prefix.family() == family.get())
                .orElseThrow(() -> word.refusal(
                        "any valid prefix is expected rather than " + word,
                        "expected " + addressOf(family) + " and the length of its prefix: ADDRESS/LENGTH"));
    }

    private static String addressOf(Optional<AddressFamily> family) {
        return family.map(each -> each == AddressFamily.IPV4 ? "an IPv4 address" : "an IPv6 address")
                .orElse("an address");
    }
}
