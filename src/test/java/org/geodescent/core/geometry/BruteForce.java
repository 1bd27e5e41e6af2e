package org.geodescent.core.geometry;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.geodescent.core.linalg.Vec2;

/** Slow answers by other ways than the code under test. */
final class BruteForce {
    private static final MathContext DIGITS = new MathContext(80);
    private static final BigDecimal NOTHING = new BigDecimal("1e-50");

    private BruteForce() {}

    /**
     * The distance from a point to the nearest sign change of f: the first one along each of many rays (f is piecewise
     * linear along a ray, with breakpoints at the hinges), then refined around the best angles. +∞ if no ray meets one.
     */
    static double distance(PlaneNet net, Vec2 p, int rays) {
        double[] first = new double[rays];
        for (int m = 0; m < rays; m++) {
            first[m] = alongRay(net, p, 2 * Math.PI * m / rays);
        }
        Integer[] order = new Integer[rays];
        Arrays.setAll(order, m -> m);
        Arrays.sort(order, (s, t) -> Double.compare(first[s], first[t]));
        double best = Double.POSITIVE_INFINITY;
        for (int m = 0; m < Math.min(12, rays) && first[order[m]] < Double.POSITIVE_INFINITY; m++) {
            best = Math.min(best, refined(net, p, 2 * Math.PI * order[m] / rays, 2 * Math.PI / rays));
        }
        return best;
    }

    private static double refined(PlaneNet net, Vec2 p, double angle, double width) {
        double centre = angle;
        double best = alongRay(net, p, angle);
        for (double step = width; step > 1e-10; step *= 0.7) {
            for (double candidate :
                    new double[] {centre - step, centre + step, centre - 0.37 * step, centre + 0.37 * step}) {
                double distance = alongRay(net, p, candidate);
                if (distance < best) {
                    best = distance;
                    centre = candidate;
                }
            }
        }
        return best;
    }

    private static double alongRay(PlaneNet net, Vec2 p, double angle) {
        Vec2 d = new Vec2(Math.cos(angle), Math.sin(angle));
        double[] breaks = new double[net.nodes() + 2];
        int count = 1;
        for (int k = 0; k < net.nodes(); k++) {
            double t = -net.preactivation(k, p) / net.v(k).dot(d);
            if (t > 0 && t < 1e6) {
                breaks[count++] = t;
            }
        }
        breaks[count++] = 1e6;
        Arrays.sort(breaks, 0, count);
        double before = net.score(p);
        for (int m = 1; m < count; m++) {
            double after = net.score(p.plus(d.times(breaks[m])));
            if (before * after <= 0) {
                return before == after
                        ? breaks[m - 1]
                        : breaks[m - 1] + (breaks[m] - breaks[m - 1]) * before / (before - after);
            }
            before = after;
        }
        return Double.POSITIVE_INFINITY;
    }

    /**
     * What is found in the sectors around all crossings of hinges: every cell has a corner there if any two hinges
     * cross.
     */
    record Extremes(double steepest, int mostActive) {}

    /**
     * A crossing, to 80 digits: exact for its purpose, since nodes that pass through it are told from others by 1e-50.
     */
    private record Corner(BigDecimal x, BigDecimal y) {
        double preactivation(PlaneNet net, int k) {
            BigDecimal value = new BigDecimal(net.v(k).x())
                    .multiply(x)
                    .add(new BigDecimal(net.v(k).y()).multiply(y))
                    .add(new BigDecimal(net.b(k)));
            return value.abs().compareTo(NOTHING) < 0 ? 0 : value.doubleValue();
        }
    }

    static Extremes extremes(PlaneNet net) {
        double steepest = 0;
        int most = 0;
        for (Corner corner : corners(net)) {
            double[] there = new double[net.nodes()];
            Arrays.setAll(there, k -> corner.preactivation(net, k));
            for (Vec2 d : directionsBetweenHinges(net, there)) {
                Vec2 gradient = new Vec2(0, 0);
                int active = 0;
                for (int k = 0; k < net.nodes(); k++) {
                    if (there[k] > 0 || (there[k] == 0 && exactDot(net.v(k), d) > 0)) {
                        gradient = gradient.plus(net.v(k).times(net.w(k)));
                        active++;
                    }
                }
                steepest = Math.max(steepest, gradient.norm());
                most = Math.max(most, active);
            }
        }
        return new Extremes(steepest, most);
    }

    private static int exactDot(Vec2 a, Vec2 b) {
        BigDecimal x = new BigDecimal(a.x()).multiply(new BigDecimal(b.x()));
        return x.add(new BigDecimal(a.y()).multiply(new BigDecimal(b.y()))).signum();
    }

    /**
     * One direction strictly inside each sector between the hinges with {@code there == 0}: sums of neighbouring
     * directions.
     */
    private static List<Vec2> directionsBetweenHinges(PlaneNet net, double[] there) {
        List<Vec2> along = new ArrayList<>();
        for (int k = 0; k < net.nodes(); k++) {
            Vec2 normal = net.v(k);
            if (there[k] == 0 && normal.norm() > 0) {
                boolean up = normal.x() > 0 || (normal.x() == 0 && normal.y() < 0);
                Vec2 d = up ? new Vec2(-normal.y(), normal.x()) : new Vec2(normal.y(), -normal.x());
                if (along.stream().noneMatch(other -> exactDot(other, new Vec2(-d.y(), d.x())) == 0)) {
                    along.add(d);
                }
            }
        }
        along.sort((s, t) -> exactDot(s, new Vec2(-t.y(), t.x())));
        List<Vec2> between = new ArrayList<>();
        for (int m = 0; m < along.size(); m++) {
            Vec2 following =
                    m + 1 < along.size() ? along.get(m + 1) : along.get(0).times(-1);
            Vec2 middle = along.get(m).plus(following);
            between.add(middle);
            between.add(middle.times(-1));
        }
        return between;
    }

    private static List<Corner> corners(PlaneNet net) {
        List<Corner> corners = new ArrayList<>();
        for (int i = 0; i < net.nodes(); i++) {
            for (int j = i + 1; j < net.nodes(); j++) {
                BigDecimal d = determinant(
                        net.v(i).x(), net.v(i).y(), net.v(j).x(), net.v(j).y());
                if (d.signum() != 0) {
                    BigDecimal x = determinant(net.v(i).y(), net.b(i), net.v(j).y(), net.b(j));
                    BigDecimal y = determinant(
                            net.b(i), net.v(i).x(), net.b(j), net.v(j).x());
                    corners.add(new Corner(x.divide(d, DIGITS), y.divide(d, DIGITS)));
                }
            }
        }
        return corners;
    }

    private static BigDecimal determinant(double a, double b, double c, double d) {
        BigDecimal ad = new BigDecimal(a).multiply(new BigDecimal(d));
        return ad.subtract(new BigDecimal(b).multiply(new BigDecimal(c)));
    }

    /**
     * The number of cells of hinges with small integer coefficients: each further distinct line adds one more cell than
     * it has distinct crossings with the lines before it. Exact fractions of integers.
     */
    static int cells(PlaneNet net) {
        List<long[]> lines = new ArrayList<>();
        Set<List<Long>> seen = new HashSet<>();
        int cells = 1;
        for (int k = 0; k < net.nodes(); k++) {
            long[] line = {(long) net.v(k).x(), (long) net.v(k).y(), (long) net.b(k)};
            if ((line[0] != 0 || line[1] != 0) && seen.add(reduced(line))) {
                Set<List<Long>> crossings = new HashSet<>();
                for (long[] other : lines) {
                    long[] cross = {
                        line[1] * other[2] - line[2] * other[1],
                        line[2] * other[0] - line[0] * other[2],
                        line[0] * other[1] - line[1] * other[0]
                    };
                    if (cross[2] != 0) {
                        crossings.add(reduced(cross));
                    }
                }
                cells += crossings.size() + 1;
                lines.add(line);
            }
        }
        return cells;
    }

    private static List<Long> reduced(long[] v) {
        long divisor = gcd(gcd(Math.abs(v[0]), Math.abs(v[1])), Math.abs(v[2]));
        long sign = v[0] != 0 ? Long.signum(v[0]) : v[1] != 0 ? Long.signum(v[1]) : Long.signum(v[2]);
        return List.of(sign * v[0] / divisor, sign * v[1] / divisor, sign * v[2] / divisor);
    }

    private static long gcd(long a, long b) {
        return b == 0 ? a : gcd(b, a % b);
    }

    static boolean contains(List<List<Vec2>> rings, Vec2 p) {
        boolean inside = false;
        for (List<Vec2> ring : rings) {
            for (int m = 0; m < ring.size(); m++) {
                Vec2 s = ring.get(m);
                Vec2 t = ring.get((m + 1) % ring.size());
                if (s.y() > p.y() != t.y() > p.y()
                        && p.x() < s.x() + (t.x() - s.x()) * (p.y() - s.y()) / (t.y() - s.y())) {
                    inside = !inside;
                }
            }
        }
        return inside;
    }
}
