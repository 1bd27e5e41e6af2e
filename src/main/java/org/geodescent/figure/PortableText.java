package org.geodescent.figure;

import java.util.function.IntPredicate;

/** Text that every file format can hold unchanged. */
public final class PortableText {
    private PortableText() {}

    /** Whether XML 1.0 can hold the character; surrogates that stand alone and most control characters it cannot. */
    private static boolean allowed(int c) {
        boolean control = c < 0x20 && c != '\t' && c != '\n' && c != '\r';
        boolean surrogate = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
        return !control && !surrogate && c != 0xFFFE && c != 0xFFFF;
    }

    /**
     * JSON in which characters that XML or UTF-8 cannot hold are written as JSON escapes: the same JSON value, and the
     * same text in every format but PNG.
     */
    public static String json(String json) {
        return escaped(json, PortableText::allowed);
    }

    /** The same JSON value in ASCII. */
    public static String ascii(String json) {
        return escaped(json, c -> allowed(c) && c < 0x7F);
    }

    private static String escaped(String json, IntPredicate kept) {
        if (json.codePoints().allMatch(kept)) {
            return json;
        }
        StringBuilder text = new StringBuilder(json.length() + 32);
        json.codePoints().forEach(c -> {
            if (kept.test(c)) {
                text.appendCodePoint(c);
            } else {
                for (char unit : Character.toChars(c)) {
                    text.append("\\u%04x".formatted((int) unit));
                }
            }
        });
        return text.toString();
    }

    /** Prose in which such characters are replaced by U+FFFD. */
    public static String prose(String prose) {
        StringBuilder text = new StringBuilder(prose.length());
        prose.codePoints().forEach(c -> text.appendCodePoint(allowed(c) ? c : 0xFFFD));
        return text.toString();
    }
}
