package io.netlab.image.tar;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The records of a pax header, {@code LENGTH KEY=VALUE\n} each: they overrule the fields of the header that follows. */
final class PaxRecords {
    static final String ATTRIBUTE = "SCHILY.xattr.";
    static final PaxRecords NONE = new PaxRecords(Map.of());

    private final Map<String, String> values;

    private PaxRecords(Map<String, String> values) {
        this.values = values;
    }

    static PaxRecords parse(String text) {
        Map<String, String> values = new LinkedHashMap<>();
        int at = 0;
        while (at < text.length()) {
            int space = text.indexOf(' ', at);
            int end = at + length(text, at, space);
            int equals = text.indexOf('=', space);
            if (end > text.length() || end <= equals || equals < 0 || text.charAt(end - 1) != '\n') {
                throw broken();
            }
            values.put(text.substring(space + 1, equals), text.substring(equals + 1, end - 1));
            at = end;
        }
        return new PaxRecords(values);
    }

    private static int length(String text, int at, int space) {
        if (space < 0 || space - at > 7 || !text.substring(at, space).matches("[1-9][0-9]*")) {
            throw broken();
        }
        return Integer.parseInt(text.substring(at, space));
    }

    private static BadArchiveException broken() {
        return new BadArchiveException("a pax header does not consist of records");
    }

    Optional<String> text(String key) {
        return Optional.ofNullable(values.get(key)).filter(value -> !value.isEmpty());
    }

    long number(String key, long otherwise) {
        Optional<String> written = text(key);
        try {
            return written.map(Long::parseLong).orElse(otherwise);
        } catch (NumberFormatException e) {
            throw new BadArchiveException("a pax header has " + ByteText.shown(key + "=" + written.orElse("")));
        }
    }

    Map<String, String> all() {
        return values;
    }
}
