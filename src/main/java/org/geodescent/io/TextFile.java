package org.geodescent.io;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Reads files whole, with errors that say what to do. */
public final class TextFile {
    private static final int MEGABYTE = 1_000_000;
    private static final int BUFFER = 8192;
    private static final int[] BYTE_ORDER_MARK = {0xEF, 0xBB, 0xBF};

    private TextFile() {}

    /**
     * The bytes of a file.
     *
     * @param limit the largest number of bytes that is accepted
     * @throws InputException if there is no such file, it is a folder, cannot be read, or is larger than {@code limit}
     */
    public static byte[] bytes(Path file, int limit) throws InputException {
        if (Files.isDirectory(file)) {
            throw isFolder(file);
        }
        // Reading up to the limit, rather than asking for the size first, also stops at files without an end.
        try (InputStream in = Files.newInputStream(file)) {
            byte[] content = in.readNBytes(limit + 1);
            if (content.length > limit) {
                throw new InputException(
                        "%s is larger than %d MB; name a smaller file".formatted(file, limit / MEGABYTE));
            }
            return content;
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    static InputException isFolder(Path file) {
        return new InputException(file + " is a folder; name a file");
    }

    /** What went wrong in reading. */
    static InputException unreadable(Path file, IOException e) {
        if (e instanceof NoSuchFileException) {
            return new InputException(file + " does not exist; check the name and the folder", e);
        }
        if (e instanceof AccessDeniedException) {
            return new InputException(file + " may not be read; ask for permission or copy it", e);
        }
        String message = e.getMessage();
        return new InputException(
                "%s cannot be read: %s; copy it to another place and try again"
                        .formatted(
                                file, Shown.line(message == null ? e.getClass().getSimpleName() : message)),
                e);
    }

    /**
     * The text of a UTF-8 file, without a byte order mark.
     *
     * @throws InputException as {@link #bytes}, and naming the line if it is not text in UTF-8
     */
    public static String read(Path file, int limit) throws InputException {
        return decode(file.toString(), bytes(file, limit));
    }

    /** As {@link #read}, from bytes that are already here. */
    public static String decode(String source, byte[] content) throws InputException {
        int mark = check(source, content);
        return new String(content, mark, content.length - mark, StandardCharsets.UTF_8);
    }

    /**
     * Checks that bytes are text in UTF-8, without taking memory for it.
     *
     * @return how many bytes their byte order mark has; 0 if there is none
     * @throws InputException naming the line of the first byte that is not
     */
    static int check(String source, byte[] content) throws InputException {
        if (startsWith(content, 0xFE, 0xFF) || startsWith(content, 0xFF, 0xFE)) {
            throw InputException.at(source, 1, "the text is in UTF-16; save the file as UTF-8");
        }
        if (startsWith(content, 'P', 'K', 3, 4)) {
            throw InputException.at(source, 1, "this is a spreadsheet or another archive; export it as CSV text");
        }
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer bytes = ByteBuffer.wrap(content);
        CharBuffer characters = CharBuffer.allocate(BUFFER);
        CoderResult result = CoderResult.OVERFLOW;
        while (result.isOverflow()) {
            result = decoder.decode(bytes, characters.clear(), true);
        }
        if (result.isError()) {
            int bad = bytes.position();
            throw InputException.at(
                    source,
                    lineOf(content, bad),
                    "byte 0x%02X is not text in UTF-8; save the file as UTF-8".formatted(content[bad]));
        }
        for (int i = 0; i < content.length; i++) {
            if (content[i] == 0) {
                throw InputException.at(
                        source,
                        lineOf(content, i),
                        "a NUL character: this is not a text file; export the data as UTF-8 text");
            }
        }
        return startsWith(content, BYTE_ORDER_MARK) ? BYTE_ORDER_MARK.length : 0;
    }

    private static boolean startsWith(byte[] content, int... prefix) {
        if (content.length < prefix.length) {
            return false;
        }
        for (int i = 0; i < prefix.length; i++) {
            if ((content[i] & 0xFF) != prefix[i]) {
                return false;
            }
        }
        return true;
    }

    private static long lineOf(byte[] content, int position) {
        long line = 1;
        for (int i = 0; i < position; i++) {
            if (content[i] == '\n') {
                line++;
            }
        }
        return line;
    }
}
