package org.geodescent.cifar.figure;

import java.math.BigDecimal;
import java.math.MathContext;

/** Numbers as words of figures and controls. */
public final class Numbers {
    private Numbers() {}

    /** So many significant digits, without zeros at the end, never as a power of ten: 0.02. */
    public static String of(double value, int digits) {
        return new BigDecimal(value)
                .round(new MathContext(digits))
                .stripTrailingZeros()
                .toPlainString()
                .replace('-', '−');
    }
}
