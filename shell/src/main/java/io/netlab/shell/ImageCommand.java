package io.netlab.shell;

import io.netlab.daemon.command.ArchiveFiles;
import io.netlab.daemon.command.DockerLine;
import io.netlab.error.NetlabException;
import io.netlab.image.ImageStore;
import java.io.FileInputStream;
import java.io.FileDescriptor;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/**
 * {@code netlab image}: what {@code docker image} is in a lab, on the images that all of a person's labs see. The launcher
 * starts it in a lab of its own, the only kind that can write there; it fetches nothing, and runs nothing of an image.
 */
final class ImageCommand implements Subcommand {
    private static final Path STORE = Path.of("/run/netlab/images");

    @Override
    public CommandSpec spec() {
        CommandSpec spec = Arguments.command("Keeps images for all your labs: ls, pull, load, save, rm, tag, history.");
        spec.usageMessage()
                .customSynopsis("netlab image pull|load|save|ls|rm|tag|history|import ARGUMENT...")
                .footer("", "netlab pull REFERENCE and netlab image load FILE bring an image; in a lab, docker images shows it.");
        spec.parser().unmatchedOptionsArePositionalParams(true);
        return spec.addPositional(Arguments.operands("ARGUMENT", "0..*", "As those of docker image."));
    }

    @Override
    public int run(ParseResult arguments, Console console) {
        List<String> words = new ArrayList<>(List.of("image"));
        words.addAll(Arguments.operands(arguments));
        return DockerLine.ofImages(ImageStore.at(STORE), new CallersFiles(), new Lines(console))
                .run(words);
    }

    /** Files outside of the lab, opened by the launcher; standard input is one, too. */
    private static final class CallersFiles implements ArchiveFiles {
        @Override
        public InputStream read(String path) {
            return new FileInputStream(FileDescriptor.in);
        }

        @Override
        public OutputStream write(String path) {
            try {
                return Files.newOutputStream(Outputs.opened(path));
            } catch (IOException e) {
                throw new NetlabException(NetlabException.Kind.MACHINE, "write " + path + ": " + e, e);
            }
        }
    }

    private record Lines(Console console) implements io.netlab.daemon.command.Console {
        @Override
        public void print(String text) {
            console.print(text);
        }

        @Override
        public void complain(String text) {
            console.err().print(text);
            console.err().flush();
        }

        @Override
        public int run(List<String> words) {
            throw new IllegalStateException("commands about images run no program: " + words);
        }
    }
}
