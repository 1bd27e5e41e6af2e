package org.geodescent.ui.images;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.geodescent.cifar.net.Engine;
import org.geodescent.cifar.net.EngineUnavailableException;
import org.geodescent.cifar.net.NetPass.Perturbed;
import org.geodescent.cifar.net.Weights;
import org.geodescent.cifar.train.EpochReport;
import org.geodescent.cifar.train.Model;
import org.geodescent.cifar.train.Schedule;
import org.geodescent.cifar.train.TrainingLoss;
import org.geodescent.cifar.train.TrainingSpec;
import org.geodescent.cifar.train.TrainingState;
import org.geodescent.io.InputException;
import org.junit.jupiter.api.Test;

class ImageSettingsTest {
    private static TrainingSettings typed(String excitation, String epochs, String step) {
        return new TrainingSettings(
                TrainingLoss.SQUARED, excitation, false, Schedule.FOUR_QUARTERS, epochs, "50", step, "0.9", "1");
    }

    private static String refused(TrainingSettings settings) {
        return String.valueOf(
                assertThrows(IllegalArgumentException.class, settings::spec).getMessage());
    }

    @Test
    void presetsAreThePapersNets() {
        for (ImagePreset preset : ImagePreset.values()) {
            TrainingSpec spec = preset.spec();
            assertEquals(40, spec.epochs());
            assertEquals(1e-3, spec.step(), 0);
            assertEquals(0.9, spec.momentum(), 0);
            assertEquals(preset == ImagePreset.CROSS_ENTROPY_SCRIPT ? 1 : 50, spec.batch());
            assertEquals(Schedule.FOUR_QUARTERS, spec.schedule());
            assertEquals(spec, TrainingSettings.of(spec).spec());
        }
        assertEquals(Perturbed.FIRST, ImagePreset.FIRST_LAYER.spec().layers());
        assertEquals(0.005, ImagePreset.LITTLE.spec().excitation(), 0);
        assertEquals(0.02 * 2 / 3, ImagePreset.MOST.spec().magnitude(20), 0);
    }

    @Test
    void whatWasTypedIsReadOrRefusedInASentence() {
        TrainingSpec spec = typed(" 0.01 ", "8", "1e-3").spec();
        assertEquals(Perturbed.ALL, spec.layers());
        assertEquals(Perturbed.NONE, typed("0", "8", "0.1").spec().layers());
        assertEquals("Excitation ε: \"x\" is not a number, such as 0.02", refused(typed("x", "8", "0.1")));
        assertEquals("Epochs: \"8.5\" is not a whole number, such as 40", refused(typed("0", "8.5", "0.1")));
        assertTrue(refused(typed("0", "8", "NaN")).contains("Step size"));
        assertTrue(refused(typed("0", "8", "0")).contains("it must be positive"));
        assertTrue(refused(typed("3", "8", "0.1")).contains("from 0 to 2"));
    }

    private static TrainingState state(
            TrainingSpec spec, List<EpochReport> history, int image, double imagesPerSecond) {
        Weights weights = Weights.draw(1, 1);
        Model model = new Model(spec, "", true, 0, weights, weights, history.size(), 0, 0, 0, history);
        return new TrainingState(TrainingState.Phase.RUNNING, model, history.size(), image, 100, 0.3, imagesPerSecond);
    }

    @Test
    void timeLeftKnowsThatExcitedEpochsAreDearer() {
        TrainingSpec plain = typed("0", "4", "0.1").spec();
        TrainingSpec excited = typed("0.02", "4", "0.1").spec();
        // 350 images are left at 10 a second; with excitation 300 of them cost seven times as much.
        assertEquals(35, TimeLeft.seconds(state(plain, List.of(), 50, 10)).orElseThrow(), 1e-9);
        assertEquals(
                5 + 7 * 30, TimeLeft.seconds(state(excited, List.of(), 50, 10)).orElseThrow(), 1e-9);
        EpochReport report = new EpochReport(0.3, 0.5, 0.5, 20);
        assertEquals(
                7 * 300 / 20.0,
                TimeLeft.seconds(state(excited, List.of(report), 0, 0)).orElseThrow(),
                1e-9);
        assertTrue(TimeLeft.seconds(state(plain, List.of(), 0, 0)).isEmpty());
    }

    @Test
    void theEngineIsOpenedOnceAndItsAbsenceIsASentence() throws Exception {
        AtomicInteger opened = new AtomicInteger();
        Engine engine = (images, scores) -> {
            throw new AssertionError("not used");
        };
        EngineSource source = new EngineSource(() -> {
            opened.incrementAndGet();
            return engine;
        });
        assertEquals(0, opened.get());
        assertSame(engine, source.engine());
        assertSame(engine, source.engine());
        assertEquals(1, opened.get());
        EngineSource none = new EngineSource(() -> {
            throw new EngineUnavailableException("no natives here", new UnsatisfiedLinkError());
        });
        assertEquals(
                "no natives here",
                assertThrows(InputException.class, none::engine).getMessage());
    }
}
