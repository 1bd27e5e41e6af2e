package org.geodescent.core.train;

import org.geodescent.core.model.Initialisation;
import org.geodescent.core.model.ModelSpec;
import org.geodescent.core.model.Parameters;
import org.geodescent.core.model.StartWeights;
import org.geodescent.core.random.TorchGenerator;

/** Where gradient descent starts. */
public sealed interface Start {
    /**
     * θ at the start: the same every time.
     *
     * @throws IllegalArgumentException if the start cannot give parameters for this model
     */
    Parameters parameters(ModelSpec model);

    /** Where network k of K starts, counted from 0. */
    Start ofNetwork(int k, ModelSpec model);

    /** The same for so many networks, at least 1: those that come start as the first ones do. */
    Start forNetworks(int networks, ModelSpec model);

    /**
     * Weights drawn from the generator that gives PyTorch's numbers.
     *
     * @param initialisation the distribution
     * @param scale standard deviation of {@code GAUSSIAN} and {@code SCALED}, positive and at most {@link #MAX_SCALE};
     *     ignored by the others
     * @param seed the weight seed
     * @param skippedWords how many 32-bit words of the generator are passed over first: A's script for Figure 1 draws
     *     its data from the same generator (48 words), then one net after the other. Between 0 and
     *     {@link #MAX_SKIPPED_WORDS}.
     */
    record Seeded(Initialisation initialisation, double scale, long seed, long skippedWords) implements Start {
        /** Skipping takes about a nanosecond a word: a second at most. */
        public static final long MAX_SKIPPED_WORDS = 1_000_000_000L;

        /** Far below what makes a weight overflow. */
        public static final double MAX_SCALE = 1e100;

        /** So large that studies of neighbouring seeds do not share networks. */
        private static final long NEXT_NETWORK = 1_000_003;

        public Seeded {
            if (!(scale > 0 && scale <= MAX_SCALE)) {
                throw new IllegalArgumentException(
                        "initial scale is " + scale + "; it must be positive and at most 1e100");
            }
            if (skippedWords < 0 || skippedWords > MAX_SKIPPED_WORDS) {
                throw new IllegalArgumentException(
                        "skipped words is %d; it must be between 0 and %d".formatted(skippedWords, MAX_SKIPPED_WORDS));
            }
        }

        @Override
        public Parameters parameters(ModelSpec model) {
            TorchGenerator generator = new TorchGenerator(seed);
            generator.skipWords(skippedWords);
            return StartWeights.draw(model, initialisation, scale, generator);
        }

        /** From the seed plus {@code 1,000,003 k}. */
        @Override
        public Start ofNetwork(int k, ModelSpec model) {
            return new Seeded(initialisation, scale, seed + k * NEXT_NETWORK, skippedWords);
        }

        @Override
        public Start forNetworks(int networks, ModelSpec model) {
            return this;
        }
    }

    /**
     * Exactly these weights, finite.
     *
     * @param parameters of one network, which are then every network's, or of all K, one after the other
     */
    record Given(Parameters parameters) implements Start {
        public Given {
            if (!parameters.isFinite()) {
                throw new IllegalArgumentException("start weights must be finite");
            }
        }

        @Override
        public Parameters parameters(ModelSpec model) {
            if (parameters.size() != model.parameterCount()) {
                throw new IllegalArgumentException("the model has %d parameters, the start gives %d"
                        .formatted(model.parameterCount(), parameters.size()));
            }
            return parameters;
        }

        @Override
        public Start ofNetwork(int k, ModelSpec model) {
            int size = model.parameterCount();
            return parameters.size() == size ? this : new Given(parameters.slice(k * size, (k + 1) * size));
        }

        @Override
        public Start forNetworks(int networks, ModelSpec model) {
            int given = parameters.size() / model.parameterCount();
            if (given <= 1 || given == networks) {
                return this;
            }
            double[] theta = new double[networks * model.parameterCount()];
            for (int i = 0; i < theta.length; i++) {
                theta[i] = parameters.get(i % parameters.size());
            }
            return new Given(Parameters.of(theta));
        }

        /** The same in another model of the same size: the weights that it does not have are 0. */
        public Given within(ModelSpec model) {
            double[] theta = parameters.toArray();
            for (int i = 0; i < theta.length; i++) {
                theta[i] = model.trainable(i % model.parameterCount()) ? theta[i] : 0;
            }
            return new Given(Parameters.of(theta));
        }
    }
}
