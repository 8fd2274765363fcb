package io.netlab.language;

import io.netlab.net.InterfaceName;
import io.netlab.topology.LinkFlag;
import io.netlab.topology.LinkSetting;
import io.netlab.topology.NodeName;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What the words of {@code ip link add} and {@code ip link set} say before {@code type}, while they are being read. */
final class LinkDraft {
    private static final long MAX_INT = Integer.MAX_VALUE;

    private final Arguments arguments;
    private final List<LinkSetting> settings = new ArrayList<>();
    private Optional<Word> dev = Optional.empty();
    private Optional<Word> name = Optional.empty();
    private Optional<InterfaceName> parent = Optional.empty();
    private Optional<NodeName> netns = Optional.empty();
    private Optional<Word> type = Optional.empty();
    private boolean hasMtu;

    /** Reads up to the kind behind {@code type}, or to the end. */
    LinkDraft(Arguments arguments) {
        this.arguments = arguments;
        while (!arguments.isEmpty() && type.isEmpty()) {
            word(arguments.next());
        }
    }

    private void word(Word word) {
        if (!LinkWords.SETTINGS.knows(word.text())) {
            device(word);
            return;
        }
        String meaning = LinkWords.SETTINGS.meaning(word);
        switch (meaning) {
            case "up", "down" -> put(new LinkSetting.Up(meaning.equals("up")));
            case "name" -> name = Optional.of(value("the name"));
            case "dev" -> device(value("the name of a link"));
            case "link" -> parent = Optional.of(Values.link(value("the name of the link below")));
            case "netns" -> netns(word);
            case "type" -> type = Optional.of(value("a kind of link"));
            default -> setting(word, meaning);
        }
    }

    private void setting(Word word, String meaning) {
        switch (meaning) {
            case "mtu" -> mtu(word);
            case "address" -> put(new LinkSetting.Mac(Values.mac(value("an Ethernet address"))));
            case "alias" -> alias(value("the text"));
            case "master" -> put(new LinkSetting.Master(Values.link(value("the name of a bridge"))));
            case "nomaster" -> put(new LinkSetting.NoMaster());
            case "txqueuelen" ->
                put(new LinkSetting.TxQueueLength(
                        (int) Values.number(value("a number of packets"), "txqueuelen", 0, MAX_INT)));
            case "index", "group", "carrier", "numtxqueues", "numrxqueues", "addrgenmode" ->
                put(LinkValues.parse(meaning, arguments));
            default -> put(new LinkSetting.Flag(flag(meaning), Values.onOff(value("on or off"), meaning)));
        }
    }

    private static LinkFlag flag(String word) {
        return Arrays.stream(LinkFlag.values())
                .filter(flag -> flag.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new BeyondNetlab(word));
    }

    private void mtu(Word word) {
        if (hasMtu) {
            throw word.refusal("duplicate \"mtu\"", "");
        }
        hasMtu = true;
        put(new LinkSetting.Mtu((int) Values.number(value("a number of bytes"), "mtu", 0, MAX_INT)));
    }

    private void alias(Word text) {
        if (text.text().length() > 255) {
            throw text.refusal("an alias has at most 255 characters", "");
        }
        put(new LinkSetting.Alias(text.text()));
    }

    private void netns(Word word) {
        if (netns.isPresent()) {
            throw word.refusal("duplicate \"netns\"", "");
        }
        netns = Optional.of(Values.nodeOrProcess(value("the name of a namespace, or a process id")));
    }

    private void device(Word word) {
        if (dev.isPresent()) {
            throw word.refusal(
                    "either \"dev\" is duplicate, or " + word + " is garbage", LinkWords.SETTINGS.nearest(word.text()));
        }
        dev = Optional.of(word);
    }

    /** Of two settings of the same thing the later counts, as for the kernel. */
    private void put(LinkSetting setting) {
        settings.removeIf(earlier -> isSameThing(earlier, setting));
        settings.add(setting);
    }

    private static boolean isSameThing(LinkSetting one, LinkSetting other) {
        if (one instanceof LinkSetting.Flag flag && other instanceof LinkSetting.Flag that) {
            return flag.flag() == that.flag();
        }
        if (one instanceof LinkSetting.Value value && other instanceof LinkSetting.Value that) {
            return value.option() == that.option();
        }
        boolean areMasters = isMaster(one) && isMaster(other);
        return areMasters || one.getClass().equals(other.getClass());
    }

    private static boolean isMaster(LinkSetting setting) {
        return setting instanceof LinkSetting.Master || setting instanceof LinkSetting.NoMaster;
    }

    private Word value(String expected) {
        return arguments.next(expected);
    }

    List<LinkSetting> settings() {
        return List.copyOf(settings);
    }

    Optional<Word> dev() {
        return dev;
    }

    Optional<Word> name() {
        return name;
    }

    Optional<InterfaceName> parent() {
        return parent;
    }

    Optional<NodeName> netns() {
        return netns;
    }

    Optional<Word> type() {
        return type;
    }
}
