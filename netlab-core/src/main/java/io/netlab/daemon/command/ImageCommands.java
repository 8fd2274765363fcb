package io.netlab.daemon.command;

import io.netlab.image.ImageStore;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Supplier;

/** {@code docker image ...}; most of its commands stand alone, too, {@code ls} and {@code rm} by the names images and rmi. */
final class ImageCommands {
    private final Map<String, Supplier<Callable<Integer>>> commands = new LinkedHashMap<>();
    private final Map<String, Supplier<Callable<Integer>>> shortcuts = new LinkedHashMap<>();

    private ImageCommands() {}

    /** All of them. */
    static Family family(ImageStore store, ImageUsers users, ArchiveFiles files, Console console) {
        ImageCommands all = new ImageCommands();
        all.add("ls", "images", () -> new ImagesCommand(store, console));
        all.add("rm", "rmi", () -> new RemoveImageCommand(store, users, console));
        all.add("history", "history", () -> new HistoryCommand(store, console));
        all.add("tag", "tag", () -> new TagCommand(store));
        all.add("load", "load", () -> new LoadCommand(store, files, console));
        all.add("save", "save", () -> new SaveCommand(store, files));
        all.add("import", "import", () -> new ImportCommand(store, files, console));
        all.add("pull", "pull", () -> new PullCommand(store, console));
        all.shortcuts.put("commit", () -> new CommitCommand(store, users, console));
        all.shortcuts.put("export", () -> new ExportCommand(store, users, files));
        return new Family("image", "Images and their layers", all.commands, all.shortcuts);
    }

    private void add(String name, String alone, Supplier<Callable<Integer>> command) {
        commands.put(name, command);
        shortcuts.put(alone, command);
    }
}
