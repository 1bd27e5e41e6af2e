package org.geodescent.io;

import java.util.regex.Pattern;

/** Values from outside, as error messages show them: on one line, without control characters, not too long. */
public final class Shown {
    private static final int LONGEST = 40;
    /** Marks of byte order, of direction and the like, without those that join letters of some scripts. */
    private static final Pattern INVISIBLE =
            Pattern.compile("[\\u00AD\\u200B\\u200E\\u200F\\u202A-\\u202E\\u2060-\\u2069\\uFEFF]");

    private Shown() {}

    /** The value in double quotes, shortened to 40 characters. */
    public static String quoted(String value) {
        return '"' + shortened(value) + '"';
    }

    /**
     * The value, shortened to 40 characters. Characters that nobody sees are written as numbers: a stray one is often
     * what is wrong.
     */
    public static String shortened(String value) {
        String line = INVISIBLE.matcher(line(value)).replaceAll(found -> "\\\\u%04X"
                .formatted((int) found.group().charAt(0)));
        int end = Math.min(line.length(), LONGEST);
        // Never cut a surrogate pair in two.
        if (end < line.length() && Character.isHighSurrogate(line.charAt(end - 1))) {
            end--;
        }
        return line.substring(0, end) + (end < line.length() ? "…" : "");
    }

    /** The text on one line: every control character becomes a space. */
    public static String line(String text) {
        return text.replaceAll("[\\p{Cc}\\u2028\\u2029]+", " ");
    }
}
