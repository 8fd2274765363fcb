package io.netlab.explain;

import io.netlab.language.WordsPrinter;
import io.netlab.query.AddressQuery;
import io.netlab.query.BridgeQuery;
import io.netlab.query.LinkQuery;
import io.netlab.query.NamespaceQuery;
import io.netlab.query.NeighbourQuery;
import io.netlab.query.Query;
import io.netlab.query.RouteQuery;
import io.netlab.query.RuleQuery;
import io.netlab.query.SysctlQuery;

/** Says in plain words what a command shows. */
final class QueryWords implements Query.Visitor<String> {
    private static String show(String what, Query query) {
        return "show " + what + WordsPrinter.in(query.node()) + "; nothing is changed by it";
    }

    @Override
    public String visit(LinkQuery query) {
        return show("the interfaces", query);
    }

    @Override
    public String visit(AddressQuery query) {
        return show("the interfaces and their addresses", query);
    }

    @Override
    public String visit(NamespaceQuery query) {
        return "show the names of network namespaces: files under /run/netns, for which no network is asked";
    }

    @Override
    public String visit(RouteQuery query) {
        return show("where packets are sent", query);
    }

    @Override
    public String visit(NeighbourQuery query) {
        return show("which Ethernet addresses of neighbours are known", query);
    }

    @Override
    public String visit(RuleQuery query) {
        return show("which routing tables are looked into, in which order,", query);
    }

    @Override
    public String visit(BridgeQuery query) {
        return show("bridges, their ports and what they have learned", query);
    }

    @Override
    public String visit(SysctlQuery query) {
        return show("the kernel's settings", query);
    }
}
