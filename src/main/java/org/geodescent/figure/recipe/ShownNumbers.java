package org.geodescent.figure.recipe;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Numbers as figures and captions show them. */
public final class ShownNumbers {
    private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";
    private static final String SUBSCRIPTS = "₀₁₂₃₄₅₆₇₈₉";

    private ShownNumbers() {}

    /**
     * Three significant digits, as 0.590, −12.3 or 4.00×10⁻⁷.
     *
     * @param value finite
     */
    public static String shown(double value) {
        if (value == 0) {
            return "0";
        }
        BigDecimal rounded = new BigDecimal(value).round(new MathContext(3, RoundingMode.HALF_EVEN));
        int exponent = rounded.precision() - rounded.scale() - 1;
        String sign = rounded.signum() < 0 ? "−" : "";
        BigDecimal magnitude = rounded.abs();
        if (exponent >= -3 && exponent <= 5) {
            return sign
                    + magnitude
                            .setScale(Math.max(0, 2 - exponent), RoundingMode.UNNECESSARY)
                            .toPlainString();
        }
        BigDecimal mantissa = magnitude.movePointLeft(exponent).setScale(2, RoundingMode.UNNECESSARY);
        return sign + mantissa.toPlainString() + "×10" + superscript(exponent);
    }

    /** A positive whole number as an index: 12 as ₁₂. */
    static String subscript(int number) {
        StringBuilder text = new StringBuilder();
        for (char digit : Integer.toString(number).toCharArray()) {
            text.append(SUBSCRIPTS.charAt(digit - '0'));
        }
        return text.toString();
    }

    static String superscript(int exponent) {
        StringBuilder text = new StringBuilder(exponent < 0 ? "⁻" : "");
        for (char digit : Integer.toString(Math.abs(exponent)).toCharArray()) {
            text.append(SUPERSCRIPTS.charAt(digit - '0'));
        }
        return text.toString();
    }
}
