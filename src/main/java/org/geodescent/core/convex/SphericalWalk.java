package org.geodescent.core.convex;

import org.geodescent.core.exact.CompensatedSum;
import org.geodescent.core.geometry.DirectionFan;
import org.geodescent.core.geometry.GreatCircle;
import org.geodescent.core.geometry.SphereArrangement;

/**
 * One way around a circle of a {@link SphericalOracle}, with the gradient of all samples but those whose circle it is.
 * Mutable, for one thread.
 */
final class SphericalWalk {
    private final SphericalOracle oracle;
    private final double[][] points;
    private final SphereArrangement sphere;

    /** Of the circle. */
    private final double[] flatRays;

    private final double[] normal;
    private final int c;
    private final GreatCircle circle;
    private final DirectionFan fan;
    private final double[] lambda;
    private final double slack;
    private final DualOracle.Visitor visitor;
    private final CompensatedSum gradient = new CompensatedSum(3);
    private final double[] g = new double[3];
    private final double[][] sideSum = new double[2][3];
    private final double[] cellGradient = new double[3];
    private double ahead;
    private double aside;

    SphericalWalk(SphericalOracle oracle, int c, double[] lambda, double slack, DualOracle.Visitor visitor) {
        this.oracle = oracle;
        this.points = oracle.points;
        this.sphere = oracle.sphere;
        this.flatRays = oracle.flatRays[c];
        this.normal = oracle.normals[c];
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
            gradient.add(fan.turnOf(n) == direction ? lambda[n] : -lambda[n], points[n]);
        }
    }

    private void flatten() {
        for (int j = 0; j < 3; j++) {
            g[j] = gradient.get(j);
        }
        ahead = SphericalOracle.dot(g, circle.first());
        aside = SphericalOracle.dot(g, circle.second());
    }

    private double rayX(int i) {
        int k = i % (2 * fan.lines());
        return k < fan.lines() ? flatRays[2 * k] : -flatRays[2 * (k - fan.lines())];
    }

    private double rayY(int i) {
        int k = i % (2 * fan.lines());
        return k < fan.lines() ? flatRays[2 * k + 1] : -flatRays[2 * (k - fan.lines()) + 1];
    }

    private void vertex(int i, double aheadBefore, double asideBefore) {
        double onLine = SphericalOracle.dot(g, circle.ray(i % fan.lines()));
        double along = i < fan.lines() ? onLine : -onLine;
        double value = Math.abs(along) + visitor.uncertainty() * Math.sqrt(SphericalOracle.dot(g, g));
        if (!(value > visitor.threshold())) {
            return;
        }
        int sign = along < 0 ? -1 : 1;
        if (visitor.onlyLocal()) {
            double turnBefore = rayX(i) * asideBefore - rayY(i) * aheadBefore;
            double turnAfter = rayX(i) * aside - rayY(i) * ahead;
            boolean seenBefore = fan.representative(i % fan.lines()) < circle.members()[0];
            if (seenBefore || !DualOracle.isPeak(sign, turnBefore, turnAfter, slack)) {
                return;
            }
        }
        visitor.piece(value, sign, 3L * sphere.facet(c, i, 0));
    }

    private void arc(int i) {
        double length =
                Math.sqrt(ahead * ahead + aside * aside) + visitor.uncertainty() * Math.sqrt(SphericalOracle.dot(g, g));
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
            up += s * (g[j] + sideSum[0][j]) * normal[j];
            down -= s * (g[j] + sideSum[1][j]) * normal[j];
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
        double length = Math.sqrt(SphericalOracle.dot(cellGradient, cellGradient)) * (1 + visitor.uncertainty());
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
        for (int wall : oracle.walls[cell]) {
            double distance = s * SphericalOracle.dot(cellGradient, oracle.normals[wall / 2]);
            if (!((wall % 2 == 0 ? distance : -distance) >= -slack)) {
                return false;
            }
        }
        return true;
    }
}
