package io.netlab.namespace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class NamespaceThreadTest {
    @Test
    void runsTheTaskOnAThreadOfItsOwnThatEndsWithIt() {
        Thread worker = NamespaceThread.call("worker", Thread::currentThread);

        assertThat(worker).isNotSameAs(Thread.currentThread());
        assertThat(worker.isAlive()).isFalse();
        assertThat(worker.getName()).isEqualTo("worker");
    }

    @Test
    void throwsWhatTheTaskThrows() {
        IOException expected = new IOException("no");

        assertThatThrownBy(() -> NamespaceThread.call("worker", () -> {
                    throw expected;
                }))
                .isSameAs(expected);
        assertThatThrownBy(() -> NamespaceThread.call("worker", () -> {
                    throw new AssertionError("really not");
                }))
                .isInstanceOf(AssertionError.class);
    }

    @Test
    void interruptsTheTaskWhenTheCallerIsInterrupted() {
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> NamespaceThread.call("worker", () -> {
                    new CountDownLatch(1).await();
                    return "";
                }))
                .isInstanceOf(InterruptedException.class);
        assertThat(Thread.interrupted()).isTrue();
    }
}
