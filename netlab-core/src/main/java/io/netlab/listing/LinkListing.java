package io.netlab.listing;

import io.netlab.engine.Nodes;
import io.netlab.netlink.route.Link;
import io.netlab.query.LinkQuery;
import io.netlab.query.LinkSelection;
import io.netlab.query.ShowOptions;
import io.netlab.sys.SocketFlag;
import java.util.List;
import java.util.Optional;

/** Shows what a {@link LinkQuery} asks for. */
final class LinkListing {
    /** How links without a name can be called, too; the real program knows when. */
    private static final String BY_INDEX = "if[0-9]+";

    private LinkListing() {}

    static Optional<Listed> of(LinkQuery query, Nodes nodes) {
        LinkScene scene = LinkScene.of(query.node(), nodes);
        Optional<Listed> missing = missing(query.links(), scene);
        Optional<LinkChoice> choice = LinkChoice.of(query.links(), scene);
        if (missing.isPresent() || choice.isEmpty() || isByIndex(query.links(), scene)) {
            return missing;
        }
        List<Link> links = links(query.links(), choice.get(), scene);
        List<Link> shown = links.stream().filter(choice.get()::takes).toList();
        if (!covers(shown, query.options()) || !learnNamespaces(scene, nodes, shown, query.options())) {
            return Optional.empty();
        }
        LinkFields fields = new LinkFields(scene, query.options(), LinkFields.Form.LINK);
        Rows rows = new Rows();
        links.forEach(link -> rows.add(row(link, choice.get().takes(link), fields, query.options())));
        return Optional.of(Listed.of(rows.render(query.options())));
    }

    private static Row row(Link link, boolean isShown, LinkFields fields, ShowOptions options) {
        return !isShown ? new Row() : options.brief() ? fields.brief(link) : fields.full(link);
    }

    private static List<Link> links(LinkSelection selection, LinkChoice choice, LinkScene scene) {
        if (selection.dev().isPresent()) {
            return selection.dev().flatMap(scene::find).stream().toList();
        }
        return choice.isKernels()
                ? scene.namespace().routes().links(choice.request(SocketFlag.AF_PACKET))
                : scene.links();
    }

    /** What is said when a link is asked for that is not there. */
    static Optional<Listed> missing(LinkSelection selection, LinkScene scene) {
        return selection
                .dev()
                .filter(name -> scene.find(name).isEmpty() && !name.matches(BY_INDEX))
                .map(name -> Listed.refused("Device \"" + name + "\" does not exist.\n", 1));
    }

    static boolean isByIndex(LinkSelection selection, LinkScene scene) {
        return selection
                .dev()
                .filter(name -> scene.find(name).isEmpty() && name.matches(BY_INDEX))
                .isPresent();
    }

    static boolean covers(List<Link> shown, ShowOptions options) {
        boolean withDetails = options.details() && !options.brief();
        return shown.stream().allMatch(link -> LinkCoverage.covers(link, withDetails));
    }

    /** In columns and in JSON, namespaces have no names. */
    static boolean learnNamespaces(LinkScene scene, Nodes nodes, List<Link> shown, ShowOptions options) {
        return options.brief() || options.json() || scene.learnNamespaces(nodes, shown);
    }
}
