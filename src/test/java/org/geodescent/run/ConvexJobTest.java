package org.geodescent.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.geodescent.core.convex.ConvexOutcome;
import org.geodescent.core.data.Dataset;
import org.geodescent.core.data.PaperDatasets;
import org.geodescent.core.linalg.Matrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ConvexJobTest {
    /** Classes that overlap. */
    private static Dataset points(int samples, int classes) {
        Random random = new Random(7);
        return new Dataset(
                Matrix.of(
                        samples,
                        2,
                        IntStream.range(0, 2 * samples)
                                .mapToDouble(i -> random.nextGaussian())
                                .toArray()),
                IntStream.range(0, samples).map(n -> n % classes).toArray(),
                IntStream.range(0, classes).mapToObj(k -> "class " + k).toList());
    }

    @Test
    void whatTakesLongerThanASecondIsLong() {
        assertFalse(new ConvexJob(points(390, 2), false).isLong());
        assertTrue(new ConvexJob(points(600, 2), false).isLong());
        assertTrue(new ConvexJob(points(390, 3), false).isLong(), "three programs");
        assertFalse(new ConvexJob(points(50, 2), true).isLong());
        assertTrue(new ConvexJob(points(100, 2), true).isLong());
        assertEquals(5, new ConvexJob(points(1000, 2), false).expectedSeconds(), 1);
    }

    @Test
    void givesOneOutcomeOrOnePerClass() {
        List<ConvexOutcome> outcomes =
                new ConvexJob(PaperDatasets.convexGeometrySpikeFree(), false).run(state -> {}, () -> false);
        assertEquals(1, outcomes.size());
        assertInstanceOf(ConvexOutcome.Solved.class, outcomes.get(0));
        assertEquals(
                3,
                new ConvexJob(points(6, 3), false).run(state -> {}, () -> false).size());
    }

    @Test
    void saysHowFarItIsAndEndsWhenItIsCancelledWithWhatItHasReached() {
        AtomicBoolean enough = new AtomicBoolean();
        List<ConvexJob.Searching> told = new CopyOnWriteArrayList<>();
        ConvexJob job = new ConvexJob(points(200, 2), true);
        long begun = System.nanoTime();
        List<ConvexOutcome> outcomes = job.run(
                state -> {
                    told.add(state);
                    enough.set(state.seconds() > 0.3);
                },
                enough::get);
        assertTrue(System.nanoTime() - begun < 5e9, "it would take 8 s and more");
        ConvexOutcome.Undecided undecided = assertInstanceOf(ConvexOutcome.Undecided.class, outcomes.get(0));
        assertEquals("cancelled", undecided.reason());
        assertTrue(undecided.sentence().startsWith("cancelled"), undecided::sentence);
        assertFalse(Thread.currentThread().isInterrupted(), "what this thread does next is not disturbed");
        assertTrue(told.size() > 2 && told.get(0).share() > 0 && told.get(0).share() < 1, told::toString);
        assertEquals(
                "searching for 0 s; about 16 s if the classes overlap",
                told.get(0).words());
        int before = told.size();
        job.run(told::add, () -> true);
        assertTrue(told.size() - before < 20, "nothing is told after the end");
    }
}
