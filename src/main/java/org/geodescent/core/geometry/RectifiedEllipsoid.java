package org.geodescent.core.geometry;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.geodescent.core.exact.ExactRank;
import org.geodescent.core.linalg.Matrix;
import org.geodescent.core.linalg.Vec2;
import org.geodescent.core.linalg.Vec3;
import org.geodescent.core.linalg.Vectors;
import org.geodescent.core.number.Answer;

/**
 * The rectified ellipsoid {@code Q = {(Xu)_+ : ‖u‖ ≤ 1}} of samples in the plane (B 2.2), seen on a few chosen samples,
 * and its extreme points along a direction λ. Exact pieces, one per sector of the plane; never sampled. Immutable.
 */
public final class RectifiedEllipsoid {
    private final Matrix x;
    private final List<EllipticalSector> sectors;

    private RectifiedEllipsoid(Matrix x) {
        this.x = x;
        sectors = sectors(x);
    }

    /**
     * Of N samples in the plane.
     *
     * @param x N×2, finite, N ≥ 1
     */
    public static RectifiedEllipsoid of(Matrix x) {
        if (x.rows() == 0 || x.columns() != 2) {
            throw new IllegalArgumentException(
                    "a rectified ellipsoid needs an N×2 matrix, N ≥ 1, not %d×%d".formatted(x.rows(), x.columns()));
        }
        return new RectifiedEllipsoid(x);
    }

    /** {@code (Xu)_+}, N numbers. */
    public double[] point(Vec2 u) {
        double[] point = new double[x.rows()];
        for (int n = 0; n < point.length; n++) {
            point[n] = output(n, u);
        }
        return point;
    }

    /** {@code (x_n·u)_+} of one sample. */
    public double output(int sample, Vec2 u) {
        return Math.max(0, x.get(sample, 0) * u.x() + x.get(sample, 1) * u.y());
    }

    /** One piece per hyperplane arrangement D_j of all samples, anticlockwise: the image of its sector under D_jX. */
    public List<EllipticalSector> sectors() {
        return sectors;
    }

    /**
     * The projection of Q on some of the samples: pieces of their own arrangement, anticlockwise, of k ≥ 1 coordinates
     * each in the given order.
     */
    public List<EllipticalSector> image(int... samples) {
        return sectors(rows(samples));
    }

    /** The projection of the plain ellipsoid {@code {Xu : ‖u‖ ≤ 1}} on some of the samples. */
    public EllipticalSector ellipsoid(int... samples) {
        Matrix rows = rows(samples);
        boolean[] all = new boolean[samples.length];
        Arrays.fill(all, true);
        return new EllipticalSector(
                ActivationPattern.of(all), rows, HyperplaneArrangement.rank(rows), 0, 2 * StrictMath.PI);
    }

    private Matrix rows(int... samples) {
        return Matrix.ofRows(Arrays.stream(samples).mapToObj(x::row).toArray(double[][]::new));
    }

    /**
     * The part of a one-dimensional piece that sticks out of the two-dimensional ones.
     *
     * @param pattern which of the two samples are active
     * @param base where it leaves them; the origin if there are none
     * @param tip its end
     */
    public record Spike(ActivationPattern pattern, Vec2 base, Vec2 tip) {}

    /**
     * As {@link Spike}, of three samples in space. It lies on an axis, or, where samples are parallel, on a ray between
     * some.
     *
     * @param pattern which of the three samples are active
     */
    public record SpatialSpike(ActivationPattern pattern, Vec3 base, Vec3 tip) {}

    /**
     * The spikes of the projection on two samples. Spike-free data (B Definition 2) have none on any two samples of
     * different directions.
     */
    public List<Spike> spikes(int first, int second) {
        List<Spike> spikes = new ArrayList<>();
        forSpikes(image(first, second), (piece, tip, share) -> {
            Vec2 end = plane(tip);
            spikes.add(new Spike(piece.pattern(), end.times(share), end));
        });
        return spikes;
    }

    /** The spikes of the projection on three samples. */
    public List<SpatialSpike> spikes(int first, int second, int third) {
        List<SpatialSpike> spikes = new ArrayList<>();
        forSpikes(image(first, second, third), (piece, tip, share) -> {
            Vec3 end = new Vec3(tip[0], tip[1], tip[2]);
            spikes.add(new SpatialSpike(piece.pattern(), end.times(share), end));
        });
        return spikes;
    }

    private interface SpikeVisitor {
        void spike(EllipticalSector piece, double[] tip, double baseShare);
    }

    private static void forSpikes(List<EllipticalSector> pieces, SpikeVisitor visitor) {
        for (EllipticalSector piece : pieces) {
            if (piece.rank() == 1) {
                double[] tip = piece.tip();
                double length = Vectors.norm(tip);
                double share = Math.min(1, reach(pieces, tip) / length);
                if (1 - share > 1e-12) {
                    visitor.spike(piece, tip, share);
                }
            }
        }
    }

    /** How far the two-dimensional pieces reach along a ray on which one of their straight edges may lie. */
    private static double reach(List<EllipticalSector> pieces, double... ray) {
        double length = Vectors.norm(ray);
        double[] unit = Arrays.stream(ray).map(v -> v / length).toArray();
        double reach = 0;
        for (EllipticalSector piece : pieces) {
            if (piece.rank() == 2) {
                for (double angle : new double[] {piece.start(), piece.start() + piece.sweep()}) {
                    double[] end = piece.imageAt(angle);
                    double size = Vectors.norm(end);
                    double along = Vectors.removeComponent(end, unit);
                    if (Vectors.norm(end) <= 1e-12 * size && along > 0) {
                        reach = Math.max(reach, along);
                    }
                }
            }
        }
        return reach;
    }

    private static Vec2 plane(double... coordinates) {
        return new Vec2(coordinates[0], coordinates[1]);
    }

    /**
     * An extreme point along λ of one piece of Q (B (11)).
     *
     * @param pattern of its arrangement D_j
     * @param maximal whether {@code λᵀD_jXu} is largest there; else it is smallest
     * @param u of length 1, or 0 where no direction of the sector does better than the origin
     * @param value {@code λᵀ(Xu)_+}
     */
    public record ExtremePoint(ActivationPattern pattern, boolean maximal, Vec2 u, double value) {}

    /**
     * For every D_j, anticlockwise, the point where {@code λᵀD_jXu} is largest and the one where it is smallest, over
     * {@code ‖u‖ ≤ 1, (2D_j − I)Xu ≥ 0}.
     *
     * @param lambda N numbers
     */
    public List<ExtremePoint> extremePoints(double... lambda) {
        if (lambda.length != x.rows()) {
            throw new IllegalArgumentException("λ has %d entries for %d samples".formatted(lambda.length, x.rows()));
        }
        double[] opposite = Arrays.stream(lambda).map(v -> -v).toArray();
        double largest = Arrays.stream(lambda).map(Math::abs).max().orElse(0);
        List<ExtremePoint> points = new ArrayList<>();
        for (EllipticalSector sector : sectors) {
            // On the sector's border the active samples are 0 only up to rounding.
            double rounding = 1e-15 * largest * size(sector);
            points.add(extreme(sector, lambda, true, rounding));
            ExtremePoint minimal = extreme(sector, opposite, false, rounding);
            points.add(new ExtremePoint(minimal.pattern(), false, minimal.u(), 0 - minimal.value()));
        }
        return points;
    }

    private static ExtremePoint extreme(EllipticalSector sector, double[] lambda, boolean maximal, double rounding) {
        Vec2 u = sector.direction(lambda);
        double value = 0;
        double[] image = sector.image(u);
        for (int n = 0; n < lambda.length; n++) {
            value += lambda[n] * Math.max(0, image[n]);
        }
        return value > rounding
                ? new ExtremePoint(sector.pattern(), maximal, u, value)
                : new ExtremePoint(sector.pattern(), maximal, new Vec2(0, 0), 0);
    }

    private static double size(EllipticalSector sector) {
        double size = 0;
        for (double value : sector.map().toArray()) {
            size += Math.abs(value);
        }
        return size;
    }

    private static List<EllipticalSector> sectors(Matrix x) {
        if (!(HyperplaneArrangement.enumerate(x) instanceof Answer.Value<HyperplaneArrangement> complete)) {
            throw new IllegalArgumentException(x.rows() + " samples have too many sectors");
        }
        double[][] rows = new double[x.rows()][];
        for (int n = 0; n < rows.length; n++) {
            rows[n] = x.row(n);
        }
        List<EllipticalSector> sectors = new ArrayList<>();
        for (HyperplaneArrangement.Cell cell : complete.value().cells()) {
            sectors.add(sector(rows, cell));
        }
        return List.copyOf(sectors);
    }

    private static EllipticalSector sector(double[][] samples, HyperplaneArrangement.Cell cell) {
        double[] inactive = new double[2];
        double[][] rows = new double[samples.length][];
        for (int n = 0; n < rows.length; n++) {
            rows[n] = cell.pattern().isActive(n) ? samples[n] : inactive;
        }
        double start = 0;
        double sweep = 2 * StrictMath.PI;
        if (cell.sector().isPresent()) {
            Vec2 from = cell.sector().get().from();
            Vec2 to = cell.sector().get().to();
            start = StrictMath.atan2(from.y(), from.x());
            // Opposite rays bound a half-plane, whatever the sign of the rounded cross product.
            sweep = from.plus(to).norm() == 0 ? StrictMath.PI : StrictMath.atan2(from.cross(to), from.dot(to));
        }
        return new EllipticalSector(cell.pattern(), Matrix.ofRows(rows), ExactRank.rank(rows, 2), start, sweep);
    }
}
