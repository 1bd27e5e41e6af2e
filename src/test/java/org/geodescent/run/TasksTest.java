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
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
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
    private static Object endless(CountDownLatch begun, Consumer<? super Job.State> states, BooleanSupplier cancelled) {
        states.accept(new Job.Share(0.25));
        begun.countDown();
        while (!cancelled.getAsBoolean()) {
            Thread.onSpinWait();
        }
        throw new CancellationException();
    }

    @Test
    void whatIsHandedInIsListed() throws Exception {
        List<String> list = new CopyOnWriteArrayList<>();
        Tasks.Listing listing = (task, perform) -> {
            list.add(task.name() + " in");
            return () -> {
                perform.run();
                list.add(task.name() + " out");
            };
        };
        try (Tasks others = new Tasks(1, Runnable::run, bug -> {}, listing)) {
            others.submit("first", (states, cancelled) -> "done", outcome -> {});
            others.submit("second", (states, cancelled) -> "done", delivered::add);
            assertEquals(new TaskOutcome.Done<>("done"), next());
            assertTrue(others.finish(Duration.ofSeconds(20)));
        }
        assertEquals(
                List.of("first in", "second in", "first out", "second out").stream()
                        .sorted()
                        .toList(),
                list.stream().sorted().toList());
    }

    /** As of work that goes on: what was done before says nothing of how fast it is. */
    @Test
    void howLongItStillTakesIsSaidFromWhatWasDoneSinceTheBegin() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        Task task = tasks.submit(
                "half",
                (states, cancelled) -> {
                    states.accept(new Job.Share(0.5));
                    Thread.sleep(1100);
                    states.accept(new Job.Share(0.75));
                    return endless(begun, state -> {}, cancelled);
                },
                delivered::add);
        assertTrue(task.secondsLeft().isEmpty());
        assertTrue(begun.await(20, TimeUnit.SECONDS));
        double left = task.secondsLeft().orElseThrow();
        assertTrue(left > 0 && left <= 1.5, () -> left + " s");
        assertEquals("", task.words());
        assertEquals(0.75, task.progress());
    }

    @Test
    void deliversWhatTheWorkGives() throws Exception {
        tasks.submit("thread", (states, cancelled) -> Thread.currentThread(), delivered::add);
        TaskOutcome.Done<?> done = assertInstanceOf(TaskOutcome.Done.class, next());
        assertNotEquals(Thread.currentThread(), done.result());
        IOException noDisk = new IOException("no disk");
        tasks.submit(
                "file",
                (states, cancelled) -> {
                    throw noDisk;
                },
                delivered::add);
        assertSame(noDisk, assertInstanceOf(TaskOutcome.Failed.class, next()).problem());
        tasks.submit(
                "bug",
                (states, cancelled) -> {
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
        Task first = tasks.submit("endless", (states, cancelled) -> endless(begun, states, cancelled), delivered::add);
        Task second = tasks.submit("waiting", (states, cancelled) -> delivered.add("begun"), delivered::add);
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
        tasks.submit("endless", (states, cancelled) -> endless(begun, states, cancelled), delivered::add);
        tasks.submit("waiting", (states, cancelled) -> delivered.add("begun"), delivered::add);
        assertTrue(begun.await(20, TimeUnit.SECONDS));
        assertTrue(tasks.finish(Duration.ofSeconds(20)));
        assertTrue(tasks.submit("late", (states, cancelled) -> delivered.add("late"), delivered::add)
                .cancelled());
        assertEquals(List.of(), tasks.active());
        assertTrue(delivered.isEmpty(), delivered::toString);
    }

    @Test
    void progressIsAShare() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        Task task = tasks.submit(
                "nonsense",
                (states, cancelled) -> {
                    states.accept(new Job.Share(0.5));
                    states.accept(new Job.Share(Double.NaN));
                    states.accept(new Job.Share(2));
                    return endless(begun, state -> {}, cancelled);
                },
                delivered::add);
        assertTrue(begun.await(20, TimeUnit.SECONDS));
        assertEquals(0.5, task.progress());
    }
}
