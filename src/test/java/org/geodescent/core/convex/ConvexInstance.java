package org.geodescent.core.convex;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.geodescent.core.linalg.Matrix;

/** A labelled point set of one of several families, made from a seed. */
public record ConvexInstance(String family, Matrix x, List<Integer> labels) {
    public static final List<String> FAMILIES = List.of(
            "separable",
            "orthogonal separable",
            "random labels",
            "interleaved",
            "one class",
            "clusters",
            "lattice",
            "duplicates",
            "antipodal",
            "near duplicates",
            "collinear",
            "mixed scales");

    public int[] y() {
        return labels.stream().mapToInt(v -> v).toArray();
    }

    /** N points of the plane. */
    public static ConvexInstance of(String family, int samples, long seed) {
        if (!FAMILIES.contains(family)) {
            throw new IllegalArgumentException("no family " + family + "; there are " + FAMILIES);
        }
        Random random = new Random(seed * 7919 + samples * 31L + FAMILIES.indexOf(family));
        double[][] x = new double[samples][];
        int[] y = new int[samples];
        for (int n = 0; n < samples; n++) {
            y[n] = random.nextBoolean() ? 1 : -1;
            x[n] = point(family, n, x, y, random);
        }
        return new ConvexInstance(
                family, Matrix.ofRows(x), Arrays.stream(y).boxed().toList());
    }

    private static double[] point(String family, int n, double[][] x, int[] y, Random random) {
        double[] gaussian = {random.nextGaussian(), random.nextGaussian()};
        double radius = 0.5 + random.nextDouble();
        int earlier = n == 0 ? 0 : random.nextInt(n);
        switch (family) {
            case "separable" -> {
                double side = 0.6 * gaussian[0] + 0.8 * gaussian[1];
                y[n] = side > 0 ? 1 : -1;
                return new double[] {gaussian[0] + 0.12 * y[n], gaussian[1] + 0.16 * y[n]};
            }
            case "orthogonal separable" -> {
                return polar(radius, (y[n] > 0 ? 0.25 : 1.25) * Math.PI + (random.nextDouble() - 0.5) * 0.45 * Math.PI);
            }
            case "interleaved" -> {
                y[n] = n % 2 == 0 ? 1 : -1;
                return polar(radius, 2 * Math.PI * (n + 0.3 * random.nextDouble()) / x.length);
            }
            case "one class" -> {
                y[n] = 1;
                return gaussian;
            }
            case "clusters" -> {
                return new double[] {2 * y[n] + 0.8 * gaussian[0], 1 + 0.8 * gaussian[1]};
            }
            case "lattice" -> {
                return new double[] {random.nextInt(9) - 4, random.nextInt(9) - 4};
            }
            case "duplicates" -> {
                y[n] = n > 1 && n % 2 == 0 ? y[earlier] : y[n];
                return n > 1 && n % 2 == 0 ? x[earlier].clone() : gaussian;
            }
            case "antipodal" -> {
                boolean opposite = n > 1 && n % 3 == 0 && x[earlier][0] > 0 == y[earlier] > 0;
                y[n] = opposite ? -y[earlier] : y[n];
                return opposite ? new double[] {-x[earlier][0] * 2, -x[earlier][1] * 2} : gaussian;
            }
            case "near duplicates" -> {
                boolean near = n > 1 && n % 3 == 0;
                double distance = Math.pow(10, -1 - random.nextInt(4));
                return near
                        ? new double[] {x[earlier][0] + distance * gaussian[0], x[earlier][1] + distance * gaussian[1]}
                        : gaussian;
            }
            case "collinear" -> {
                double along = Math.rint(16 * gaussian[0]) / 8;
                return new double[] {along, 1 + along / 2};
            }
            case "mixed scales" -> {
                double size = Math.pow(10, random.nextInt(5) - 2);
                return new double[] {size * gaussian[0], size * gaussian[1]};
            }
            default -> {
                return gaussian;
            }
        }
    }

    private static double[] polar(double radius, double angle) {
        return new double[] {radius * Math.cos(angle), radius * Math.sin(angle)};
    }
}
