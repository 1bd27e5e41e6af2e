package org.geodescent.figure.png;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.geodescent.figure.CarriedSession;

/**
 * Chunks of text, as this app or any other program writes them: tEXt and zTXt are in Latin-1, iTXt is in UTF-8; zTXt is
 * compressed, iTXt may be.
 */
final class PngText {
    private static final List<String> KINDS = List.of("tEXt", "zTXt", "iTXt");

    private PngText() {}

    /**
     * Whether a chunk is text under a keyword.
     *
     * @param start where its type stands in the file
     * @param end where its data end
     */
    static boolean isOf(String keyword, byte[] file, int start, int end) {
        byte[] key = (keyword + '\0').getBytes(StandardCharsets.ISO_8859_1);
        int from = start + 4;
        return KINDS.contains(type(file, start))
                && key.length <= end - from
                && Arrays.equals(file, from, from + key.length, key, 0, key.length);
    }

    private static String type(byte[] file, int start) {
        return new String(file, start, 4, StandardCharsets.US_ASCII);
    }

    /** The text of such a chunk. @throws IOException in words of ours, if it cannot be unpacked or is too long */
    static String text(byte[] file, int start, int end) throws IOException {
        int at = afterZero(file, start + 4, end);
        String type = type(file, start);
        boolean international = type.equals("iTXt");
        boolean compressed = type.equals("zTXt") || (international && at < end && file[at] != 0);
        // What zTXt says of the compression, or iTXt of that, the language and the keyword in it.
        int from = at + (compressed && !international ? 1 : 0);
        if (international) {
            from = afterZero(file, afterZero(file, at + 2, end), end);
        }
        from = Math.min(from, end);
        CarriedSession.requireShort(end - from);
        byte[] text =
                compressed ? CarriedSession.inflated(file, from, end - from) : Arrays.copyOfRange(file, from, end);
        return new String(text, international ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1);
    }

    /** Behind the next zero. */
    private static int afterZero(byte[] file, int from, int end) {
        int at = from;
        while (at < end && file[at] != 0) {
            at++;
        }
        return at + 1;
    }
}
