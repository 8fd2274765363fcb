package io.netlab.doctor;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Optional;

/** Says what the kernel said of a file; Java's own messages are sometimes the file's name alone. */
final class FileWords {
    private FileWords() {}

    static String of(IOException refused) {
        if (refused instanceof NoSuchFileException missing) {
            return missing.getFile() + ": No such file or directory";
        }
        if (refused instanceof AccessDeniedException denied) {
            return denied.getFile() + ": Permission denied";
        }
        if (refused instanceof FileSystemException other) {
            return other.getFile() + ": "
                    + Optional.ofNullable(other.getReason()).orElse("refused");
        }
        return String.valueOf(refused.getMessage());
    }
}
