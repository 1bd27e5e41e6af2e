package org.geodescent.figure.png;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;

/** The chunks of a PNG file (W3C PNG specification, third edition). */
final class PngChunks {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};

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

    /**
     * Adds compressed text; nothing if it is empty. Programs keep zTXt, which holds Latin-1 only, more often than iTXt.
     */
    void addText(String keyword, String text) {
        if (text.isEmpty()) {
            return;
        }
        boolean latin = StandardCharsets.ISO_8859_1.newEncoder().canEncode(text);
        ByteArrayOutputStream data = new ByteArrayOutputStream();
        data.writeBytes(keyword.getBytes(StandardCharsets.ISO_8859_1));
        // End of keyword, zlib; or end of keyword, compressed, zlib, no language, no translated keyword.
        data.writeBytes(latin ? new byte[] {0, 0} : new byte[] {0, 1, 0, 0, 0});
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(data)) {
            deflater.write(text.getBytes(latin ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new AssertionError("writing to memory does not fail", e);
        }
        add(latin ? "zTXt" : "iTXt", data.toByteArray());
    }

    byte[] toBytes() {
        return out.toByteArray();
    }

    static boolean isPng(byte[] file) {
        return file.length >= 8 && Arrays.equals(file, 0, 8, SIGNATURE, 0, 8);
    }

    /**
     * The text under a keyword, of any of the three kinds.
     *
     * @throws IOException in words of ours, if the text, or what should be it, is damaged
     */
    static Optional<String> text(byte[] file, String keyword) throws IOException {
        ByteBuffer chunks = ByteBuffer.wrap(file, SIGNATURE.length, file.length - SIGNATURE.length);
        boolean damaged = false;
        boolean ended = false;
        while (chunks.remaining() >= 12) {
            int length = chunks.getInt();
            if (length < 0 || length > chunks.remaining() - 8) {
                throw new IOException("a chunk is longer than the file");
            }
            int start = chunks.position();
            chunks.position(start + 4 + length);
            CRC32 crc = new CRC32();
            crc.update(file, start, 4 + length);
            boolean sound = chunks.getInt() == (int) crc.getValue();
            damaged |= !sound;
            ended = new String(file, start, 4, StandardCharsets.US_ASCII).equals("IEND");
            if (PngText.isOf(keyword, file, start, start + 4 + length)) {
                if (!sound) {
                    throw new IOException("the checksum of its session is wrong");
                }
                return Optional.of(PngText.text(file, start, start + 4 + length));
            }
        }
        if (damaged) {
            throw new IOException("a checksum is wrong, and there is no session");
        }
        if (!ended) {
            throw new IOException("it breaks off");
        }
        return Optional.empty();
    }
}
