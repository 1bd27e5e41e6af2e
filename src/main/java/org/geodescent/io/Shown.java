package org.geodescent.io;

/** Values from outside, as error messages show them: on one line, without control characters, not too long. */
public final class Shown {
    private static final int LONGEST = 40;

    private Shown() {}

    /** The value in double quotes, shortened to 40 characters. */
    public static String quoted(String value) {
        return '"' + shortened(value) + '"';
    }

    /** The value, shortened to 40 characters. */
    public static String shortened(String value) {
        String line = line(value);
        int end = Math.min(line.length(), LONGEST);
        // Never cut a surrogate pair in two.
        if (end < line.length() && Character.isHighSurrogate(line.charAt(end - 1))) {
            end--;
        }
        return line.substring(0, end) + (end < line.length() ? "…" : "");
    }

    /** The text on one line: every control character becomes a space. */
    public static String line(String text) {
        return text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ");
    }
}
