package org.geodescent.core.theory;

import org.geodescent.core.linalg.Matrix;
import org.geodescent.core.linalg.Vectors;

/** The samples of B's section 4, as its sums need them; read only. */
final class SmallSamples {
    private final double[][] rows;
    private final double[] lengths;
    private final int[] y;
    private final double[] half;

    /**
     * @param x N×d
     * @param y N labels, ±1
     */
    SmallSamples(Matrix x, int... y) {
        rows = new double[x.rows()][];
        lengths = new double[rows.length];
        half = new double[rows.length];
        for (int n = 0; n < rows.length; n++) {
            rows[n] = x.row(n);
            lengths[n] = Vectors.norm(rows[n]);
            half[n] = y[n] / 2.0;
        }
        this.y = y.clone();
    }

    int size() {
        return rows.length;
    }

    int label(int n) {
        return y[n];
    }

    /** {@code y_n/2}: λ̃_n where the score is 0. */
    double half(int n) {
        return half[n];
    }

    double length(int n) {
        return lengths[n];
    }

    double height(double[] hidden, int n) {
        double[] row = rows[n];
        return row.length == 2 ? hidden[0] * row[0] + hidden[1] * row[1] : Vectors.dot(hidden, row);
    }

    /** 1 if the samples have the same direction, −1 if opposite ones, 0 else. */
    int parallel(int n, int m) {
        double product = Vectors.dot(rows[n], rows[m]);
        return Math.abs(product) >= (1 - 4e-15) * lengths[n] * lengths[m] ? (int) Math.signum(product) : 0;
    }

    void add(double[] sum, double factor, int n) {
        Vectors.add(sum, factor, rows[n]);
    }

    /** {@code g(σ, λ) = Σ_{σ_n > 0} λ_n x_n}, B (20). */
    double[] push(byte[] pattern, double... lambda) {
        double[] sum = new double[rows[0].length];
        if (sum.length == 2) {
            // Of runs with many states these sums are most of the work.
            double x = 0;
            double y = 0;
            for (int n = 0; n < pattern.length; n++) {
                if (pattern[n] > 0) {
                    x += lambda[n] * rows[n][0];
                    y += lambda[n] * rows[n][1];
                }
            }
            return new double[] {x, y};
        }
        for (int n = 0; n < pattern.length; n++) {
            if (pattern[n] > 0) {
                Vectors.add(sum, lambda[n], rows[n]);
            }
        }
        return sum;
    }

    /** {@code ‖g(σ, y/2)‖}. */
    double initialPush(byte... pattern) {
        return Vectors.norm(push(pattern, half));
    }
}
