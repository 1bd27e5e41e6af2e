package org.geodescent.figure.png;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/** The chunks of a PNG file (W3C PNG specification, third edition). */
final class PngChunks {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    /** A longer text is refused: it would be a decompression bomb. */
    private static final int LONGEST_TEXT = 256 << 20;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 16);

    PngChunks() {
        out.writeBytes(SIGNATURE);
    }

    void add(String type, byte[] data) {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 crc = new CRC32();
        crc.update(name);
        crc.update(data);
        out.writeBytes(ByteBuffer.allocate(4).putInt(data.length).array());
        out.writeBytes(name);
        out.writeBytes(data);
        out.writeBytes(ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
    }

    /** Adds compressed international text; nothing if it is empty. */
    void addText(String keyword, String text) {
        if (text.isEmpty()) {
            return;
        }
        ByteArrayOutputStream data = new ByteArrayOutputStream();
        data.writeBytes(keyword.getBytes(StandardCharsets.ISO_8859_1));
        // End of keyword, compressed, zlib, no language, no translated keyword.
        data.writeBytes(new byte[] {0, 1, 0, 0, 0});
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(data)) {
            deflater.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new AssertionError("writing to memory does not fail", e);
        }
        add("iTXt", data.toByteArray());
    }

    byte[] toBytes() {
        return out.toByteArray();
    }

    static boolean isPng(byte[] file) {
        return file.length >= 8 && Arrays.equals(file, 0, 8, SIGNATURE, 0, 8);
    }

    /**
     * The text that {@link #addText} stored under the keyword.
     *
     * @throws IOException if a chunk before it, or its own, is damaged
     */
    static Optional<String> text(byte[] file, String keyword) throws IOException {
        ByteBuffer chunks = ByteBuffer.wrap(file, 8, file.length - 8);
        byte[] start = (keyword + "\0\1\0\0\0").getBytes(StandardCharsets.ISO_8859_1);
        while (chunks.remaining() >= 12) {
            int length = chunks.getInt();
            if (length < 0 || length > chunks.remaining() - 8) {
                throw new IOException("the PNG file is damaged: a chunk is longer than the file");
            }
            byte[] typed = new byte[length + 4];
            chunks.get(typed);
            CRC32 crc = new CRC32();
            crc.update(typed);
            boolean sound = chunks.getInt() == (int) crc.getValue();
            boolean text = new String(typed, 0, 4, StandardCharsets.US_ASCII).equals("iTXt");
            if (text
                    && typed.length >= 4 + start.length
                    && Arrays.equals(typed, 4, 4 + start.length, start, 0, start.length)) {
                if (!sound) {
                    throw new IOException(
                            "the PNG file is damaged: the checksum of its text \"" + keyword + "\" is wrong");
                }
                return Optional.of(inflated(typed, 4 + start.length));
            }
        }
        return Optional.empty();
    }

    private static String inflated(byte[] data, int from) throws IOException {
        try (InflaterInputStream in =
                new InflaterInputStream(new ByteArrayInputStream(data, from, data.length - from))) {
            byte[] text = in.readNBytes(LONGEST_TEXT + 1);
            if (text.length > LONGEST_TEXT) {
                throw new IOException("the PNG file holds a text of more than 256 MiB");
            }
            return new String(text, StandardCharsets.UTF_8);
        }
    }
}
