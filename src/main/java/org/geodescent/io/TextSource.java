package org.geodescent.io;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.function.Supplier;

/**
 * A text that can be read several times from its start; so a large table is surveyed and read without being held in
 * memory as cells.
 */
final class TextSource {
    /** The longest line, and the longest quoted cell, in characters. */
    static final int LONGEST_LINE = 1_000_000;

    private final String name;
    private final Supplier<Reader> start;

    private TextSource(String name, Supplier<Reader> start) throws InputException {
        this.name = name;
        this.start = start;
        checkLengths();
    }

    /**
     * The text of a UTF-8 file. @throws InputException as {@link TextFile#read}, or if a line is longer than
     * {@link #LONGEST_LINE}
     */
    static TextSource ofFile(Path file, int limit) throws InputException {
        byte[] content = TextFile.bytes(file, limit);
        int skipped = TextFile.check(file.toString(), content);
        return new TextSource(
                file.toString(),
                () -> new InputStreamReader(
                        new ByteArrayInputStream(content, skipped, content.length - skipped), StandardCharsets.UTF_8));
    }

    /** A text from elsewhere. @throws InputException if a line is longer than {@link #LONGEST_LINE} */
    static TextSource ofText(String name, String text) throws InputException {
        String content = text.startsWith("\uFEFF") ? text.substring(1) : text;
        return new TextSource(name, () -> new StringReader(content));
    }

    /** What the text is, for error messages: a file's name, "clipboard". */
    String name() {
        return name;
    }

    BufferedReader open() {
        return new BufferedReader(start.get());
    }

    /** Goes through the lines until the visitor has seen enough. */
    void forEachLine(LineVisitor visitor) throws InputException {
        try (BufferedReader reader = open()) {
            long number = 0;
            String line = reader.readLine();
            while (line != null && visitor.visit(line, ++number)) {
                line = reader.readLine();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("memory does not fail", e);
        }
    }

    /** Sees one line after the other. */
    interface LineVisitor {
        /** Sees a line with its number, from 1, and returns whether to go on. */
        boolean visit(String line, long number) throws InputException;
    }

    /** Before a line or a quoted cell is taken into memory as a whole. */
    private void checkLengths() throws InputException {
        long line = 1;
        int length = 0;
        int quoted = -1;
        char before = '\n';
        try (Reader reader = open()) {
            for (int read = reader.read(); read >= 0; read = reader.read()) {
                char c = (char) read;
                if (c == '"') {
                    quoted = quoted >= 0 ? -1 : opens(before) ? 0 : -1;
                } else if (quoted >= 0) {
                    quoted++;
                }
                boolean ends = c == '\r' || c == '\n';
                length = ends ? 0 : length + 1;
                if (length > LONGEST_LINE || quoted > LONGEST_LINE) {
                    throw InputException.at(
                            name,
                            line,
                            length > LONGEST_LINE
                                    ? "the line has more than %d characters; write one line per sample"
                                            .formatted(LONGEST_LINE)
                                    : "a quoted cell has more than %d characters; close its quotes"
                                            .formatted(LONGEST_LINE));
                }
                line += c == '\r' || (c == '\n' && before != '\r') ? 1 : 0;
                before = c;
            }
        } catch (IOException e) {
            throw new UncheckedIOException("memory does not fail", e);
        }
    }

    /** Whether a quote after this character begins a quoted cell, or goes on with one after a doubled quote. */
    private static boolean opens(char before) {
        return before == '"' || Character.isWhitespace(before) || ",;|".indexOf(before) >= 0;
    }
}
