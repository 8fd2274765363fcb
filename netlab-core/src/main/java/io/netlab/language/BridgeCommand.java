package io.netlab.language;

import io.netlab.net.InterfaceName;
import io.netlab.op.Manner;
import io.netlab.op.NeighbourOp;
import io.netlab.op.NetworkOp;
import io.netlab.op.TraitOp;
import io.netlab.topology.FdbEntry;
import io.netlab.topology.FdbEntry.Option;
import io.netlab.topology.LinkSetting;
import io.netlab.topology.LinkTrait;
import io.netlab.topology.NodeName;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** {@code bridge [OPTIONS] link set|show ...} and {@code bridge [OPTIONS] fdb add|delete|show ...}. */
final class BridgeCommand {
    private final List<Word> program = new ArrayList<>();
    private final ShowFlags flags = new ShowFlags();
    private NodeName node;

    BridgeCommand(NodeName node, List<Word> words) {
        this.node = node;
        program.add(words.get(0));
    }

    Command parse(Arguments arguments) {
        try {
            options(arguments);
            program.addAll(arguments.rest());
            return arguments.isEmpty() ? program() : object(arguments);
        } catch (BeyondNetlab e) {
            return program();
        }
    }

    private Command.Program program() {
        return Verbs.program(program, node);
    }

    private void options(Arguments arguments) {
        while (!arguments.isEmpty() && arguments.peek().text().startsWith("-")) {
            Word option = arguments.next();
            String typed = option.text().startsWith("--") ? option.text().substring(1) : option.text();
            if (typed.startsWith("-c") && typed.contains("=")) {
                program.add(option);
                flags.colour(typed.substring(typed.indexOf('=') + 1));
                continue;
            }
            TableWord word = BridgeWords.OPTIONS.find(typed).orElseThrow(() -> BridgeWords.OPTIONS.unknown(option));
            if (word.means().equals("-netns")) {
                node = Values.node(arguments.next("the name of a namespace"));
                continue;
            }
            program.add(option);
            flags.take(word.means());
            if (word.isForeign()) {
                program.addAll(arguments.rest());
                throw new BeyondNetlab(word.word());
            }
        }
    }

    private Command object(Arguments arguments) {
        String object = BridgeWords.OBJECTS.meaning(arguments.next());
        if (object.equals("vlan")) {
            return vlan(arguments);
        }
        boolean isLink = object.equals("link");
        WordTable verbs = isLink ? BridgeWords.LINK : BridgeWords.FDB;
        String verb = arguments.isEmpty() ? "list" : verbs.meaning(arguments.next());
        if (verb.equals("list")) {
            BridgeShowParser parser = new BridgeShowParser(node, flags.options(), arguments);
            return Shows.of(isLink ? parser::ports : parser::forwarding, program());
        }
        return Command.Ops.of(isLink ? port(arguments) : forwarding(verb, entry(arguments)));
    }

    /** Ranges of VLANs, and all that is of tunnels, are the real program's. */
    private Command vlan(Arguments arguments) {
        if (arguments.isEmpty()) {
            throw new BeyondNetlab("vlan");
        }
        boolean gives = BridgeWords.VLAN.meaning(arguments.next()).equals("add");
        Optional<InterfaceName> dev = Optional.empty();
        Set<String> flags = new HashSet<>();
        int vid = 0;
        while (!arguments.isEmpty()) {
            String word = arguments.next().text();
            switch (word) {
                case "dev" -> dev = Optional.of(Values.link(arguments.next("the name of a port")));
                case "vid" -> vid = number(arguments.next("a VLAN"));
                case "pvid", "untagged", "self" -> flags.add(word);
                case "master" -> {}
                default -> throw new BeyondNetlab(word);
            }
        }
        if (dev.isEmpty() || vid == 0) {
            throw new BeyondNetlab("vlan");
        }
        LinkTrait vlan = new LinkTrait.BridgeVlan(
                dev.get(), vid, flags.contains("pvid"), flags.contains("untagged"), flags.contains("self"));
        return Command.Ops.of(gives ? new TraitOp.AddTrait(node, vlan) : new TraitOp.DeleteTrait(node, vlan));
    }

    private static int number(Word word) {
        if (word.text().contains("-")) {
            throw new BeyondNetlab("a range of VLANs");
        }
        return (int) Values.number(word, "vid", 1, 4094);
    }

    private NetworkOp forwarding(String verb, FdbEntry entry) {
        return switch (verb) {
            case "add" -> new NeighbourOp.AddFdbEntry(node, entry);
            case "append" -> new NeighbourOp.PutFdbEntry(node, Manner.APPEND, entry);
            case "replace" -> new NeighbourOp.PutFdbEntry(node, Manner.REPLACE, entry);
            default -> new NeighbourOp.DeleteFdbEntry(node, entry);
        };
    }

    private NetworkOp port(Arguments arguments) {
        List<LinkSetting> settings = new ArrayList<>();
        Optional<InterfaceName> dev = Optional.empty();
        while (!arguments.isEmpty()) {
            String word = LinkWords.PORT.meaning(arguments.next());
            if (word.equals("dev")) {
                dev = Optional.of(Values.link(arguments.next("the name of a port")));
            } else if (!word.equals("master")) {
                LinkOptions.port(word, arguments, settings);
            }
        }
        InterfaceName name = dev.orElseGet(() -> Values.link(arguments.next("\"dev\" and the name of a port")));
        if (settings.isEmpty()) {
            throw new BeyondNetlab("nothing to set");
        }
        return new NetworkOp.SetLink(node, name, settings);
    }

    private static FdbEntry entry(Arguments arguments) {
        Set<Option> options = new HashSet<>();
        Optional<Word> mac = Optional.empty();
        Optional<Word> dev = Optional.empty();
        boolean self = false;
        while (!arguments.isEmpty()) {
            Word word = arguments.next();
            String meaning = NetworkWords.FDB.knows(word.text()) ? NetworkWords.FDB.meaning(word) : "";
            switch (meaning) {
                case "dev" -> dev = Optional.of(arguments.next("the name of a link"));
                case "to" -> mac = Optional.of(arguments.next("an Ethernet address"));
                case "" -> mac = Optional.of(onlyOne(mac, word));
                case "self" -> self = true;
                default -> option(meaning, arguments, options);
            }
        }
        if (self && options.contains(new Option.Master())) {
            throw new BeyondNetlab("self and master");
        }
        Word address = mac.orElseGet(() -> arguments.next("an Ethernet address"));
        Word name = dev.orElseGet(() -> arguments.next("\"dev\" and the name of a link"));
        return new FdbEntry(Values.mac(address), Values.link(name), options);
    }

    private static Word onlyOne(Optional<Word> earlier, Word word) {
        if (earlier.isPresent()) {
            throw word.refusal(
                    "either \"to\" is duplicate, or " + word + " is garbage", NetworkWords.FDB.nearest(word.text()));
        }
        return word;
    }

    private static void option(String meaning, Arguments arguments, Set<Option> options) {
        switch (meaning) {
            case "master" -> options.add(new Option.Master());
            case "static" -> lasting(options, Optional.of(new Option.Static()));
            case "dynamic" -> lasting(options, Optional.of(new Option.Dynamic()));
            case "permanent" -> lasting(options, Optional.empty());
            case "vlan" -> options.add(new Option.Vlan((int) Values.number(arguments.next("a VLAN"), "vlan", 1, 4094)));
            default -> options.add(new Option.Dst(Values.address(arguments.next("an address"), Optional.empty())));
        }
    }

    private static void lasting(Set<Option> options, Optional<Option> how) {
        options.removeIf(option -> option instanceof Option.Static || option instanceof Option.Dynamic);
        how.ifPresent(options::add);
    }
}
