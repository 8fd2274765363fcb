package io.netlab.scenario.file;

import io.netlab.net.AddressFamily;
import io.netlab.net.InterfaceName;
import io.netlab.net.IpAddress;
import io.netlab.net.IpPrefix;
import io.netlab.net.MacAddress;
import io.netlab.scenario.shape.Scalars;
import io.netlab.scenario.shape.Type;
import io.netlab.topology.NodeName;
import java.util.List;

/** The types of the values that many objects of a scenario share. */
final class Values {
    static final Type<NodeName> NODE = Scalars.name("the name of a namespace", "^[^/ ]{1,64}$", NodeName::of);
    static final Type<InterfaceName> LINK = Scalars.name("the name of a link", "^[^/: ]{1,15}$", InterfaceName::of);
    static final Type<IpAddress> ADDRESS =
            Scalars.parsed("an address like 172.17.0.2", "^[0-9a-fA-F.:]+( *\\+ *[0-9]{1,9})?$", Values::parseAddress);
    static final Type<IpPrefix> PREFIX = Scalars.parsed(
            "an address with its prefix length, like 172.17.0.2/16",
            "^[0-9a-fA-F.:]+(/[0-9]{1,3})?( *\\+ *[0-9]{1,9})?$",
            Values::parsePrefix);
    static final Type<MacAddress> MAC = Scalars.parsed(
            "an Ethernet address like 02:42:ac:11:00:02", "^[0-9a-fA-F]{2}(:[0-9a-fA-F]{2}){5}$", MacAddress::parse);
    static final Type<AddressFamily> FAMILY =
            Scalars.choice("an address family", List.of(AddressFamily.IPV4, AddressFamily.IPV6), Values::familyWord);
    static final Type<Boolean> FLAG = Scalars.flag();
    static final Type<String> TEXT = Scalars.text();
    static final Type<Long> PORT = Scalars.whole(1, 65535);

    private Values() {}

    /** {@code ipv4} or {@code ipv6}: the word of the scenario format. */
    static String familyWord(AddressFamily family) {
        return family == AddressFamily.IPV4 ? "ipv4" : "ipv6";
    }

    /** {@code 172.17.0.2} or {@code 172.17.0.1 + 5}. */
    static IpAddress parseAddress(String text) {
        int plus = text.indexOf('+');
        return plus < 0
                ? IpAddress.parse(text)
                : IpAddress.parse(text.substring(0, plus).strip()).plus(steps(text, plus));
    }

    /** {@code 172.17.0.2/16} or {@code 172.17.0.1/16 + 5}, which is 172.17.0.6/16. */
    static IpPrefix parsePrefix(String text) {
        int plus = text.indexOf('+');
        if (plus < 0) {
            return IpPrefix.parse(text);
        }
        IpPrefix first = IpPrefix.parse(text.substring(0, plus).strip());
        return new IpPrefix(first.address().plus(steps(text, plus)), first.length());
    }

    private static long steps(String text, int plus) {
        String number = text.substring(plus + 1).strip();
        if (!number.matches("[0-9]{1,9}")) {
            throw new IllegalArgumentException("\"" + text + "\" has no whole number behind its +");
        }
        return Long.parseLong(number);
    }
}
