package org.geodescent.core.number;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;

/**
 * Numbers as people read them in figures, in the window and in sentences of the command line: one minus sign, powers of
 * ten with raised digits, groups of three apart by narrow spaces, the same in every language. What programs read (JSON,
 * CSV) is written elsewhere, plainly.
 */
public final class NumberText {
    /** As many has a large number at most, unless another number is asked for. */
    public static final int DECIMALS = 2;

    private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";
    private static final String SUBSCRIPTS = "₀₁₂₃₄₅₆₇₈₉";
    private static final int FIGURE_DIGITS = 3;
    private static final int WINDOW_DIGITS = 4;
    /** Powers of ten of the first digit between which numbers are written plainly. */
    private static final int LEAST_PLAIN = -3;

    private static final int MOST_PLAIN = 5;
    /** From so many digits on, whole numbers are grouped. */
    private static final int GROUPED = 4;

    private static final int LONGEST_WHOLE = 12;

    private static final char NARROW_SPACE = '\u2009';

    private NumberText() {}

    /** Three significant digits, as 0.590, −12.3 or 4.00×10⁻⁷: for figures and sentences. */
    public static String shown(double value) {
        return of(value, FIGURE_DIGITS);
    }

    /**
     * A loss or a slope as it stands large, and wherever else it stands with it: with so many significant digits, one
     * more than decimals, as both go through many powers of ten. 0.646, 0.0930, 3.99×10⁻⁴.
     */
    public static String spread(double value, int decimals) {
        return of(value, decimals + 1);
    }

    /**
     * As it stands large beside a mark: at most two decimals and three digits, from 100 on a whole number; below 0.01
     * what is left to be seen. 0.47, 12.3, 240, 4.0×10⁻⁴.
     */
    public static String large(double value) {
        return large(value, DECIMALS);
    }

    /**
     * As {@link #large(double)} with another number of decimals, from 1 on, and one digit more.
     */
    public static String large(double value, int decimals) {
        double size = Math.abs(value);
        if (!finite(value) || size == 0 || size >= 1e6) {
            return of(value, decimals + 1);
        }
        if (size < 0.01) {
            return of(value, size < 0.001 ? decimals : Math.max(1, decimals - 1));
        }
        BigDecimal rounded = new BigDecimal(value).setScale(scale(size, decimals), RoundingMode.HALF_EVEN);
        return rounded.scale() == 0
                ? of(rounded.longValueExact())
                : (rounded.signum() < 0 ? "−" : "") + rounded.abs().toPlainString();
    }

    /** Decimals of a size whose rounding may be ten times as large. */
    private static int scale(double size, int decimals) {
        int scale = decimals;
        double ten = 10;
        while (scale > 0 && size >= ten - 0.5 * StrictMath.pow(10, -scale)) {
            scale--;
            ten *= 10;
        }
        return scale;
    }

    /** Four significant digits: for numbers that are watched. */
    public static String of(double value) {
        return of(value, WINDOW_DIGITS);
    }

    /**
     * So many significant digits, at least 1; 0 as 0, and words for what is no finite number.
     */
    public static String of(double value, int digits) {
        return finite(value) ? rounded(value, digits, false) : "beyond range";
    }

    /** At most so many significant digits, without zeros at the end that say nothing: 0.02, 20, 2.5×10⁷. */
    public static String brief(double value, int digits) {
        return finite(value) ? rounded(value, digits, true) : "beyond range";
    }

    /** All digits that the number needs to be told from its neighbours: for what somebody has chosen. */
    public static String exact(double value) {
        return finite(value) ? exact(new BigDecimal(Double.toString(value))) : "beyond range";
    }

    /** All digits of a number, those of whole ones in groups of three. */
    public static String exact(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        boolean whole = stripped.scale() <= 0 && stripped.precision() - stripped.scale() <= LONGEST_WHOLE;
        return whole ? of(stripped.longValueExact()) : text(stripped, true);
    }

    /** So many decimals, with a full stop before them: for sizes and times, which need no powers of ten. */
    public static String fixed(double value, int decimals) {
        return String.format(Locale.ROOT, "%." + decimals + "f", value);
    }

    /**
     * Rounded to a whole number, with commas between groups of three digits: for lines of the terminal, which has no
     * narrow space.
     */
    public static String commas(double value) {
        return String.format(Locale.ROOT, "%,.0f", value);
    }

    /** A length of time, rounded: "40 s", "12 min", "3.5 h". */
    public static String duration(double seconds) {
        if (seconds < 90) {
            return fixed(Math.ceil(seconds), 0) + " s";
        }
        return seconds < 5400 ? fixed(seconds / 60, 0) + " min" : fixed(seconds / 3600, 1) + " h";
    }

    /** With narrow spaces between groups of three digits. */
    public static String of(long value) {
        String digits = Long.toString(value).replace("-", "");
        StringBuilder text = new StringBuilder(value < 0 ? "−" : "");
        for (int i = 0; i < digits.length(); i++) {
            boolean apart = i > 0 && digits.length() >= GROUPED && (digits.length() - i) % 3 == 0;
            text.append(apart ? String.valueOf(NARROW_SPACE) : "").append(digits.charAt(i));
        }
        return text.toString();
    }

    /** A share in percent, with one decimal unless it is all. */
    public static String percent(long part, long whole) {
        if (whole == 0) {
            return "–";
        }
        return part == whole
                ? "100 %"
                : BigDecimal.valueOf(100 * part).divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_EVEN) + " %";
    }

    /** How many times: one decimal, none from 10 on. */
    public static String ratio(double value) {
        boolean decimal = Math.abs(value) < 9.95 || Math.abs(value) >= 1e6;
        return !finite(value) || decimal ? of(value, 2) : of((long) Math.rint(value));
    }

    /** 10ⁿ. */
    public static String power(int exponent) {
        return "10" + superscript(exponent);
    }

    /** An exponent in raised digits. */
    public static String superscript(int exponent) {
        return (exponent < 0 ? "⁻" : "") + in(SUPERSCRIPTS, Math.abs(exponent));
    }

    /** A whole number that is not negative as an index: 12 as ₁₂. */
    public static String subscript(int number) {
        return in(SUBSCRIPTS, number);
    }

    private static String in(String digits, int number) {
        StringBuilder text = new StringBuilder();
        for (char digit : Integer.toString(number).toCharArray()) {
            text.append(digits.charAt(digit - '0'));
        }
        return text.toString();
    }

    private static boolean finite(double value) {
        return Math.abs(value) < Double.POSITIVE_INFINITY;
    }

    private static String rounded(double value, int digits, boolean brief) {
        return text(new BigDecimal(value).round(new MathContext(digits, RoundingMode.HALF_EVEN)), brief, digits);
    }

    private static String text(BigDecimal value, boolean brief) {
        return text(value, brief, value.precision());
    }

    private static String text(BigDecimal value, boolean brief, int digits) {
        if (value.signum() == 0) {
            return "0";
        }
        int exponent = value.precision() - value.scale() - 1;
        boolean plain = exponent >= LEAST_PLAIN && exponent <= MOST_PLAIN;
        BigDecimal shown = plain ? value.abs() : value.abs().movePointLeft(exponent);
        int decimals = Math.max(0, digits - 1 - (plain ? exponent : 0));
        BigDecimal padded = shown.setScale(decimals, RoundingMode.HALF_EVEN);
        BigDecimal written = brief ? padded.stripTrailingZeros() : padded;
        return (value.signum() < 0 ? "−" : "") + written.toPlainString() + (plain ? "" : "×" + power(exponent));
    }
}
