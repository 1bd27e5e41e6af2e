package org.geodescent.ui.points;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.geodescent.core.data.Dataset;
import org.geodescent.core.linalg.Matrix;
import org.geodescent.core.linalg.Vec2;
import org.geodescent.core.random.TorchGenerator;

/** Edits of points in the plane: every method makes a new data set from an old one with d = 2. */
public final class PointEdits {
    /** Coordinates beyond this are refused: sums and squares of them must stay finite. */
    public static final double LARGEST_COORDINATE = 1e9;

    /** Names of the classes of a canvas that starts without points: {@code y = +1} and {@code y = −1}. */
    public static final List<String> SIGNS = List.of("1", "-1");

    /** No points, two classes. */
    public static final Dataset NONE = new Dataset(Matrix.of(0, 2), new int[0], SIGNS);

    private PointEdits() {}

    /** A data set from its points. */
    public static Dataset of(List<Vec2> points, List<Integer> classes, List<String> classNames) {
        return with(NONE, points, classes, classNames);
    }

    /** Other points of the same features. */
    static Dataset with(Dataset data, List<Vec2> points, List<Integer> classes, List<String> classNames) {
        double[] values = new double[2 * points.size()];
        for (int n = 0; n < points.size(); n++) {
            values[2 * n] = points.get(n).x();
            values[2 * n + 1] = points.get(n).y();
        }
        return data.with(
                Matrix.of(points.size(), 2, values),
                classes.stream().mapToInt(Integer::intValue).toArray(),
                classNames);
    }

    /** The points in order. */
    public static List<Vec2> points(Dataset data) {
        List<Vec2> points = new ArrayList<>(data.size());
        for (int n = 0; n < data.size(); n++) {
            points.add(data.point(n));
        }
        return points;
    }

    private static List<Integer> classes(Dataset data) {
        List<Integer> classes = new ArrayList<>(data.size());
        for (int n = 0; n < data.size(); n++) {
            classes.add(data.classOf(n));
        }
        return classes;
    }

    /** The data with more points of one class at the end; the class may be the next one that there is not yet. */
    public static Dataset added(Dataset data, List<Vec2> more, int classIndex) {
        List<Vec2> points = points(data);
        List<Integer> classes = classes(data);
        for (Vec2 point : more) {
            points.add(kept(point));
            classes.add(classIndex);
        }
        List<String> names = new ArrayList<>(data.classNames());
        if (classIndex == names.size()) {
            names.add(newName(names));
        }
        return with(data, points, classes, names);
    }

    /** The number of the class, from 1, unless another has that name. */
    private static String newName(List<String> names) {
        String name = Integer.toString(names.size() + 1);
        return names.contains(name) ? "class " + name : name;
    }

    /** The data without some points, and without a third and further classes at the end that have none any more. */
    public static Dataset removed(Dataset data, Collection<Integer> indices) {
        Dataset rest = restricted(data, n -> !indices.contains(n));
        int last = rest.classNames().size();
        while (last > 2 && rest.count(last - 1) == 0) {
            last--;
        }
        return with(data, points(rest), classes(rest), rest.classNames().subList(0, last));
    }

    /** Only some points, in the order of the data. */
    public static Dataset only(Dataset data, Collection<Integer> indices) {
        return restricted(data, indices::contains);
    }

    private static Dataset restricted(Dataset data, java.util.function.IntPredicate kept) {
        List<Vec2> points = new ArrayList<>();
        List<Integer> classes = new ArrayList<>();
        for (int n = 0; n < data.size(); n++) {
            if (kept.test(n)) {
                points.add(data.point(n));
                classes.add(data.classOf(n));
            }
        }
        return with(data, points, classes, data.classNames());
    }

    /** The data with some points moved by one vector. */
    public static Dataset moved(Dataset data, Set<Integer> indices, Vec2 by) {
        return mapped(data, indices, point -> point.plus(by));
    }

    /** The data with one point elsewhere. */
    public static Dataset placed(Dataset data, int index, Vec2 at) {
        return mapped(data, Set.of(index), point -> at);
    }

    /** The data with some points given to a class. */
    public static Dataset reclassified(Dataset data, Set<Integer> indices, int classIndex) {
        List<Integer> classes = classes(data);
        indices.forEach(n -> classes.set(n, classIndex));
        return with(data, points(data), classes, data.classNames());
    }

    /**
     * The data with some points shaken by normal deviates. The same points are always shaken alike; shaking again
     * shakes differently, since the points have changed.
     *
     * @param deviation standard deviations of the two coordinates, at least 0
     */
    public static Dataset shaken(Dataset data, Set<Integer> indices, Vec2 deviation) {
        TorchGenerator generator = new TorchGenerator(Integer.toUnsignedLong(data.hashCode()));
        return mapped(data, indices, point -> {
            double dx = generator.nextNormal();
            double dy = generator.nextNormal();
            return point.plus(new Vec2(dx * deviation.x(), dy * deviation.y()));
        });
    }

    private static Dataset mapped(Dataset data, Set<Integer> indices, UnaryOperator<Vec2> change) {
        List<Vec2> points = points(data);
        for (int n = 0; n < points.size(); n++) {
            if (indices.contains(n)) {
                points.set(n, kept(change.apply(points.get(n))));
            }
        }
        return with(data, points, classes(data), data.classNames());
    }

    private static Vec2 kept(Vec2 point) {
        return new Vec2(kept(point.x()), kept(point.y()));
    }

    private static double kept(double coordinate) {
        return Math.max(-LARGEST_COORDINATE, Math.min(LARGEST_COORDINATE, coordinate));
    }
}
