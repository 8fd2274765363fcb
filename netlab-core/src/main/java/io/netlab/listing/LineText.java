package io.netlab.listing;

/** Writes rows as a person reads them. */
final class LineText implements Field.Visitor<String> {
    private final Palette palette;
    private final String lineEnd;

    LineText(Palette palette, boolean oneline) {
        this.palette = palette;
        this.lineEnd = oneline ? "\\" : "\n";
    }

    String of(Row row) {
        StringBuilder text = new StringBuilder();
        row.fields().forEach(field -> text.append(field.accept(this)));
        return text.toString();
    }

    @Override
    public String visit(Field.Words field) {
        return field.text();
    }

    @Override
    public String visit(Field.LineEnd field) {
        return lineEnd;
    }

    @Override
    public String visit(Field.Value field) {
        return field.text().isEmpty() ? "" : palette.paint(field.colour(), field.text());
    }

    @Override
    public String visit(Field.Block field) {
        return of(field.fields());
    }

    @Override
    public String visit(Field.Series field) {
        return field.before() + of(field.elements()) + field.behind();
    }
}
