package org.geodescent.figure.png;

import java.awt.Rectangle;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.List;
import org.geodescent.figure.film.FilmSize;
import org.geodescent.figure.film.FilmText;
import org.geodescent.figure.film.FilmWork;
import org.geodescent.figure.film.Frame;
import org.geodescent.figure.java2d.Pixels2D;

/**
 * Writes films as PNG files that move (W3C PNG specification, third edition) and repeat without end: of each frame only
 * the rectangle that has changed; programs that do not know animations show the first. The same film gives the same
 * bytes.
 */
public final class ApngWriter {
    private ApngWriter() {}

    /**
     * The whole file; some ten milliseconds a frame.
     *
     * @param frames at least one
     * @throws java.util.concurrent.CancellationException if nobody waits any more
     */
    public static byte[] write(List<Frame> frames, FilmSize size, FilmText text, FilmWork work) {
        PngChunks chunks = PngWriter.head(size.width(), size.height(), size.dotsPerInch());
        chunks.add(
                "acTL", ByteBuffer.allocate(8).putInt(frames.size()).putInt(0).array());
        PngWriter.describe(chunks, text.title(), text.description(), text.session());
        int[] before = new int[0];
        int sequence = 0;
        for (int i = 0; i < frames.size(); i++) {
            work.done(i, frames.size());
            int[] now = Pixels2D.of(frames.get(i).figure(), size.width(), size.height(), 0, size.height());
            Rectangle changed = i == 0
                    ? new Rectangle(0, 0, size.width(), size.height())
                    : Pixels2D.changed(before, now, size.width());
            chunks.add("fcTL", control(sequence++, changed, frames.get(i).hundredths()));
            byte[] packed = PngWriter.packed(Pixels2D.part(now, size.width(), changed), changed.width);
            if (i == 0) {
                chunks.add("IDAT", packed);
            } else {
                ByteArrayOutputStream data = new ByteArrayOutputStream(packed.length + Integer.BYTES);
                data.writeBytes(
                        ByteBuffer.allocate(Integer.BYTES).putInt(sequence++).array());
                data.writeBytes(packed);
                chunks.add("fdAT", data.toByteArray());
            }
            before = now;
        }
        chunks.add("IEND", new byte[0]);
        return chunks.toBytes();
    }

    /** Place and time of a frame, which stays where the next one leaves it and replaces what was there. */
    private static byte[] control(int sequence, Rectangle place, int hundredths) {
        return ByteBuffer.allocate(26)
                .putInt(sequence)
                .putInt(place.width)
                .putInt(place.height)
                .putInt(place.x)
                .putInt(place.y)
                .putShort((short) hundredths)
                .putShort((short) 100)
                .put(new byte[] {0, 0})
                .array();
    }
}
