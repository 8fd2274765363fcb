package io.netlab.scenario.yaml;

import io.netlab.error.InvalidInputException;
import io.netlab.error.Position;
import io.netlab.error.Problem;
import io.netlab.error.Problems;
import io.netlab.scenario.yaml.YamlNode.Entry;
import io.netlab.scenario.yaml.YamlNode.Kind;
import io.netlab.scenario.yaml.YamlNode.Mapping;
import io.netlab.scenario.yaml.YamlNode.Scalar;
import io.netlab.scenario.yaml.YamlNode.Sequence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLParser;

/**
 * Makes a tree of a YAML text. Refused are tags (nothing but data is loaded), a second document, a key that stands
 * twice, and what would not end well: too deep, too many values, aliases that unfold to too many.
 */
public final class YamlTree {
    private static final int MAX_DEPTH = 40;
    private static final int MAX_VALUES = 200_000;

    private final String file;
    private final YAMLParser parser;
    private final Problems problems;
    private final Map<String, Anchored> anchors = new HashMap<>();
    private long values;

    private YamlTree(String file, YAMLParser parser, Problems problems) {
        this.file = file;
        this.parser = parser;
        this.problems = problems;
    }

    /** A node that aliases may repeat, and of how many values it consists when all its own aliases are unfolded. */
    private record Anchored(YamlNode node, long size) {}

    /**
     * Reads the one document of the text. A key that stands twice is noted as a problem, and the first one counts; when
     * there can be no tree, InvalidInputException is thrown.
     */
    public static YamlNode parse(YamlText text, Problems problems) {
        YAMLFactory factory = YAMLFactory.builder()
                .loadSettings(settings(text.text().length()))
                .build();
        try (YAMLParser parser = (YAMLParser) factory.createParser(ObjectReadContext.empty(), text.text())) {
            return new YamlTree(text.file(), parser, problems).document();
        } catch (JacksonException e) {
            throw new InvalidInputException(List.of(YamlFault.of(text.file(), e)));
        }
    }

    /**
     * The buffer takes the whole text: a character of two Java chars at the seam of two buffers makes snakeyaml-engine
     * 3.0.1 fail with an IndexOutOfBoundsException.
     */
    private static LoadSettings settings(int length) {
        return LoadSettings.builder()
                .setCodePointLimit(YamlText.MAX_BYTES)
                .setBufferSize(length + 1)
                .setAllowDuplicateKeys(true)
                .build();
    }

    private YamlNode document() {
        JsonToken first = parser.nextToken();
        if (first == null) {
            throw refusal(Position.ofFile(file), "the file is empty: there is no YAML in it");
        }
        YamlNode root = node(first, 0);
        if (parser.nextToken() != null) {
            throw refusal(here(), "a second document begins here; a file holds one");
        }
        return root;
    }

    private YamlNode node(JsonToken token, int depth) {
        Position position = here();
        refuseTag(position);
        if (depth > MAX_DEPTH) {
            throw refusal(position, "lists and keys are nested more than " + MAX_DEPTH + " deep");
        }
        if (parser.isCurrentAlias()) {
            return unfold(position, parser.getString());
        }
        count(position, 1);
        Object anchor = parser.getObjectId();
        long before = values;
        YamlNode node = content(token, position, depth);
        if (anchor != null) {
            anchors.put(anchor.toString(), new Anchored(node, 1 + values - before));
        }
        return node;
    }

    private YamlNode content(JsonToken token, Position position, int depth) {
        if (token == JsonToken.START_OBJECT) {
            return mapping(position, entries(depth));
        }
        if (token == JsonToken.START_ARRAY) {
            return new Sequence(position, items(depth));
        }
        return new Scalar(position, Objects.requireNonNullElse(parser.getString(), ""), kind(token));
    }

    /** A mapping without braces begins with its first key. */
    private static Mapping mapping(Position start, List<Entry> entries) {
        boolean inBraces = entries.isEmpty()
                || entries.get(0).key().position().column() != start.column()
                || entries.get(0).key().position().line() != start.line();
        return new Mapping(inBraces ? start : entries.get(0).key().position(), entries);
    }

    private List<YamlNode> items(int depth) {
        List<YamlNode> items = new ArrayList<>();
        for (JsonToken token = next(); token != JsonToken.END_ARRAY; token = next()) {
            items.add(node(token, depth + 1));
        }
        return items;
    }

    private List<Entry> entries(int depth) {
        List<Entry> entries = new ArrayList<>();
        for (JsonToken token = next(); token != JsonToken.END_OBJECT; token = next()) {
            Scalar key = new Scalar(here(), parser.currentName(), Kind.TEXT);
            entries.add(new Entry(key, node(next(), depth + 1)));
        }
        return new DoubleKeys(problems).eachOnce(entries);
    }

    private YamlNode unfold(Position position, String name) {
        Anchored anchored = anchors.get(name);
        if (anchored == null) {
            throw refusal(position, "the alias *" + name + " names nothing that is complete before it");
        }
        count(position, anchored.size);
        return anchored.node;
    }

    private void count(Position position, long more) {
        values += more;
        if (values > MAX_VALUES) {
            throw refusal(
                    position,
                    more == 1
                            ? "the file has more than " + MAX_VALUES + " values"
                            : "the aliases unfold to more than " + MAX_VALUES + " values (an anchor bomb)");
        }
    }

    private void refuseTag(Position position) {
        if (parser.getTypeId() != null) {
            throw refusal(position, "the tag !" + parser.getTypeId() + " is not allowed: write plain values");
        }
    }

    private JsonToken next() {
        JsonToken token = parser.nextToken();
        if (token == null) {
            throw refusal(here(), "the file ends in the middle of something");
        }
        return token;
    }

    private Position here() {
        TokenStreamLocation from = parser.currentTokenLocation();
        TokenStreamLocation to = parser.currentLocation();
        boolean oneLine = from.getLineNr() == to.getLineNr();
        int length = oneLine ? Math.max(1, (int) (to.getCharOffset() - from.getCharOffset())) : 1;
        return new Position(file, from.getLineNr(), from.getColumnNr(), length);
    }

    private static Kind kind(JsonToken token) {
        if (token == JsonToken.VALUE_NUMBER_INT) {
            return Kind.WHOLE;
        }
        if (token == JsonToken.VALUE_NUMBER_FLOAT) {
            return Kind.DECIMAL;
        }
        if (token == JsonToken.VALUE_NULL) {
            return Kind.NOTHING;
        }
        return token.isBoolean() ? Kind.FLAG : Kind.TEXT;
    }

    private static InvalidInputException refusal(Position position, String message) {
        return new InvalidInputException(List.of(Problem.at(position, message)));
    }
}
