package org.geodescent.core.convex;

import java.math.BigInteger;
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
        double[][] rows = data.rows(bias);
        Matrix x = rows.length == 0 ? Matrix.of(0, data.dimension()) : Matrix.ofRows(rows);
        Answer<Integer> count = HyperplaneArrangement.countOf(x);
        return new ConvexDiagnostics(
                SpikeFree.violation(rows),
                count.found(),
                count instanceof Answer.None<Integer> refused ? Optional.of(refused.reason()) : Optional.empty(),
                HyperplaneArrangement.coverBound(rows.length, HyperplaneArrangement.rank(x)));
    }

    /** B Definition 2: for every ‖u‖ ≤ 1 there is a ‖z‖ ≤ 1 with (Xu)_+ = Xz. */
    public boolean spikeFree() {
        return spikeFreeViolation.isEmpty();
    }
}
