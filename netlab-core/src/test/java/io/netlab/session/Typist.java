package io.netlab.session;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Types without a terminal: what is printed is kept, and programs run with nothing to read. */
final class Typist implements Output {
    private final StringBuilder printed = new StringBuilder();
    private final StringBuilder complaints = new StringBuilder();

    @Override
    public void print(String text) {
        printed.append(text);
    }

    @Override
    public void complain(String text) {
        complaints.append(text);
    }

    @Override
    public int run(List<String> words) {
        try {
            Process process =
                    new ProcessBuilder(words).redirectErrorStream(true).start();
            process.getOutputStream().close();
            printed.append(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
            return process.waitFor();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    String printed() {
        return printed.toString();
    }

    String complaints() {
        return complaints.toString();
    }
}
