package org.geodescent.core.data;

import java.util.Arrays;
import java.util.List;
import org.geodescent.core.linalg.Matrix;
import org.geodescent.core.linalg.Vec2;
import org.geodescent.core.linalg.Vectors;

/**
 * N labelled samples {@code x_n ∈ R^d}. Immutable, with value equality. Class 0 is the positive class: in a two-class
 * problem its samples have {@code y_n = +1} and those of class 1 have {@code y_n = −1}. May be empty: a canvas
 * starts without points. Features may have names, from a file's header.
 */
public final class Dataset {
    private final Matrix features;
    private final int[] classes;
    private final List<String> classNames;
    private final List<String> featureNames;

    /** Samples whose features have no names. */
    public Dataset(Matrix features, int[] classes, List<String> classNames) {
        this(features, classes, classNames, List.of());
    }

    /**
     * @param features N×d, finite
     * @param classes N class indices, each {@code 0 ≤ index < classNames.size()}
     * @param classNames the name of every class, in order, also of classes that have no sample
     * @param featureNames d names, or none if the features have no names
     * @throws IllegalArgumentException naming the first sample that does not fit
     */
    public Dataset(Matrix features, int[] classes, List<String> classNames, List<String> featureNames) {
        if (!featureNames.isEmpty() && featureNames.size() != features.columns()) {
            throw new IllegalArgumentException(
                    "%d names of %d features".formatted(featureNames.size(), features.columns()));
        }
        if (features.rows() != classes.length) {
            throw new IllegalArgumentException(
                    "%d samples but %d class labels".formatted(features.rows(), classes.length));
        }
        for (int n = 0; n < classes.length; n++) {
            if (classes[n] < 0 || classes[n] >= classNames.size()) {
                throw new IllegalArgumentException("sample %d has class index %d; there are %d classes"
                        .formatted(n + 1, classes[n], classNames.size()));
            }
            for (int j = 0; j < features.columns(); j++) {
                if (!Double.isFinite(features.get(n, j))) {
                    throw new IllegalArgumentException("coordinate %d of sample %d is %s; it must be finite"
                            .formatted(j + 1, n + 1, features.get(n, j)));
                }
            }
        }
        this.features = features;
        this.classes = classes.clone();
        this.classNames = List.copyOf(classNames);
        this.featureNames = List.copyOf(featureNames);
    }

    /** Other samples of the same features. @throws IllegalArgumentException as the constructor */
    public Dataset with(Matrix otherFeatures, int[] otherClasses, List<String> otherClassNames) {
        return new Dataset(otherFeatures, otherClasses, otherClassNames, featureNames);
    }

    /**
     * The samples by two of their coordinates, with the names of these; this data set itself if that is what it is.
     *
     * @param across the first coordinate, from 0
     * @param up the second
     */
    public Dataset projected(int across, int up) {
        if (dimension() == 2 && across == 0 && up == 1) {
            return this;
        }
        double[] values = new double[2 * size()];
        for (int n = 0; n < size(); n++) {
            values[2 * n] = features.get(n, across);
            values[2 * n + 1] = features.get(n, up);
        }
        return new Dataset(
                Matrix.of(size(), 2, values), classes, classNames, List.of(featureName(across), featureName(up)));
    }

    /** N. */
    public int size() {
        return classes.length;
    }

    /** d. */
    public int dimension() {
        return features.columns();
    }

    /** X, N×d. */
    public Matrix features() {
        return features;
    }

    public double feature(int sample, int coordinate) {
        return features.get(sample, coordinate);
    }

    /** Sample n as a point. @throws IllegalStateException unless d = 2 */
    public Vec2 point(int sample) {
        if (dimension() != 2) {
            throw new IllegalStateException("samples of R^" + dimension() + " are not points of the plane");
        }
        return new Vec2(features.get(sample, 0), features.get(sample, 1));
    }

    public int classOf(int sample) {
        return classes[sample];
    }

    /** {@code y_n}: +1 for class 0, −1 for every other class. */
    public int sign(int sample) {
        return classes[sample] == 0 ? 1 : -1;
    }

    /**
     * The samples as rows, N×d; new arrays.
     *
     * @param bias whether there is a 1 behind each, N×(d+1)
     */
    public double[][] rows(boolean bias) {
        double[][] rows = new double[size()][];
        Arrays.setAll(rows, n -> bias ? Vectors.withOne(features.row(n)) : features.row(n));
        return rows;
    }

    /** {@code y_1 … y_N}, a copy. */
    public int[] signs() {
        int[] signs = new int[size()];
        Arrays.setAll(signs, this::sign);
        return signs;
    }

    /** The two-class problem of one class against all others: {@code y_{n,k}} of B section 2. */
    public Dataset oneAgainstRest(int index) {
        if (index < 0 || index >= classNames.size()) {
            throw new IllegalArgumentException("class %d of %d".formatted(index, classNames.size()));
        }
        return with(
                features,
                Arrays.stream(classes).map(c -> c == index ? 0 : 1).toArray(),
                List.of(classNames.get(index), "not " + classNames.get(index)));
    }

    public List<String> classNames() {
        return classNames;
    }

    /** The name of a class as figures and sentences write it: before a number stands a minus, not a hyphen. */
    public String shownName(int index) {
        return shownName(classNames.get(index));
    }

    /** As {@link #shownName(int)}, of any class's name. */
    public static String shownName(String name) {
        return name.matches("-[0-9].*") ? "−" + name.substring(1) : name;
    }

    /** The d names of the features; empty if they have none. */
    public List<String> featureNames() {
        return featureNames;
    }

    /** What to call feature {@code coordinate}, from 0: its name, or {@code x₁}, {@code x₂}, … */
    public String featureName(int coordinate) {
        if (!featureNames.isEmpty()) {
            return featureNames.get(coordinate);
        }
        StringBuilder name = new StringBuilder("x");
        Integer.toString(coordinate + 1).chars().forEach(digit -> name.append((char) ('₀' + digit - '0')));
        return name.toString();
    }

    public int[] classes() {
        return classes.clone();
    }

    /** How many samples class {@code index} has. */
    public int count(int index) {
        return (int) Arrays.stream(classes).filter(c -> c == index).count();
    }

    /** How many classes have at least one sample. */
    public int inhabitedClasses() {
        return (int) Arrays.stream(classes).distinct().count();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Dataset that
                && features.equals(that.features)
                && Arrays.equals(classes, that.classes)
                && classNames.equals(that.classNames)
                && featureNames.equals(that.featureNames);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * features.hashCode() + Arrays.hashCode(classes)) + classNames.hashCode();
    }

    @Override
    public String toString() {
        return "Dataset[" + size() + "×" + dimension() + ", classes " + classNames + "]";
    }
}
