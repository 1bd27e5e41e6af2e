package org.geodescent.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TasksTest {
    private final BlockingQueue<Object> delivered = new LinkedBlockingQueue<>();
    private final Tasks tasks = new Tasks(1, Runnable::run, bug -> delivered.add("bug " + bug.getMessage()));

    @AfterEach
    void close() {
        assertTrue(tasks.finish(Duration.ofSeconds(20)));
    }

    private Object next() throws InterruptedException {
        Object result = delivered.poll(20, TimeUnit.SECONDS);
        return result == null ? "nothing came" : result;
    }

    /** Works until it is cancelled. */
    private static Object endless(CountDownLatch begun, DoubleConsumer progress, BooleanSupplier cancelled) {
        progress.accept(0.25);
        begun.countDown();
        while (!cancelled.getAsBoolean()) {
            Thread.onSpinWait();
        }
        throw new CancellationException();
    }

    @Test
    void deliversWhatTheWorkGives() throws Exception {
        tasks.submit("thread", (progress, cancelled) -> Thread.currentThread(), delivered::add);
        TaskOutcome.Done<?> done = assertInstanceOf(TaskOutcome.Done.class, next());
        assertNotEquals(Thread.currentThread(), done.result());
        IOException noDisk = new IOException("no disk");
        tasks.submit(
                "file",
                (progress, cancelled) -> {
                    throw noDisk;
                },
                delivered::add);
        assertSame(noDisk, assertInstanceOf(TaskOutcome.Failed.class, next()).problem());
        tasks.submit(
                "bug",
                (progress, cancelled) -> {
                    throw new IllegalStateException("oops");
                },
                delivered::add);
        assertEquals("bug oops", next());
        assertInstanceOf(TaskOutcome.Failed.class, next());
        assertEquals(List.of(), tasks.active());
    }

    @Test
    void aCancelledTaskEndsAndOneThatWaitsNeverBegins() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        Task first =
                tasks.submit("endless", (progress, cancelled) -> endless(begun, progress, cancelled), delivered::add);
        Task second = tasks.submit("waiting", (progress, cancelled) -> delivered.add("begun"), delivered::add);
        assertTrue(begun.await(20, TimeUnit.SECONDS));
        assertEquals(0.25, first.progress());
        assertTrue(first.running());
        assertFalse(second.running());
        assertEquals(List.of(first, second), tasks.active());
        second.cancel();
        first.cancel();
        assertInstanceOf(TaskOutcome.Cancelled.class, next());
        assertInstanceOf(TaskOutcome.Cancelled.class, next());
        assertTrue(delivered.isEmpty());
        assertFalse(second.running());
    }

    /** As when the window closes in the midst of everything. */
    @Test
    void closingEndsEverythingAndDeliversNothing() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        tasks.submit("endless", (progress, cancelled) -> endless(begun, progress, cancelled), delivered::add);
        tasks.submit("waiting", (progress, cancelled) -> delivered.add("begun"), delivered::add);
        assertTrue(begun.await(20, TimeUnit.SECONDS));
        assertTrue(tasks.finish(Duration.ofSeconds(20)));
        assertTrue(tasks.submit("late", (progress, cancelled) -> delivered.add("late"), delivered::add)
                .cancelled());
        assertEquals(List.of(), tasks.active());
        assertTrue(delivered.isEmpty(), delivered::toString);
    }

    @Test
    void progressIsAShare() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        Task task = tasks.submit(
                "nonsense",
                (progress, cancelled) -> {
                    progress.accept(0.5);
                    progress.accept(Double.NaN);
                    progress.accept(2);
                    return endless(begun, share -> {}, cancelled);
                },
                delivered::add);
        assertTrue(begun.await(20, TimeUnit.SECONDS));
        assertEquals(0.5, task.progress());
    }
}
