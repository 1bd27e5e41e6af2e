package org.geodescent.core.train;

import java.util.ArrayList;
import java.util.List;
import org.geodescent.core.data.Dataset;
import org.geodescent.core.linalg.Vec2;
import org.geodescent.core.model.TwoLayerRelu;

/** The objective of persistent excitation as the paper writes it: every candidate for an extreme is looked at. */
final class ExcitedRuns {
    private ExcitedRuns() {}

    /** Highest or lowest score over all perturbations of one sample. */
    interface Extreme {
        double of(double[] x, int side);
    }

    static double loss(RunSpec spec, Extreme extreme) {
        double sum = 0;
        Dataset data = spec.data();
        for (int n = 0; n < data.size(); n++) {
            double[] x = data.features().row(n);
            for (int side = -1; side <= 1; side += 2) {
                sum += spec.objective().value(extreme.of(x, side), data.sign(n), data.size()) / 2;
            }
        }
        return sum;
    }

    /** A linear score is extreme at a corner of the cube around the sample. */
    static double corner(RunSpec spec, double[] theta, double[] x, int side) {
        double radius = spec.excitation().input();
        double best = Double.NEGATIVE_INFINITY;
        for (int corner = 0; corner < 1 << x.length; corner++) {
            double[] moved = x.clone();
            for (int j = 0; j < x.length; j++) {
                moved[j] += (corner >> j & 1) == 0 ? radius : -radius;
            }
            best = Math.max(best, side * spec.model().score(theta, moved));
        }
        return side * best;
    }

    /** Where all hinges and edges of the square meet each other. */
    static double planar(RunSpec spec, double[] theta, double[] x, int side) {
        TwoLayerRelu net = (TwoLayerRelu) spec.model();
        double best = Double.NEGATIVE_INFINITY;
        for (Vec2 point : vertices(net, theta, x, spec.excitation().input())) {
            best = Math.max(best, side * score(spec.excitation(), net, theta, point, side));
        }
        return side * best;
    }

    private static List<Vec2> vertices(TwoLayerRelu net, double[] theta, double[] x, double radius) {
        List<double[]> lines = new ArrayList<>();
        for (int s = -1; s <= 1; s += 2) {
            lines.add(new double[] {1, 0, -(x[0] + s * radius)});
            lines.add(new double[] {0, 1, -(x[1] + s * radius)});
        }
        for (int k = 0; k < net.hidden(); k++) {
            lines.add(new double[] {theta[net.indexOfV(k, 0)], theta[net.indexOfV(k, 1)], theta[net.indexOfB(k)]});
        }
        List<Vec2> vertices = new ArrayList<>();
        for (double[] a : lines) {
            for (double[] b : lines) {
                double determinant = a[0] * b[1] - a[1] * b[0];
                double atX = (a[1] * b[2] - a[2] * b[1]) / determinant;
                double atY = (a[2] * b[0] - a[0] * b[2]) / determinant;
                double far = Math.max(Math.abs(atX - x[0]), Math.abs(atY - x[1]));
                if (far <= radius * (1 + 1e-12)) {
                    vertices.add(new Vec2(atX, atY));
                }
            }
        }
        return vertices;
    }

    /** With the best perturbation of every hidden signal by itself. */
    private static double score(Excitation excitation, TwoLayerRelu net, double[] theta, Vec2 z, int side) {
        double sum = theta[net.indexOfC()];
        for (int k = 0; k < net.hidden(); k++) {
            double h = Math.max(0, net.preactivation(theta, k, z.x(), z.y()));
            double best = Double.NEGATIVE_INFINITY;
            for (int s = -1; s <= 1; s += 2) {
                double signal = excitation.kind() == Excitation.Kind.ADDITIVE
                        ? h + s * excitation.hidden()
                        : h * (1 + s * excitation.hidden());
                best = Math.max(best, side * theta[net.indexOfW(k)] * signal);
            }
            sum += side * best;
        }
        return sum / net.outputScale();
    }
}
