package io.netlab.scenario.file;

import io.netlab.scenario.shape.Json;
import io.netlab.scenario.shape.Json.Members;

/** The JSON Schema of scenario files, made of the same keys and types that read them. */
public final class ScenarioSchema {
    private static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";

    private ScenarioSchema() {}

    /** The schema's JSON text, for editors. */
    public static String render() {
        Members head = Json.object().with("$schema", DIALECT).with("title", "netlab scenario, version 1");
        Members file = (Members) ScenarioKeys.FILE.schema();
        Members whole = head;
        for (var member : file.members().entrySet()) {
            whole = whole.with(member.getKey(), member.getValue());
        }
        return whole.render() + "\n";
    }
}
