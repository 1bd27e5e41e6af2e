package org.geodescent.picture.demonstration;

import java.util.List;
import org.geodescent.core.data.Dataset;
import org.geodescent.core.linalg.Matrix;
import org.geodescent.core.random.TorchGenerator;

/** Points for the demonstrations. */
final class Clouds {
    private static final List<String> NAMES = List.of("A", "B", "C", "D", "E", "F");
    private static final double RADIUS = 1.6;
    /** Along the ray from the origin, and across it. */
    private static final double ALONG = 0.3;

    private static final double ACROSS = 0.4;

    private Clouds() {}

    /**
     * Normal clouds at equal angles around the origin, the first at 20 degrees.
     *
     * @param classes between 2 and 6
     * @param perClass at least 1
     */
    static Dataset around(int classes, int perClass, long seed) {
        if (classes < 2 || classes > NAMES.size()) {
            throw new IllegalArgumentException(
                    "number of classes is %d; it must be between 2 and 6".formatted(classes));
        }
        if (perClass < 1 || perClass > 1000) {
            throw new IllegalArgumentException(
                    "points per class is %d; it must be between 1 and 1000".formatted(perClass));
        }
        TorchGenerator generator = new TorchGenerator(seed);
        double[] features = new double[2 * classes * perClass];
        int[] labels = new int[classes * perClass];
        for (int n = 0; n < labels.length; n++) {
            labels[n] = n % classes;
            double angle = StrictMath.PI / 9 + 2 * StrictMath.PI * labels[n] / classes;
            double along = RADIUS + ALONG * generator.nextNormal();
            double across = ACROSS * generator.nextNormal();
            features[2 * n] = along * StrictMath.cos(angle) - across * StrictMath.sin(angle);
            features[2 * n + 1] = along * StrictMath.sin(angle) + across * StrictMath.cos(angle);
        }
        return new Dataset(Matrix.of(labels.length, 2, features), labels, NAMES.subList(0, classes));
    }
}
