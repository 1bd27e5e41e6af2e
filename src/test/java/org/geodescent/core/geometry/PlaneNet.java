package org.geodescent.core.geometry;

import java.util.Random;
import java.util.function.IntFunction;
import java.util.function.IntToDoubleFunction;
import org.geodescent.core.linalg.Vec2;

/**
 * A two-layer net in the plane with a plain, slow evaluation, independent of the code under test; and families of nets.
 */
final class PlaneNet {
    private final Vec2[] v;
    private final double[] b;
    private final double[] w;
    private final double c;

    PlaneNet(Vec2[] v, double[] b, double[] w, double c) {
        this.v = v;
        this.b = b;
        this.w = w;
        this.c = c;
    }

    Vec2 v(int k) {
        return v[k];
    }

    double b(int k) {
        return b[k];
    }

    double w(int k) {
        return w[k];
    }

    double c() {
        return c;
    }

    NetworkGeometry geometry() {
        return NetworkGeometry.of(flat(), b, w, c, 1);
    }

    double[] b() {
        return b;
    }

    double[] w() {
        return w;
    }

    double[] flat() {
        double[] flat = new double[2 * v.length];
        for (int k = 0; k < v.length; k++) {
            flat[2 * k] = v[k].x();
            flat[2 * k + 1] = v[k].y();
        }
        return flat;
    }

    int nodes() {
        return v.length;
    }

    double preactivation(int k, Vec2 p) {
        return Math.fma(v[k].x(), p.x(), Math.fma(v[k].y(), p.y(), b[k]));
    }

    double score(Vec2 p) {
        double sum = c;
        for (int k = 0; k < nodes(); k++) {
            sum += w[k] * Math.max(0, preactivation(k, p));
        }
        return sum;
    }

    /** The size of the terms of the score: what rounding errors are relative to. */
    double size(Vec2 p) {
        double sum = Math.abs(c);
        for (int k = 0; k < nodes(); k++) {
            sum += Math.abs(w[k]) * (Math.abs(v[k].x() * p.x()) + Math.abs(v[k].y() * p.y()) + Math.abs(b[k]));
        }
        return sum;
    }

    static PlaneNet make(int r, IntFunction<Vec2> v, IntToDoubleFunction b, IntToDoubleFunction w, double c) {
        Vec2[] normals = new Vec2[r];
        double[] offsets = new double[r];
        double[] weights = new double[r];
        for (int k = 0; k < r; k++) {
            normals[k] = v.apply(k);
            offsets[k] = b.applyAsDouble(k);
            weights[k] = w.applyAsDouble(k);
        }
        return new PlaneNet(normals, offsets, weights, c);
    }

    static PlaneNet gaussian(Random random, int r) {
        return make(
                r,
                k -> new Vec2(random.nextGaussian(), random.nextGaussian()),
                k -> random.nextGaussian(),
                k -> random.nextGaussian(),
                0.5 * random.nextGaussian());
    }

    /** Small integers: many dead, duplicate, parallel and concurrent hinges, and scores that are exactly zero. */
    static PlaneNet lattice(Random random, int r, int span) {
        return make(
                r,
                k -> new Vec2(between(random, span), between(random, span)),
                k -> between(random, span),
                k -> between(random, span),
                between(random, span));
    }

    /** Pairs of hinges whose angles differ by about 1e-10. */
    static PlaneNet nearParallel(Random random, int r) {
        Vec2[] normals = new Vec2[r];
        for (int k = 0; k < r; k++) {
            normals[k] = k % 2 == 0 || k == 0
                    ? new Vec2(random.nextGaussian(), random.nextGaussian())
                    : new Vec2(
                            normals[k - 1].x() * (1 + 1e-10 * random.nextGaussian()),
                            normals[k - 1].y() * (1 + 1e-10 * random.nextGaussian()));
        }
        return make(r, k -> normals[k], k -> random.nextGaussian(), k -> random.nextGaussian(), random.nextGaussian());
    }

    private static int between(Random random, int span) {
        return random.nextInt(2 * span + 1) - span;
    }
}
