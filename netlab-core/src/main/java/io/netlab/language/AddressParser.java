package io.netlab.language;

import io.netlab.net.AddressFamily;
import io.netlab.net.InterfaceName;
import io.netlab.net.IpPrefix;
import io.netlab.topology.InterfaceAddress;
import io.netlab.topology.InterfaceAddress.Option;
import io.netlab.topology.Scope;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Reads what follows {@code ip address add} and {@code delete}. */
final class AddressParser {
    private final Arguments arguments;
    private final Optional<AddressFamily> family;
    private final Set<Option> options = new HashSet<>();
    private Optional<Word> dev = Optional.empty();
    private Optional<Word> local = Optional.empty();
    private Optional<Word> broadcast = Optional.empty();
    private Optional<Word> label = Optional.empty();

    AddressParser(Arguments arguments, Optional<AddressFamily> family) {
        this.arguments = arguments;
        this.family = family;
    }

    AddressParser parse() {
        while (!arguments.isEmpty()) {
            word(arguments.next());
        }
        return this;
    }

    private void word(Word word) {
        if (!NetworkWords.ADDRESS.knows(word.text())) {
            local(word);
            return;
        }
        switch (NetworkWords.ADDRESS.meaning(word)) {
            case "dev" -> dev = Optional.of(arguments.next("the name of a link"));
            case "local" -> local(arguments.next("an address"));
            case "peer" -> options.add(new Option.Peer(Values.prefix(arguments.next("an address"), family)));
            case "broadcast" -> broadcast = Optional.of(arguments.next("an address, + or -"));
            case "scope" -> options.add(new Option.InScope(scope(arguments.next("a scope"))));
            case "label" -> label = Optional.of(arguments.next("a name"));
            case "nodad" -> options.add(new Option.NoDad());
            case "noprefixroute" -> options.add(new Option.NoPrefixRoute());
            default -> throw new BeyondNetlab(word.text());
        }
    }

    private void local(Word word) {
        if (local.isPresent()) {
            boolean isName = dev.isEmpty() && InterfaceName.faultOf(word.text()).isEmpty();
            throw word.refusal(
                    "there is an address already: " + local.get() + " and " + word,
                    isName ? "did you mean \"dev " + word.text() + "\"?" : "");
        }
        Values.prefix(word, family);
        local = Optional.of(word);
    }

    /** A scope by its word or number; others have names in a file of iproute2's. */
    static Scope scope(Word word) {
        return Arrays.stream(Scope.values())
                .filter(scope -> word.is(scope.word()) || word.is("" + scope.number()))
                .findFirst()
                .orElseThrow(() -> new BeyondNetlab(word.text()));
    }

    InterfaceName dev() {
        Word name = dev.orElseGet(() -> arguments.next("\"dev\" and the name of a link"));
        return Values.link(name);
    }

    InterfaceAddress address() {
        Word word = local.orElseGet(() -> arguments.next("an address"));
        IpPrefix prefix = Values.prefix(word, family);
        broadcast.ifPresent(text -> options.add(broadcast(text, prefix)));
        label.ifPresent(text -> options.add(new Option.Label(text.text())));
        return new InterfaceAddress(prefix, options);
    }

    /** {@code +} sets the host's bits, {@code -} clears them. */
    private static Option broadcast(Word word, IpPrefix prefix) {
        if (prefix.family() == AddressFamily.IPV6) {
            throw word.refusal("broadcast can be set only for IPv4 addresses", "");
        }
        if (word.is("+")) {
            return new Option.Broadcast(prefix.last());
        }
        return new Option.Broadcast(
                word.is("-") ? prefix.network().address() : Values.address(word, Optional.of(AddressFamily.IPV4)));
    }
}
