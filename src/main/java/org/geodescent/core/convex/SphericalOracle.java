package org.geodescent.core.convex;

import java.util.List;
import org.geodescent.core.exact.CompensatedSum;
import org.geodescent.core.geometry.DirectionFan;
import org.geodescent.core.geometry.GreatCircle;
import org.geodescent.core.geometry.SphereArrangement;
import org.geodescent.core.linalg.Vectors;

/**
 * {@link DualOracle} for samples that span R³. The pieces are vertices and arcs, seen from one of their circles, and
 * cells, seen from their first facet: piece 3·facet is the vertex at which the facet's sector begins, 3·facet + 1 the
 * arc, 3·facet + 2 the cell.
 */
final class SphericalOracle extends DualOracle {
    final double[][] points;
    final SphereArrangement sphere;

    /** For every circle its rays in the circle's own coordinates: 2M numbers. */
    final double[][] flatRays;

    /** For every circle the unit normal that points to side 0. */
    final double[][] normals;

    /** For every cell its walls: 2·circle + side. */
    final int[][] walls;

    SphericalOracle(double[][] rows) {
        super(rows, 3);
        this.points = rows;
        this.sphere = SphereArrangement.of(rows);
        int circles = sphere.circles().size();
        this.flatRays = new double[circles][];
        this.normals = new double[circles][3];
        for (int c = 0; c < circles; c++) {
            GreatCircle circle = sphere.circles().get(c);
            flatRays[c] = new double[2 * circle.fan().lines()];
            for (int i = 0; i < circle.fan().lines(); i++) {
                flatRays[c][2 * i] = dot(circle.ray(i), circle.first());
                flatRays[c][2 * i + 1] = dot(circle.ray(i), circle.second());
            }
            double[] normal = rows[circle.members()[0]];
            double norm = Vectors.norm(normal);
            for (int j = 0; j < 3; j++) {
                normals[c][j] = normal[j] / norm;
            }
        }
        this.walls = new int[sphere.cells()][];
        for (int cell = 0; cell < walls.length; cell++) {
            int[] facets = sphere.facetsOf(cell);
            walls[cell] = new int[facets.length];
            for (int i = 0; i < facets.length; i++) {
                walls[cell][i] = 2 * sphere.circleOf(facets[i]) + facets[i] % 2;
            }
        }
    }

    @Override
    public int arrangements() {
        return sphere.cells();
    }

    @Override
    double roundings() {
        return 16;
    }

    @Override
    void visit(double[] lambda, Visitor visitor) {
        double slack = errorBound(lambda);
        for (int c = 0; c < flatRays.length; c++) {
            new SphericalWalk(this, c, lambda, slack, visitor).around();
        }
    }

    @Override
    DirectionMaximum maximum(double[] lambda, double value, int sign, long piece) {
        int facet = (int) (piece / 3);
        GreatCircle circle = sphere.circles().get(sphere.circleOf(facet));
        int sector = sphere.sectorOf(facet);
        int kind = (int) (piece % 3);
        byte[] signs = signs(circle, sector);
        if (kind == 0) {
            return onVertex(circle, sector, signs, value, sign);
        }
        if (kind == 2) {
            for (int i = 0; i < circle.members().length; i++) {
                boolean active = circle.sides()[i] > 0 == (facet % 2 == 0);
                signs[circle.members()[i]] = (byte) (active ? 1 : -1);
            }
        }
        CompensatedSum sum = new CompensatedSum(3);
        for (int n = 0; n < points.length; n++) {
            if (signs[n] > 0) {
                sum.add(sign * lambda[n], points[n]);
            }
        }
        double[] u = {sum.get(0), sum.get(1), sum.get(2)};
        if (kind == 1) {
            double ahead = dot(u, circle.first());
            double aside = dot(u, circle.second());
            for (int j = 0; j < 3; j++) {
                u[j] = ahead * circle.first()[j] + aside * circle.second()[j];
            }
        }
        double length = Math.sqrt(dot(u, u));
        if (!(length > 0)) {
            u = sphere.interior(sphere.cellOf(facet));
            length = 1;
        }
        for (int j = 0; j < 3; j++) {
            u[j] /= length;
        }
        return new DirectionMaximum(value, sign, u, signs);
    }

    private static DirectionMaximum onVertex(GreatCircle circle, int i, byte[] signs, double value, int sign) {
        DirectionFan fan = circle.fan();
        int line = i % fan.lines();
        for (int k = 0; k < fan.memberCount(line); k++) {
            signs[fan.member(line, k)] = 0;
        }
        double[] u = circle.ray(line).clone();
        for (int j = 0; j < 3 && i >= fan.lines(); j++) {
            u[j] = -u[j];
        }
        return new DirectionMaximum(value, sign, u, signs);
    }

    /** The signs on an arc: 0 for the samples whose circle it is on, and for zero vectors. */
    private byte[] signs(GreatCircle circle, int sector) {
        byte[] signs = new byte[points.length];
        for (int n = 0; n < signs.length; n++) {
            int line = circle.fan().lineOf(n);
            signs[n] = line < 0 ? 0 : circle.fan().isActive(n, sector) ? (byte) 1 : -1;
        }
        return signs;
    }

    @Override
    List<DirectionMaximum> seeds() {
        return SliceSeeds.of(points, 3);
    }

    static double dot(double[] a, double[] b) {
        return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
    }
}
