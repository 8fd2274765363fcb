package io.netlab.listing;

import io.netlab.query.ShowOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** All that a listing shows: a row for every thing, in the form that the options ask for. */
final class Rows {
    private final List<Row> rows = new ArrayList<>();

    Rows add(Row row) {
        rows.add(row);
        return this;
    }

    /** The text for standard output. Colours are for people: there are none in JSON. */
    String render(ShowOptions options) {
        if (options.json()) {
            return JsonRows.of(rows, options.pretty());
        }
        String background = Optional.ofNullable(System.getenv("COLORFGBG")).orElse("");
        LineText line = new LineText(Palette.of(options.colour(), background), options.oneline());
        return rows.stream().map(line::of).collect(Collectors.joining());
    }
}
