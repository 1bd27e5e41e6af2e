package org.geodescent.figure;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;

/** What holds for the session inside a figure's file, whatever the format. */
public final class CarriedSession {
    /** The longest that is read, in bytes: 200,000 points take about 10 MB. */
    public static final int LONGEST = 64 << 20;

    private CarriedSession() {}

    /**
     * What a zlib stream holds; counted before memory is taken for it.
     *
     * @throws IOException in words of ours, if the stream is damaged or holds more than {@link #LONGEST}
     */
    public static byte[] inflated(byte[] data, int from, int length) throws IOException {
        int size = 0;
        byte[] block = new byte[1 << 13];
        try (InputStream in = inflater(data, from, length)) {
            for (int read = in.read(block); read >= 0; read = in.read(block)) {
                size += read;
                requireShort(size);
            }
        } catch (ZipException | EOFException e) {
            throw new IOException("its session cannot be unpacked", e);
        }
        try (InputStream in = inflater(data, from, length)) {
            return in.readNBytes(size);
        }
    }

    private static InputStream inflater(byte[] data, int from, int length) {
        return new InflaterInputStream(new ByteArrayInputStream(data, from, length));
    }

    /** Refuses what is too long. @throws IOException if a session of so many bytes is */
    public static void requireShort(long size) throws IOException {
        if (size > LONGEST) {
            throw new IOException("its session is longer than %d MiB".formatted(LONGEST >> 20));
        }
    }
}
