package org.geodescent.core.data;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.geodescent.core.linalg.Matrix;

/**
 * The map {@code x_j ↦ (x_j − offset_j) / scale_j} from the coordinates in which points are given to those in which a
 * model is trained. Immutable.
 *
 * @param offset d numbers, finite
 * @param scale d numbers, positive and finite
 */
public record FeatureMap(List<Double> offset, List<Double> scale) {
    /** A smaller spread counts as none: weights divided by it would leave the range of numbers. */
    private static final double LEAST = 1e-200;

    private static final double APART = 10;

    public FeatureMap {
        offset = List.copyOf(offset);
        scale = List.copyOf(scale);
        if (offset.size() != scale.size()) {
            throw new IllegalArgumentException("%d offsets but %d scales".formatted(offset.size(), scale.size()));
        }
        for (int j = 0; j < scale.size(); j++) {
            if (!Double.isFinite(offset.get(j)) || !(scale.get(j) > 0 && scale.get(j) < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException(
                        "feature %d has offset %s and scale %s; they must be finite, the scale positive"
                                .formatted(j + 1, offset.get(j), scale.get(j)));
            }
        }
    }

    /** The map that leaves d features as they are. */
    public static FeatureMap identity(int dimension) {
        return new FeatureMap(Collections.nCopies(dimension, 0.0), Collections.nCopies(dimension, 1.0));
    }

    /**
     * What a scaling does to these samples, apart from {@link Scaling#UNIT}, which treats every sample in its own way.
     * A feature that is the same in all of them is centred only.
     */
    public static FeatureMap of(Scaling scaling, Dataset data) {
        if (scaling == Scaling.NONE || scaling == Scaling.UNIT || data.size() == 0) {
            return identity(data.dimension());
        }
        List<Double> offset = new ArrayList<>();
        List<Double> scale = new ArrayList<>();
        for (int j = 0; j < data.dimension(); j++) {
            double[] column = column(data, j);
            double middle = scaling.centres() ? mean(column) : 0;
            double spread = scaling.centres() ? deviation(column, middle) : largest(column);
            offset.add(middle);
            scale.add(spread > LEAST ? spread : 1);
        }
        return new FeatureMap(offset, scale);
    }

    private static double[] column(Dataset data, int j) {
        double[] column = new double[data.size()];
        for (int n = 0; n < column.length; n++) {
            column[n] = data.feature(n, j);
        }
        return column;
    }

    /**
     * From the first number on, so that equal numbers have exactly themselves as mean, and in halves, so that no
     * difference overflows.
     */
    private static double mean(double... column) {
        double half = column[0] / 2;
        double sum = 0;
        for (double x : column) {
            sum += (x / 2 - half) / column.length;
        }
        return 2 * (half + sum);
    }

    private static double deviation(double[] column, double mean) {
        double largest = 0;
        for (double x : column) {
            largest = Math.max(largest, Math.abs(x / 2 - mean / 2));
        }
        if (largest == 0) {
            return 0;
        }
        double squares = 0;
        for (double x : column) {
            double share = (x / 2 - mean / 2) / largest;
            squares += share * share;
        }
        return 2 * (largest * Math.sqrt(squares / column.length));
    }

    private static double largest(double... column) {
        double largest = 0;
        for (double x : column) {
            largest = Math.max(largest, Math.abs(x));
        }
        return largest;
    }

    /** d. */
    public int dimension() {
        return offset.size();
    }

    public boolean isIdentity() {
        return equals(identity(dimension()));
    }

    /**
     * Whether features are divided by numbers of another order, so that a picture with equally scaled axes would show
     * one of them only.
     */
    public boolean scalesApart() {
        return Collections.max(scale) > APART * Collections.min(scale);
    }

    /** One coordinate where the model is trained. */
    public double apply(int coordinate, double x) {
        double difference = x - offset.get(coordinate);
        return Double.isFinite(difference)
                ? difference / scale.get(coordinate)
                : 2 * ((x / 2 - offset.get(coordinate) / 2) / scale.get(coordinate));
    }

    /** The samples where the model is trained; the same object if nothing is moved. */
    public Dataset apply(Dataset data) {
        if (isIdentity()) {
            return data;
        }
        double[] values = new double[data.size() * data.dimension()];
        for (int n = 0; n < data.size(); n++) {
            for (int j = 0; j < data.dimension(); j++) {
                values[n * data.dimension() + j] = apply(j, data.feature(n, j));
            }
        }
        return data.with(Matrix.of(data.size(), data.dimension(), values), data.classes(), data.classNames());
    }
}
