package io.netlab.shell;

import io.netlab.error.NetlabException;
import io.netlab.scenario.yaml.YamlText;
import io.netlab.shell.repl.Remembered;
import io.netlab.shell.repl.command.OutsideFiles;
import java.util.List;

final class Scribe implements OutsideFiles, Remembered {
    static Scribe open() {
        return new Scribe();
    }

    @Override
    public YamlText scenario(String nameOrPath) {
        return Inputs.text(nameOrPath);
    }

    @Override
    public void write(String path, String content) {
        throw new NetlabException(NetlabException.Kind.MACHINE, "write " + path);
    }

    @Override
    public List<String> list(String prefix) {
        return List.of();
    }

    @Override
    public List<String> lines() {
        return List.of();
    }

    @Override
    public void add(String line) {}
}
