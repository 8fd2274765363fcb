package io.netlab.daemon;

import io.netlab.container.ContainerConfig.MountPoint;
import io.netlab.container.Refusal;
import io.netlab.error.NetlabException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The volumes of a lab: directories that outlive the containers that use them. They end with the lab. */
public record Volumes(Path directory) {
    private static final String NAME = "[a-zA-Z0-9][a-zA-Z0-9_.-]+";

    /** A directory or file of the lab; a directory that is missing is made, as Docker does. */
    public MountPoint bind(String source, String target, boolean readOnly) {
        make(Path.of(source));
        return new MountPoint("bind", "", Path.of(source).normalize().toString(), target, readOnly);
    }

    /** The volume of that name, made when it is not there. */
    public MountPoint named(String name, String target, boolean readOnly) {
        return new MountPoint("volume", name, create(name).toString(), target, readOnly);
    }

    /** A volume that nobody has named. */
    public MountPoint anonymous(String target) {
        return named(new Names().id(), target, false);
    }

    /** Makes a volume; one that is there stays as it is. Returns the directory that holds its files. */
    public Path create(String name) {
        if (!name.matches(NAME)) {
            throw Refusal.ofEngine("create " + name + ": \"" + name
                    + "\" includes invalid characters for a local volume name, only \"" + NAME
                    + "\" are allowed. If you intended to pass a host directory, use absolute path");
        }
        Path files = directory.resolve(name).resolve("_data");
        make(files);
        return files;
    }

    private static void make(Path directory) {
        try {
            if (!Files.exists(directory)) {
                Files.createDirectories(directory);
            }
        } catch (IOException refused) {
            throw Refusal.ofEngine("error while creating mount source path '" + directory + "': " + refused);
        }
    }

    /** The names of all volumes. */
    public List<String> names() {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        } catch (NoSuchFileException none) {
            return List.of();
        } catch (IOException refused) {
            throw new NetlabException(NetlabException.Kind.MACHINE, "list volumes: " + refused, refused);
        }
    }

    /** Where the files of a volume are. Throws NetlabException when there is none of that name. */
    public Path find(String name) {
        Path files = directory.resolve(name).resolve("_data");
        if (!name.matches(NAME) || !Files.isDirectory(files)) {
            throw Refusal.ofEngine("get " + name + ": no such volume");
        }
        return files;
    }

    /** Takes a volume away with all that is in it. */
    void remove(String name) {
        find(name);
        Trees.delete(directory.resolve(name));
    }
}
