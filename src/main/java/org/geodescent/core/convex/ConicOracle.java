package org.geodescent.core.convex;

import java.util.List;
import org.geodescent.core.exact.CompensatedSum;
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

    private ConicOracle(double[][] rows, int dimension, List<HyperplaneArrangement.Cell> cells) {
        super(rows, dimension);
        this.points = rows;
        this.cells = cells;
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

    @Override
    void visit(double[] lambda, Visitor visitor) {
        for (int cell = 0; cell < cells.size(); cell++) {
            double[] gradient = gradient(lambda, cell);
            double length = Vectors.norm(gradient) * (1 + visitor.uncertainty());
            for (int s = -1; s <= 1 && length > visitor.threshold(); s += 2) {
                double value = Vectors.norm(projection(gradient, cell, s).point())
                        + visitor.uncertainty() * Vectors.norm(gradient);
                if (value > visitor.threshold()) {
                    visitor.piece(value, s, cell);
                }
            }
        }
    }

    @Override
    DirectionMaximum maximum(double[] lambda, double value, int sign, long piece) {
        int cell = (int) piece;
        ConeProjection projection = projection(gradient(lambda, cell), cell, sign);
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

    private ConeProjection projection(double[] gradient, int cell, int sign) {
        double[][] walls = new double[points.length][];
        for (int n = 0; n < walls.length; n++) {
            double side = cells.get(cell).pattern().isActive(n) ? 1 : -1;
            walls[n] = Vectors.scaled(points[n], side);
        }
        return ConeProjection.of(Vectors.scaled(gradient, sign), walls);
    }

    @Override
    List<DirectionMaximum> seeds() {
        return SliceSeeds.of(points, dimension());
    }
}
