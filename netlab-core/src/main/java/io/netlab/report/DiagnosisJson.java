package io.netlab.report;

import io.netlab.check.Diagnosis;
import io.netlab.check.Diagnosis.Fault;
import io.netlab.check.Diagnosis.Hop;
import io.netlab.text.JsonText;
import java.util.List;
import java.util.Locale;
import tools.jackson.core.JsonGenerator;

/**
 * A diagnosis as JSON, for programs:
 *
 * <pre>
 * {"asked", "well", "probe", "there": [{"node", "link"}], "back": [...],
 *  "fault": {"id", "direction": "there", "node", "link", "what", "because", "evidence": [], "mend": []},
 *  "known": [], "try": []}
 * </pre>
 *
 * {@code fault} is missing when all is well, and when what was seen does not decide.
 */
public final class DiagnosisJson {
    private DiagnosisJson() {}

    /** One diagnosis as an object. */
    public static String render(Diagnosis diagnosis) {
        return JsonText.of(json -> {
            json.writeStartObject();
            properties(json, diagnosis);
            json.writeEndObject();
        });
    }

    /** A property of an object that is open. */
    static void property(JsonGenerator json, Diagnosis diagnosis) {
        json.writeObjectPropertyStart("diagnosis");
        properties(json, diagnosis);
        json.writeEndObject();
    }

    private static void properties(JsonGenerator json, Diagnosis diagnosis) {
        json.writeStringProperty("asked", diagnosis.asked());
        json.writeBooleanProperty("well", diagnosis.isWell());
        json.writeStringProperty("probe", diagnosis.probe());
        hops(json, "there", diagnosis.there());
        hops(json, "back", diagnosis.back());
        diagnosis.fault().ifPresent(fault -> fault(json, fault));
        JsonText.strings(json, "known", diagnosis.known());
        JsonText.strings(json, "try", diagnosis.tries());
    }

    private static void hops(JsonGenerator json, String name, List<Hop> hops) {
        json.writeArrayPropertyStart(name);
        for (Hop hop : hops) {
            json.writeStartObject();
            place(json, hop);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void place(JsonGenerator json, Hop hop) {
        json.writeStringProperty("node", hop.node().text());
        json.writeStringProperty("link", hop.link());
    }

    private static void fault(JsonGenerator json, Fault fault) {
        json.writeObjectPropertyStart("fault");
        json.writeStringProperty("id", fault.id());
        json.writeStringProperty("direction", fault.direction().name().toLowerCase(Locale.ROOT));
        place(json, fault.at());
        json.writeStringProperty("what", fault.what());
        json.writeStringProperty("because", fault.because());
        JsonText.strings(json, "evidence", fault.evidence());
        JsonText.strings(json, "mend", fault.mend());
        json.writeEndObject();
    }
}
