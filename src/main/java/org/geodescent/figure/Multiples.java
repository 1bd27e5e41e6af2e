package org.geodescent.figure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * The multiples of digit × 10^exponent from {@code first} to {@code last} times it. In decimal, so that values are correctly rounded.
 *
 * @param digit 1, 2 or 5
 * @param last below {@code first} if there are none
 */
record Multiples(int digit, int exponent, long first, long last) {
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

    List<Tick> ticks() {
        BigDecimal largest = value(Math.max(Math.abs(first), Math.abs(last)), digit, exponent);
        NumberLabels labels = NumberLabels.forAxis(largest, exponent);
        List<Tick> ticks = new ArrayList<>((int) count());
        for (long i = first; i <= last; i++) {
            BigDecimal value = value(i, digit, exponent);
            ticks.add(new Tick(value.doubleValue(), labels.of(value)));
        }
        return ticks;
    }
}
