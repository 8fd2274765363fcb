package io.netlab.tutorial;

import io.netlab.error.Problems;
import io.netlab.text.MarkedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.commonmark.node.Block;
import org.commonmark.node.BulletList;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/** A tutorial cut at its headings: what is read first, and its steps with the text and the blocks of each. */
final class Outline {
    private static final Parser PARSER =
            Parser.builder().includeSourceSpans(IncludeSourceSpans.BLOCKS).build();

    private final FileLines file;
    private final Problems problems;
    private final Part introduction = new Part();
    private final List<Section> sections = new ArrayList<>();
    private Part open = introduction;
    private String title = "";

    /** A text with blocks, in the order of the file; a block that is shown stands among the text too. */
    static final class Part {
        final List<Prose> prose = new ArrayList<>();
        final List<Fence> fences = new ArrayList<>();
    }

    /** A step: its heading, what is told first, and what is told below a smaller heading afterwards. */
    record Section(int line, String title, Part before, Part after) {}

    private Outline(FileLines file, Problems problems) {
        this.file = file;
        this.problems = problems;
    }

    /** Cuts what stands behind the front matter. */
    static Outline of(FileLines file, int firstLine, Problems problems) {
        Outline outline = new Outline(file, problems);
        Map<Integer, String> body = new TreeMap<>();
        for (int number = firstLine; number <= file.lines().size(); number++) {
            body.put(number, file.lines().get(number - 1));
        }
        Node document = PARSER.parse(file.only(body).text());
        for (Node node = document.getFirstChild(); node != null; node = node.getNext()) {
            outline.add((Block) node);
        }
        return outline;
    }

    /** The paragraphs of a text that stands in a block. */
    static List<MarkedText> paragraphs(String text) {
        List<MarkedText> paragraphs = new ArrayList<>();
        for (Node node = PARSER.parse(text).getFirstChild(); node != null; node = node.getNext()) {
            paragraphs.add(Inline.of(node));
        }
        return paragraphs;
    }

    String title() {
        return title;
    }

    List<Prose> introduction() {
        return introduction.prose;
    }

    List<Section> sections() {
        return sections;
    }

    private void add(Block node) {
        if (node instanceof Heading heading) {
            addHeading(heading);
        } else if (node instanceof Paragraph) {
            open.prose.add(new Prose.Paragraph(Inline.of(node)));
        } else if (node instanceof FencedCodeBlock block) {
            fence(block).ifPresent(this::addFence);
        } else if (node instanceof BulletList) {
            addItems(node, "-", 0);
        } else if (node instanceof OrderedList list) {
            addItems(node, "", Optional.ofNullable(list.getMarkerStartNumber()).orElse(1));
        } else {
            problems.add(
                    file.position(line(node)),
                    "this cannot be shown in a terminal",
                    "there are headings, paragraphs, lists, and blocks between ```");
        }
    }

    private void addHeading(Heading heading) {
        String text = heading(heading);
        if (heading.getLevel() == 1) {
            if (!title.isEmpty()) {
                problems.add(file.position(line(heading)), "a second title; steps have ## before their heading");
            }
            title = text;
        } else if (heading.getLevel() == 2) {
            Section section = new Section(line(heading), text, new Part(), new Part());
            sections.add(section);
            open = section.before();
        } else if (sections.isEmpty()) {
            problems.add(file.position(line(heading)), "this heading stands before the first step");
        } else {
            open = sections.get(sections.size() - 1).after();
        }
    }

    private static String heading(Heading heading) {
        StringBuilder text = new StringBuilder();
        Inline.of(heading).pieces().forEach(piece -> text.append(piece.text()));
        return text.toString();
    }

    private Optional<Fence> fence(FencedCodeBlock block) {
        String literal = block.getLiteral();
        List<String> content = literal.lines().toList();
        return Fence.of(block.getInfo().strip(), line(block), content, file, problems);
    }

    private void addFence(Fence fence) {
        if (open == introduction) {
            problems.add(file.position(fence.line()), "this block stands before the first step");
        } else if (fence.kind() == Fence.Kind.SAMPLE) {
            open.prose.add(new Prose.Sample(fence.content()));
        } else {
            open.fences.add(fence);
            addIfShown(fence);
        }
    }

    private void addIfShown(Fence fence) {
        if (fence.kind() == Fence.Kind.SHOWN || fence.kind() == Fence.Kind.REFUSED) {
            open.prose.add(new Prose.Commands(Lines.of(fence, file)));
        }
    }

    private void addItems(Node list, String sign, int first) {
        int number = first;
        for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
            for (Node part = item.getFirstChild(); part != null; part = part.getNext()) {
                addItem((Block) part, item, number == 0 ? sign : number + ".");
            }
            number += number == 0 ? 0 : 1;
        }
    }

    private void addItem(Block part, Node item, String sign) {
        if (part instanceof Paragraph && item instanceof ListItem) {
            open.prose.add(new Prose.Item(part.getPrevious() == null ? sign : "", Inline.of(part)));
        } else {
            problems.add(
                    file.position(line(part)), "only text can stand within a list", "begin it in the first column");
        }
    }

    private static int line(Block node) {
        return node.getSourceSpans().get(0).getLineIndex() + 1;
    }
}
