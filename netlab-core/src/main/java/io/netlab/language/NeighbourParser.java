package io.netlab.language;

import io.netlab.net.AddressFamily;
import io.netlab.net.Bytes;
import io.netlab.net.IpAddress;
import io.netlab.net.MacAddress;
import io.netlab.topology.Neighbour;
import io.netlab.topology.Neighbour.State;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** Reads what follows {@code ip neigh add} and {@code delete}. */
final class NeighbourParser {
    /** What a deletion has in place of an Ethernet address: the kernel looks for the address and the link alone. */
    static final MacAddress NONE = new MacAddress(Bytes.of(new byte[6]));

    private static final Set<State> SHORTENED = Set.of(State.PERMANENT, State.REACHABLE, State.FAILED);

    private final Arguments arguments;
    private final Optional<AddressFamily> family;
    private Optional<IpAddress> address = Optional.empty();
    private Optional<Word> dev = Optional.empty();
    private Optional<MacAddress> lladdr = Optional.empty();
    private State state = State.PERMANENT;

    NeighbourParser(Arguments arguments, Optional<AddressFamily> family) {
        this.arguments = arguments;
        this.family = family;
    }

    /** An entry to be added must have an Ethernet address. */
    Neighbour parse(boolean adds) {
        while (!arguments.isEmpty()) {
            word(arguments.next());
        }
        Word name = dev.orElseGet(() -> arguments.next("\"dev\" and the name of a link"));
        IpAddress found = address.orElseGet(() -> Values.address(arguments.next("an address"), family));
        if (adds && lladdr.isEmpty()) {
            throw new BeyondNetlab("no lladdr");
        }
        return new Neighbour(found, Values.link(name), lladdr.orElse(NONE), state);
    }

    private void word(Word word) {
        String meaning = NetworkWords.NEIGHBOUR.knows(word.text()) ? NetworkWords.NEIGHBOUR.meaning(word) : "";
        switch (meaning) {
            case "" -> address(word);
            case "to" -> address(arguments.next("an address"));
            case "dev" -> dev = Optional.of(arguments.next("the name of a link"));
            case "nud" -> state = state(arguments.next("a state"));
            default -> lladdr = Optional.of(Values.mac(arguments.next("an Ethernet address")));
        }
    }

    private void address(Word word) {
        if (address.isPresent()) {
            throw word.refusal("either \"to\" is duplicate, or " + word + " is garbage", "");
        }
        address = Optional.of(Values.address(word, family));
    }

    private static State state(Word word) {
        return Arrays.stream(State.values())
                .filter(state -> word.is(state.word())
                        || (SHORTENED.contains(state)
                                && !word.text().isEmpty()
                                && state.word().startsWith(word.text())))
                .findFirst()
                .orElseThrow(() -> new BeyondNetlab(word.text()));
    }
}
