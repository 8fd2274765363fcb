package io.netlab.container;

import io.netlab.error.NetlabException;
import io.netlab.error.Spelling;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The containers of a lab, each in a directory of its own, named by its id. */
public record ContainerStore(Path directory) {
    /** Where a lab keeps them. */
    public static final Path PLACE = Path.of("/run/netlab/containers");

    private static final String NAME = "[a-zA-Z0-9][a-zA-Z0-9_.-]+";

    /** All of them, the newest first. */
    public List<Container> all() {
        try (Stream<Path> directories = Files.list(directory)) {
            return directories
                    .filter(one -> Files.exists(one.resolve("config-asked.json")))
                    .map(Container::in)
                    .sorted(Comparator.comparing(
                                    (Container container) -> container.config().created())
                            .reversed())
                    .toList();
        } catch (NoSuchFileException none) {
            return List.of();
        } catch (IOException refused) {
            throw new NetlabException(NetlabException.Kind.MACHINE, "list containers: " + refused, refused);
        }
    }

    /** Makes one. Throws NetlabException when the name is taken or is none. */
    public Container create(ContainerConfig config, String name) {
        checkName(name);
        Path own = directory.resolve(config.id());
        try {
            Files.createDirectories(own);
        } catch (IOException refused) {
            throw new NetlabException(
                    NetlabException.Kind.MACHINE, "create container " + name + ": " + refused, refused);
        }
        Container container = new Container(own, config);
        container.save(name);
        return container;
    }

    /** Throws NetlabException when a container cannot have that name. */
    public void checkName(String name) {
        if (!name.matches(NAME)) {
            throw new NetlabException(
                    NetlabException.Kind.INPUT,
                    "Invalid container name (" + name + "), only " + NAME.replace("+", "") + " are allowed");
        }
        byName(name).ifPresent(other -> {
            throw new NetlabException(
                    NetlabException.Kind.INPUT,
                    "Conflict. The container name \"/" + name + "\" is already in use by container \"" + other.id()
                            + "\". You have to remove (or rename) that container to be able to reuse that name.");
        });
    }

    private Optional<Container> byName(String name) {
        return all().stream().filter(container -> container.name().equals(name)).findFirst();
    }

    /**
     * The container of a name, an id, or the first digits of one.
     *
     * @throws NetlabException when there is none, or the digits are those of several
     */
    public Container find(String reference) {
        String name = reference.startsWith("/") ? reference.substring(1) : reference;
        List<Container> all = all();
        List<Container> found = all.stream()
                .filter(container ->
                        container.name().equals(name) || container.id().equals(name))
                .toList();
        if (found.isEmpty() && !name.isEmpty()) {
            found = all.stream()
                    .filter(container -> container.id().startsWith(name))
                    .toList();
        }
        if (found.size() > 1) {
            throw new NetlabException(
                    NetlabException.Kind.INPUT, "Multiple IDs found with provided prefix: " + reference);
        }
        return found.stream().findFirst().orElseThrow(() -> none(reference, all));
    }

    private static NetlabException none(String reference, List<Container> all) {
        String near =
                Spelling.suggest(reference, all.stream().map(Container::name).toList());
        return new NetlabException(
                NetlabException.Kind.INPUT,
                "No such container: " + reference + (near.isEmpty() ? "" : " (" + near + ")"));
    }
}
