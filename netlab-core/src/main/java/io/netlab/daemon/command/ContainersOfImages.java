package io.netlab.daemon.command;

import io.netlab.container.Container;
import io.netlab.container.ContainerConfig;
import io.netlab.daemon.Daemon;
import io.netlab.image.Image;
import io.netlab.image.ImageConfig;
import java.util.List;
import java.util.Optional;

/** The containers of a lab, for the commands that make images of them or remove theirs. */
record ContainersOfImages(Daemon daemon) implements ImageUsers {
    @Override
    public WrittenContainer container(String reference) {
        Container container = daemon.find(reference);
        Image image = daemon.images().find(container.config().image().id());
        return new WrittenContainer(
                image, config(container.config(), image.config()), container.upper(), daemon.root(container));
    }

    /** A container of the new image begins as this one did. */
    private static ImageConfig config(ContainerConfig asked, ImageConfig parent) {
        ContainerConfig.Execution execution = asked.execution();
        return new ImageConfig(
                execution.env(),
                List.of(),
                execution.words(),
                execution.directory(),
                execution.user(),
                parent.exposedPorts(),
                parent.volumes(),
                asked.labels(),
                Optional.of(asked.policy().stopSignal()));
    }

    @Override
    public List<String> of(Image image) {
        return daemon.containers().stream()
                .filter(container ->
                        container.config().image().id().equals(image.id().toString()))
                .map(Container::name)
                .toList();
    }
}
