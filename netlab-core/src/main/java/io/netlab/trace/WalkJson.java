package io.netlab.trace;

import io.netlab.text.JsonText;
import java.util.Locale;
import tools.jackson.core.JsonGenerator;

/** A walk for programs. */
public final class WalkJson {
    private WalkJson() {}

    /** The packet, its steps with their facts, and how it ended. */
    public static String render(Walk walk) {
        return JsonText.of(json -> {
            json.writeStartObject();
            json.writeStringProperty("from", walk.errand().from().text());
            json.writeStringProperty("to", walk.errand().to().toString());
            json.writeStringProperty("packet", walk.errand().purpose().words());
            json.writeNumberProperty("port", walk.errand().port());
            json.writeStringProperty("outcome", walk.outcome().word());
            json.writeNumberProperty("microseconds", walk.took().toNanos() / 1_000);
            json.writeArrayPropertyStart("steps");
            walk.steps().forEach(step -> write(json, step));
            json.writeEndArray();
            JsonText.strings(json, "notes", walk.notes());
            json.writeEndObject();
        });
    }

    private static void write(JsonGenerator json, Step step) {
        json.writeStartObject();
        json.writeStringProperty("leg", step.leg().word());
        json.writeStringProperty("node", step.node());
        json.writeStringProperty("kind", step.kind().name().toLowerCase(Locale.ROOT));
        json.writeStringProperty("at", step.at());
        json.writeStringProperty("text", step.text());
        json.writeObjectPropertyStart("facts");
        step.facts().forEach(json::writeStringProperty);
        json.writeEndObject();
        json.writeEndObject();
    }
}
