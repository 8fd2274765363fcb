package io.netlab.daemon;

import io.netlab.error.NetlabException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.json.JsonMapper;

/**
 * A text with holes, in the part of Go's template language that people use with {@code docker inspect -f}: fields,
 * {@code range}, {@code if}, {@code with}, {@code index}, {@code json}, {@code len} and {@code println}.
 */
public final class Template {
    private static final Pattern ACTION = Pattern.compile("\\{\\{-?\\s*(.*?)\\s*-?\\}\\}");
    private static final Pattern WORD = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"|\\(([^()]*)\\)|(\\S+)");
    private static final Pattern OPENS = Pattern.compile("(range|if|with)\\b.*");
    private static final Pattern RANGE = Pattern.compile("range\\s+\\$(\\w+)\\s*,\\s*\\$(\\w+)\\s*:=\\s*(.*)");

    private final String text;
    private final StringBuilder output = new StringBuilder();

    private Template(String text) {
        this.text = text;
    }

    /** The text with its holes filled. Throws NetlabException when a field is not there, or a word is not known. */
    public static String fill(String text, Object value) {
        Template template = new Template(text.replace("\\n", "\n").replace("\\t", "\t"));
        template.run(0, template.text.length(), new Scope(value, Map.of()));
        return template.output.toString();
    }

    /** What {@code .} and {@code $name} are. */
    private record Scope(Object dot, Map<String, Object> variables) {
        Scope with(Object other) {
            return new Scope(other, variables);
        }

        Scope with(String key, Object keyValue, String name, Object value) {
            Map<String, Object> all = new TreeMap<>(variables);
            all.put(key, keyValue);
            all.put(name, value);
            return new Scope(value, all);
        }
    }

    private void run(int from, int to, Scope scope) {
        Matcher action = ACTION.matcher(text).region(from, to);
        int at = from;
        while (at < to && action.find()) {
            output.append(text, at, action.start());
            String words = group(action, 1);
            at = action.end();
            if (OPENS.matcher(words).matches()) {
                at = block(words, at, to, scope);
                action.region(at, to);
            } else if (!words.startsWith("/*")) {
                output.append(shown(value(words, scope)));
            }
        }
        output.append(text, at, to);
    }

    private static String group(Matcher matcher, int number) {
        return Optional.ofNullable(matcher.group(number)).orElse("");
    }

    /** Runs what stands between the action and its end; returns where that is. */
    private int block(String words, int from, int to, Scope scope) {
        Matcher action = ACTION.matcher(text).region(from, to);
        int depth = 1;
        int elseStart = -1;
        int elseEnd = -1;
        while (action.find()) {
            String inner = group(action, 1);
            if (OPENS.matcher(inner).matches()) {
                depth++;
            } else if (inner.equals("else") && depth == 1) {
                elseStart = action.start();
                elseEnd = action.end();
            } else if (inner.equals("end") && --depth == 0) {
                int bodyEnd = elseStart < 0 ? action.start() : elseStart;
                boolean ran = body(words, from, bodyEnd, scope);
                if (!ran && elseStart >= 0) {
                    run(elseEnd, action.start(), scope);
                }
                return action.end();
            }
        }
        throw wrong("unexpected EOF: \"" + words + "\" has no end");
    }

    private boolean body(String words, int from, int to, Scope scope) {
        if (!words.startsWith("range")) {
            Object value = value(words.substring(words.indexOf(' ') + 1), scope);
            if (isTrue(value)) {
                run(from, to, words.startsWith("with") ? scope.with(value) : scope);
            }
            return isTrue(value);
        }
        Matcher named = RANGE.matcher(words);
        boolean hasNames = named.matches();
        Object value = value(hasNames ? group(named, 3) : words.substring("range ".length()), scope);
        Map<Object, Object> entries = entries(value);
        entries.forEach((key, each) ->
                run(from, to, hasNames ? scope.with(group(named, 1), key, group(named, 2), each) : scope.with(each)));
        return !entries.isEmpty();
    }

    private static Map<Object, Object> entries(Object value) {
        Map<Object, Object> entries = new TreeMap<>();
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, each) -> entries.put(String.valueOf(key), each));
        } else if (value instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                entries.put(i, list.get(i));
            }
        }
        return entries;
    }

    private static boolean isTrue(Object value) {
        if (value instanceof Boolean truth) {
            return truth;
        }
        if (value instanceof Number number) {
            return number.doubleValue() != 0;
        }
        return !value.equals("") && !entriesAreEmpty(value);
    }

    private static boolean entriesAreEmpty(Object value) {
        boolean hasEntries = value instanceof Map || value instanceof List;
        return hasEntries && entries(value).isEmpty();
    }

    private static Object value(String words, Scope scope) {
        int pipe = words.lastIndexOf('|');
        if (pipe >= 0) {
            return call(
                    words.substring(pipe + 1).strip(),
                    List.of(value(words.substring(0, pipe).strip(), scope)));
        }
        List<Object> values = new ArrayList<>();
        Matcher word = WORD.matcher(words);
        String function = "";
        while (word.find()) {
            if (word.group(1) != null) {
                values.add(group(word, 1).replace("\\\"", "\""));
            } else if (word.group(2) != null) {
                values.add(value(group(word, 2), scope));
            } else if (group(word, 3).matches("[a-z]\\w*")) {
                function = group(word, 3);
            } else {
                values.add(operand(group(word, 3), scope));
            }
        }
        return function.isEmpty() ? values.get(0) : call(function, values);
    }

    private static Object operand(String word, Scope scope) {
        if (word.matches("-?[0-9]+")) {
            return Long.parseLong(word);
        }
        if (!word.startsWith("$")) {
            return field(scope.dot(), word);
        }
        int dot = word.indexOf('.');
        String name = word.substring(1, dot < 0 ? word.length() : dot);
        Object value = Optional.ofNullable(scope.variables().get(name))
                .orElseThrow(() -> wrong("undefined variable \"$" + name + "\""));
        return dot < 0 ? value : field(value, word.substring(dot));
    }

    private static Object field(Object value, String path) {
        if (!path.startsWith(".")) {
            throw wrong("function \"" + path + "\" not defined");
        }
        Object found = value;
        for (String name : path.substring(1).split("\\.", -1)) {
            found = name.isEmpty() ? found : member(found, name);
        }
        return found;
    }

    private static Object member(Object value, String name) {
        if (value instanceof Map<?, ?> map && map.get(name) != null) {
            return map.get(name);
        }
        throw wrong("map has no entry for key \"" + name + "\"");
    }

    private static Object call(String function, List<Object> values) {
        return switch (function) {
            case "json" -> new JsonMapper().writeValueAsString(values.get(0));
            case "len" ->
                values.get(0) instanceof String text
                        ? text.length()
                        : entries(values.get(0)).size();
            case "index" -> index(values);
            case "println" -> shown(values.get(0)) + "\n";
            case "upper" -> shown(values.get(0)).toUpperCase(Locale.ROOT);
            case "lower" -> shown(values.get(0)).toLowerCase(Locale.ROOT);
            default -> throw wrong("function \"" + function + "\" not defined");
        };
    }

    private static Object index(List<Object> values) {
        Object found = values.get(0);
        for (Object key : values.subList(1, values.size())) {
            Object by = key instanceof Long number ? number.intValue() : key;
            found = Optional.ofNullable(entries(found).get(by))
                    .orElseThrow(() -> wrong("error calling index: nothing at " + key));
        }
        return found;
    }

    /** A value as Go prints it. */
    private static String shown(Object value) {
        if (value instanceof List<?> list) {
            return "[" + String.join(" ", list.stream().map(Template::shown).toList()) + "]";
        }
        if (value instanceof Map<?, ?> map) {
            return "map["
                    + String.join(
                            " ",
                            new TreeMap<>(map)
                                    .entrySet().stream()
                                            .map(entry -> entry.getKey() + ":" + shown(entry.getValue()))
                                            .toList())
                    + "]";
        }
        return String.valueOf(value);
    }

    private static NetlabException wrong(String why) {
        return new NetlabException(NetlabException.Kind.INPUT, "template parsing error: " + why);
    }
}
