package io.netlab.image;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The images that are made of what the machine has, with nothing to fetch. */
final class BuiltIn {
    static final String PATH = "PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin";

    private static final List<String> TREES =
            List.of("/usr", "/etc", "/bin", "/sbin", "/lib", "/lib32", "/lib64", "/libx32");

    /** How such an image is made. */
    interface Recipe {
        ImageName name();

        ImageConfig config();

        Instant created();

        String createdBy();

        /** Writes the archive of its one layer; the same each time, as long as the machine is. */
        void write(OutputStream archive) throws IOException;
    }

    private final List<Recipe> recipes = List.of(new BusyboxImage(), new HostImage(Path.of("/")));

    List<ImageName> names() {
        return recipes.stream().map(Recipe::name).toList();
    }

    Optional<Recipe> find(String reference) {
        return recipes.stream()
                .filter(recipe -> ImageReference.isNameOf(reference, recipe.name()))
                .findFirst();
    }

    /** The directories of the machine that an image may have overlaid: those that every lab shows. */
    static boolean isTree(String path) {
        return TREES.contains(path);
    }

    static Stream<String> trees() {
        return TREES.stream();
    }
}
