package org.geodescent.core.convex;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.geodescent.core.exact.CompensatedSum;
import org.geodescent.core.geometry.DirectionFan;
import org.geodescent.core.geometry.PlaneSpan;

/** {@link DualOracle} for data that span at most a plane. Piece 2i is ray i, piece 2i + 1 is sector i. */
final class PlanarOracle extends DualOracle {
    private final PlaneSpan span;
    private final DirectionFan fan;
    private final double[][] points;
    private final double[][] exactRays;
    private final double[] lengths;

    PlanarOracle(double[][] rows, int dimension, PlaneSpan span) {
        super(rows, dimension);
        this.span = span;
        this.fan = span.fan();
        this.points = span.coordinates();
        this.exactRays = exactRays(fan, points);
        this.lengths = Arrays.stream(exactRays)
                .mapToDouble(ray -> Math.sqrt(ray[0] * ray[0] + ray[1] * ray[1]))
                .toArray();
    }

    @Override
    public int arrangements() {
        return fan.sectors();
    }

    DirectionFan fan() {
        return fan;
    }

    /** The ray behind which a sample that is not zero becomes active; it stays so for half a turn. */
    int start(int sample) {
        return fan.turnOf(sample) > 0 ? fan.lineOf(sample) + fan.lines() : fan.lineOf(sample);
    }

    /** The same of all samples. */
    int[] starts() {
        int[] starts = new int[points.length];
        Arrays.setAll(starts, this::start);
        return starts;
    }

    /** Some samples, none of them zero, in the order in which they become active. */
    int[] inOrder(int... samples) {
        int lines = fan.lines();
        int[] count = new int[2 * lines + 1];
        for (int n : samples) {
            count[start(n) + 1]++;
        }
        for (int i = 0; i < 2 * lines; i++) {
            count[i + 1] += count[i];
        }
        int[] ordered = new int[samples.length];
        for (int n : samples) {
            ordered[count[start(n)]++] = n;
        }
        return ordered;
    }

    /** The number of the ray or sector with these signs of its samples; there is at least one line. */
    int place(byte[] signs) {
        int lines = fan.lines();
        int behind = 0;
        int onRay = -1;
        for (int i = 0; i < lines; i++) {
            int n = fan.representative(i);
            onRay = signs[n] == 0 ? i : onRay;
            behind += signs[n] == fan.turnOf(n) ? 0 : 1;
        }
        int first = fan.representative(0);
        if (onRay >= 0) {
            int other = onRay > 0 ? first : fan.representative(lines - 1);
            boolean firstHalf = onRay > 0 == (signs[other] != fan.turnOf(other));
            return 2 * (firstHalf || lines == 1 ? onRay : onRay + lines);
        }
        return 2 * (signs[first] != fan.turnOf(first) ? behind - 1 : 2 * lines - behind - 1) + 1;
    }

    @Override
    double roundings() {
        return 6;
    }

    @Override
    double termRoundings() {
        return dimension() == 2 ? 0 : 8 + 2 * dimension();
    }

    @Override
    void visit(double[] lambda, Visitor visitor) {
        CompensatedSum gradient = new CompensatedSum(2);
        for (int n = 0; n < points.length; n++) {
            if (fan.isActive(n, 0)) {
                gradient.add(lambda[n], points[n]);
            }
        }
        double slack = errorBound(lambda);
        int lines = fan.lines();
        if (lines == 0) {
            visitor.piece(0, 1, 1);
            return;
        }
        // The gradient before ray 0, then ray after ray.
        cross(gradient, lambda, 0, 1);
        for (int i = 0; i < 2 * lines; i++) {
            double beforeX = gradient.get(0);
            double beforeY = gradient.get(1);
            cross(gradient, lambda, i % lines, i < lines ? -1 : 1);
            double gx = gradient.get(0);
            double gy = gradient.get(1);
            double rx = rayX(i);
            double ry = rayY(i);
            // Orthogonal to its line's samples without rounding: the gradient may be 10⁷ times as long as this
            // component.
            double onLine = gradient.dot(exactRays[i % lines]) / lengths[i % lines];
            double along = i < lines ? onLine : -onLine;
            int sign = along < 0 ? -1 : 1;
            double turnBefore = rx * beforeY - ry * beforeX;
            double turnAfter = rx * gy - ry * gx;
            double length = Math.sqrt(gx * gx + gy * gy);
            double value = Math.abs(along) * (1 + visitor.uncertainty());
            if (value > visitor.threshold() && (!visitor.onlyLocal() || isPeak(sign, turnBefore, turnAfter, slack))) {
                visitor.piece(value, sign, 2L * i);
            }
            length += visitor.uncertainty() * length;
            if (length > visitor.threshold()) {
                for (int s = -1; s <= 1; s += 2) {
                    if (contains(i, s * gx, s * gy, slack)) {
                        visitor.piece(length, s, 2L * i + 1);
                        break;
                    }
                }
            }
        }
    }

    /**
     * Adds (1) or removes (−1) the samples that the given line's ray makes inactive, and the reverse for the others on
     * the line.
     */
    private void cross(CompensatedSum gradient, double[] lambda, int line, int direction) {
        for (int i = 0; i < fan.memberCount(line); i++) {
            int n = fan.member(line, i);
            gradient.add(fan.turnOf(n) == direction ? lambda[n] : -lambda[n], points[n]);
        }
    }

    /**
     * For every line a vector along its ray, without rounding: that of a sample turned by 90° and scaled by a power of
     * two.
     */
    private static double[][] exactRays(DirectionFan fan, double[][] points) {
        double[][] rays = new double[fan.lines()][];
        for (int i = 0; i < rays.length; i++) {
            int n = fan.representative(i);
            double x = points[n][0];
            double y = points[n][1];
            double turn = Math.scalb((double) fan.turnOf(n), -Math.getExponent(Math.max(Math.abs(x), Math.abs(y))));
            rays[i] = new double[] {-turn * y, turn * x};
        }
        return rays;
    }

    private double rayX(int i) {
        int lines = fan.lines();
        int k = i % (2 * lines);
        return k < lines ? span.ray(k)[0] : -span.ray(k - lines)[0];
    }

    private double rayY(int i) {
        int lines = fan.lines();
        int k = i % (2 * lines);
        return k < lines ? span.ray(k)[1] : -span.ray(k - lines)[1];
    }

    /** Whether a vector lies in a closed sector, or no further outside than the slack. */
    private boolean contains(int sector, double x, double y, double slack) {
        double fromX = rayX(sector);
        double fromY = rayY(sector);
        if (!(fromX * y - fromY * x >= -slack)) {
            return false;
        }
        if (fan.lines() == 1) {
            return true;
        }
        double toX = rayX(sector + 1);
        double toY = rayY(sector + 1);
        return x * toY - y * toX >= -slack && x * (fromX + toX) + y * (fromY + toY) >= -slack;
    }

    @Override
    DirectionMaximum maximum(double[] lambda, double value, int sign, long piece) {
        int i = (int) (piece / 2);
        return piece % 2 == 0 ? onRay(i, value, sign) : inSector(i, lambda, value, sign);
    }

    /** A ray's direction, with its signs. */
    DirectionMaximum ray(int i) {
        return onRay(i, 0, 1);
    }

    private DirectionMaximum onRay(int i, double value, int sign) {
        byte[] signs = signs(i);
        int line = i % fan.lines();
        for (int k = 0; k < fan.memberCount(line); k++) {
            signs[fan.member(line, k)] = 0;
        }
        return new DirectionMaximum(value, sign, span.embed(rayX(i), rayY(i)), signs);
    }

    private DirectionMaximum inSector(int sector, double[] lambda, double value, int sign) {
        CompensatedSum gradient = new CompensatedSum(2);
        for (int n = 0; n < points.length; n++) {
            if (fan.isActive(n, sector)) {
                gradient.add(lambda[n], points[n]);
            }
        }
        double x = sign * gradient.get(0);
        double y = sign * gradient.get(1);
        double length = Math.sqrt(x * x + y * y);
        if (!(length > 0)) {
            // Only rounding has told this gradient from 0: one direction of the closed sector is as good as another.
            x = fan.lines() > 0 ? rayX(sector) : 1;
            y = fan.lines() > 0 ? rayY(sector) : 0;
            length = 1;
        }
        return new DirectionMaximum(value, sign, span.embed(x / length, y / length), signs(sector));
    }

    private byte[] signs(int sector) {
        byte[] signs = new byte[points.length];
        for (int n = 0; n < signs.length; n++) {
            signs[n] = fan.lineOf(n) < 0 ? 0 : fan.isActive(n, sector) ? (byte) 1 : -1;
        }
        return signs;
    }

    @Override
    List<DirectionMaximum> seeds() {
        List<DirectionMaximum> seeds = new ArrayList<>();
        for (int i = 0; i < 2 * fan.lines(); i++) {
            seeds.add(onRay(i, 0, 1));
        }
        // All samples on one line: they are 0 on its rays.
        for (int sector = 0; sector < 2 && fan.lines() == 1; sector++) {
            seeds.add(new DirectionMaximum(0, 1, span.embed(-rayY(sector), rayX(sector)), signs(sector)));
        }
        return seeds;
    }

    /**
     * Unit vectors on all rays and in wide sectors, so that neighbours are no further apart than that share of a full
     * turn; there are at least two lines.
     */
    List<DirectionMaximum> dense(int share) {
        List<DirectionMaximum> directions = new ArrayList<>();
        for (int i = 0; i < 2 * fan.lines(); i++) {
            directions.add(onRay(i, 0, 1));
            double cross = rayX(i) * rayY(i + 1) - rayY(i) * rayX(i + 1);
            double dot = rayX(i) * rayX(i + 1) + rayY(i) * rayY(i + 1);
            double angle = StrictMath.atan2(cross, dot);
            int pieces = (int) Math.floor(angle * share / (2 * Math.PI)) + 1;
            for (int k = 1; k < pieces; k++) {
                double first = StrictMath.sin(angle * (pieces - k) / pieces) / cross;
                double second = StrictMath.sin(angle * k / pieces) / cross;
                double[] u = span.embed(first * rayX(i) + second * rayX(i + 1), first * rayY(i) + second * rayY(i + 1));
                directions.add(new DirectionMaximum(0, 1, u, signs(i)));
            }
        }
        return directions;
    }
}
