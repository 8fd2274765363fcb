package io.netlab.doctor;

/** Names a need in words for people: the feature's own where the doctor knows it. */
final class NeedLabels implements Need.Visitor<String> {
    private static final NeedLabels LABELS = new NeedLabels();

    private NeedLabels() {}

    static String of(Need need) {
        return Feature.meeting(need)
                .map(feature -> feature.isLinkKind() ? feature.label() + " links" : feature.label())
                .orElseGet(() -> need.accept(LABELS));
    }

    @Override
    public String visit(Need.LinksOf need) {
        return need.kind() + " links";
    }

    @Override
    public String visit(Need.ProgramNamed need) {
        return "the program " + need.name();
    }

    @Override
    public String visit(Need.OfFeature need) {
        return need.feature().label();
    }
}
