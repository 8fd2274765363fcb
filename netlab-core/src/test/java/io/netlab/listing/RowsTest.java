package io.netlab.listing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** One description of what is shown makes lines and JSON. */
class RowsTest {
    private static final Row ROW = new Row()
            .number("index", "%d: ", 1)
            .text("name", "%s", "lo", Colour.IFNAME)
            .series("flags", " <", new Row().text("", "%s,", "UP").text("", "%s", "LOWER_UP"), ">")
            .lineEnd()
            .words("    ")
            .block("data", new Row().onOff("hairpin", "hairpin %s ", true).json("hidden", Json.NULL))
            .block("none", new Row())
            .series(
                    "list",
                    "",
                    new Row().block("", new Row().flag("dynamic", "dynamic ")).block("", new Row()),
                    "\n");

    private static String json(boolean pretty) {
        return JsonRows.of(List.of(ROW, new Row()), pretty);
    }

    @Test
    void linesHaveTheWordsAroundTheValues() {
        assertThat(new LineText(Palette.PLAIN, false).of(ROW))
                .isEqualTo("1: lo <UP,LOWER_UP>\n    hairpin on dynamic \n");
        assertThat(new LineText(Palette.PLAIN, true).of(ROW))
                .isEqualTo("1: lo <UP,LOWER_UP>\\    hairpin on dynamic \n");
    }

    @Test
    void coloursAreLighterWhereTheBackgroundIsDark() {
        assertThat(new LineText(Palette.of(true, "0;15"), false).of(ROW)).startsWith("1: \033[36mlo\033[0m <UP");
        assertThat(new LineText(Palette.of(true, "15;0"), false).of(ROW)).startsWith("1: \033[1;36mlo\033[0m <UP");
        assertThat(new LineText(Palette.of(false, "15;0"), false).of(ROW)).startsWith("1: lo <UP");
    }

    @Test
    void jsonHasTheValuesAlone() {
        assertThat(json(false))
                .isEqualTo(
                        "[{\"index\":1,\"name\":\"lo\",\"flags\":[\"UP\",\"LOWER_UP\"],"
                                + "\"data\":{\"hairpin\":true,\"hidden\":null},\"none\":{},\"list\":[{\"dynamic\":true},{}]},{}]\n");
    }

    @Test
    void prettyJsonHasOneFieldALineAndArraysOfTextInOne() {
        assertThat(json(true)).isEqualTo("""
                [ {
                        "index": 1,
                        "name": "lo",
                        "flags": [ "UP","LOWER_UP" ],
                        "data": {
                            "hairpin": true,
                            "hidden": null
                        },
                        "none": {},
                        "list": [ {
                                "dynamic": true
                            },{} ]
                    },{} ]
                """);
        assertThat(JsonRows.of(List.of(), true)).isEqualTo("[ ]\n");
    }

    @Test
    void textIsEscapedAsIproute2DoesIt() {
        assertThat(Json.of("a\"b\\c\td'é\u0001").encoded()).isEqualTo("\"a\\\"b\\\\c\\td'é\u0001\"");
    }
}
