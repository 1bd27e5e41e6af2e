package org.geodescent.core.geometry;

import org.geodescent.core.exact.ExactRank;
import org.geodescent.core.exact.ExactSign;
import org.geodescent.core.linalg.Vectors;

/**
 * N vectors of R^d that span at most a plane: their exact fan of directions, and that plane in floating point. In R²
 * the plane is R² itself with its own coordinates. Immutable; arrays that it hands out must not be modified.
 */
public final class PlaneSpan {
    private final boolean whole;
    private final DirectionFan fan;
    private final double[][] basis;
    private final double[][] coordinates;
    private final double[][] rays;

    private PlaneSpan(boolean whole, DirectionFan fan, double[][] basis, double[][] coordinates) {
        this.whole = whole;
        this.fan = fan;
        this.basis = basis;
        this.coordinates = coordinates;
        this.rays = new double[fan.lines()][];
        for (int i = 0; i < rays.length; i++) {
            int n = fan.representative(i);
            double[] v = coordinates[n];
            rays[i] = Vectors.normalised(new double[] {-fan.turnOf(n) * v[1], fan.turnOf(n) * v[0]});
        }
    }

    /**
     * The span of the rows, decided exactly. If their rank is more than 2, {@link #isWhole} says so and nothing else
     * may be asked.
     *
     * @param vectors N×d, finite, d ≥ 1; N may be 0; kept for d = 2
     */
    public static PlaneSpan of(double[][] vectors, int dimension) {
        if (dimension == 2) {
            double[][] identity = {{1, 0}, {0, 1}};
            return new PlaneSpan(true, DirectionFan.ofPlane(vectors), identity, vectors);
        }
        ExactRank rank = ExactRank.of(vectors, dimension);
        if (rank.rank() > 2) {
            return new PlaneSpan(false, DirectionFan.ofPlane(new double[0][]), new double[0][], new double[0][]);
        }
        int first = rank.rank() > 0 ? rank.columns().get(0) : 0;
        int second = rank.rank() > 1 ? rank.columns().get(1) : first;
        double[][] basis = basis(vectors, dimension, rank.rank());
        double[][] coordinates = new double[vectors.length][2];
        for (int n = 0; n < vectors.length; n++) {
            coordinates[n][0] = Vectors.dot(vectors[n], basis[0]);
            coordinates[n][1] = rank.rank() < 2 ? 0 : Vectors.dot(vectors[n], basis[1]);
        }
        if (rank.rank() == 2) {
            orient(vectors, rank, coordinates, basis);
        }
        return new PlaneSpan(true, DirectionFan.ofCoordinates(vectors, first, second), basis, coordinates);
    }

    /** Whether the vectors span at most a plane. */
    public boolean isWhole() {
        return whole;
    }

    public DirectionFan fan() {
        return fan;
    }

    /** The vectors in the plane's coordinates, N×2. */
    public double[][] coordinates() {
        return coordinates;
    }

    /** Ray i of the fan in the plane's coordinates, a unit vector, {@code 0 ≤ i < M}; ray i + M is its opposite. */
    public double[] ray(int i) {
        return rays[i];
    }

    /** The direction of R^d with the given coordinates; a new array. */
    public double[] embed(double first, double second) {
        double[] direction = new double[basis[0].length];
        for (int j = 0; j < direction.length; j++) {
            direction[j] = first * basis[0][j] + second * basis[1][j];
        }
        return direction;
    }

    /** Two orthonormal vectors that span the plane; the second is zero where the rank is less than 2. */
    private static double[][] basis(double[][] vectors, int dimension, int rank) {
        double[] first = new double[dimension];
        first[0] = 1;
        double longest = 0;
        for (double[] v : vectors) {
            if (Vectors.norm(v) > longest) {
                longest = Vectors.norm(v);
                first = Vectors.normalised(v);
            }
        }
        double[] second = new double[dimension];
        double largest = 0;
        for (double[] v : rank < 2 ? new double[0][] : vectors) {
            double[] rest = v.clone();
            Vectors.removeComponent(rest, first);
            if (Vectors.norm(rest) > largest) {
                largest = Vectors.norm(rest);
                second = Vectors.normalised(rest);
                Vectors.removeComponent(second, first);
                second = Vectors.normalised(second);
            }
        }
        return new double[][] {first, second};
    }

    /**
     * Turns the second basis vector so that the plane is seen from the same side as in the coordinates that order the
     * fan.
     */
    private static void orient(double[][] vectors, ExactRank rank, double[][] coordinates, double[][] basis) {
        int a = rank.rows().get(0);
        int b = rank.rows().get(1);
        int j = rank.columns().get(0);
        int k = rank.columns().get(1);
        int exact = ExactSign.cross(vectors[a][j], vectors[a][k], vectors[b][j], vectors[b][k]);
        double seen = coordinates[a][0] * coordinates[b][1] - coordinates[a][1] * coordinates[b][0];
        if (exact > 0 == seen > 0) {
            return;
        }
        for (double[] row : coordinates) {
            row[1] = -row[1];
        }
        for (int i = 0; i < basis[1].length; i++) {
            basis[1][i] = -basis[1][i];
        }
    }
}
