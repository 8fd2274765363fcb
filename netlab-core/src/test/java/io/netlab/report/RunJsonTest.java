package io.netlab.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.netlab.text.Golden;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

class RunJsonTest {
    @Test
    void writesTheFieldsOfTheFile() {
        Golden.assertSame("run-failed.json", RunJson.render(Runs.failed()));
    }

    @Test
    void writesSeveralRunsAsAList() {
        String json = RunJson.render(List.of(Runs.docker0(), Runs.refused()));

        assertThat(json).startsWith("[\n").endsWith("]\n");
        assertThat(values(json, "exitCode")).containsExactly("0", "4", "4");
    }

    @Test
    void writesNoRunsAsAnEmptyList() {
        assertThat(RunJson.render(List.of())).isEqualTo("[]\n");
    }

    @Test
    void bringsHostileTextBackAsItWas() {
        String json = RunJson.render(Runs.hostile());

        assertThat(json.chars()).allMatch(c -> c == '\n' || (c >= ' ' && c <= '~'));
        assertThat(values(json, "title")).containsExactly(Runs.hostile().title());
    }

    private static List<String> values(String json, String field) {
        List<String> values = new ArrayList<>();
        try (JsonParser parser = JsonFactory.builder().build().createParser(ObjectReadContext.empty(), json)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token.isScalarValue() && field.equals(parser.currentName())) {
                    values.add(parser.getString());
                }
            }
        }
        return values;
    }
}
