package org.geodescent.core.convex;

import java.util.ArrayList;
import java.util.List;
import org.geodescent.core.linalg.Matrix;
import org.geodescent.core.linalg.Vec2;

/**
 * A plane through the absolute polar set {@code Q* = {λ : max over ‖u‖ ≤ 1 of |λᵀ(Xu)_+| ≤ 1}} of the rectified
 * ellipsoid (B (10)): two coordinates of λ vary, the others stay. The set is convex; its boundary is found along rays
 * by the dual oracle, and its corners as crossings of supporting lines, both up to rounding. Immutable.
 */
public final class PolarSet {
    /** Newton's method on a convex function comes down monotonically; a handful of rounds is usual. */
    private static final int MOST_ROUNDS = 100;

    private static final int MOST_HALVINGS = 30;
    /**
     * Two supporting lines cross at a corner if the boundary passes this close, relative to the distance from the
     * centre.
     */
    private static final double CORNER = 1e-11;

    private static final List<Vec2> FIRST_DIRECTIONS = List.of(
            new Vec2(1, 0),
            new Vec2(1, 1),
            new Vec2(0, 1),
            new Vec2(-1, 1),
            new Vec2(-1, 0),
            new Vec2(-1, -1),
            new Vec2(0, -1),
            new Vec2(1, -1));

    private final Matrix x;
    private final DualOracle oracle;
    private final int first;
    private final int second;
    private final double[] centre;

    private PolarSet(Matrix x, DualOracle oracle, int first, int second, double... centre) {
        this.x = x;
        this.oracle = oracle;
        this.first = first;
        this.second = second;
        this.centre = centre;
    }

    /** A boundary point with the supporting line {@code normal·p = offset} through it. */
    private record Support(Vec2 at, Vec2 normal, double offset) {}

    /** The plane where all but two coordinates of λ are 0; for N = 2 the whole set. */
    public static PolarSet of(Matrix x, DualOracle oracle, int first, int second) {
        return slice(x, oracle, first, second, new double[x.rows()]);
    }

    /**
     * The plane in which two coordinates of λ vary.
     *
     * @param x N×d, of which {@code oracle} was made
     * @param first the horizontal coordinate, an index below N
     * @param second the vertical coordinate, another one
     * @param centre N numbers strictly inside the set
     */
    public static PolarSet slice(Matrix x, DualOracle oracle, int first, int second, double... centre) {
        if (first == second || first < 0 || second < 0 || Math.max(first, second) >= x.rows()) {
            throw new IllegalArgumentException(
                    "coordinates %d and %d of λ with %d entries".formatted(first, second, x.rows()));
        }
        double value = oracle.maximise(centre).value();
        if (!(value < 1)) {
            throw new IllegalArgumentException(
                    "max |λᵀ(Xu)_+| is %s at the centre; it must be below 1".formatted(value));
        }
        return new PolarSet(x, oracle, first, second, centre.clone());
    }

    /** The varying coordinates of the centre. */
    public Vec2 centre() {
        return new Vec2(centre[first], centre[second]);
    }

    /** How far the set goes from the centre in a direction, in units of its length; at most {@code limit}. */
    public double radius(Vec2 direction, double limit) {
        return support(direction, limit).at().distanceTo(centre()) / direction.norm();
    }

    /**
     * The boundary of the part of the set in the square {@code centre ± reach}, anticlockwise: a polygon with the exact
     * corners, elsewhere within a tolerance of the boundary. The set is unbounded where a sample is 0.
     *
     * @param reach positive and finite
     * @param tolerance positive
     */
    public List<Vec2> boundary(double reach, double tolerance) {
        if (!(reach > 0 && reach < Double.POSITIVE_INFINITY && tolerance > 0)) {
            throw new IllegalArgumentException("reach %s, tolerance %s".formatted(reach, tolerance));
        }
        List<Vec2> ring = new ArrayList<>();
        List<Support> supports = new ArrayList<>();
        for (Vec2 direction : FIRST_DIRECTIONS) {
            supports.add(supportWithin(direction, reach));
        }
        for (int i = 0; i < supports.size(); i++) {
            ring.add(supports.get(i).at());
            refine(supports.get(i), supports.get((i + 1) % supports.size()), reach, tolerance, MOST_HALVINGS, ring);
        }
        return ring;
    }

    private void refine(Support a, Support b, double reach, double tolerance, int halvings, List<Vec2> ring) {
        double cross = a.normal().cross(b.normal());
        double nothing = 1e-13 * a.normal().norm() * b.normal().norm();
        if (cross <= nothing && a.normal().dot(b.normal()) < 0) {
            // They face each other, as on both sides of a long narrow set, and do not cross in front of the centre.
            if (halvings > 0) {
                Vec2 ray = unit(a.at().minus(centre())).plus(unit(b.at().minus(centre())));
                refine(a, supportWithin(ray, reach), b, reach, tolerance, halvings, ring);
            }
            return;
        }
        if (Math.abs(cross) <= nothing) {
            return;
        }
        Vec2 crossing = new Vec2(
                (a.offset() * b.normal().y() - b.offset() * a.normal().y()) / cross,
                (b.offset() * a.normal().x() - a.offset() * b.normal().x()) / cross);
        Vec2 ray = crossing.minus(centre());
        Support between = supportWithin(ray, reach);
        double beyond = crossing.distanceTo(between.at());
        if (beyond <= CORNER * ray.norm()) {
            ring.add(crossing);
        } else if (beyond <= tolerance || halvings == 0) {
            ring.add(between.at());
        } else {
            refine(a, between, b, reach, tolerance, halvings, ring);
        }
    }

    private void refine(
            Support a, Support between, Support b, double reach, double tolerance, int halvings, List<Vec2> ring) {
        refine(a, between, reach, tolerance, halvings - 1, ring);
        ring.add(between.at());
        refine(between, b, reach, tolerance, halvings - 1, ring);
    }

    private static Vec2 unit(Vec2 v) {
        return v.times(1 / v.norm());
    }

    /** In the square {@code centre ± reach}. */
    private Support supportWithin(Vec2 ray, double reach) {
        return support(ray, reach / Math.max(Math.abs(ray.x()), Math.abs(ray.y())), reach);
    }

    private Support support(Vec2 direction, double limit) {
        return support(direction, limit, Double.POSITIVE_INFINITY);
    }

    /** Newton's method from outside on the convex function t ↦ h(centre + t direction) = 1. */
    private Support support(Vec2 direction, double limit, double reach) {
        Vec2 normal = Math.abs(direction.x()) >= Math.abs(direction.y())
                ? new Vec2(Math.signum(direction.x()), 0)
                : new Vec2(0, Math.signum(direction.y()));
        double offset = normal.dot(centre()) + reach;
        double t = limit;
        for (int round = 0; round < MOST_ROUNDS; round++) {
            Vec2 at = centre().plus(direction.times(t));
            DirectionMaximum maximum = oracle.maximise(lambda(at));
            if (!(maximum.value() > 1)) {
                break;
            }
            normal = outputs(maximum);
            offset = 1 - restOf(maximum);
            // Where the supporting line crosses the ray; from the centre, since t may be huge.
            double next = (offset - normal.dot(centre())) / normal.dot(direction);
            if (!(next < t)) {
                break;
            }
            t = next;
        }
        return new Support(centre().plus(direction.times(t)), normal, offset);
    }

    private double[] lambda(Vec2 at) {
        double[] lambda = centre.clone();
        lambda[first] = at.x();
        lambda[second] = at.y();
        return lambda;
    }

    /** The two varying coordinates of {@code s(Xu)_+}. */
    private Vec2 outputs(DirectionMaximum maximum) {
        return new Vec2(output(maximum, first), output(maximum, second));
    }

    /** What the fixed coordinates of λ contribute to {@code s λᵀ(Xu)_+}. */
    private double restOf(DirectionMaximum maximum) {
        double sum = 0;
        for (int n = 0; n < centre.length; n++) {
            if (n != first && n != second && centre[n] != 0) {
                sum += centre[n] * output(maximum, n);
            }
        }
        return sum;
    }

    private double output(DirectionMaximum maximum, int sample) {
        double sum = 0;
        double[] u = maximum.u();
        for (int j = 0; j < u.length; j++) {
            sum += x.get(sample, j) * u[j];
        }
        return maximum.sign() * Math.max(0, sum);
    }
}
