package org.geodescent.core.train;

import java.util.ArrayList;
import java.util.List;
import org.geodescent.core.data.Dataset;
import org.geodescent.core.linalg.Vectors;

/**
 * The samples of a two-layer net by the hinges that they make: {@code x̃ = x}, or {@code (x, 1)} with hidden biases, as
 * {@code x̃ = α ξ} with one unit vector ξ for all samples of a group, so that a node has {@code h = x̃·(V, b) = 0} at
 * all of them or at none. Immutable.
 */
final class HingeGroups {
    /** Samples whose directions differ by less, relative to their length, share a group. */
    private static final double SAME = 1e-10;

    private final List<double[]> normals = new ArrayList<>();
    private final int[] group;
    private final double[] factor;
    private final double[][] samples;

    HingeGroups(Dataset data, boolean bias) {
        samples = new double[data.size()][];
        group = new int[samples.length];
        factor = new double[samples.length];
        for (int n = 0; n < samples.length; n++) {
            samples[n] = augmented(data, n, bias);
            double norm = norm(samples[n]);
            group[n] = norm > 0 ? find(samples[n], norm) : -1;
            factor[n] = norm > 0 ? Vectors.dot(samples[n], normals.get(group[n])) : 0;
        }
    }

    private static double[] augmented(Dataset data, int n, boolean bias) {
        double[] sample = new double[data.dimension() + (bias ? 1 : 0)];
        for (int j = 0; j < data.dimension(); j++) {
            sample[j] = data.feature(n, j);
        }
        if (bias) {
            sample[data.dimension()] = 1;
        }
        return sample;
    }

    private int find(double[] sample, double norm) {
        for (int g = 0; g < normals.size(); g++) {
            double[] normal = normals.get(g);
            double along = Vectors.dot(sample, normal);
            double off = 0;
            for (int j = 0; j < sample.length; j++) {
                off = Math.max(off, Math.abs(sample[j] - along * normal[j]));
            }
            if (off <= SAME * norm) {
                return g;
            }
        }
        double[] normal = sample.clone();
        for (int j = 0; j < normal.length; j++) {
            normal[j] /= norm;
        }
        normals.add(normal);
        return normals.size() - 1;
    }

    static double norm(double[] a) {
        double norm = 0;
        for (double value : a) {
            norm = StrictMath.hypot(norm, value);
        }
        return norm;
    }

    int count() {
        return normals.size();
    }

    /** ξ of a group; not to be written to. */
    double[] normal(int g) {
        return normals.get(g);
    }

    /** The group of a sample; −1 for x̃ = 0, which activates nothing. */
    int groupOf(int sample) {
        return group[sample];
    }

    /** α of a sample. */
    double factor(int sample) {
        return factor[sample];
    }

    /** x̃ of a sample; not to be written to. */
    double[] sample(int n) {
        return samples[n];
    }
}
