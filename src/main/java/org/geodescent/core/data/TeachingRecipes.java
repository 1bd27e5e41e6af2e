package org.geodescent.core.data;

import java.util.ArrayList;
import java.util.List;
import org.geodescent.core.linalg.Matrix;
import org.geodescent.core.random.TorchGenerator;

/**
 * How the teaching sets are made. Noise is uniform, not normal, because only bounded noise keeps a promise for every
 * seed. Coordinates are rounded to hundredths, for tables that can be read, or are small dyadic fractions where a
 * property must hold exactly.
 */
final class TeachingRecipes {
    private static final int[][] ACUTE_RAYS = {{2, 1, 1, 2}, {3, 1, 1, 2}, {3, 1, 1, 3}, {2, -1, 1, 1}, {3, -1, 1, 2}};

    private TeachingRecipes() {}

    static Dataset twoMoons(TorchGenerator generator) {
        Points points = new Points();
        int samples = 20;
        for (int i = 0; i < samples; i++) {
            double angle = Math.PI * i / (samples - 1);
            double x = 2 * StrictMath.cos(angle);
            double y = 2 * StrictMath.sin(angle);
            points.addRounded(x - 1 + noise(generator, 0.2), y - 0.5 + noise(generator, 0.2), 0);
            points.addRounded(1 - x + noise(generator, 0.2), 0.5 - y + noise(generator, 0.2), 1);
        }
        return points.dataset();
    }

    static Dataset xor(TorchGenerator generator) {
        Points points = new Points();
        for (int i = 0; i < 32; i++) {
            int signX = i % 2 == 0 ? 1 : -1;
            int signY = i / 2 % 2 == 0 ? 1 : -1;
            points.addRounded(
                    signX * 2 + noise(generator, 0.75), signY * 2 + noise(generator, 0.75), signX == signY ? 0 : 1);
        }
        return points.dataset();
    }

    static Dataset spiral(TorchGenerator generator) {
        Points points = new Points();
        int samples = 30;
        for (int i = 0; i < samples; i++) {
            double radius = 0.5 + 3.5 * i / (samples - 1);
            double angle = 3.5 * Math.PI * i / (samples - 1);
            double x = radius * StrictMath.cos(angle) + noise(generator, 0.1);
            double y = radius * StrictMath.sin(angle) + noise(generator, 0.1);
            points.addRounded(x, y, 0);
            points.addRounded(-x, -y, 1);
        }
        return points.dataset();
    }

    /**
     * Angles within 40° of a diagonal: at most 80° inside a class, at least 100° across. Rounding moves an angle by
     * less than 1°.
     */
    static Dataset orthogonalSeparable(TorchGenerator generator) {
        Points points = new Points();
        for (int i = 0; i < 20; i++) {
            int label = i % 2;
            double angle = Math.PI * (0.25 + label) + noise(generator, Math.PI * 40 / 180);
            double radius = 2 + noise(generator, 1);
            points.addRounded(radius * StrictMath.cos(angle), radius * StrictMath.sin(angle), label);
        }
        return points.dataset();
    }

    /** Multiples, by eighths, of two vectors of small integers: nothing is rounded, so the samples are on the rays. */
    static Dataset spikeFree(TorchGenerator generator) {
        int[] rays = ACUTE_RAYS[(int) generator.nextInteger(0, ACUTE_RAYS.length)];
        int[][] lengths = {generator.permutation(13), generator.permutation(13)};
        Points points = new Points();
        for (int i = 0; i < 6; i++) {
            for (int label = 0; label < 2; label++) {
                double length = (4 + lengths[label][i]) / 8.0;
                points.add(length * rays[2 * label], length * rays[2 * label + 1], label);
            }
        }
        return points.dataset();
    }

    /**
     * Points of y = x + 1½ with x in eighths. The gap's middle is far along the line, which is what ruins the margin.
     */
    static Dataset collinear(TorchGenerator generator) {
        int[][] offsets = {generator.permutation(20), generator.permutation(20)};
        Points points = new Points();
        for (int i = 0; i < 8; i++) {
            double right = 6.5 + offsets[0][i] / 8.0;
            double left = 5.5 - offsets[1][i] / 8.0;
            points.add(right, right + 1.5, 0);
            points.add(left, left + 1.5, 1);
        }
        return points.dataset();
    }

    /** Every arm turns by 150° on its way out. */
    static Dataset pinwheel(TorchGenerator generator) {
        Points points = new Points();
        int samples = 14;
        for (int i = 0; i < samples; i++) {
            double radius = 0.8 + 2.2 * i / (samples - 1);
            double turn = Math.PI * 150 / 180 * i / (samples - 1);
            for (int arm = 0; arm < 3; arm++) {
                double angle = 2 * Math.PI * arm / 3 + turn;
                points.addRounded(
                        radius * StrictMath.cos(angle) + noise(generator, 0.15),
                        radius * StrictMath.sin(angle) + noise(generator, 0.15),
                        arm);
            }
        }
        return points.dataset("A", "B", "C");
    }

    /** Uniform in [−bound, bound). */
    private static double noise(TorchGenerator generator, double bound) {
        return bound * (2 * generator.nextDouble() - 1);
    }

    /** Collects points of the classes. */
    private static final class Points {
        private final List<double[]> rows = new ArrayList<>();
        private final List<Integer> labels = new ArrayList<>();

        void add(double x, double y, int label) {
            rows.add(new double[] {x, y});
            labels.add(label);
        }

        void addRounded(double x, double y, int label) {
            add(StrictMath.rint(100 * x) / 100, StrictMath.rint(100 * y) / 100, label);
        }

        Dataset dataset() {
            return dataset("+1", "−1");
        }

        Dataset dataset(String... classNames) {
            int[] classes = labels.stream().mapToInt(Integer::intValue).toArray();
            return new Dataset(Matrix.ofRows(rows.toArray(double[][]::new)), classes, List.of(classNames));
        }
    }
}
