package org.geodescent.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.geodescent.core.work.Patience;
import org.geodescent.picture.Drawn;
import org.geodescent.picture.Gesture;
import org.geodescent.picture.InputPlanePicture;
import org.geodescent.picture.Look;
import org.geodescent.picture.Moment;
import org.geodescent.picture.Picture;
import org.geodescent.preset.Presets;
import org.geodescent.run.Experiment;
import org.geodescent.run.Task;
import org.geodescent.run.Trainer;
import org.geodescent.session.TheoryView;
import org.geodescent.session.ViewState;
import org.junit.jupiter.api.Test;

/** The pull loop of pictures, without a window: what fails, what is given up, what is asked once only. */
class PullTest {
    private static Moment moment(Experiment experiment, String tab) {
        Look look = new Look(ViewState.DEFAULT, TheoryView.DEFAULT.withTab(tab), 300, 200);
        return new Moment(experiment, List.of(), Optional.empty(), 0, look, Gesture.NONE);
    }

    private static Experiment experiment(String preset) {
        return Presets.find(preset).orElseThrow().experiment();
    }

    private static void await(String what, BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + 10_000_000_000L;
        while (!condition.getAsBoolean()) {
            assertTrue(System.nanoTime() < end, "waited in vain until " + what);
            Thread.sleep(2);
        }
    }

    @Test
    void ofWhatFailsNothingOfTheMomentBeforeStays() throws InterruptedException {
        Moment good = moment(experiment("a1"), "curves");
        Moment bad = moment(experiment("a2-arcs"), "curves");
        List<Throwable> failures = new CopyOnWriteArrayList<>();
        Picture picture = new InputPlanePicture();
        try (Pull<Moment, Drawn> pull = Pull.ofMoments(
                "test",
                (moment, cancelled) -> {
                    if (moment.experiment().equals(bad.experiment())) {
                        throw new IllegalStateException("a fault of the program");
                    }
                    return picture.draw(moment, cancelled);
                },
                Drawn::failed,
                failures::add)) {
            await("it is drawn", () -> {
                pull.pulse(good);
                return pull.newestProperty().get() != null;
            });
            assertTrue(
                    Objects.requireNonNull(pull.newestProperty().get()).shown().isPresent());
            await("the fault is told", () -> {
                pull.pulse(bad);
                return !failures.isEmpty();
            });
            await("the sentence is there", () -> {
                pull.pulse(bad);
                return pull.newestProperty().get() instanceof Drawn.Absent;
            });
            Drawn.Absent absent =
                    (Drawn.Absent) Objects.requireNonNull(pull.newestProperty().get());
            assertEquals(bad, absent.moment());
            assertTrue(absent.absence().sentence().startsWith("This picture cannot be drawn"));
            assertEquals(1, failures.size());
        }
    }

    @Test
    void whatAnotherTabWaitsForIsGivenUpAndTheSameMomentIsAskedOnce() throws InterruptedException {
        Experiment experiment = experiment("a1");
        AtomicInteger begun = new AtomicInteger();
        try (Pull<Moment, String> pull = Pull.ofMoments(
                "test",
                (moment, cancelled) -> {
                    begun.incrementAndGet();
                    String tab = moment.look().theory().tab();
                    while (tab.equals("gap")) {
                        if (cancelled.getAsBoolean()) {
                            throw new CancellationException();
                        }
                        Thread.onSpinWait();
                    }
                    return tab;
                },
                moment -> "failed",
                problem -> {})) {
            await("the endless one has begun", () -> {
                pull.pulse(moment(experiment, "gap"));
                return begun.get() == 1;
            });
            await("the other tab is drawn", () -> {
                pull.pulse(moment(experiment, "curves"));
                return "curves".equals(pull.newestProperty().get());
            });
            for (int frame = 0; frame < 20; frame++) {
                pull.pulse(moment(experiment, "curves"));
                Thread.sleep(1);
            }
            assertEquals(2, begun.get());
        }
    }

    /** An endless one, that only asks where it computes. */
    private static String endless() {
        while (true) {
            Patience.check();
            Thread.onSpinWait();
        }
    }

    private static Moment at(Moment moment, long iteration) {
        return new Moment(moment.experiment(), moment.runs(), moment.map(), iteration, moment.look(), moment.gesture());
    }

    @Test
    void whatIsBehindIsGivenUpOnceSomethingElseStays() throws InterruptedException {
        Moment first = moment(experiment("a1"), "gap");
        try (Pull<Moment, String> pull = Pull.ofMoments(
                "test",
                (moment, cancelled) -> moment.iteration() == 7 ? "seven" : endless(),
                moment -> "failed",
                problem -> {})) {
            pull.pulse(first);
            Moment seven = at(first, 7);
            await("another iteration is drawn", () -> {
                pull.pulse(seven);
                return "seven".equals(pull.newestProperty().get());
            });
        }
    }

    @Test
    void whatTakesLongIsListedAndCancelledThere() throws InterruptedException {
        Moment first = moment(experiment("a1"), "gap");
        AtomicInteger begun = new AtomicInteger();
        try (Pull<Moment, String> pull = Pull.ofMoments(
                "drawing",
                (moment, cancelled) -> {
                    begun.incrementAndGet();
                    return endless();
                },
                moment -> "failed",
                problem -> {})) {
            await("it is listed", () -> {
                pull.pulse(first);
                return pull.longWork().isPresent();
            });
            Task task = pull.longWork().orElseThrow();
            assertEquals("drawing", task.name());
            task.cancel();
            await("it has ended", () -> {
                pull.pulse(first);
                return pull.longWork().isEmpty();
            });
            assertFalse(pull.isMaking());
            assertEquals(1, begun.get());
        }
    }

    @Test
    void aPictureOfTheExperimentBeforeIsBehindUntilTheNextIsThere() throws InterruptedException {
        List<Throwable> failures = new CopyOnWriteArrayList<>();
        Picture picture = new InputPlanePicture();
        CountDownLatch slow = new CountDownLatch(1);
        Experiment first = experiment("a1");
        try (Workbench workbench = new Workbench(new Trainer(failures::add), first, failures::add);
                Pull<Moment, Drawn> pull = Pull.ofMoments(
                        "test",
                        (moment, cancelled) -> {
                            if (!moment.experiment().equals(first)) {
                                waitFor(slow);
                            }
                            return picture.draw(moment, cancelled);
                        },
                        Drawn::failed,
                        failures::add)) {
            Look look = moment(first, "curves").look();
            await("it is drawn", () -> {
                pull.pulse(workbench.moment(look));
                return pull.newestProperty().get() != null;
            });
            assertFalse(workbench.isBehind(pull));
            workbench.edit("another start", experiment -> ExperimentEdits.withWeightSeed(experiment, 2));
            await("it is behind", () -> {
                pull.pulse(workbench.moment(look));
                return workbench.isBehind(pull);
            });
            slow.countDown();
            await("the other is there", () -> {
                pull.pulse(workbench.moment(look));
                return !workbench.isBehind(pull);
            });
            assertEquals(
                    workbench.experiment(),
                    Objects.requireNonNull(pull.newestProperty().get()).moment().experiment());
            assertEquals(List.of(), failures);
        }
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
