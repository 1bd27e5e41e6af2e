package org.geodescent.ui.points;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.geodescent.core.data.Dataset;
import org.geodescent.core.linalg.Matrix;
import org.geodescent.core.linalg.Vec2;
import org.geodescent.core.random.TorchGenerator;

/**
 * Edits of points: every method makes a new data set from an old one. Those that take or move places of the plane are
 * for d = 2.
 */
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

    /** Other points of the same features, row by row. */
    private static Dataset ofRows(Dataset data, List<double[]> rows, List<Integer> classes, List<String> classNames) {
        double[] values = new double[rows.size() * data.dimension()];
        for (int n = 0; n < rows.size(); n++) {
            System.arraycopy(rows.get(n), 0, values, n * data.dimension(), data.dimension());
        }
        return data.with(
                Matrix.of(rows.size(), data.dimension(), values),
                classes.stream().mapToInt(Integer::intValue).toArray(),
                classNames);
    }

    private static List<double[]> rows(Dataset data) {
        return new ArrayList<>(List.of(data.rows(false)));
    }

    /** Both, the added points last; names and features are those of the first. */
    static Dataset joined(Dataset data, Dataset more, List<Integer> classesOfMore, List<String> names) {
        List<double[]> rows = rows(data);
        for (double[] row : more.rows(false)) {
            rows.add(kept(row));
        }
        List<Integer> classes = classes(data);
        classes.addAll(classesOfMore);
        return ofRows(data, rows, classes, names);
    }

    /** The data with the points of other data at the end, all of one class, which may be the next one. */
    static Dataset joined(Dataset data, Dataset more, int classIndex) {
        return joined(data, more, Collections.nCopies(more.size(), classIndex), withClass(data, classIndex));
    }

    private static List<String> withClass(Dataset data, int classIndex) {
        List<String> names = new ArrayList<>(data.classNames());
        if (classIndex == names.size()) {
            names.add(newName(names));
        }
        return names;
    }

    /** One point: the mean of all, to two digits; 0 if there are none. */
    static Dataset middle(Dataset data) {
        double[] middle = new double[data.dimension()];
        for (int j = 0; j < middle.length && data.size() > 0; j++) {
            double largest = 0;
            for (int n = 0; n < data.size(); n++) {
                middle[j] += data.feature(n, j) / data.size();
                largest = Math.max(largest, Math.abs(data.feature(n, j)));
            }
            double unit = largest > 0 ? Math.pow(10, Math.floor(Math.log10(largest)) - 1) : 1;
            middle[j] = Math.rint(middle[j] / unit) * unit;
        }
        return data.with(Matrix.of(1, middle.length, middle), new int[1], data.classNames());
    }

    /** The data with one coordinate of one point changed. */
    public static Dataset withCoordinate(Dataset data, int index, int coordinate, double value) {
        List<double[]> rows = rows(data);
        rows.get(index)[coordinate] = kept(value);
        return ofRows(data, rows, classes(data), data.classNames());
    }

    private static double[] kept(double[] row) {
        double[] kept = row.clone();
        Arrays.setAll(kept, j -> kept(row[j]));
        return kept;
    }

    /** The points of the plane in order. */
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
        return with(data, points, classes, withClass(data, classIndex));
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
        return data.with(rest.features(), rest.classes(), rest.classNames().subList(0, last));
    }

    /** Only some points, in the order of the data. */
    public static Dataset only(Dataset data, Collection<Integer> indices) {
        return restricted(data, indices::contains);
    }

    private static Dataset restricted(Dataset data, java.util.function.IntPredicate kept) {
        List<double[]> rows = new ArrayList<>();
        List<Integer> classes = new ArrayList<>();
        for (int n = 0; n < data.size(); n++) {
            if (kept.test(n)) {
                rows.add(data.features().row(n));
                classes.add(data.classOf(n));
            }
        }
        return ofRows(data, rows, classes, data.classNames());
    }

    /** The data with some points moved by one vector. */
    public static Dataset moved(Dataset data, Set<Integer> indices, Vec2 by) {
        return mapped(data, indices, point -> point.plus(by));
    }

    /** The data with some points given to a class. */
    public static Dataset reclassified(Dataset data, Set<Integer> indices, int classIndex) {
        List<Integer> classes = classes(data);
        indices.forEach(n -> classes.set(n, classIndex));
        return ofRows(data, rows(data), classes, data.classNames());
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
