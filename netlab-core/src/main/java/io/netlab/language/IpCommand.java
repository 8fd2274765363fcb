package io.netlab.language;

import io.netlab.net.AddressFamily;
import io.netlab.op.NetworkOp;
import io.netlab.query.RuleQuery;
import io.netlab.query.ShowOptions;
import io.netlab.topology.NodeName;
import io.netlab.topology.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code ip [OPTIONS] OBJECT COMMAND ...}. */
final class IpCommand {
    private final List<Word> program = new ArrayList<>();
    private NodeName node;
    private Optional<AddressFamily> family = Optional.empty();
    private final ShowFlags flags = new ShowFlags();
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
            flags.addColour(typed.substring(typed.indexOf('=') + 1));
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
        program.add(option);
    }

    private void other(Word option, TableWord word, Arguments arguments) {
        program.add(option);
        flags.add(word.means());
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
            case "link" -> new Command.Ops(LinkCommand.parse(verb(IpWords.LINK, arguments), arguments, node));
            case "address" -> Command.Ops.of(address(verb(IpWords.ADDRESS, arguments), arguments));
            case "route" -> route(showOr(IpWords.ROUTE, arguments), arguments);
            case "neighbour" -> neighbour(showOr(IpWords.NEIGHBOUR, arguments), arguments);
            case "rule" -> rule(showOr(IpWords.RULE, arguments), arguments);
            default -> program();
        };
    }

    /** An object alone lists what there is, which the real program does. */
    private static String verb(WordTable table, Arguments arguments) {
        if (arguments.isEmpty()) {
            throw new BeyondNetlab("list");
        }
        return table.meaning(arguments.next());
    }

    /** An object alone is shown. */
    private static String showOr(WordTable table, Arguments arguments) {
        return arguments.isEmpty() ? "show" : table.meaning(arguments.next());
    }

    private Command netns(Arguments arguments) {
        String verb = verb(IpWords.NETNS, arguments);
        NodeName name = Values.node(arguments.next("the name of a namespace"));
        if (verb.equals("exec")) {
            arguments.skip("--");
            Word command = arguments.next("the command to run in " + name);
            List<Word> words = new ArrayList<>(List.of(command));
            words.addAll(arguments.rest());
            return Verbs.parse(words, name);
        }
        if (!arguments.isEmpty()) {
            throw new BeyondNetlab("further names");
        }
        return Command.Ops.of(
                verb.equals("add") ? new NetworkOp.AddNamespace(name) : new NetworkOp.DeleteNamespace(name));
    }

    private NetworkOp address(String verb, Arguments arguments) {
        AddressParser words = new AddressParser(arguments, family).parse();
        return verb.equals("add")
                ? new NetworkOp.AddAddress(node, words.dev(), words.address())
                : new NetworkOp.DeleteAddress(node, words.dev(), words.address());
    }

    private Command route(String verb, Arguments arguments) {
        return switch (verb) {
            case "show" -> Shows.of(() -> new RouteShowParser(arguments, options()).parse(node), program());
            case "get" -> Shows.of(() -> new RouteGetParser(arguments, options()).parse(node), program());
            default -> Command.Ops.of(changed(verb, new RouteParser(arguments, family).parse()));
        };
    }

    private NetworkOp changed(String verb, Route route) {
        return switch (verb) {
            case "add" -> new NetworkOp.AddRoute(node, route);
            case "replace" -> new NetworkOp.ReplaceRoute(node, route);
            default -> new NetworkOp.DeleteRoute(node, route);
        };
    }

    private ShowOptions options() {
        return flags.options(family);
    }

    private Command neighbour(String verb, Arguments arguments) {
        if (verb.equals("show")) {
            return Shows.of(() -> new NeighbourShowParser(arguments, options()).parse(node), program());
        }
        boolean adds = verb.equals("add");
        var neighbour = new NeighbourParser(arguments, family).parse(adds);
        return Command.Ops.of(
                adds ? new NetworkOp.AddNeighbour(node, neighbour) : new NetworkOp.DeleteNeighbour(node, neighbour));
    }

    /** What chooses among the rules is the real program's. */
    private Command rule(String verb, Arguments arguments) {
        if (verb.equals("show")) {
            return arguments.isEmpty() ? Shows.of(() -> new RuleQuery(node, options()), program()) : program();
        }
        var rule = new RuleParser(arguments, family).parse();
        return Command.Ops.of(
                verb.equals("add") ? new NetworkOp.AddRule(node, rule) : new NetworkOp.DeleteRule(node, rule));
    }
}
