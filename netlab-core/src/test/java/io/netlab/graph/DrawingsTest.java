package io.netlab.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.netlab.topology.Node;
import io.netlab.topology.Topology;
import java.io.File;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** What programs make of the drawings. */
class DrawingsTest {
    static Stream<Topology> networks() {
        return Stream.of(
                Topology.EMPTY,
                Networks.docker0(),
                Networks.vethPair(),
                Networks.routed(),
                Networks.dualStack(),
                Networks.star(100),
                Networks.various(),
                Networks.hostile());
    }

    @ParameterizedTest
    @MethodSource("networks")
    void drawsBoxesThatDoNotOverlapAndLieWithinTheSvg(Topology topology) throws Exception {
        Document svg = parse(SvgPicture.render(Graph.of(topology)));
        List<int[]> boxes = rectangles(svg, "node");
        int width = Integer.parseInt(svg.getDocumentElement().getAttribute("width"));
        int height = Integer.parseInt(svg.getDocumentElement().getAttribute("height"));

        for (int i = 0; i < boxes.size(); i++) {
            int[] box = boxes.get(i);
            assertThat(box[0] + box[2]).isLessThan(width);
            assertThat(box[1] + box[3]).isLessThan(height);
            assertThat(boxes.subList(i + 1, boxes.size())).noneMatch(other -> overlap(box, other));
        }
    }

    @Test
    void drawsASocketAtBothEndsOfEachCable() throws Exception {
        Document svg = parse(SvgPicture.render(Graph.of(Networks.docker0())));

        assertThat(rectangles(svg, "socket")).hasSize(4);
    }

    @ParameterizedTest
    @MethodSource("networks")
    void writesDotThatGraphvizReads(Topology topology, @TempDir Path folder) throws Exception {
        assumeTrue(hasDot(), "the program dot (Debian package graphviz) is not installed");
        Path file = Files.writeString(folder.resolve("net.dot"), DotPicture.render(Graph.of(topology)));

        Process dot = new ProcessBuilder("dot", "-Tcanon", file.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(dot.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(dot.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(dot.exitValue()).as(said).isZero();
    }

    @Test
    void writesAllOfALargeStarAsJson() {
        List<String> names = strings(GraphJson.render(Graph.of(Networks.star(1000))), "node");

        assertThat(names).hasSize(2000).contains("ns1", "ns500", "ns1000");
    }

    @Test
    void keepsMermaidChartsUnderItsLimitOf500Edges() {
        String chart = MermaidPicture.render(Graph.of(Networks.star(1000)));

        assertThat(chart.lines().filter(line -> line.contains("---") || line.contains("===")))
                .hasSizeLessThan(100);
        assertThat(chart).contains("980 more");
    }

    @Test
    void opensAndClosesEachMermaidSubgraph() {
        String chart = MermaidPicture.render(Graph.of(Networks.various()));

        assertThat(chart.lines().filter(line -> line.startsWith("  subgraph"))).hasSize(8);
        assertThat(chart.lines().filter(line -> line.equals("  end"))).hasSize(8);
    }

    @Test
    void putsNamespacesWithoutCablesInRows() throws Exception {
        List<Node> nodes = IntStream.range(0, 20)
                .mapToObj(i -> Networks.node("namespace-" + i))
                .toList();

        Document svg = parse(SvgPicture.render(Graph.of(Topology.of(nodes))));

        assertThat(Integer.parseInt(svg.getDocumentElement().getAttribute("width")))
                .isLessThan(1100);
        assertThat(rectangles(svg, "node")).hasSize(20);
    }

    static List<String> strings(String json, String field) {
        List<String> values = new ArrayList<>();
        try (JsonParser parser = JsonFactory.builder().build().createParser(ObjectReadContext.empty(), json)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.VALUE_STRING && field.equals(parser.currentName())) {
                    values.add(parser.getString());
                }
            }
        }
        return values;
    }

    private static boolean hasDot() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "dot")));
    }

    private static List<int[]> rectangles(Document svg, String look) {
        List<int[]> found = new ArrayList<>();
        var all = svg.getElementsByTagName("rect");
        for (int i = 0; i < all.getLength(); i++) {
            Element rect = (Element) all.item(i);
            if (rect.getAttribute("class").equals(look)) {
                found.add(Stream.of("x", "y", "width", "height")
                        .mapToInt(name -> Integer.parseInt(rect.getAttribute(name)))
                        .toArray());
            }
        }
        return found;
    }

    private static boolean overlap(int[] one, int[] other) {
        return one[0] < other[0] + other[2]
                && other[0] < one[0] + one[2]
                && one[1] < other[1] + other[3]
                && other[1] < one[1] + one[3];
    }

    private static Document parse(String xml) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
    }
}
