package org.geodescent.figure.gif;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.geodescent.figure.CarriedSession;

/**
 * The session in a GIF file, in a block of this app at its end. To find it, the blocks are gone through; no
 * pixel is unpacked.
 */
public final class GifProvenance {
    /** The name of the block that holds the session. */
    private static final String BLOCK = "GEODESCT1.0";

    /** Of a block in a row. */
    private static final int LONGEST = 255;

    private static final int HEAD = 13;
    private static final int PLACE = 9;
    private static final int EXTENSION = 0x21;
    private static final int APPLICATION = 0xFF;
    private static final int IMAGE = 0x2C;
    private static final int END = 0x3B;

    private final byte[] file;
    private int at;

    private GifProvenance(byte[] file) {
        this.file = file;
    }

    /** The file with a session at its end. */
    static byte[] added(byte[] gif, String session) {
        byte[] packed = CarriedSession.packed(session);
        ByteArrayOutputStream out = new ByteArrayOutputStream(gif.length + packed.length + packed.length / 200 + 20);
        out.write(gif, 0, gif.length - 1);
        out.writeBytes(new byte[] {EXTENSION, (byte) APPLICATION, (byte) BLOCK.length()});
        out.writeBytes(BLOCK.getBytes(StandardCharsets.ISO_8859_1));
        for (int from = 0; from < packed.length; from += LONGEST) {
            int length = Math.min(LONGEST, packed.length - from);
            out.write(length);
            out.write(packed, from, length);
        }
        out.writeBytes(new byte[] {0, END});
        return out.toByteArray();
    }

    /** Whether the bytes begin as a GIF file. */
    public static boolean isGif(byte[] file) {
        return file.length >= 6 && new String(file, 0, 6, StandardCharsets.ISO_8859_1).matches("GIF8[79]a");
    }

    /**
     * The session as JSON; empty if the file carries none.
     *
     * @throws IOException in words of ours, if the file is damaged
     */
    public static Optional<String> read(byte[] gif) throws IOException {
        return new GifProvenance(gif).session();
    }

    private Optional<String> session() throws IOException {
        at = HEAD;
        at += table(byteAt(10));
        while (true) {
            int kind = next();
            if (kind == END) {
                return Optional.empty();
            } else if (kind == IMAGE) {
                int place = at;
                at += PLACE;
                // Behind the colours stands how wide the codes are.
                at += table(byteAt(place + PLACE - 1)) + 1;
                blocks(false);
            } else if (kind == EXTENSION) {
                int label = next();
                int length = byteAt(at);
                boolean ours = label == APPLICATION
                        && length == BLOCK.length()
                        && at + 1 + length <= file.length
                        && new String(file, at + 1, length, StandardCharsets.ISO_8859_1).equals(BLOCK);
                if (ours) {
                    at += 1 + length;
                    return Optional.of(CarriedSession.unpacked(blocks(true)));
                }
                blocks(false);
            } else {
                throw new IOException("its blocks are broken");
            }
        }
    }

    /** How long a table of colours is, by the byte that says whether there is one. */
    private static int table(int flags) {
        return (flags & 0x80) == 0 ? 0 : 3 << (1 + (flags & 7));
    }

    private int next() throws IOException {
        return byteAt(at++);
    }

    private int byteAt(int index) throws IOException {
        if (index >= file.length) {
            throw new IOException("it breaks off");
        }
        return file[index] & 0xFF;
    }

    /** What stands in a row of blocks, up to an empty one; nothing if it is not wanted. */
    private byte[] blocks(boolean wanted) throws IOException {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        for (int length = next(); length > 0; length = next()) {
            if (at + length > file.length) {
                throw new IOException("it breaks off");
            }
            if (wanted) {
                content.write(file, at, length);
            }
            at += length;
        }
        return content.toByteArray();
    }
}
