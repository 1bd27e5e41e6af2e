package org.geodescent.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class LatestTaskTest {
    private final BlockingQueue<String> told = new LinkedBlockingQueue<>();

    private String next() throws InterruptedException {
        String text = told.poll(20, TimeUnit.SECONDS);
        return text == null ? "nothing came" : text;
    }

    /** What is asked of it is thrown, unless it is a text. */
    private String work(Object input) {
        if (input instanceof Error error) {
            throw error;
        }
        if (input instanceof RuntimeException bug) {
            throw bug;
        }
        told.add("done " + input);
        return input.toString();
    }

    @Test
    void goesOnAfterBugsAndAfterErrorsOfTheMachine() throws Exception {
        try (LatestTask<Object, String> task =
                new LatestTask<>("test", (input, closed) -> work(input), problem -> told.add(problem.getMessage()))) {
            task.submit(new IllegalStateException("bug"));
            assertEquals("bug", next());
            task.submit(new OutOfMemoryError("no memory"));
            assertEquals("no memory", next());
            task.submit(new StackOverflowError("too deep"));
            assertEquals("too deep", next());
            task.submit("text");
            assertEquals("done text", next());
        }
    }

    @Test
    void goesOnWhereThereIsNoMemoryToTellOfIt() throws Exception {
        try (LatestTask<Object, String> task = new LatestTask<>("test", (input, closed) -> work(input), problem -> {
            told.add(problem.getMessage());
            throw new OutOfMemoryError("nor here");
        })) {
            task.submit(new OutOfMemoryError("no memory"));
            assertEquals("no memory", next());
            task.submit("text");
            assertEquals("done text", next());
        }
    }

    @Test
    void whatFailsReplacesWhatWasThereBeforeAndIsToldOnce() throws Exception {
        try (LatestTask<Object, String> task = new LatestTask<>(
                "test",
                (input, closed) -> work(input),
                input -> "instead of " + input.getClass().getSimpleName(),
                problem -> told.add(problem.getMessage()))) {
            task.submit("text");
            assertEquals("done text", next());
            RuntimeException bug = new IllegalStateException("bug");
            for (int i = 0; i < 3; i++) {
                task.submit(bug);
                Thread.sleep(20);
            }
            assertEquals("bug", next());
            task.submit(new StackOverflowError("too deep"));
            assertEquals("too deep", next());
            LatestTask.Result<Object, String> newest = Objects.requireNonNull(task.newest());
            assertEquals("instead of StackOverflowError", newest.output());
            task.submit("other text");
            assertEquals("done other text", next());
        }
    }
}
