package org.geodescent.core.geometry;

import java.util.ArrayList;
import java.util.List;
import org.geodescent.core.exact.Dyadic;

/**
 * A line {@code a x + b y + c = 0} of the arrangement, in scaled coordinates: a hinge line shared by one or more nodes,
 * a side of the window, or both.
 *
 * <p>The normal (a, b) is oriented so that the direction {@code (b, −a)}, which has the positive side on its left, has
 * an angle in [0, π); its larger component lies in [1, 2). The doubles are the exact numbers whenever
 * {@link #isComfortable()}.
 */
final class Line {
    /** Coefficients between 2^−200 and 2 keep every product of the filters away from underflow and overflow. */
    private static final double SMALLEST_COMFORTABLE = 0x1p-200;

    private final double sourceA;
    private final double sourceB;
    private final double sourceC;
    private final int normalShift;
    private final int offsetShift;
    final double a;
    final double b;
    final double c;
    /** The nodes whose hinge this is, with whether each is active on the positive side. */
    final List<Gate> gates = new ArrayList<>(1);
    /** +1 or −1: the side on which the window lies; 0 if this is no side of the window. */
    int windowSide;

    /** One node on a line. */
    record Gate(int node, boolean activeOnPositiveSide) {}

    /**
     * The line {@code a x + b y + c = 0} in the coordinates {@code x·2^−coordinateShift}.
     *
     * @param node the node it belongs to, or −1
     * @param windowSide the side, as seen with (a, b) as given, on which the window lies, or 0
     */
    Line(double a, double b, double c, int coordinateShift, int node, int windowSide) {
        boolean flipped = !(a < 0 || (a == 0 && b > 0));
        int exponent = exponentOfNormal(a, b);
        sourceA = flipped ? -a : a;
        sourceB = flipped ? -b : b;
        sourceC = flipped ? -c : c;
        normalShift = -exponent;
        offsetShift = -exponent - coordinateShift;
        // Adding zero turns −0 into +0.
        this.a = Math.scalb(sourceA, normalShift) + 0.0;
        this.b = Math.scalb(sourceB, normalShift) + 0.0;
        this.c = Math.scalb(sourceC, offsetShift) + 0.0;
        this.windowSide = flipped ? -windowSide : windowSide;
        if (node >= 0) {
            gates.add(new Gate(node, !flipped));
        }
    }

    /** The binary exponent of the larger component of a normal that is not zero. */
    static int exponentOfNormal(double a, double b) {
        return exponent(Math.max(Math.abs(a), Math.abs(b)));
    }

    /** {@code ⌊log₂|value|⌋}, also for subnormal numbers. */
    static int exponent(double value) {
        return Math.abs(value) < Double.MIN_NORMAL ? Math.getExponent(value * 0x1p54) - 54 : Math.getExponent(value);
    }

    boolean isComfortable() {
        return comfortable(a) && comfortable(b) && comfortable(c);
    }

    /**
     * Whether a scaled number is 0 or far enough from underflow; an exact zero must be told apart from an underflow by
     * the caller.
     */
    static boolean comfortable(double scaled) {
        double size = Math.abs(scaled);
        return size == 0 || (size >= SMALLEST_COMFORTABLE && size <= 4);
    }

    boolean lostBits() {
        return (a == 0) != (sourceA == 0) || (b == 0) != (sourceB == 0) || (c == 0) != (sourceC == 0);
    }

    Dyadic exactA() {
        return Dyadic.of(sourceA, normalShift);
    }

    Dyadic exactB() {
        return Dyadic.of(sourceB, normalShift);
    }

    Dyadic exactC() {
        return Dyadic.of(sourceC, offsetShift);
    }
}
