package org.geodescent.core.convex;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.geodescent.core.data.Dataset;
import org.geodescent.core.geometry.HyperplaneArrangement;
import org.geodescent.core.linalg.Matrix;
import org.geodescent.core.number.Answer;

/**
 * What B asks of data, decided exactly for the doubles as they are.
 *
 * @param spikeFreeViolation nothing if X is spike-free (B Definition 2); else why not, with samples that show it
 * @param arrangements p, the open cells of the arrangement; empty where there may be too many to enumerate
 * @param arrangementsRefusal why p is not known; empty where it is
 * @param coverBound the most cells that as many samples of the same rank can have
 */
public record ConvexDiagnostics(
        Optional<SpikeWitness> spikeFreeViolation,
        Optional<Integer> arrangements,
        Optional<String> arrangementsRefusal,
        BigInteger coverBound) {
    /**
     * Samples that show why data are not spike-free.
     *
     * @param reason one sentence that names them, counted from 1
     * @param samples their indices, ascending
     */
    public record SpikeWitness(String reason, List<Integer> samples) {
        public SpikeWitness {
            samples = List.copyOf(samples);
        }
    }

    /**
     * Decides everything for a data set; the labels do not matter.
     *
     * @param bias whether to append a 1 to every sample
     */
    public static ConvexDiagnostics of(Dataset data, boolean bias) {
        double[][] rows = new double[data.size()][];
        for (int n = 0; n < rows.length; n++) {
            double[] row = data.features().row(n);
            rows[n] = bias ? Arrays.copyOf(row, row.length + 1) : row;
            if (bias) {
                rows[n][row.length] = 1;
            }
        }
        int dimension = data.dimension() + (bias ? 1 : 0);
        Matrix x = rows.length == 0 ? Matrix.of(0, dimension) : Matrix.ofRows(rows);
        Answer<HyperplaneArrangement> cells = HyperplaneArrangement.enumerate(x);
        Optional<Integer> count = Optional.empty();
        Optional<String> refusal = Optional.empty();
        if (cells instanceof Answer.Value<HyperplaneArrangement> complete) {
            count = Optional.of(complete.value().count());
        } else if (cells instanceof Answer.None<HyperplaneArrangement> refused) {
            refusal = Optional.of(refused.reason());
        }
        return new ConvexDiagnostics(
                SpikeFree.violation(rows),
                count,
                refusal,
                HyperplaneArrangement.coverBound(rows.length, HyperplaneArrangement.rank(x)));
    }

    /** B Definition 2: for every ‖u‖ ≤ 1 there is a ‖z‖ ≤ 1 with (Xu)_+ = Xz. */
    public boolean spikeFree() {
        return spikeFreeViolation.isEmpty();
    }

    /**
     * The condition on a KKT point's neurons in B's Propositions 4 and 5: one neuron of positive output weight whose D̂
     * covers all samples of label 1, and one of negative output weight whose D̂ covers all samples of label −1. A label
     * that no sample has asks for nothing, as the proofs show.
     *
     * @param rows N×d, the samples as the network sees them
     * @param y N labels, ±1
     * @param w the neurons' input weights, m×d
     * @param outputs their output weights
     * @param tolerance a sample counts as covered if {@code x_n·w_i ≥ −tolerance·‖x_n‖‖w_i‖}: D̂ is free on the hinge
     */
    public static CoverCondition cover(double[][] rows, int[] y, double[][] w, double[] outputs, double tolerance) {
        return new CoverCondition(
                SignCover.of(rows, y, w, outputs, 1, tolerance), SignCover.of(rows, y, w, outputs, -1, tolerance));
    }

    /**
     * Whether both labels are covered; then the KKT point's λ is dual feasible if X is spike-free or the data are
     * orthogonal separable.
     */
    public record CoverCondition(SignCover positive, SignCover negative) {
        public boolean holds() {
            return positive.missed().isEmpty() && negative.missed().isEmpty();
        }
    }

    /**
     * How one label is covered.
     *
     * @param neuron the index of the neuron that covers most of its samples; empty if no neuron has this output sign
     * @param missed the indices of the samples that it does not cover, ascending
     */
    public record SignCover(Optional<Integer> neuron, List<Integer> missed) {
        public SignCover {
            missed = List.copyOf(missed);
        }

        private static SignCover of(
                double[][] rows, int[] y, double[][] w, double[] outputs, int sign, double tolerance) {
            Optional<Integer> best = Optional.empty();
            List<Integer> fewest = missedBy(rows, y, new double[0], sign, tolerance);
            for (int i = 0; i < w.length; i++) {
                if (sign * outputs[i] > 0) {
                    List<Integer> missed = missedBy(rows, y, w[i], sign, tolerance);
                    if (best.isEmpty() || missed.size() < fewest.size()) {
                        best = Optional.of(i);
                        fewest = missed;
                    }
                }
            }
            return new SignCover(best, fewest);
        }

        /** No weights at all miss every sample. */
        private static List<Integer> missedBy(double[][] rows, int[] y, double[] w, int sign, double tolerance) {
            List<Integer> missed = new ArrayList<>();
            for (int n = 0; n < rows.length; n++) {
                if (y[n] != sign) {
                    continue;
                }
                double dot = 0;
                double xx = 0;
                double ww = 0;
                for (int j = 0; j < w.length; j++) {
                    dot += rows[n][j] * w[j];
                    xx += rows[n][j] * rows[n][j];
                    ww += w[j] * w[j];
                }
                if (w.length == 0 || !(dot >= -tolerance * Math.sqrt(xx * ww))) {
                    missed.add(n);
                }
            }
            return missed;
        }
    }
}
