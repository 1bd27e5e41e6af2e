package org.geodescent.figure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * The multiples of digit × 10^exponent from {@code first} to {@code last} times it. In decimal, so that values are
 * correctly rounded.
 *
 * @param digit 1, 2 or 5
 * @param last below {@code first} if there are none
 */
record Multiples(int digit, int exponent, long first, long last) {
    /** Labels of more digits share an offset. */
    private static final int MOST_DIGITS = 5;

    /** Those whose nearest double lies in the range, which must not be more than 2^50 steps away from 0. */
    static Multiples inside(double minimum, double maximum, int digit, int exponent) {
        double step = Double.parseDouble(digit + "e" + exponent);
        // The quotients may be off by rounding, but by less than one as long as the step is not below the last place of
        // the range.
        long first = (long) Math.ceil(minimum / step) - 1;
        while (value(first, digit, exponent).doubleValue() < minimum) {
            first++;
        }
        long last = (long) Math.floor(maximum / step) + 1;
        while (value(last, digit, exponent).doubleValue() > maximum) {
            last--;
        }
        return new Multiples(digit, exponent, first, last);
    }

    private static BigDecimal value(long multiple, int digit, int exponent) {
        return BigDecimal.valueOf(multiple * digit).scaleByPowerOfTen(exponent);
    }

    long count() {
        return last - first + 1;
    }

    /**
     * What all of them have in common where their labels would be long: a multiple of a power of ten at or below the
     * first one, or the next one if that is rounder and lies among them; 0 where the labels are short enough as they
     * are.
     */
    BigDecimal offset() {
        BigDecimal largest = largest(BigDecimal.ZERO);
        int digits = largest.precision() - largest.scale() - exponent;
        if (count() < 1 || largest.signum() == 0 || digits <= MOST_DIGITS) {
            return BigDecimal.ZERO;
        }
        BigDecimal range = value(last - first + 1, digit, exponent);
        int power = range.precision() - range.scale();
        BigDecimal below =
                value(first, digit, exponent).scaleByPowerOfTen(-power).setScale(0, RoundingMode.FLOOR);
        BigDecimal next = below.add(BigDecimal.ONE);
        boolean rounder =
                next.stripTrailingZeros().scale() < below.stripTrailingZeros().scale()
                        && next.scaleByPowerOfTen(power).compareTo(value(last, digit, exponent)) <= 0;
        return (rounder ? next : below).scaleByPowerOfTen(power);
    }

    private BigDecimal largest(BigDecimal offset) {
        BigDecimal from = value(first, digit, exponent).subtract(offset).abs();
        BigDecimal to = value(last, digit, exponent).subtract(offset).abs();
        return from.max(to).stripTrailingZeros();
    }

    /** Ticks whose labels say how far the values are above the offset, which 0 leaves as they are. */
    List<Tick> ticks(BigDecimal offset) {
        NumberLabels labels = NumberLabels.forAxis(largest(offset), exponent);
        List<Tick> ticks = new ArrayList<>((int) count());
        for (long i = first; i <= last; i++) {
            BigDecimal value = value(i, digit, exponent);
            ticks.add(new Tick(value.doubleValue(), labels.of(value.subtract(offset))));
        }
        return ticks;
    }
}
