package io.netlab.doctor;

import io.netlab.text.JsonText;
import java.util.List;
import tools.jackson.core.JsonGenerator;

/** Writes a diagnosis for programs: names and their meaning stay, new ones may come. */
final class DoctorJson {
    private static final int FORMAT = 1;

    private final Diagnosis diagnosis;
    private final JsonGenerator json;

    private DoctorJson(Diagnosis diagnosis, JsonGenerator json) {
        this.diagnosis = diagnosis;
        this.json = json;
    }

    static String render(Diagnosis diagnosis) {
        return JsonText.of(json -> new DoctorJson(diagnosis, json).write());
    }

    private void write() {
        json.writeStartObject();
        json.writeNumberProperty("format", FORMAT);
        json.writeBooleanProperty("ready", diagnosis.isReady());
        json.writeArrayPropertyStart("features");
        diagnosis.verdicts().forEach(this::feature);
        json.writeEndArray();
        json.writeArrayPropertyStart("scenarios");
        diagnosis.scenarios().forEach(this::scenario);
        json.writeEndArray();
        json.writeEndObject();
    }

    private void feature(Verdict verdict) {
        json.writeStartObject();
        json.writeStringProperty("name", verdict.feature().id());
        json.writeStringProperty("importance", verdict.feature().importance().word());
        verdict.state().accept(new StateWriter(json));
        json.writeEndObject();
    }

    private void scenario(String name, List<String> lacks) {
        json.writeStartObject();
        json.writeStringProperty("name", name);
        json.writeBooleanProperty("runs", diagnosis.isReady() && lacks.isEmpty());
        JsonText.strings(json, "lacks", lacks);
        json.writeEndObject();
    }

    /** Writes what was found out of one feature. */
    private record StateWriter(JsonGenerator json) implements State.Visitor<JsonGenerator> {
        @Override
        public JsonGenerator visit(State.Present state) {
            return json.writeStringProperty("state", "present").writeStringProperty("version", state.detail());
        }

        @Override
        public JsonGenerator visit(State.Missing state) {
            return json.writeStringProperty("state", "missing")
                    .writeStringProperty("why", state.why())
                    .writeStringProperty("mend", state.mend());
        }

        @Override
        public JsonGenerator visit(State.Unknown state) {
            return json.writeStringProperty("state", "unknown").writeStringProperty("why", state.why());
        }
    }
}
