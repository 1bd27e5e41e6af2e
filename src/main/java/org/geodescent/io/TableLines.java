package org.geodescent.io;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a text file that may be larger than memory, and may be compressed by gzip, one after the other. For one
 * thread.
 */
public final class TableLines implements AutoCloseable {
    private static final long LARGEST = 2_000_000_000L;
    private static final int LONGEST_LINE = 100_000;
    private static final int GZIP_1 = 0x1F;
    private static final int GZIP_2 = 0x8B;

    private final Path file;
    private final InputStream in;
    private final byte[] buffer = new byte[1 << 16];
    private int at;
    private int end;
    private long taken;
    private long number;
    private boolean tooLong;

    private TableLines(Path file, InputStream in) {
        this.file = file;
        this.in = in;
    }

    /** Opens a file. @throws InputException if there is none, or it cannot be read */
    public static TableLines open(Path file) throws InputException {
        if (Files.isDirectory(file)) {
            throw TextFile.isFolder(file);
        }
        try {
            PushbackInputStream raw = new PushbackInputStream(Files.newInputStream(file), 2);
            try {
                byte[] magic = raw.readNBytes(2);
                raw.unread(magic);
                boolean packed = magic.length == 2 && (magic[0] & 0xFF) == GZIP_1 && (magic[1] & 0xFF) == GZIP_2;
                return new TableLines(file, packed ? new GZIPInputStream(raw, 1 << 16) : raw);
            } catch (IOException e) {
                raw.close();
                throw e;
            }
        } catch (IOException e) {
            throw TextFile.unreadable(file, e);
        }
    }

    /**
     * The first line of a file without its end; empty if there is none, or it is longer than any of a table.
     *
     * @throws InputException if there is no such file, or it cannot be read
     */
    public static Optional<String> first(Path file) throws InputException {
        try (TableLines lines = open(file)) {
            return Optional.ofNullable(lines.line());
        }
    }

    /**
     * The next line without its end; null behind the last one.
     *
     * @throws InputException if the rest cannot be read, a line is longer than any of a table, or the text is larger
     *     than two gigabytes
     */
    public @Nullable String next() throws InputException {
        String line = line();
        if (tooLong) {
            throw fault("it is longer than %d characters; that is no line of a table".formatted(LONGEST_LINE));
        }
        return line;
    }

    /** The next line; null also if it is too long. */
    private @Nullable String line() throws InputException {
        ByteArrayOutputStream begun = new ByteArrayOutputStream(0);
        number++;
        while (true) {
            for (int i = at; i < end; i++) {
                if (buffer[i] == '\n') {
                    String line = text(begun, i);
                    at = i + 1;
                    return line;
                }
            }
            begun.write(buffer, at, end - at);
            at = end;
            tooLong = begun.size() > LONGEST_LINE;
            if (tooLong) {
                return null;
            }
            if (!fill()) {
                return begun.size() == 0 ? null : text(begun, at);
            }
        }
    }

    /** What is left from earlier pieces, and the buffer up to there; without a carriage return at its end. */
    private String text(ByteArrayOutputStream begun, int to) {
        String line;
        if (begun.size() == 0) {
            line = new String(buffer, at, to - at, StandardCharsets.UTF_8);
        } else {
            // Decoded together: a character may have bytes in both.
            begun.write(buffer, at, to - at);
            line = begun.toString(StandardCharsets.UTF_8);
        }
        return line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
    }

    private boolean fill() throws InputException {
        try {
            at = 0;
            end = Math.max(0, in.read(buffer, 0, buffer.length));
        } catch (IOException e) {
            throw TextFile.unreadable(file, e);
        }
        taken += end;
        if (taken > LARGEST) {
            throw new InputException(file + " is larger than 2 GB; open a part of it");
        }
        return end > 0;
    }

    /** The finite number in a cell of the line that was taken last. @throws InputException if there is none */
    public double number(String name, String cell) throws InputException {
        double value = Decimal.parse(cell).orElse(Double.NaN);
        if (!Double.isFinite(value)) {
            throw fault("%s is %s; it must be a number".formatted(name, Shown.quoted(cell)));
        }
        return value;
    }

    /** A fault in the line that was taken last, in a clause without a full stop. */
    public InputException fault(String problem) {
        return InputException.at(file.toString(), number, problem);
    }

    @Override
    public void close() throws InputException {
        try {
            in.close();
        } catch (IOException e) {
            throw TextFile.unreadable(file, e);
        }
    }
}
