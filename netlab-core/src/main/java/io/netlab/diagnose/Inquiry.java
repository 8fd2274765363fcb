package io.netlab.diagnose;

import io.netlab.check.Protocol;
import io.netlab.net.IpAddress;
import io.netlab.topology.NodeName;
import java.util.Optional;

/**
 * What a person asks: from whom to whom, each by a node's name or an address.
 *
 * @param protocol empty for an echo request
 * @param port 0 for an echo request
 * @param size of an echo request's payload in bytes; 0 for the usual one
 */
public record Inquiry(String from, String to, Optional<Protocol> protocol, int port, int size) {
    /** The node that is meant by a word, if there is one: by its name, or by an address of its. */
    static Optional<NodeName> node(LabView lab, String word) {
        if (NodeName.faultOf(word).isEmpty() && lab.find(NodeName.of(word)).isPresent()) {
            return Optional.of(NodeName.of(word));
        }
        return address(word)
                .flatMap(address -> lab.owners(address).stream().findFirst())
                .map(Spot::node);
    }

    /** The address that a word is. */
    static Optional<IpAddress> address(String word) {
        try {
            return Optional.of(IpAddress.parse(word));
        } catch (IllegalArgumentException name) {
            return Optional.empty();
        }
    }

    /** The question, once it is known from which node to which address. */
    Question question(NodeName sender, IpAddress target) {
        Question question = protocol.map(each -> Question.port(sender, target, each, port))
                .orElseGet(() -> Question.ping(sender, target));
        return size == 0 ? question : question.sized(size);
    }
}
