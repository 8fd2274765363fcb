package io.netlab.text;

import java.io.StringWriter;
import java.util.Collection;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;

/**
 * JSON, indented by two spaces, in ASCII: what is outside is written {@code \}{@code u....}, so that no name can bring
 * a control sequence to a terminal, and no locale can spoil the text.
 */
public final class JsonText {
    private static final int LAST_ASCII = 0x7e;

    private JsonText() {}

    /** The text of what the writer writes, with a line end behind it. */
    public static String of(Consumer<JsonGenerator> writer) {
        StringWriter text = new StringWriter();
        JsonFactory factory =
                JsonFactory.builder().highestNonEscapedChar(LAST_ASCII).build();
        try (JsonGenerator json = factory.createGenerator(new Indented(), text)) {
            writer.accept(json);
        }
        return text.append('\n').toString();
    }

    /** A property that is a list of texts. */
    public static void strings(JsonGenerator json, String name, Collection<String> values) {
        json.writeArrayPropertyStart(name);
        values.forEach(json::writeString);
        json.writeEndArray();
    }

    private static final class Indented extends ObjectWriteContext.Base {
        @Override
        public PrettyPrinter getPrettyPrinter() {
            DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
            Separators separators = Separators.createDefaultInstance()
                    .withObjectNameValueSpacing(Separators.Spacing.AFTER)
                    .withArrayEmptySeparator("")
                    .withObjectEmptySeparator("");
            return new DefaultPrettyPrinter(separators)
                    .withObjectIndenter(indenter)
                    .withArrayIndenter(indenter);
        }

        @Override
        public boolean hasPrettyPrinter() {
            return true;
        }
    }
}
