package io.netlab.image;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;

/**
 * Where images are. Everything throws {@link io.netlab.error.NetlabException}: {@code INPUT} when a name or an archive is
 * wrong, {@code REFUSED} when the machine refuses, and then nothing has changed.
 */
public interface ImageStore {
    /** The images in a directory, which is made when it is not there. */
    static ImageStore at(Path directory) {
        return new LayoutStore(new StoreDirectory(directory), List.of());
    }

    /**
     * The images that a lab sees: those of its person's store, which in the lab is read-only, and those that were made in the
     * lab and end with it.
     */
    static ImageStore ofLab() {
        return new LayoutStore(
                new StoreDirectory(Path.of("/var/lib/netlab/images")),
                List.of(new StoreDirectory(Path.of("/run/netlab/images"))));
    }

    /**
     * The image of a name, of an id, or of the first digits of one. {@code host} and {@code busybox} are made on first use.
     * When there is none, the message names near ones, and says how to get it.
     */
    Image find(String reference);

    /** All images, the newest first. */
    List<Image> all();

    /**
     * A new image, without a name: the parent with one layer more, what a container wrote.
     *
     * @param upperDirectory the upper directory of the container's overlay
     */
    Image commit(Image parent, Path upperDirectory, ImageConfig config, String comment);

    /** Gives an image one name more, which it takes from the image that had it. */
    void tag(Image image, ImageName name);

    /** Reads an archive as {@code docker save} or {@code skopeo copy … oci-archive:} writes them, or an OCI layout. */
    List<Image> load(Path archive);

    /** Reads an archive from a stream, to its end. */
    List<Image> load(InputStream archive);

    /** Writes images into one archive that Docker, Podman and skopeo read. */
    void save(List<String> references, OutputStream archive);

    /** What a tar archive holds, as an image of one layer, without a name. */
    Image importTar(InputStream archive, ImageConfig config, String comment);

    /** What a person should know of how the last archives were unpacked, such as files that were left out. */
    List<String> notes();

    /** Writes a directory, such as the root of a container, as a tar archive. */
    void export(Path root, OutputStream archive);

    /** The steps in the making of an image, the newest first. */
    List<HistoryEntry> history(Image image);

    /**
     * Takes a name away; with the last name, or when it is given by its id, the image goes.
     *
     * @param force also when it has names in several repositories
     * @return what was done
     */
    List<Removal> remove(String reference, boolean force);

    /** One thing that {@link #remove} did, in Docker's words: {@code Untagged: busybox:latest}, {@code Deleted: sha256:…}. */
    record Removal(String deed, String what) {
        @Override
        public String toString() {
            return deed + ": " + what;
        }
    }
}
