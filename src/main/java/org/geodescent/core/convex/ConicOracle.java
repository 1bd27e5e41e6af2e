package org.geodescent.core.convex;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.geodescent.core.exact.CompensatedSum;
import org.geodescent.core.exact.ExactRank;
import org.geodescent.core.geometry.ActivationPattern;
import org.geodescent.core.geometry.HyperplaneArrangement;
import org.geodescent.core.linalg.Matrix;
import org.geodescent.core.linalg.Vectors;
import org.geodescent.core.number.Answer;

/**
 * {@link DualOracle} for any dimension, cell after cell: the maximum of a linear function g·u over a cone and the unit
 * ball is the length of g's projection on the cone. Any non-negative multipliers of the cone's walls prove an upper
 * bound, {@code ‖g + Σ z_n σ_n x_n‖}, which the least-squares ones make tight. Piece number: the cell.
 */
final class ConicOracle extends DualOracle {
    private final double[][] points;
    private final List<HyperplaneArrangement.Cell> cells;
    /** Of every cell the samples on whose hyperplanes it has a facet; the others follow from these. */
    private final int[][] facets;

    private ConicOracle(double[][] rows, int dimension, List<HyperplaneArrangement.Cell> cells) {
        super(rows, dimension);
        this.points = rows;
        this.cells = cells;
        this.facets = facets(rows, cells);
    }

    /** There is a facet where the pattern with a sample, and all on its hyperplane, switched is one of a cell, too. */
    private static int[][] facets(double[][] rows, List<HyperplaneArrangement.Cell> cells) {
        Set<ActivationPattern> patterns = new HashSet<>();
        cells.forEach(cell -> patterns.add(cell.pattern()));
        List<int[]> hyperplanes = hyperplanes(rows);
        int[][] facets = new int[cells.size()][];
        for (int c = 0; c < facets.length; c++) {
            ActivationPattern pattern = cells.get(c).pattern();
            facets[c] = hyperplanes.stream()
                    .filter(samples -> patterns.contains(pattern.switched(samples)))
                    .mapToInt(samples -> samples[0])
                    .toArray();
        }
        return facets;
    }

    /** The samples that lie on a line through the origin together; those at the origin are on none. */
    private static List<int[]> hyperplanes(double[][] rows) {
        List<int[]> groups = new ArrayList<>();
        boolean[] taken = new boolean[rows.length];
        for (int n = 0; n < rows.length; n++) {
            if (!taken[n] && !Vectors.isZero(rows[n])) {
                int first = n;
                int[] group = IntStream.range(n, rows.length)
                        .filter(m -> m == first
                                || (!Vectors.isZero(rows[m])
                                        && ExactRank.rank(new double[][] {rows[first], rows[m]}, rows[m].length) == 1))
                        .toArray();
                for (int m : group) {
                    taken[m] = true;
                }
                groups.add(group);
            }
        }
        return groups;
    }

    static Answer<DualOracle> create(double[][] rows, int dimension) {
        Answer<HyperplaneArrangement> enumeration = HyperplaneArrangement.enumerate(Matrix.ofRows(rows));
        if (enumeration instanceof Answer.None<HyperplaneArrangement> refused) {
            return Answer.none(refused.reason());
        }
        HyperplaneArrangement arrangement = enumeration.found().orElseThrow();
        return Answer.of(new ConicOracle(rows, dimension, arrangement.cells()));
    }

    @Override
    public int arrangements() {
        return cells.size();
    }

    @Override
    double roundings() {
        return 40 + 20 * dimension();
    }

    /** Cells with long gradients first: who looks for the largest value only can leave out most of the others. */
    @Override
    void visit(double[] lambda, Visitor visitor) {
        double[][] gradients = new double[cells.size()][];
        double[] lengths = new double[cells.size()];
        for (int cell = 0; cell < lengths.length; cell++) {
            gradients[cell] = gradient(lambda, cell);
            lengths[cell] = Vectors.norm(gradients[cell]);
        }
        int[] order = IntStream.range(0, lengths.length)
                .boxed()
                .sorted(Comparator.comparingDouble(cell -> -lengths[cell]))
                .mapToInt(cell -> cell)
                .toArray();
        for (int cell : order) {
            double longest = lengths[cell] * (1 + visitor.uncertainty());
            for (int s = -1; s <= 1 && longest > visitor.threshold(); s += 2) {
                double value = Vectors.norm(projection(gradients[cell], cell, s, facets[cell])
                                .point())
                        + visitor.uncertainty() * lengths[cell];
                if (value > visitor.threshold()) {
                    visitor.piece(value, s, cell);
                }
            }
        }
    }

    @Override
    DirectionMaximum maximum(double[] lambda, double value, int sign, long piece) {
        int cell = (int) piece;
        ConeProjection projection = projection(
                gradient(lambda, cell),
                cell,
                sign,
                IntStream.range(0, points.length).toArray());
        double[] u = projection.point();
        double length = Vectors.norm(u);
        if (!(length > 0)) {
            u = cells.get(cell).interior().stream().mapToDouble(v -> v).toArray();
            length = 1;
        }
        byte[] signs = new byte[points.length];
        for (int n = 0; n < signs.length; n++) {
            boolean zero = Vectors.norm(points[n]) == 0 || projection.isActive(n);
            signs[n] = zero ? 0 : (byte) (cells.get(cell).pattern().isActive(n) ? 1 : -1);
        }
        for (int j = 0; j < u.length; j++) {
            u[j] /= length;
        }
        return new DirectionMaximum(value, sign, u, signs);
    }

    private double[] gradient(double[] lambda, int cell) {
        CompensatedSum sum = new CompensatedSum(dimension());
        for (int n = 0; n < points.length; n++) {
            if (cells.get(cell).pattern().isActive(n)) {
                sum.add(lambda[n], points[n]);
            }
        }
        double[] gradient = new double[dimension()];
        for (int j = 0; j < gradient.length; j++) {
            gradient[j] = sum.get(j);
        }
        return gradient;
    }

    /** @param samples on whose hyperplanes the walls are */
    private ConeProjection projection(double[] gradient, int cell, int sign, int... samples) {
        double[][] walls = new double[samples.length][];
        for (int i = 0; i < walls.length; i++) {
            double side = cells.get(cell).pattern().isActive(samples[i]) ? 1 : -1;
            walls[i] = Vectors.scaled(points[samples[i]], side);
        }
        return ConeProjection.of(Vectors.scaled(gradient, sign), walls);
    }

    @Override
    List<DirectionMaximum> seeds() {
        return SliceSeeds.of(points, dimension());
    }
}
