package org.geodescent.core.geometry;

import org.geodescent.core.exact.DoubleDouble;

/** One affine form for each of many faces or lines, their numbers side by side. */
final class FaceForms {
    /** Numbers of a form: x, y and h. */
    private static final int WIDTH = 3;

    private final double[] high;
    /** Apart, since most want the rounded numbers alone. */
    private final double[] low;

    /** As many forms, all 0. */
    FaceForms(int count) {
        high = new double[WIDTH * count];
        low = new double[WIDTH * count];
    }

    AffineForm get(int face) {
        int at = WIDTH * face;
        return new AffineForm(number(at), number(at + 1), number(at + 2));
    }

    private DoubleDouble number(int at) {
        return new DoubleDouble(high[at], low[at]);
    }

    void set(int face, AffineForm form) {
        int at = WIDTH * face;
        set(at, form.x());
        set(at + 1, form.y());
        set(at + 2, form.h());
    }

    private void set(int at, DoubleDouble number) {
        high[at] = number.high();
        low[at] = number.low();
    }

    /** The form of {@code from} and one of {@code changes}, for {@code face}. */
    void setSum(int face, int from, FaceForms changes, int change) {
        for (int k = 0; k < WIDTH; k++) {
            DoubleDouble.add(
                    high, low, WIDTH * face + k, WIDTH * from + k, changes.high, changes.low, WIDTH * change + k);
        }
    }

    /** The form's x, rounded. */
    double x(int face) {
        return high[WIDTH * face];
    }

    double y(int face) {
        return high[WIDTH * face + 1];
    }

    double h(int face) {
        return high[WIDTH * face + 2];
    }

    double gradientSize(int face) {
        return Math.max(Math.abs(x(face)), Math.abs(y(face)));
    }
}
