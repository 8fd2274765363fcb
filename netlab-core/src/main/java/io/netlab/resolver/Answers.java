package io.netlab.resolver;

import io.netlab.docker.Names;
import io.netlab.net.AddressFamily;
import io.netlab.net.Bytes;
import io.netlab.net.IpAddress;
import io.netlab.topology.NodeName;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** What the engine itself knows to say to a container's question ({@code ServeDNS} of libnetwork's resolver.go). */
record Answers(Names names, NodeName asking) {
    private static final String IPV4_REVERSED = ".in-addr.arpa";
    private static final String IPV6_REVERSED = ".ip6.arpa";
    private static final int NIBBLES = 32;

    /** The answer; none when others have to be asked. */
    Optional<Response> to(Question question) {
        return switch (question.type()) {
            case Question.A -> addresses(question, AddressFamily.IPV4);
            case Question.AAAA -> addresses(question, AddressFamily.IPV6);
            case Question.PTR -> nameOf(question);
            case Question.MX -> noMail(question);
            default -> Optional.empty();
        };
    }

    /** Of a name that is known nobody else is asked: without an address of this family the answer is empty. */
    private Optional<Response> addresses(Question question, AddressFamily family) {
        Names.Answer answer = names.find(asking, question.name(), family);
        List<IpAddress> shuffled = new ArrayList<>(answer.addresses());
        Collections.shuffle(shuffled);
        return answer.isKnown()
                ? Optional.of(Response.of(
                        question, shuffled.stream().map(IpAddress::bytes).toList()))
                : Optional.empty();
    }

    private Optional<Response> nameOf(Question question) {
        return address(question.name())
                .flatMap(address -> names.nameOf(asking, address))
                .map(name -> Response.of(question, List.of(Response.domain(name))));
    }

    /** A container takes no mail, and nobody else knows that there is one. */
    private Optional<Response> noMail(Question question) {
        return names.find(asking, question.name(), AddressFamily.IPV4).isKnown()
                ? Optional.of(Response.of(question, List.of()))
                : Optional.empty();
    }

    /** {@code 2.0.18.172.in-addr.arpa} is 172.18.0.2; of IPv6 each half byte is a label (RFC 3596). */
    private static Optional<IpAddress> address(String name) {
        try {
            if (name.endsWith(IPV4_REVERSED)) {
                List<String> parts = reversed(name, IPV4_REVERSED);
                return Optional.of(IpAddress.parse(String.join(".", parts)));
            }
            List<String> nibbles = reversed(name, IPV6_REVERSED);
            return name.endsWith(IPV6_REVERSED) && nibbles.size() == NIBBLES
                    ? Optional.of(IpAddress.of(Bytes.ofHex(String.join("", nibbles))))
                    : Optional.empty();
        } catch (IllegalArgumentException noAddress) {
            return Optional.empty();
        }
    }

    private static List<String> reversed(String name, String end) {
        String[] parts =
                name.substring(0, Math.max(0, name.length() - end.length())).split("\\.", -1);
        return IntStream.range(0, parts.length)
                .mapToObj(i -> parts[parts.length - 1 - i])
                .toList();
    }
}
