package org.geodescent.figure;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;

/** What holds for the session inside a figure's file, whatever the format. */
public final class CarriedSession {
    /** The longest that is read, in bytes: 200,000 points take about 10 MB. */
    public static final int LONGEST = 64 << 20;

    private static final String BEGIN = "geodescent-session";
    private static final String END = "end of geodescent-session";
    private static final int LINE = 100;

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

    /**
     * A session packed, behind a checksum of its own.
     *
     * @param session as JSON
     */
    public static byte[] packed(String session) {
        byte[] text = PortableText.json(session).getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(checksum(text)).array());
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(out)) {
            deflater.write(text);
        } catch (IOException e) {
            throw new AssertionError("writing to memory does not fail", e);
        }
        return out.toByteArray();
    }

    /** What {@link #packed} packs. @throws IOException in words of ours, if it is damaged or too long */
    public static String unpacked(byte[] packed) throws IOException {
        if (packed.length < Integer.BYTES) {
            throw new IOException("its session breaks off");
        }
        byte[] text = inflated(packed, Integer.BYTES, packed.length - Integer.BYTES);
        if (checksum(text) != ByteBuffer.wrap(packed).getInt()) {
            throw new IOException("the checksum of its session is wrong");
        }
        return new String(text, StandardCharsets.UTF_8);
    }

    private static int checksum(byte[] text) {
        CRC32 crc = new CRC32();
        crc.update(text);
        return (int) crc.getValue();
    }

    /**
     * A session in lines of a text file that begin as its comments do; nothing if it is empty.
     *
     * @param comment what a comment begins with
     */
    public static String lines(String comment, String session) {
        if (session.isEmpty()) {
            return "";
        }
        String packed = Base64.getEncoder().encodeToString(packed(session));
        StringBuilder out = new StringBuilder(packed.length() + packed.length() / 20 + 100);
        out.append(comment).append(BEGIN).append('\n');
        for (int i = 0; i < packed.length(); i += LINE) {
            out.append(comment)
                    .append(packed, i, Math.min(packed.length(), i + LINE))
                    .append('\n');
        }
        return out.append(comment).append(END).append('\n').toString();
    }

    /**
     * The session in such lines; empty if there is none.
     *
     * @throws IOException in words of ours, if it breaks off or is damaged, or there are several
     */
    public static Optional<String> ofLines(String comment, String text) throws IOException {
        int begin = text.indexOf(comment + BEGIN);
        if (begin < 0) {
            return Optional.empty();
        }
        int end = text.indexOf(comment + END, begin);
        if (end < 0) {
            throw new IOException("it breaks off in its session");
        }
        if (text.indexOf(comment + BEGIN, end) >= 0) {
            throw new IOException("it carries several sessions");
        }
        StringBuilder packed = new StringBuilder(end - begin);
        // Line ends may have been changed on the way.
        for (String line : text.substring(begin, end).lines().skip(1).toList()) {
            if (!line.startsWith(comment)) {
                throw new IOException("its session is no longer in comments");
            }
            packed.append(line.substring(comment.length()).strip());
        }
        try {
            return Optional.of(unpacked(Base64.getDecoder().decode(packed.toString())));
        } catch (IllegalArgumentException e) {
            throw new IOException("its session cannot be unpacked", e);
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
