package org.geodescent.core.linalg;

import java.util.Arrays;

/**
 * {@code ‖w‖_p} for p ∈ {1, 2, ∞}; its dual is {@code ‖·‖_q} with {@code 1/p + 1/q = 1} (A, Theorem 6). For one output,
 * k = 1.
 */
public enum VectorNorm implements Norm {
    ONE("1") {
        @Override
        public double of(double... w) {
            double sum = 0;
            for (double weight : w) {
                sum += Math.abs(weight);
            }
            return sum;
        }

        @Override
        public double[] shrink(double[] w, double s) {
            double[] shrunk = new double[w.length];
            Arrays.setAll(shrunk, j -> Math.copySign(Math.max(0, Math.abs(w[j]) - s), w[j]));
            return shrunk;
        }

        @Override
        public double[] shrinkSquared(double[] w, double tau) {
            // The threshold is s = 2τ‖u‖₁ = 2τ (S_k − k s), where k weights survive, S_k being the sum of their
            // magnitudes.
            return shrink(w, survivors(w, (sum, k) -> 2 * tau * sum / (1 + 2 * tau * k)));
        }

        @Override
        public double[] extremeDisturbance(double[] w, int dimension) {
            double[] disturbance = new double[w.length];
            Arrays.setAll(disturbance, j -> Math.signum(w[j]));
            return disturbance;
        }
    },
    TWO("2") {
        @Override
        public double of(double... w) {
            return Vectors.norm(w);
        }

        @Override
        public double[] shrink(double[] w, double s) {
            double norm = Vectors.norm(w);
            double factor = norm > s ? 1 - s / norm : 0;
            return Arrays.stream(w).map(weight -> factor * weight).toArray();
        }

        @Override
        public double[] shrinkSquared(double[] w, double tau) {
            return Arrays.stream(w).map(weight -> weight / (1 + 2 * tau)).toArray();
        }

        @Override
        public double[] extremeDisturbance(double[] w, int dimension) {
            double norm = Vectors.norm(w);
            double[] disturbance = new double[w.length];
            Arrays.setAll(disturbance, j -> norm > 0 ? w[j] / norm : 0);
            return disturbance;
        }
    },
    INFINITY("∞") {
        @Override
        public double of(double... w) {
            double largest = 0;
            for (double weight : w) {
                largest = Math.max(largest, Math.abs(weight));
            }
            return largest;
        }

        @Override
        public double[] shrink(double[] w, double s) {
            // What is above the ceiling c is cut off; the cut pieces sum up to s.
            return clamped(w, ONE.of(w) <= s ? 0 : survivors(w, (sum, k) -> (sum - s) / k));
        }

        @Override
        public double[] shrinkSquared(double[] w, double tau) {
            return clamped(w, survivors(w, (sum, k) -> sum / (k + 2 * tau)));
        }

        @Override
        public double[] extremeDisturbance(double[] w, int dimension) {
            double[] disturbance = new double[w.length];
            double norm = of(w);
            for (int j = 0; j < w.length; j++) {
                if (norm > 0 && Math.abs(w[j]) == norm) {
                    disturbance[j] = Math.signum(w[j]);
                    return disturbance;
                }
            }
            return disturbance;
        }
    };

    /** The threshold, if the k largest magnitudes with this sum are above it. */
    private interface Threshold {
        double of(double sum, int k);
    }

    private final String p;

    VectorNorm(String p) {
        this.p = p;
    }

    /** The q-norm. */
    public VectorNorm dual() {
        return switch (this) {
            case ONE -> INFINITY;
            case TWO -> TWO;
            case INFINITY -> ONE;
        };
    }

    @Override
    public double dual(double... w) {
        return dual().of(w);
    }

    /** p as text: 1, 2 or ∞. */
    public String p() {
        return p;
    }

    /** q as text: the exponent of the dual norm. */
    public String q() {
        return dual().p;
    }

    @Override
    public void requireFits(int outputs, int dimension) {
        if (outputs != 1) {
            throw new IllegalArgumentException(
                    "the %s-norm is one of the weights of one output; there are %d outputs".formatted(p, outputs));
        }
    }

    private static double[] clamped(double[] w, double ceiling) {
        return Arrays.stream(w)
                .map(weight -> Math.max(-ceiling, Math.min(ceiling, weight)))
                .toArray();
    }

    /** The threshold above which exactly those magnitudes lie that it was computed from. */
    private static double survivors(double[] w, Threshold threshold) {
        double[] magnitudes = Arrays.stream(w).map(Math::abs).sorted().toArray();
        double sum = 0;
        double value = 0;
        for (int k = 1; k <= magnitudes.length; k++) {
            double next = magnitudes[magnitudes.length - k];
            if (k > 1 && next <= value) {
                break;
            }
            sum += next;
            value = threshold.of(sum, k);
        }
        return value;
    }
}
