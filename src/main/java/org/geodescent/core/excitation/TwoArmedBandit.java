package org.geodescent.core.excitation;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.geodescent.core.random.TorchGenerator;

/**
 * Two arms that pay 1 or 0, the better one first (A, 1.1). The policy sees what A lets it see, the time, the numbers of
 * pulls and the sums of rewards: it pulls the arm whose average is lower whenever that arm has been pulled less often
 * than a schedule demands, else the arm whose average is higher. Pulls of an arm excite the estimate of its mean. A
 * schedule that stops demanding can leave the better arm for ever after a bad beginning.
 *
 * @param betterMean probability that the better arm pays, in (0, 1)
 * @param worseMean probability that the other pays, in (0, betterMean)
 * @param steps pulls, beyond the first one of each arm
 * @param seed of the rewards
 */
public record TwoArmedBandit(double betterMean, double worseMean, long steps, long seed) implements ExcitationExample {
    private static final int CHECK_EVERY = 4096;

    /** How many pulls of the arm that looks worse are demanded by time t. */
    public enum Exploration {
        /** {@code t / 20}: linear, at a lasting cost. */
        CONSTANT_SHARE("a lasting share of the pulls"),
        /** {@code 4 log(1 + t)}: without limit, at a vanishing cost. */
        LOGARITHMIC("ever more rarely"),
        /** Once, at the beginning. */
        ONCE("only once");

        private final String words;

        Exploration(String words) {
            this.words = words;
        }

        double demanded(long time) {
            return switch (this) {
                case CONSTANT_SHARE -> time / 20.0;
                case LOGARITHMIC -> 4 * StrictMath.log1p((double) time);
                case ONCE -> 1;
            };
        }
    }

    public TwoArmedBandit {
        if (!(worseMean > 0 && worseMean < betterMean && betterMean < 1)) {
            throw new IllegalArgumentException(
                    "the arms pay with probabilities %s and %s; they must be between 0 and 1, the first the larger"
                            .formatted(betterMean, worseMean));
        }
        ExcitationExample.requireSteps(steps);
    }

    /** An arm that pays 6 times in 10 beside one that pays 4 times. */
    public static TwoArmedBandit standard(long seed) {
        return new TwoArmedBandit(0.6, 0.4, 10_000, seed);
    }

    public TwoArmedBandit withSeed(long other) {
        return new TwoArmedBandit(betterMean, worseMean, steps, other);
    }

    /** The difference of the means; what is estimated is the difference of the averages. */
    @Override
    public double truth() {
        return betterMean - worseMean;
    }

    @Override
    public List<ExcitationTrace> traces(BooleanSupplier cancelled) {
        List<ExcitationTrace> traces = new ArrayList<>();
        for (Exploration exploration : Exploration.values()) {
            ExcitationTrace.Recorder recorder = new ExcitationTrace.Recorder(steps);
            play(exploration, recorder, cancelled);
            traces.add(recorder.trace("explores " + exploration.words, exploration != Exploration.ONCE));
        }
        return traces;
    }

    /**
     * In how many of so many games, with seeds from this one on, the better arm has the lower average at the end.
     *
     * @param games at least 1
     * @throws CancellationException soon after {@code cancelled} turned true
     */
    public int failures(Exploration exploration, int games, BooleanSupplier cancelled) {
        int failures = 0;
        for (int game = 0; game < games; game++) {
            ExcitationTrace.Recorder recorder = new ExcitationTrace.Recorder(steps);
            failures += withSeed(seed + game).play(exploration, recorder, cancelled) < 0 ? 1 : 0;
        }
        return failures;
    }

    /** Plays one game. @return the average of the better arm minus that of the other */
    private double play(Exploration exploration, ExcitationTrace.Recorder recorder, BooleanSupplier cancelled) {
        TorchGenerator generator = new TorchGenerator(seed);
        double[] means = {betterMean, worseMean};
        double[] sums = new double[2];
        long[] pulls = new long[2];
        for (int arm = 0; arm < 2; arm++) {
            sums[arm] += generator.nextDouble() < means[arm] ? 1 : 0;
            pulls[arm]++;
        }
        for (long t = 0; t < steps; t++) {
            if (t % CHECK_EVERY == 0 && cancelled.getAsBoolean()) {
                throw new CancellationException();
            }
            recorder.record(t, sums[0] / pulls[0] - sums[1] / pulls[1], (double) Math.min(pulls[0], pulls[1]));
            int higher = sums[0] * pulls[1] >= sums[1] * pulls[0] ? 0 : 1;
            int arm = pulls[1 - higher] < exploration.demanded(t) ? 1 - higher : higher;
            sums[arm] += generator.nextDouble() < means[arm] ? 1 : 0;
            pulls[arm]++;
        }
        double difference = sums[0] / pulls[0] - sums[1] / pulls[1];
        recorder.record(steps, difference, (double) Math.min(pulls[0], pulls[1]));
        return difference;
    }
}
