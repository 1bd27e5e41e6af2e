package org.geodescent.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class BackgroundTest {
    private final BlockingQueue<Object> delivered = new LinkedBlockingQueue<>();

    private Object next() throws InterruptedException {
        Object result = delivered.poll(20, TimeUnit.SECONDS);
        return result == null ? "nothing came" : result;
    }

    @Test
    void deliversResultsFailuresAndBugsInOrder() throws Exception {
        try (Background background = new Background(Runnable::run, bug -> delivered.add("bug " + bug.getMessage()))) {
            background.submit(Thread::currentThread, delivered::add, delivered::add);
            background.submit(
                    () -> {
                        throw new IOException("no disk");
                    },
                    delivered::add,
                    failure -> delivered.add("failed " + failure.getMessage()));
            background.submit(
                    () -> {
                        throw new IllegalStateException("oops");
                    },
                    delivered::add,
                    failure -> delivered.add("failed " + failure.getMessage()));
            background.submit(() -> "still there", delivered::add, delivered::add);
            assertNotEquals(Thread.currentThread(), next());
            assertEquals(List.of("failed no disk", "bug oops"), List.of(next(), next()));
            assertEquals(
                    List.of("failed something went wrong inside Geodescent", "still there"), List.of(next(), next()));
        }
    }

    @Test
    void errorsOfTheMachineEndOnePieceOfWorkOnly() throws Exception {
        try (Background background = new Background(Runnable::run, bug -> delivered.add("bug " + bug.getMessage()))) {
            background.submit(
                    () -> {
                        throw new OutOfMemoryError("planted");
                    },
                    delivered::add,
                    failure -> delivered.add(failure.getMessage()));
            background.submit(
                    () -> {
                        throw new StackOverflowError("planted");
                    },
                    delivered::add,
                    failure -> delivered.add(failure.getMessage()));
            background.submit(() -> "still there", delivered::add, delivered::add);
            assertEquals(List.of("there is not enough memory for this", "bug planted"), List.of(next(), next()));
            assertEquals(List.of("something went wrong inside Geodescent", "still there"), List.of(next(), next()));
        }
    }

    @Test
    void afterClosingNothingHappens() {
        Background background = new Background(Runnable::run, delivered::add);
        background.close();
        background.submit(() -> "late", delivered::add, delivered::add);
        assertEquals(0, delivered.size());
    }
}
