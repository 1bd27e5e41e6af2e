package org.geodescent.core.train;

import org.geodescent.core.model.Initialisation;
import org.geodescent.core.model.Parameters;

/** Where gradient descent starts. */
public sealed interface Start {
    /**
     * Weights drawn from the generator that gives PyTorch's numbers.
     *
     * @param initialisation the distribution
     * @param scale standard deviation of {@code GAUSSIAN} and {@code SCALED}, positive; ignored by the others
     * @param seed the weight seed
     * @param skippedWords how many 32-bit words of the generator are passed over first: A's script for Figure 1 draws its data
     *     from the same generator (48 words), then one net after the other. At least 0.
     */
    record Seeded(Initialisation initialisation, double scale, long seed, long skippedWords) implements Start {
        public Seeded {
            if (!(scale > 0 && scale < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("initial scale is " + scale + "; it must be positive and finite");
            }
            if (skippedWords < 0) {
                throw new IllegalArgumentException("skipped words is " + skippedWords + "; it must be at least 0");
            }
        }
    }

    /** Exactly these weights, finite. */
    record Given(Parameters parameters) implements Start {
        public Given {
            if (!parameters.isFinite()) {
                throw new IllegalArgumentException("start weights must be finite");
            }
        }
    }
}
