package org.geodescent.figure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.geodescent.core.number.NumberText;

/**
 * Writes the numbers of one linear axis alike: the same decimals, and one power of ten where plain numbers would be
 * long.
 *
 * @param power of ten that is written after each number; 0 for plain numbers
 * @param decimals of each number
 */
record NumberLabels(int power, int decimals) {
    /** For multiples of 1, 2 or 5 times 10^stepExponent up to {@code largest} in magnitude. */
    static NumberLabels forAxis(BigDecimal largest, int stepExponent) {
        int exponent = largest.signum() == 0 ? stepExponent : exponent(largest);
        boolean plain = exponent >= -3 && exponent <= 4;
        int power = plain ? 0 : exponent;
        return new NumberLabels(power, Math.max(0, power - stepExponent));
    }

    private static int exponent(BigDecimal value) {
        return value.precision() - value.scale() - 1;
    }

    String of(BigDecimal value) {
        if (value.signum() == 0) {
            return "0";
        }
        String digits = value.abs()
                .scaleByPowerOfTen(-power)
                .setScale(decimals, RoundingMode.UNNECESSARY)
                .toPlainString();
        String sign = value.signum() < 0 ? "−" : "";
        return sign + (power == 0 ? digits : digits + "×" + NumberText.power(power));
    }
}
