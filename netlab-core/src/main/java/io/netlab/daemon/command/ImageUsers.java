package io.netlab.daemon.command;

import io.netlab.error.NetlabException;
import io.netlab.image.Image;
import io.netlab.image.ImageConfig;
import java.nio.file.Path;
import java.util.List;

/** What the commands about images ask of the containers. */
public interface ImageUsers {
    /** The container of a name or id. Throws NetlabException when there is none. */
    WrittenContainer container(String reference);

    /** The names of the containers that were made of an image. */
    List<String> of(Image image);

    /** Where there are no containers. */
    static ImageUsers none() {
        return new ImageUsers() {
            @Override
            public WrittenContainer container(String reference) {
                throw new NetlabException(NetlabException.Kind.INPUT, "there is no container \"" + reference + "\"");
            }

            @Override
            public List<String> of(Image image) {
                return List.of();
            }
        };
    }

    /**
     * What a container has written.
     *
     * @param upper the upper directory of its overlay
     * @param root its whole root directory
     */
    record WrittenContainer(Image image, ImageConfig config, Path upper, Path root) {}
}
