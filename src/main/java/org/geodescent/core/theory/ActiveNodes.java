package org.geodescent.core.theory;

import java.util.Arrays;
import java.util.List;
import org.geodescent.core.geometry.HyperplaneArrangement;
import org.geodescent.core.linalg.Matrix;
import org.geodescent.core.linalg.Vectors;
import org.geodescent.core.number.Answer;

/**
 * {@code n_active^max} of A's Theorem 1: the largest number of hidden nodes that are strictly active at one point of
 * R^d; exact in any dimension.
 */
final class ActiveNodes {
    private ActiveNodes() {}

    /**
     * A node is active at x where {@code (V_k, b_k)·u > 0} for u = (x, 1); scaling u, these are the directions u of
     * R^{d+1} with a positive last coordinate. So the cells of the arrangement of all rows {@code (V_k, b_k)} and (0,
     * 1) have the answer, and where those rows are independent all nodes are active at one point.
     */
    static Answer<Double> largestNumber(HiddenLayer layer) {
        int d = layer.spec.inputs();
        double[][] rows = new double[layer.nodes() + 1][];
        int count = 0;
        for (int k = 0; k < layer.nodes(); k++) {
            if (Vectors.norm(layer.v[k]) > 0 || layer.b[k] != 0) {
                rows[count] = Arrays.copyOf(layer.v[k], d + 1);
                rows[count++][d] = layer.b[k];
            }
        }
        rows[count] = new double[d + 1];
        rows[count][d] = 1;
        int last = count;
        Matrix matrix = Matrix.ofRows(Arrays.copyOf(rows, last + 1));
        if (last <= d && HyperplaneArrangement.rank(matrix) == last + 1) {
            return Answer.finite(last);
        }
        Answer<HyperplaneArrangement> enumeration = HyperplaneArrangement.enumerate(matrix);
        if (enumeration instanceof Answer.None<HyperplaneArrangement>) {
            return Answer.none("%d hidden nodes cut R^%d into too many cells to count the active nodes in each"
                    .formatted(layer.nodes(), d));
        }
        List<HyperplaneArrangement.Cell> cells =
                enumeration.found().orElseThrow().cells();
        int most = 0;
        for (HyperplaneArrangement.Cell cell : cells) {
            if (cell.pattern().isActive(last)) {
                int active = 0;
                for (int k = 0; k < last; k++) {
                    active += cell.pattern().isActive(k) ? 1 : 0;
                }
                most = Math.max(most, active);
            }
        }
        return Answer.finite(most);
    }
}
