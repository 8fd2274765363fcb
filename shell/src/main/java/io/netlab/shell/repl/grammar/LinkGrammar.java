package io.netlab.shell.repl.grammar;

import static io.netlab.shell.repl.grammar.WordGrammar.settings;

import io.netlab.language.LinkWords;
import io.netlab.language.TableWord;
import java.util.Optional;

/** What can follow {@code ip link add} and {@code ip link set}. */
final class LinkGrammar {
    private LinkGrammar() {}

    static void add(Reading reading) {
        settingsUpToType(reading, Kind.NEW_LINK);
        Optional<String> kind = reading.next(Expected.words(LinkWords.KINDS));
        switch (kind.orElse("")) {
            case "veth" -> veth(reading);
            case "bridge" -> settings(reading, LinkWords.BRIDGE);
            case "vxlan" -> settings(reading, LinkWords.VXLAN);
            case "macvlan" -> settings(reading, LinkWords.MACVLAN);
            default -> reading.rest(Kind.ANY);
        }
    }

    static void set(Reading reading) {
        settingsUpToType(reading, Kind.LINK);
        switch (reading.next(Expected.words(ShownWords.SET_TYPES)).orElse("")) {
            case "bridge" -> settings(reading, LinkWords.BRIDGE);
            case "bridge_slave" -> settings(reading, LinkWords.PORT);
            default -> reading.rest(Kind.ANY);
        }
    }

    private static void veth(Reading reading) {
        reading.next(Expected.words(ShownWords.PEER));
        settings(reading, LinkWords.SETTINGS, Kind.NEW_LINK);
    }

    /**
     * The first word that is no setting is the link's name, even one that could be a shortened setting, such as
     * {@code a}; {@code type} ends what every link has.
     */
    private static void settingsUpToType(Reading reading, Kind name) {
        boolean isNamed = false;
        while (true) {
            Expected expected = Expected.words(LinkWords.SETTINGS);
            Optional<String> word = reading.next(isNamed ? expected : expected.or(name));
            boolean mayBeShort = isNamed;
            Optional<TableWord> setting = word.flatMap(LinkWords.SETTINGS::find)
                    .filter(found -> mayBeShort || word.get().equals(found.word()));
            if (word.isEmpty()
                    || setting.filter(found -> found.means().equals("type")).isPresent()) {
                return;
            }
            isNamed |= setting.isEmpty() || isName(setting.get());
            setting.ifPresent(found -> WordGrammar.argument(reading, found));
        }
    }

    private static boolean isName(TableWord setting) {
        return setting.means().equals("dev") || setting.means().equals("name");
    }
}
