package io.netlab.lab;

import io.netlab.engine.Engine;
import java.util.List;

final class DockerLine {
    DockerLine(Lab lab) {}

    int run(List<String> words, Terminal terminal, Engine.Listener done) {
        return 1;
    }
}
