package io.netlab.check;

import io.netlab.topology.NodeName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Says a claim in a line for people: {@code box01 pings 172.17.0.3}. */
public final class ClaimTitle implements Claim.Visitor<String> {
    private final boolean negative;

    private ClaimTitle(boolean negative) {
        this.negative = negative;
    }

    /** The claim as it is expected to come out; of behaviour that must fail, with the reason. */
    public static String of(Claim claim, Outcome expected) {
        boolean negative = expected != Outcome.REPLY;
        String reason = negative && claim instanceof Claim.Behaviour ? ": " + expected.word() : "";
        return claim.accept(new ClaimTitle(negative)) + reason;
    }

    @Override
    public String visit(Claim.Ping claim) {
        String size = claim.size() == 56 ? "" : " with " + claim.size() + " bytes";
        return claim.node() + say(" pings ", " cannot ping ") + claim.to() + size + (claim.df() ? " uncut" : "");
    }

    @Override
    public String visit(Claim.Tcp claim) {
        return claim.node() + say(" connects to ", " cannot connect to ") + claim.to();
    }

    @Override
    public String visit(Claim.Udp claim) {
        return claim.node() + say(" is answered over UDP by ", " is not answered over UDP by ") + claim.to();
    }

    @Override
    public String visit(Claim.Http claim) {
        return claim.node() + say(" gets ", " cannot get ") + "http://" + claim.to() + claim.path();
    }

    @Override
    public String visit(Claim.Nat claim) {
        List<String> parts = new ArrayList<>();
        claim.reached().forEach(node -> parts.add("reaches " + node));
        claim.source().forEach(source -> parts.add("is seen as " + source));
        String what = parts.isEmpty() ? "is answered" : String.join(" and ", parts);
        return claim.node() + say(" ", " expects not: ") + what + " at " + claim.to();
    }

    @Override
    public String visit(Claim.Path claim) {
        String hops = claim.hops().isEmpty() ? "no router" : joined(claim.hops());
        return claim.node() + say(" reaches ", " does not reach ") + claim.to() + " through " + hops;
    }

    @Override
    public String visit(Claim.Captured claim) {
        String way = claim.ways().size() == 2
                ? say(" passes ", " does not pass ")
                : claim.ways().contains("in")
                        ? say(" reaches ", " does not reach ")
                        : say(" leaves ", " does not leave ");
        String place = claim.dev().isEmpty() ? claim.node().text() : claim.node() + " at " + joined(claim.dev());
        return String.join(" ", claim.words()) + way + place + " when " + claim.from() + " pings " + claim.to();
    }

    @Override
    public String visit(Claim.Namespace claim) {
        return "namespace " + claim.node() + say(" is there", " is gone");
    }

    @Override
    public String visit(Claim.LinkIs claim) {
        String facts = new TreeMap<>(claim.facts())
                .entrySet().stream()
                        .map(fact -> fact.getKey().word() + " " + fact.getValue())
                        .collect(Collectors.joining(", "));
        String link = claim.name() + in(claim.node());
        return link + (facts.isEmpty() ? say(" is there", " is not there") : say(": ", " has not: ") + facts);
    }

    @Override
    public String visit(Claim.OnlyLinks claim) {
        String names = claim.names().stream().map(Object::toString).sorted().collect(Collectors.joining(", "));
        return claim.node() + say(" has only ", " has not only ") + (names.isEmpty() ? "no link" : names);
    }

    @Override
    public String visit(Claim.PortOf claim) {
        return claim.link() + say(" is a port of ", " is no port of ") + claim.bridge() + in(claim.node());
    }

    @Override
    public String visit(Claim.Address claim) {
        String dev = claim.dev().isEmpty() ? "" : " on " + joined(claim.dev());
        return claim.node() + say(" has ", " has not ") + claim.prefix() + dev;
    }

    @Override
    public String visit(Claim.RouteTo claim) {
        String to = claim.to().length() == 0 ? "default route" : "route to " + claim.to();
        String via = claim.via().isEmpty() ? "" : " via " + joined(claim.via());
        String dev = claim.dev().isEmpty() ? "" : " dev " + joined(claim.dev());
        String source = claim.source().isEmpty() ? "" : " src " + joined(claim.source());
        return claim.node() + say(" has a ", " has no ") + to + via + dev + source;
    }

    @Override
    public String visit(Claim.NeighbourIs claim) {
        String as = claim.lladdr().isEmpty() ? "" : " as " + joined(claim.lladdr());
        return claim.node() + say(" knows the neighbour ", " does not know the neighbour ") + claim.address() + as;
    }

    @Override
    public String visit(Claim.FdbHas claim) {
        return claim.lladdr() + say(" is behind ", " is not behind ") + claim.dev() + in(claim.node());
    }

    @Override
    public String visit(Claim.Rule claim) {
        String rule = claim.rule().chain() + " " + String.join(" ", claim.rule().match());
        return claim.node() + say(" has the rule ", " has not the rule ") + rule;
    }

    @Override
    public String visit(Claim.Sysctl claim) {
        return claim.node() + ": " + claim.key() + say(" is ", " is not ") + claim.value();
    }

    @Override
    public String visit(Claim.Listens claim) {
        String place = claim.protocol().word() + " " + claim.port();
        return claim.node() + say(" listens on ", " does not listen on ") + place;
    }

    private String say(String positive, String otherwise) {
        return negative ? otherwise : positive;
    }

    private static String in(NodeName node) {
        return node.isHost() ? "" : " in " + node;
    }

    private static String joined(Collection<?> things) {
        return things.stream().map(Object::toString).collect(Collectors.joining(", "));
    }
}
