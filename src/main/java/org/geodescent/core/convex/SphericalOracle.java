package org.geodescent.core.convex;

import java.util.List;
import org.geodescent.core.geometry.DirectionFan;
import org.geodescent.core.geometry.GreatCircle;
import org.geodescent.core.geometry.SphereArrangement;
import org.geodescent.core.linalg.Vectors;

/**
 * {@link DualOracle} for samples that span R³. The pieces are vertices and arcs, seen from one of their circles, and cells, seen from their first facet:
 * piece 3·facet is the vertex at which the facet's sector begins, 3·facet + 1 the arc, 3·facet + 2 the cell.
 */
final class SphericalOracle extends DualOracle {
    private final double[][] points;
    private final SphereArrangement sphere;

    /** For every circle its rays in the circle's own coordinates: 2M numbers. */
    private final double[][] flatRays;

    /** For every circle the unit normal that points to side 0. */
    private final double[][] normals;

    /** For every cell its walls: 2·circle + side. */
    private final int[][] walls;

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
            new Walk(c, lambda, slack, visitor).around();
        }
    }

    /** One way around a circle, with the gradient of all samples but those whose circle it is. */
    private final class Walk {
        private final int c;
        private final GreatCircle circle;
        private final DirectionFan fan;
        private final double[] lambda;
        private final double slack;
        private final Visitor visitor;
        private final CompensatedSum gradient = new CompensatedSum(3);
        private final double[] g = new double[3];
        private final double[][] sideSum = new double[2][3];
        private final double[] cellGradient = new double[3];
        private double ahead;
        private double aside;

        Walk(int c, double[] lambda, double slack, Visitor visitor) {
            this.c = c;
            this.circle = sphere.circles().get(c);
            this.fan = circle.fan();
            this.lambda = lambda;
            this.slack = slack;
            this.visitor = visitor;
            CompensatedSum[] sums = {new CompensatedSum(3), new CompensatedSum(3)};
            for (int i = 0; i < circle.members().length; i++) {
                int n = circle.members()[i];
                sums[circle.sides()[i] > 0 ? 0 : 1].add(lambda[n], points[n]);
            }
            for (int j = 0; j < 3; j++) {
                sideSum[0][j] = sums[0].get(j);
                sideSum[1][j] = sums[1].get(j);
            }
        }

        void around() {
            int lines = fan.lines();
            for (int n = 0; n < points.length; n++) {
                if (fan.isActive(n, 0)) {
                    gradient.add(lambda[n], points[n]);
                }
            }
            cross(0, 1);
            flatten();
            for (int i = 0; i < 2 * lines; i++) {
                double aheadBefore = ahead;
                double asideBefore = aside;
                cross(i % lines, i < lines ? -1 : 1);
                flatten();
                vertex(i, aheadBefore, asideBefore);
                arc(i);
                cell(i, 0);
                cell(i, 1);
            }
        }

        private void cross(int line, int direction) {
            for (int i = 0; i < fan.memberCount(line); i++) {
                int n = fan.member(line, i);
                gradient.add(direction * fan.turnOf(n) * lambda[n], points[n]);
            }
        }

        private void flatten() {
            for (int j = 0; j < 3; j++) {
                g[j] = gradient.get(j);
            }
            ahead = dot(g, circle.first());
            aside = dot(g, circle.second());
        }

        private double rayX(int i) {
            int k = i % (2 * fan.lines());
            return k < fan.lines() ? flatRays[c][2 * k] : -flatRays[c][2 * (k - fan.lines())];
        }

        private double rayY(int i) {
            int k = i % (2 * fan.lines());
            return k < fan.lines() ? flatRays[c][2 * k + 1] : -flatRays[c][2 * (k - fan.lines()) + 1];
        }

        private void vertex(int i, double aheadBefore, double asideBefore) {
            double along = dot(g, circle.ray(i % fan.lines())) * (i < fan.lines() ? 1 : -1);
            double value = Math.abs(along) + visitor.uncertainty() * Math.sqrt(dot(g, g));
            if (!(value > visitor.threshold())) {
                return;
            }
            int sign = along < 0 ? -1 : 1;
            if (visitor.onlyLocal()) {
                double turnBefore = sign * (rayX(i) * asideBefore - rayY(i) * aheadBefore);
                double turnAfter = sign * (rayX(i) * aside - rayY(i) * ahead);
                boolean seenBefore = fan.representative(i % fan.lines()) < circle.members()[0];
                if (seenBefore || !(turnBefore >= -slack && turnAfter <= slack)) {
                    return;
                }
            }
            visitor.piece(value, sign, 3L * sphere.facet(c, i, 0));
        }

        private void arc(int i) {
            double length = Math.sqrt(ahead * ahead + aside * aside) + visitor.uncertainty() * Math.sqrt(dot(g, g));
            if (!(length > visitor.threshold())) {
                return;
            }
            for (int s = -1; s <= 1; s += 2) {
                double x = s * ahead;
                double y = s * aside;
                boolean inside = rayX(i) * y - rayY(i) * x >= -slack
                        && x * rayY(i + 1) - y * rayX(i + 1) >= -slack
                        && x * (rayX(i) + rayX(i + 1)) + y * (rayY(i) + rayY(i + 1)) >= -slack;
                if (inside && (!visitor.onlyLocal() || falls(s))) {
                    visitor.piece(length, s, 3L * sphere.facet(c, i, 0) + 1);
                    return;
                }
            }
        }

        /** Whether the function does not rise from the arc into the cells on its two sides. */
        private boolean falls(int s) {
            double up = 0;
            double down = 0;
            for (int j = 0; j < 3; j++) {
                up += s * (g[j] + sideSum[0][j]) * normals[c][j];
                down -= s * (g[j] + sideSum[1][j]) * normals[c][j];
            }
            return up <= slack && down <= slack;
        }

        private void cell(int i, int side) {
            int facet = sphere.facet(c, i, side);
            int cell = sphere.cellOf(facet);
            if (sphere.facetsOf(cell)[0] != facet) {
                return;
            }
            for (int j = 0; j < 3; j++) {
                cellGradient[j] = g[j] + sideSum[side][j];
            }
            double length = Math.sqrt(dot(cellGradient, cellGradient)) * (1 + visitor.uncertainty());
            if (!(length > visitor.threshold())) {
                return;
            }
            for (int s = -1; s <= 1; s += 2) {
                if (contains(cell, s)) {
                    visitor.piece(length, s, 3L * facet + 2);
                    return;
                }
            }
        }

        private boolean contains(int cell, int s) {
            for (int wall : walls[cell]) {
                double distance = s * dot(cellGradient, normals[wall / 2]);
                if (!((wall % 2 == 0 ? distance : -distance) >= -slack)) {
                    return false;
                }
            }
            return true;
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

    private static double dot(double[] a, double[] b) {
        return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
    }
}
