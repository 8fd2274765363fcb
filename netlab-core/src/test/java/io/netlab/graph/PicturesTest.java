package io.netlab.graph;

import static org.assertj.core.api.Assertions.assertThat;

import io.netlab.text.Glyphs;
import io.netlab.text.Golden;
import io.netlab.text.Page;
import io.netlab.topology.Topology;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pictures as a whole, against files that a person has looked at. */
class PicturesTest {
    private static final Map<String, Topology> NETWORKS = Map.of(
            "docker0", Networks.docker0(),
            "veth-pair", Networks.vethPair(),
            "routed", Networks.routed(),
            "star", Networks.star(1000),
            "dual-stack", Networks.dualStack(),
            "various", Networks.various(),
            "hostile", Networks.hostile(),
            "empty", Topology.EMPTY);

    @ParameterizedTest
    @ValueSource(strings = {"docker0", "veth-pair", "routed", "star", "dual-stack", "various", "hostile", "empty"})
    void drawsTheTextPictureOfTheFile(String name) {
        Golden.assertSame(name + ".txt", TextPicture.render(graph(name), Page.plain()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"docker0", "veth-pair", "routed", "star", "various", "hostile", "empty"})
    void drawsTheMermaidChartOfTheFile(String name) {
        Golden.assertSame(name + ".mmd", MermaidPicture.render(graph(name)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"docker0", "veth-pair", "routed", "star", "various", "hostile", "empty"})
    void drawsTheSvgOfTheFile(String name) {
        Golden.assertSame(name + ".svg", SvgPicture.render(graph(name)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"docker0", "veth-pair", "routed", "various", "hostile", "empty"})
    void writesTheDotOfTheFile(String name) {
        Golden.assertSame(name + ".dot", DotPicture.render(graph(name)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"docker0", "veth-pair", "routed", "various", "hostile", "empty"})
    void writesTheJsonOfTheFile(String name) {
        Golden.assertSame(name + ".json", GraphJson.render(graph(name)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"docker0", "veth-pair", "routed", "star", "dual-stack", "empty"})
    void keepsTheUsualPicturesWithin80Columns(String name) {
        String picture = TextPicture.render(graph(name), Page.plain());

        assertThat(picture.lines()).allMatch(line -> line.codePointCount(0, line.length()) <= 80);
    }

    @ParameterizedTest
    @ValueSource(strings = {"docker0", "veth-pair", "routed", "star", "dual-stack", "various", "hostile", "empty"})
    void drawsWithAsciiOnlyWhereNothingElseCanBeShown(String name) {
        String picture = TextPicture.render(graph(name), Page.plain().with(Glyphs.ASCII));

        assertThat(picture.chars()).allMatch(c -> c == '\n' || (c >= ' ' && c <= '~'));
    }

    @ParameterizedTest
    @ValueSource(strings = {"hostile", "various"})
    void letsNoControlCharacterThrough(String name) {
        Graph graph = graph(name);

        Stream<String> texts = Stream.of(
                TextPicture.render(graph, Page.plain()),
                DotPicture.render(graph),
                MermaidPicture.render(graph),
                SvgPicture.render(graph),
                GraphJson.render(graph));

        assertThat(texts).noneMatch(PicturesTest::hasAnythingUnsafe);
    }

    private static boolean hasAnythingUnsafe(String text) {
        return text.codePoints()
                .filter(point -> point != '\n')
                .anyMatch(point -> Character.isISOControl(point) || Character.getType(point) == Character.FORMAT);
    }

    private static Graph graph(String name) {
        return Graph.of(NETWORKS.getOrDefault(name, Topology.EMPTY));
    }
}
