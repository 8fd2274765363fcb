package io.netlab.matrix;

import io.netlab.check.Outcome;
import io.netlab.text.JsonText;
import io.netlab.topology.NodeName;
import tools.jackson.core.JsonGenerator;

/** A matrix for programs. */
public final class MatrixJson {
    private MatrixJson() {}

    /** The nodes, and every pair with what came and what is expected. */
    public static String render(Matrix matrix) {
        return JsonText.of(json -> {
            json.writeStartObject();
            JsonText.strings(
                    json, "nodes", matrix.nodes().stream().map(NodeName::text).toList());
            JsonText.strings(
                    json, "ways", matrix.ways().stream().map(Way::title).toList());
            json.writeArrayPropertyStart("pairs");
            matrix.cells().values().forEach(cell -> write(json, cell));
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    private static void write(JsonGenerator json, Cell cell) {
        json.writeStartObject();
        json.writeStringProperty("from", cell.pair().from().text());
        json.writeStringProperty("to", cell.pair().to().text());
        json.writeStringProperty("way", cell.pair().way().title());
        json.writeStringProperty("target", cell.target().toString());
        json.writeStringProperty("actual", cell.result().outcome().word());
        cell.expected().map(Outcome::word).ifPresent(word -> json.writeStringProperty("expected", word));
        json.writeBooleanProperty("differs", cell.differs());
        json.writeNumberProperty("microseconds", cell.result().took().toNanos() / 1_000);
        json.writeEndObject();
    }
}
