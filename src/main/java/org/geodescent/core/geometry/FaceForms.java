package org.geodescent.core.geometry;

import org.geodescent.core.exact.DoubleDouble;

/** One affine form for each of many faces, their numbers side by side. */
final class FaceForms {
    /** Numbers of a form: x, y and h, each with its high and its low part. */
    private static final int WIDTH = 6;

    private final double[] numbers;

    /** As many forms, all 0. */
    FaceForms(int count) {
        numbers = new double[WIDTH * count];
    }

    AffineForm get(int face) {
        int at = WIDTH * face;
        return new AffineForm(number(at), number(at + 2), number(at + 4));
    }

    private DoubleDouble number(int at) {
        return new DoubleDouble(numbers[at], numbers[at + 1]);
    }

    void set(int face, AffineForm form) {
        int at = WIDTH * face;
        numbers[at] = form.x().high();
        numbers[at + 1] = form.x().low();
        numbers[at + 2] = form.y().high();
        numbers[at + 3] = form.y().low();
        numbers[at + 4] = form.h().high();
        numbers[at + 5] = form.h().low();
    }

    /** The form of {@code from} and a change of it, for {@code face}. */
    void setSum(int face, int from, AffineForm change) {
        set(face, get(from).plus(change));
    }

    /** The form's x, rounded. */
    double x(int face) {
        return numbers[WIDTH * face];
    }

    double y(int face) {
        return numbers[WIDTH * face + 2];
    }

    double h(int face) {
        return numbers[WIDTH * face + 4];
    }

    double gradientSize(int face) {
        return Math.max(Math.abs(x(face)), Math.abs(y(face)));
    }
}
