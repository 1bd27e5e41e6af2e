package org.geodescent.ui;

import java.util.Locale;

/** Numbers as text for people: four significant digits, powers of ten as superscripts, never NaN. */
public final class NumberText {
    private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    private NumberText() {}

    /** Four significant digits; very large and very small numbers as 1.234 × 10⁵. */
    public static String of(double value) {
        if (!Double.isFinite(value)) {
            return "beyond range";
        }
        double size = Math.abs(value);
        if (size == 0) {
            return "0";
        }
        if (size < 1e-3 || size >= 1e5) {
            return scientific(value);
        }
        int decimals = Math.max(0, 3 - (int) Math.floor(Math.log10(size)));
        return minus(String.format(Locale.ROOT, "%." + Math.min(decimals, 5) + "f", value));
    }

    private static String scientific(double value) {
        String text = String.format(Locale.ROOT, "%.2e", value);
        int e = text.indexOf('e');
        return minus(text.substring(0, e)) + " × 10" + superscript(Integer.parseInt(text.substring(e + 1)));
    }

    /** With narrow spaces between groups of three digits: 60 000. */
    public static String of(long value) {
        return minus(String.format(Locale.ROOT, "%,d", value).replace(',', '\u2009'));
    }

    public static String percent(long part, long whole) {
        if (whole == 0) {
            return "–";
        }
        return part == whole ? "100 %" : String.format(Locale.ROOT, "%.1f %%", 100.0 * part / whole);
    }

    /** An exponent in small raised digits. */
    public static String superscript(int exponent) {
        StringBuilder text = new StringBuilder(exponent < 0 ? "⁻" : "");
        for (char digit : Integer.toString(Math.abs(exponent)).toCharArray()) {
            text.append(SUPERSCRIPTS.charAt(digit - '0'));
        }
        return text.toString();
    }

    private static String minus(String text) {
        return text.replace('-', '−');
    }
}
