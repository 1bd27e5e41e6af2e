package org.geodescent.figure;

/** Coordinates in text files: plain, with at most three decimals, the same under every locale. */
public final class ShortNumber {
    private ShortNumber() {}

    /** Appends a number with at most three decimals and no trailing zeros. */
    public static void append(StringBuilder out, double value) {
        long thousandths = Math.round(value * 1000);
        if (thousandths < 0) {
            out.append('-');
            thousandths = -thousandths;
        }
        out.append(thousandths / 1000);
        int fraction = (int) (thousandths % 1000);
        if (fraction != 0) {
            out.append('.').append((char) ('0' + fraction / 100));
            if (fraction % 100 != 0) {
                out.append((char) ('0' + fraction / 10 % 10));
                if (fraction % 10 != 0) {
                    out.append((char) ('0' + fraction % 10));
                }
            }
        }
    }

    /** As {@link #append}. */
    public static String of(double value) {
        StringBuilder out = new StringBuilder(8);
        append(out, value);
        return out.toString();
    }
}
