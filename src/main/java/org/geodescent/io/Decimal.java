package org.geodescent.io;

import com.fasterxml.jackson.core.io.NumberOutput;
import java.math.BigDecimal;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.geodescent.core.number.Answer;

/** Numbers as people and spreadsheets write them. */
public final class Decimal {
    // With the typographic minus, which this app and good editors write. Stricter than Double.parseDouble, which also
    // takes "1d", "0x1p3", "NaN" and "Infinity".
    private static final Pattern DECIMAL = Pattern.compile("[+\u2212-]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d+)?");

    private Decimal() {}

    /**
     * The number that {@code text} writes in decimal notation, perhaps infinite where it overflows; empty if it writes
     * none.
     */
    public static OptionalDouble parse(String text) {
        return DECIMAL.matcher(text).matches()
                ? OptionalDouble.of(Double.parseDouble(text.replace('\u2212', '-')))
                : OptionalDouble.empty();
    }

    /**
     * The whole number that {@code text} writes in decimal notation, such as 1000000, 1e6 or 2.5e3; empty if it is none
     * or does not fit a long.
     */
    public static OptionalLong parseWhole(String text) {
        // A double first: 1e999999999 would be spelled out.
        OptionalDouble size = parse(text);
        if (size.isEmpty() || Math.abs(size.getAsDouble()) > 1e19) {
            return OptionalLong.empty();
        }
        try {
            return OptionalLong.of(new BigDecimal(text.replace('\u2212', '-')).longValueExact());
        } catch (ArithmeticException e) {
            return OptionalLong.empty();
        }
    }

    /**
     * The shortest text that reads back to the same bits; the same on every Java version, unlike
     * {@code Double.toString}.
     */
    public static String format(double value) {
        return NumberOutput.toString(value, true);
    }

    /** The cell of a table: as {@link #format}, and empty if there is no number. */
    public static String cell(Answer<Double> number) {
        return number.found().map(Decimal::format).orElse("");
    }
}
