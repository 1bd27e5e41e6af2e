package org.geodescent.core.geometry;

import java.util.ArrayList;
import java.util.List;
import org.geodescent.core.linalg.Matrix;
import org.geodescent.core.linalg.Vec2;
import org.geodescent.core.linalg.Vectors;

/**
 * The image of a sector of the unit disc under a linear map, exactly: a sector of an ellipse with its vertex at the
 * origin if the map has rank 2, a segment (a <em>spike</em>) if it has rank 1, and the origin if it is 0. Immutable.
 *
 * @param pattern which of the k shown samples are active on the sector; inactive ones have a zero row in {@code map}
 * @param map k×2
 * @param rank of {@code map}, exact
 * @param start the angle of the sector's first direction, in radians
 * @param sweep how far the sector goes on anticlockwise: positive, at most 2π
 */
public record EllipticalSector(ActivationPattern pattern, Matrix map, int rank, double start, double sweep) {
    /** Beyond this many halvings an arc is as smooth as doubles can make it. */
    private static final int MOST_HALVINGS = 20;

    public EllipticalSector {
        if (map.columns() != 2 || !(sweep > 0 && sweep <= 2 * StrictMath.PI)) {
            throw new IllegalArgumentException(
                    "a %d×%d map of a sector of %s radians; it must have two columns and sweep 0 to 2π"
                            .formatted(map.rows(), map.columns(), sweep));
        }
    }

    /** The k coordinates of the image of u. */
    public double[] image(Vec2 u) {
        double[] image = new double[map.rows()];
        for (int i = 0; i < image.length; i++) {
            image[i] = map.get(i, 0) * u.x() + map.get(i, 1) * u.y();
        }
        return image;
    }

    /** The image of the unit vector at an angle. */
    public double[] imageAt(double angle) {
        return image(new Vec2(StrictMath.cos(angle), StrictMath.sin(angle)));
    }

    /**
     * The image of the sector's arc as a polyline that keeps within a tolerance of it; for a spike the way from the
     * first direction's image to the last one's.
     *
     * @param tolerance positive, in units of the image
     */
    public List<double[]> arc(double tolerance) {
        if (!(tolerance > 0)) {
            throw new IllegalArgumentException("the tolerance is " + tolerance + "; it must be positive");
        }
        List<double[]> points = new ArrayList<>();
        // Quarter turns at most: a chord between opposite points says nothing about the arc.
        int quarters = (int) StrictMath.ceil(sweep / (StrictMath.PI / 2));
        points.add(imageAt(start));
        for (int i = 0; i < quarters; i++) {
            double from = start + sweep * i / quarters;
            halve(from, start + sweep * (i + 1) / quarters, tolerance, MOST_HALVINGS, points);
        }
        return points;
    }

    /** An affine image of a circle's arc is farthest from its chord in the middle. */
    private void halve(double from, double to, double tolerance, int halvings, List<double[]> points) {
        double[] a = imageAt(from);
        double[] b = imageAt(to);
        double middle = from + (to - from) / 2;
        double[] m = imageAt(middle);
        double squares = 0;
        for (int i = 0; i < m.length; i++) {
            double off = m[i] - (a[i] + b[i]) / 2;
            squares += off * off;
        }
        if (halvings > 0 && Math.sqrt(squares) > tolerance) {
            halve(from, middle, tolerance, halvings - 1, points);
            halve(middle, to, tolerance, halvings - 1, points);
        } else {
            points.add(b);
        }
    }

    /**
     * Where {@code weights·image(u)} is largest over the sector's unit vectors.
     *
     * @param weights k numbers
     */
    public Vec2 direction(double... weights) {
        double x = 0;
        double y = 0;
        for (int i = 0; i < map.rows(); i++) {
            x += weights[i] * map.get(i, 0);
            y += weights[i] * map.get(i, 1);
        }
        Vec2 gradient = new Vec2(x, y);
        double norm = gradient.norm();
        if (norm > 0 && contains(gradient)) {
            return gradient.times(1 / norm);
        }
        Vec2 first = new Vec2(StrictMath.cos(start), StrictMath.sin(start));
        Vec2 last = new Vec2(StrictMath.cos(start + sweep), StrictMath.sin(start + sweep));
        return gradient.dot(first) >= gradient.dot(last) ? first : last;
    }

    private boolean contains(Vec2 vector) {
        double turn = StrictMath.atan2(vector.y(), vector.x()) - start;
        turn -= 2 * StrictMath.PI * Math.floor(turn / (2 * StrictMath.PI));
        return turn <= sweep;
    }

    /**
     * For a spike its end that is farthest from the origin; the origin if the rank is 0. @throws IllegalStateException
     * if the rank is 2
     */
    public double[] tip() {
        if (rank == 2) {
            throw new IllegalStateException("a sector of rank 2 has no tip");
        }
        double[] best = new double[map.rows()];
        double farthest = 0;
        for (int i = 0; i < map.rows(); i++) {
            for (int sign = -1; sign <= 1; sign += 2) {
                double[] weights = new double[map.rows()];
                weights[i] = sign;
                double[] image = image(direction(weights));
                double distance = Vectors.norm(image);
                if (distance > farthest) {
                    farthest = distance;
                    best = image;
                }
            }
        }
        return best;
    }
}
