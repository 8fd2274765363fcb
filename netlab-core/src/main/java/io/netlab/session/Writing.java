package io.netlab.session;

import io.netlab.language.CommandPrinter;
import io.netlab.op.NetworkOp;
import io.netlab.text.JsonText;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Ops written down, so that they can be done again: by netlab as the steps of a scenario, or by any shell. */
final class Writing {
    private Writing() {}

    /** A scenario file; a text in JSON's quotes is one in YAML's, too (YAML 1.2, chapter 7.3.1). */
    static String yaml(String title, List<NetworkOp> ops) {
        String head = "netlab: 1\ntitle: " + quoted(title) + "\n";
        String steps = ops.stream()
                .map(op -> "  - run: " + quoted(CommandPrinter.print(op)) + "\n")
                .collect(Collectors.joining());
        return ops.isEmpty() ? head : head + "\nsteps:\n" + steps;
    }

    /** A script that ends at the first command that is refused. */
    static String script(List<NetworkOp> ops) {
        return ops.stream()
                .map(op -> CommandPrinter.print(op) + "\n")
                .collect(Collectors.joining("", "#!/bin/sh\nset -e\n", ""));
    }

    /** The addresses of a loopback, and those that begin with fe80: they are there as soon as the link is up. */
    static boolean isMadeByKernel(NetworkOp op) {
        if (!(op instanceof NetworkOp.AddAddress added)) {
            return false;
        }
        String address = added.address().prefix().toString();
        return Set.of("127.0.0.1/8", "::1/128").contains(address) || address.startsWith("fe80:");
    }

    private static String quoted(String text) {
        return JsonText.of(json -> json.writeString(text)).strip();
    }
}
