package io.netlab.listing;

import java.util.List;

/** Writes rows as iproute2 does with {@code -j}: an array of objects, with {@code -p} on lines of their own. */
final class JsonRows implements Field.Visitor<Boolean> {
    private static final String INDENT = "    ";

    private final StringBuilder text = new StringBuilder();
    private final boolean pretty;
    private int depth;
    private boolean first = true;

    private JsonRows(boolean pretty) {
        this.pretty = pretty;
    }

    /** The whole text, with a line end behind it. */
    static String of(List<Row> rows, boolean pretty) {
        JsonRows json = new JsonRows(pretty);
        json.openArray();
        rows.forEach(json::object);
        json.closeArray();
        return json.text.append('\n').toString();
    }

    private void object(Row row) {
        comma();
        open("{");
        row.fields().forEach(field -> field.accept(this));
        depth--;
        if (!first) {
            newLine();
        }
        text.append('}');
        first = false;
    }

    private void openArray() {
        open(pretty ? "[ " : "[");
    }

    private void closeArray() {
        depth--;
        text.append(pretty && !first ? " ]" : "]");
        first = false;
    }

    private void open(String bracket) {
        text.append(bracket);
        depth++;
        first = true;
    }

    private void comma() {
        text.append(first ? "" : ",");
        first = false;
    }

    private void newLine() {
        text.append(pretty ? "\n" + INDENT.repeat(depth) : "");
    }

    /** Elements of arrays have no key. */
    private void key(String key) {
        comma();
        if (!key.isEmpty()) {
            newLine();
            text.append(Json.of(key).encoded()).append(pretty ? ": " : ":");
        }
    }

    @Override
    public Boolean visit(Field.Words field) {
        return false;
    }

    @Override
    public Boolean visit(Field.LineEnd field) {
        return false;
    }

    @Override
    public Boolean visit(Field.Value field) {
        key(field.key());
        text.append(field.json().encoded());
        return true;
    }

    @Override
    public Boolean visit(Field.Block field) {
        key(field.key());
        first = true;
        object(field.fields());
        return true;
    }

    @Override
    public Boolean visit(Field.Series field) {
        key(field.key());
        openArray();
        field.elements().fields().forEach(element -> element.accept(this));
        closeArray();
        return true;
    }
}
