package io.netlab.tutorial;

import io.netlab.error.InvalidInputException;
import io.netlab.error.NetlabException;
import io.netlab.error.Position;
import io.netlab.error.Problem;
import io.netlab.error.Spelling;
import io.netlab.scenario.yaml.YamlText;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** The door to the tutorials that come with netlab. */
public final class Tutorials {
    private static final String DIRECTORY = "/tutorials/";
    private static final List<String> NAMES = List.of(
            "namespace",
            "loopback",
            "veth",
            "direct",
            "bridge",
            "docker0",
            "subnets",
            "routes",
            "container",
            "outside",
            "published",
            "icc",
            "modes",
            "mtu",
            "ipv6");

    private Tutorials() {}

    /** The names of the tutorials, in the order of the course. */
    public static List<String> names() {
        return NAMES;
    }

    /** The tutorial of that name. Throws InvalidInputException when there is none. */
    public static Tutorial load(String name, Language language) {
        return TutorialReader.read(text(name, language), language);
    }

    /** The text of the tutorial of that name. */
    public static YamlText text(String name, Language language) {
        if (!NAMES.contains(name)) {
            String near = Spelling.suggest(name, NAMES);
            throw new InvalidInputException(List.of(new Problem(
                    Position.ofFile(name),
                    "there is no such tutorial",
                    near.isEmpty() ? "there are: " + String.join(", ", NAMES) : near)));
        }
        String file = language.word() + "/" + name + ".md";
        try (InputStream in = Tutorials.class.getResourceAsStream(DIRECTORY + file)) {
            if (in == null) {
                throw new NetlabException(NetlabException.Kind.INTERNAL, "the tutorial " + file + " is missing");
            }
            return YamlText.read("tutorials/" + file, in);
        } catch (IOException e) {
            throw new NetlabException(NetlabException.Kind.INTERNAL, "read the tutorial " + file, e);
        }
    }
}
