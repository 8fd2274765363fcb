package io.netlab.tests;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A program that a test runs, in a directory, with additions to the environment. */
record Command(List<String> words, Path directory, Map<String, String> environment) {
    private static final long LIMIT_SECONDS = 240;

    Command(String... words) {
        this(List.of(words), Path.of("/"), Map.of());
    }

    /** Adds to the environment. */
    Command with(Map<String, String> more) {
        Map<String, String> all = new HashMap<>(environment);
        all.putAll(more);
        return new Command(words, directory, all);
    }

    /** Starts the program; its outputs are to be read by the caller. */
    Process start() {
        ProcessBuilder builder = new ProcessBuilder(new ArrayList<>(words)).directory(directory.toFile());
        builder.environment().putAll(environment);
        try {
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs the program to its end, with nothing on its standard input. */
    Outcome run() {
        return run("");
    }

    /** Runs the program to its end with a text on its standard input. */
    Outcome run(String input) {
        return run(input.getBytes(StandardCharsets.UTF_8));
    }

    /** Runs the program to its end with these bytes on its standard input. */
    Outcome run(byte[] input) {
        Process process = start();
        try {
            CompletableFuture<String> output = read(process.getInputStream());
            CompletableFuture<String> errors = read(process.getErrorStream());
            feed(process, input);
            if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
                throw new AssertionError(this + " did not end within " + LIMIT_SECONDS + " s");
            }
            return new Outcome(process.exitValue(), output.join(), errors.join());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        } finally {
            process.destroyForcibly();
        }
    }

    /** Runs what a test needs done before it can begin; returns its output. */
    String mustWork() {
        Outcome outcome = run();
        if (outcome.exitCode() != 0) {
            throw new AssertionError(this + ": " + outcome.all());
        }
        return outcome.output();
    }

    private static void feed(Process process, byte[] input) {
        try (var stdin = process.getOutputStream()) {
            stdin.write(input);
        } catch (IOException e) {
            // The program ended without reading: its exit code tells why.
        }
    }

    private static CompletableFuture<String> read(InputStream stream) {
        return CompletableFuture.supplyAsync(() -> {
            try (stream) {
                return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    @Override
    public String toString() {
        return String.join(" ", words);
    }

    /** How a program ended. */
    record Outcome(int exitCode, String output, String errors) {
        /** Both outputs, for the message of a failed assertion. */
        String all() {
            return "exit " + exitCode + "\n--- output\n" + output + "--- errors\n" + errors;
        }
    }
}
