package io.netlab.netlink.route;

import io.netlab.net.AddressFamily;
import io.netlab.netlink.Attributes;
import io.netlab.netlink.MessageFlag;
import io.netlab.netlink.Request;

/** Requests about rules, ready to be sent or explained. */
public final class RuleRequest {
    private RuleRequest() {}

    /** Adds a rule; refused with EEXIST when there is one like it. */
    public static Request add(Rule rule) {
        return request("add rule", RouteType.NEWRULE, MessageFlag.CREATE | MessageFlag.EXCL, rule);
    }

    /** Deletes the first rule that is like it. */
    public static Request delete(Rule rule) {
        return request("delete rule", RouteType.DELRULE, 0, rule);
    }

    /** Asks for all rules of a family. */
    public static Request list(AddressFamily family) {
        Rule all = new Rule(family.number(), 0, 0, 0, 0, 0, 0, Attributes.NONE);
        return request("list rules", RouteType.GETRULE, MessageFlag.DUMP, all);
    }

    private static Request request(String attempt, int type, int flags, Rule rule) {
        return Request.of(attempt, type, flags, rule.fixed(), rule.attributes());
    }
}
