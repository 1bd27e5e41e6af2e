package org.geodescent.ui.laboratory;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.DoubleSupplier;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import org.geodescent.core.excitation.AttenuatedRegression;
import org.geodescent.core.excitation.StochasticGradient;
import org.geodescent.core.excitation.SystemIdentification;
import org.geodescent.core.excitation.TwoArmedBandit;
import org.geodescent.core.linalg.VectorNorm;
import org.geodescent.core.loss.Loss;
import org.geodescent.picture.demonstration.DeepLinearDemonstration;
import org.geodescent.picture.demonstration.ExcitationDemonstration;
import org.geodescent.picture.demonstration.NormPenaltyDemonstration;
import org.geodescent.picture.demonstration.PenaltyFailureDemonstration;
import org.geodescent.picture.demonstration.SimplexDemonstration;
import org.geodescent.picture.demonstration.SlopeDemonstration;
import org.geodescent.picture.demonstration.StandardDemonstration;

/**
 * The demonstrations as panes, which open with the values of {@link StandardDemonstration}. Each owns a worker thread
 * until it is closed; {@code failures} is told on it of bugs.
 */
public final class Demonstrations {
    private static final int LARGEST_SEED = 999_999_999;

    private Demonstrations() {}

    /** A, Theorems 4 and 5: the layers of a deep linear net lose their rank. */
    public static DemonstrationPane deepLinear(Consumer<Throwable> failures) {
        ControlColumn controls = new ControlColumn(LaboratoryExplanations.DEEP);
        Supplier<Loss> loss = controls.choice(
                LaboratoryExplanations.LOSS,
                "deep-loss",
                List.of(Loss.SQUARED, Loss.CROSS_ENTROPY),
                each -> each == Loss.SQUARED ? "squared" : "cross-entropy");
        IntSupplier layers = controls.spinner(LaboratoryExplanations.LAYERS, "deep-layers", 2, 6, 3);
        IntSupplier width = controls.spinner(LaboratoryExplanations.WIDTH, "deep-width", 1, 50, 4);
        DoubleSupplier decay = controls.slider(LaboratoryExplanations.DECAY, "deep-decay", 0, 0.5, 0.05);
        DoubleSupplier steps = controls.factorSlider(LaboratoryExplanations.STEPS, "deep-steps", 100, 100_000, 20_000);
        IntSupplier seed = seed(controls, "deep-seed");
        return new DemonstrationPane(
                StandardDemonstration.DEEP_LINEAR,
                controls,
                () -> DeepLinearDemonstration.standard(
                        layers.getAsInt(),
                        width.getAsInt(),
                        decay.getAsDouble(),
                        loss.get(),
                        Math.round(steps.getAsDouble()),
                        seed.getAsInt()),
                failures);
    }

    /** A, Theorem 6: penalised norm and inflated points. */
    public static DemonstrationPane normPenalty(Consumer<Throwable> failures) {
        ControlColumn controls = new ControlColumn(LaboratoryExplanations.PENALTY);
        Supplier<VectorNorm> norm = controls.choice(
                LaboratoryExplanations.NORM, "penalty-norm", Arrays.asList(VectorNorm.values()), VectorNorm::p);
        DoubleSupplier exponent = controls.slider(LaboratoryExplanations.EXPONENT, "penalty-exponent", 1, 5, 2);
        DoubleSupplier epsilon = controls.factorSlider(LaboratoryExplanations.RADIUS, "penalty-radius", 0.01, 10, 0.4);
        IntSupplier points = controls.spinner(LaboratoryExplanations.POINTS, "penalty-points", 2, 100, 10);
        IntSupplier seed = seed(controls, "penalty-seed");
        return new DemonstrationPane(
                StandardDemonstration.NORM_PENALTY,
                controls,
                () -> new NormPenaltyDemonstration(
                        norm.get(), exponent.getAsDouble(), epsilon.getAsDouble(), points.getAsInt(), seed.getAsInt()),
                failures);
    }

    /** A, Corollary 3: the same for several classes. */
    public static DemonstrationPane simplex(Consumer<Throwable> failures) {
        ControlColumn controls = new ControlColumn(LaboratoryExplanations.SIMPLEX);
        IntSupplier classes = controls.spinner(LaboratoryExplanations.CLASSES, "simplex-classes", 2, 6, 4);
        DoubleSupplier epsilon = controls.factorSlider(LaboratoryExplanations.RADIUS, "simplex-radius", 0.01, 10, 0.4);
        IntSupplier points = controls.spinner(LaboratoryExplanations.POINTS, "simplex-points", 2, 100, 8);
        IntSupplier seed = seed(controls, "simplex-seed");
        return new DemonstrationPane(
                StandardDemonstration.SIMPLEX,
                controls,
                () -> new SimplexDemonstration(
                        classes.getAsInt(), epsilon.getAsDouble(), points.getAsInt(), seed.getAsInt()),
                failures);
    }

    /** A, Theorem 6 and Corollary 3, where they fail. */
    public static DemonstrationPane penaltyFailures(Consumer<Throwable> failures) {
        return new DemonstrationPane(
                StandardDemonstration.PENALTY_FAILURES,
                new ControlColumn(LaboratoryExplanations.PENALTY_FAILURES),
                PenaltyFailureDemonstration::new,
                failures);
    }

    /** A (1): a regression whose measurements shrink. */
    public static DemonstrationPane attenuatedRegression(Consumer<Throwable> failures) {
        ControlColumn controls = new ControlColumn(LaboratoryExplanations.ATTENUATED);
        DoubleSupplier slow = controls.slider(LaboratoryExplanations.SLOW, "attenuated-slow", 0.5, 1, 0.99);
        DoubleSupplier fast = controls.slider(LaboratoryExplanations.FAST, "attenuated-fast", 0.5, 1, 0.9);
        DoubleSupplier rate = controls.factorSlider(LaboratoryExplanations.RATE, "attenuated-rate", 0.01, 1, 0.1);
        IntSupplier seed = seed(controls, "attenuated-seed");
        return new DemonstrationPane(
                StandardDemonstration.ATTENUATED_REGRESSION,
                controls,
                () -> new ExcitationDemonstration(new AttenuatedRegression(
                        List.of(1.0, slow.getAsDouble(), fast.getAsDouble()),
                        8,
                        rate.getAsDouble(),
                        10_000,
                        seed.getAsInt())),
                failures);
    }

    /** A (2): identification of a system with rich and poor inputs. */
    public static DemonstrationPane systemIdentification(Consumer<Throwable> failures) {
        ControlColumn controls = new ControlColumn(LaboratoryExplanations.SYSTEM);
        DoubleSupplier theta = controls.slider(LaboratoryExplanations.THETA, "system-theta", 0.05, 0.95, 0.8);
        DoubleSupplier amplitude = controls.factorSlider(LaboratoryExplanations.AMPLITUDE, "system-input", 0.1, 3, 1);
        DoubleSupplier fading = controls.slider(LaboratoryExplanations.FADING, "system-fading", 0.5, 0.99, 0.9);
        DoubleSupplier step = controls.factorSlider(LaboratoryExplanations.STEP, "system-step", 0.001, 0.2, 0.02);
        IntSupplier seed = seed(controls, "system-seed");
        return new DemonstrationPane(
                StandardDemonstration.SYSTEM_IDENTIFICATION,
                controls,
                () -> new ExcitationDemonstration(new SystemIdentification(
                        theta.getAsDouble(),
                        0.2,
                        amplitude.getAsDouble(),
                        fading.getAsDouble(),
                        step.getAsDouble(),
                        10_000,
                        seed.getAsInt())),
                failures);
    }

    /** A 1.1: steps along terms drawn at random, which are scaled down meanwhile. */
    public static DemonstrationPane stochasticGradient(Consumer<Throwable> failures) {
        ControlColumn controls = new ControlColumn(LaboratoryExplanations.STOCHASTIC);
        DoubleSupplier alpha = controls.slider(LaboratoryExplanations.FAST, "stochastic-alpha", 0.5, 0.999, 0.9);
        DoubleSupplier patience =
                controls.factorSlider(LaboratoryExplanations.PATIENCE, "stochastic-patience", 1, 10_000, 20);
        DoubleSupplier step = controls.factorSlider(LaboratoryExplanations.STEP, "stochastic-step", 0.01, 1, 0.1);
        IntSupplier seed = seed(controls, "stochastic-seed");
        return new DemonstrationPane(
                StandardDemonstration.STOCHASTIC_GRADIENT,
                controls,
                () -> new ExcitationDemonstration(new StochasticGradient(
                        alpha.getAsDouble(), patience.getAsDouble(), step.getAsDouble(), 10_000, seed.getAsInt())),
                failures);
    }

    /** A 1.1: two arms and three ways to explore. */
    public static DemonstrationPane bandit(Consumer<Throwable> failures) {
        ControlColumn controls = new ControlColumn(LaboratoryExplanations.BANDIT);
        DoubleSupplier better = controls.slider(LaboratoryExplanations.BETTER, "bandit-better", 0.05, 0.95, 0.6);
        DoubleSupplier worse = controls.slider(LaboratoryExplanations.WORSE, "bandit-worse", 0.05, 0.95, 0.4);
        IntSupplier seed = controls.spinner(LaboratoryExplanations.SEED, "bandit-seed", 0, LARGEST_SEED, 2);
        return new DemonstrationPane(
                StandardDemonstration.BANDIT,
                controls,
                () -> new ExcitationDemonstration(
                        new TwoArmedBandit(better.getAsDouble(), worse.getAsDouble(), 10_000, seed.getAsInt())),
                failures);
    }

    /** A 2.1: a linear estimator whose slope nothing bounds, beside a net whose slope Theorem 1 bounds. */
    public static DemonstrationPane slopes(Consumer<Throwable> failures) {
        ControlColumn controls = new ControlColumn(LaboratoryExplanations.SLOPES);
        DoubleSupplier share = controls.slider(LaboratoryExplanations.SHARE, "slopes-share", 0.01, 0.99, 0.1);
        IntSupplier seed = seed(controls, "slopes-seed");
        return new DemonstrationPane(
                StandardDemonstration.SLOPES,
                controls,
                () -> new SlopeDemonstration(share.getAsDouble(), seed.getAsInt()),
                failures);
    }

    private static IntSupplier seed(ControlColumn controls, String id) {
        return controls.spinner(LaboratoryExplanations.SEED, id, 0, LARGEST_SEED, 1);
    }
}
