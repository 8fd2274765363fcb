package io.netlab.language;

import io.netlab.topology.LinkOption;
import io.netlab.topology.LinkSetting;
import java.util.Arrays;
import java.util.List;

/** Numbers that {@code ip link} says of any link, some of which have names. */
final class LinkValues {
    private static final long MAX_INT = Integer.MAX_VALUE;
    private static final long MAX_UNSIGNED = 0xffff_ffffL;

    private LinkValues() {}

    /** The words for the values 0, 1 and so on; where there is none, the number is said. */
    private static List<String> words(LinkOption option) {
        return switch (option) {
            case INDEX, NUMTXQUEUES, NUMRXQUEUES -> List.of();
            case GROUP -> List.of("default");
            case ADDRGENMODE -> List.of("eui64", "none", "stable_secret", "random");
            case CARRIER -> List.of("off", "on");
        };
    }

    /** The setting of an option with what stands behind its word. */
    static LinkSetting parse(String word, Arguments arguments) {
        LinkOption option = Arrays.stream(LinkOption.values())
                .filter(each -> each.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new BeyondNetlab(word));
        return new LinkSetting.Value(option, value(option, arguments.next("the value of " + word)));
    }

    private static long value(LinkOption option, Word word) {
        return switch (option) {
            case INDEX -> Values.number(word, "index", 1, MAX_INT);
            case NUMTXQUEUES, NUMRXQUEUES -> Values.number(word, option.word(), 0, MAX_UNSIGNED);
            case GROUP -> group(option, word);
            case ADDRGENMODE -> mode(option, word);
            case CARRIER -> Values.onOff(word, option.word()) ? 1 : 0;
        };
    }

    /** The names of further groups stand in a file of iproute2's. */
    private static long group(LinkOption option, Word word) {
        boolean isNumber = word.text().matches("[0-9].*");
        if (!isNumber && !words(option).contains(word.text())) {
            throw new BeyondNetlab(word.text());
        }
        return isNumber ? Values.number(word, option.word(), 0, MAX_INT) : 0;
    }

    private static long mode(LinkOption option, Word word) {
        List<String> values = words(option);
        if (!values.contains(word.text())) {
            throw word.refusal(
                    "argument " + word + " is wrong: invalid address generation mode",
                    "expected one of: " + String.join(", ", values));
        }
        return values.indexOf(word.text());
    }

    /** The value's name, or its number. */
    static String word(LinkSetting.Value setting) {
        List<String> values = words(setting.option());
        return setting.value() < values.size() ? values.get((int) setting.value()) : "" + setting.value();
    }
}
