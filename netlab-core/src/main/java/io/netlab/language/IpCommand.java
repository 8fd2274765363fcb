package io.netlab.language;

import io.netlab.net.AddressFamily;
import io.netlab.op.Manner;
import io.netlab.op.NeighbourOp;
import io.netlab.op.NetworkOp;
import io.netlab.query.Query;
import io.netlab.query.RuleQuery;
import io.netlab.topology.NodeName;
import io.netlab.topology.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/** {@code ip [OPTIONS] OBJECT COMMAND ...}. */
final class IpCommand {
    private final List<Word> program = new ArrayList<>();
    private NodeName node;
    private final ShowFlags shown = new ShowFlags();
    private Optional<AddressFamily> family = Optional.empty();
    private boolean isOther;

    IpCommand(NodeName node, List<Word> words) {
        this.node = node;
        program.add(words.get(0));
    }

    Command parse(Arguments arguments) {
        options(arguments);
        program.addAll(arguments.rest());
        try {
            return isOther || arguments.isEmpty() ? program() : object(arguments);
        } catch (BeyondNetlab e) {
            return program();
        }
    }

    /** The same words without {@code -n}: the program is run in that namespace anyway. */
    private Command.Program program() {
        return Verbs.program(program, node);
    }

    private void options(Arguments arguments) {
        while (!arguments.isEmpty() && arguments.peek().text().startsWith("-")) {
            Word option = arguments.next();
            if (option.is("--")) {
                return;
            }
            option(option, arguments);
        }
    }

    private void option(Word option, Arguments arguments) {
        String typed = option.text().startsWith("--") ? option.text().substring(1) : option.text();
        if (typed.startsWith("-c") && typed.contains("=")) {
            program.add(option);
            shown.colour(typed.substring(typed.indexOf('=') + 1));
            return;
        }
        TableWord word = IpWords.OPTIONS.find(typed).orElseThrow(() -> IpWords.OPTIONS.unknown(option));
        switch (word.means()) {
            case "-netns" -> node = Values.node(arguments.next("the name of a namespace"));
            case "-4" -> family(option, AddressFamily.IPV4);
            case "-6" -> family(option, AddressFamily.IPV6);
            default -> other(option, word, arguments);
        }
    }

    private void family(Word option, AddressFamily chosen) {
        family = Optional.of(chosen);
        shown.family(chosen);
        program.add(option);
    }

    private void other(Word option, TableWord word, Arguments arguments) {
        program.add(option);
        shown.take(word.means());
        isOther |= word.isForeign()
                || List.of("-family", "-Version", "-help", "-0", "-M", "-B").contains(word.means());
        boolean hasValue = word.argument() == ArgumentKind.NUMBER || word.argument() == ArgumentKind.CHOICE;
        if (hasValue || word.word().equals("-batch")) {
            program.add(arguments.next("the value of " + word.word()));
        }
    }

    private Command object(Arguments arguments) {
        return switch (IpWords.OBJECTS.meaning(arguments.next())) {
            case "netns" -> netns(arguments);
            case "link" -> link(verbOrList(IpWords.LINK, arguments), arguments);
            case "address" -> addresses(verbOrList(IpWords.ADDRESS, arguments), arguments);
            case "route" -> route(verbOrList(IpWords.ROUTE, arguments), arguments);
            case "neighbour" -> neighbour(verbOrList(IpWords.NEIGHBOUR, arguments), arguments);
            case "rule" -> rule(verbOrList(IpWords.RULE, arguments), arguments);
            default -> program();
        };
    }

    /** An object alone lists what there is. */
    private static String verbOrList(WordTable table, Arguments arguments) {
        return arguments.isEmpty() ? "list" : table.meaning(arguments.next());
    }

    private Command show(Query query) {
        return new Command.Show(query, Verbs.program(program, node));
    }

    private Command link(String verb, Arguments arguments) {
        return verb.equals("list")
                ? show(ShowLinks.links(arguments, node, shown.options()))
                : new Command.Ops(LinkCommand.parse(verb, arguments, node));
    }

    private Command addresses(String verb, Arguments arguments) {
        return verb.equals("list")
                ? show(ShowLinks.addresses(arguments, node, shown.options()))
                : Command.Ops.of(address(verb, arguments));
    }

    private Command netns(Arguments arguments) {
        String verb = verbOrList(IpWords.NETNS, arguments);
        if (List.of("list", "identify", "pids").contains(verb)) {
            return show(ShowNamespaces.parse(verb, arguments, node, shown.options()));
        }
        NodeName name = Values.node(arguments.next("the name of a namespace"));
        if (verb.equals("exec")) {
            arguments.skip("--");
            Word command = arguments.next("the command to run in " + name);
            List<Word> words = new ArrayList<>(List.of(command));
            words.addAll(arguments.rest());
            return Verbs.parse(words, name);
        }
        if (verb.equals("set")) {
            return Command.Ops.of(new NetworkOp.SetNamespaceId(node, name, namespaceId(arguments)));
        }
        if (!arguments.isEmpty()) {
            throw new BeyondNetlab("further names");
        }
        return Command.Ops.of(
                verb.equals("add") ? new NetworkOp.AddNamespace(name) : new NetworkOp.DeleteNamespace(name));
    }

    private static OptionalInt namespaceId(Arguments arguments) {
        Word word = arguments.next("the number of the namespace, or auto");
        if (word.text().startsWith("-") || !arguments.isEmpty()) {
            throw new BeyondNetlab(word.text());
        }
        return word.is("auto")
                ? OptionalInt.empty()
                : OptionalInt.of((int) Values.number(word, "netnsid", 0, Integer.MAX_VALUE));
    }

    private NetworkOp address(String verb, Arguments arguments) {
        AddressParser words = new AddressParser(arguments, family).parse();
        return switch (verb) {
            case "add" -> new NetworkOp.AddAddress(node, words.dev(), words.address());
            case "replace" -> new NetworkOp.ReplaceAddress(node, words.dev(), words.address());
            default -> new NetworkOp.DeleteAddress(node, words.dev(), words.address());
        };
    }

    private Command route(String verb, Arguments arguments) {
        return switch (verb) {
            case "list" -> Shows.of(() -> new RouteShowParser(arguments, shown.options()).parse(node), program());
            case "get" -> Shows.of(() -> new RouteGetParser(arguments, shown.options()).parse(node), program());
            default -> Command.Ops.of(changed(verb, new RouteParser(arguments, family).parse()));
        };
    }

    private NetworkOp changed(String verb, Route route) {
        return switch (verb) {
            case "add" -> new NetworkOp.AddRoute(node, route);
            case "replace" -> new NetworkOp.ReplaceRoute(node, route);
            case "delete" -> new NetworkOp.DeleteRoute(node, route);
            default -> new NetworkOp.PutRoute(node, manner(verb), route);
        };
    }

    private Command neighbour(String verb, Arguments arguments) {
        if (verb.equals("list")) {
            return Shows.of(() -> new NeighbourShowParser(arguments, shown.options()).parse(node), program());
        }
        var neighbour = new NeighbourParser(arguments, family).parse(!verb.equals("delete"));
        return Command.Ops.of(
                switch (verb) {
                    case "add" -> new NeighbourOp.AddNeighbour(node, neighbour);
                    case "delete" -> new NeighbourOp.DeleteNeighbour(node, neighbour);
                    default -> new NeighbourOp.PutNeighbour(node, manner(verb), neighbour);
                });
    }

    private static Manner manner(String verb) {
        return Manner.valueOf(verb.toUpperCase(Locale.ROOT));
    }

    /** What chooses among the rules is the real program's. */
    private Command rule(String verb, Arguments arguments) {
        if (verb.equals("list")) {
            return arguments.isEmpty() ? Shows.of(() -> new RuleQuery(node, shown.options()), program()) : program();
        }
        var rule = new RuleParser(arguments, family).parse(verb.equals("add"));
        return Command.Ops.of(
                verb.equals("add") ? new NetworkOp.AddRule(node, rule) : new NetworkOp.DeleteRule(node, rule));
    }
}
