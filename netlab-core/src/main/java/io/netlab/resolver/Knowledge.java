package io.netlab.resolver;

import io.netlab.docker.DockerEngine;
import io.netlab.docker.EngineFile;
import io.netlab.docker.EngineSettings;
import io.netlab.docker.Names;
import io.netlab.namespace.NodeFiles;
import io.netlab.topology.NodeName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The names that there are now. They are read for every question: the file is short, and who has just been connected is
 * found at once.
 */
final class Knowledge {
    private final Path file;
    private String text = "";
    private Names names = new Names(new DockerEngine(NodeName.HOST, EngineSettings.DEFAULT, List.of(), List.of()));

    /** What the engine on that host knows. */
    Knowledge(NodeName host) {
        this.file = new NodeFiles(host.text()).path(EngineFile.NAME);
    }

    /** Any thread may ask. A file that is away or half written changes nothing. */
    synchronized Names names() {
        try {
            String now = Files.readString(file);
            if (!now.equals(text)) {
                names = new Names(EngineFile.parse(now));
                text = now;
            }
        } catch (IOException | IllegalArgumentException asItWas) {
            return names;
        }
        return names;
    }
}
