package org.geodescent.figure.gif;

import java.awt.Point;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageOutputStream;
import org.geodescent.figure.film.FilmSize;
import org.geodescent.figure.film.FilmText;
import org.geodescent.figure.film.FilmWork;
import org.geodescent.figure.film.Frame;
import org.geodescent.figure.java2d.Pixels2D;

/**
 * Writes films as GIF files that repeat without end: one palette for all frames, of each frame only the rectangle that
 * has changed, the session in a block of its own. Works without a display; the same film gives the same bytes.
 */
public final class GifWriter {
    /** So many frames tell which colours there are. */
    private static final int SAMPLES = 12;

    private static final String REPEAT = "NETSCAPE2.0";
    /** Behind a one: how often, 0 is without end. */
    private static final byte[] WITHOUT_END = {1, 0, 0};

    private final FilmSize size;
    private final GifPalette palette;
    private final IndexColorModel colours;
    private final ImageWriter writer =
            ImageIO.getImageWritersByFormatName("gif").next();

    private GifWriter(FilmSize size, GifPalette palette) {
        this.size = size;
        this.palette = palette;
        colours = palette.model();
    }

    /**
     * The whole file; some ten milliseconds a frame.
     *
     * @param frames at least one
     * @throws java.util.concurrent.CancellationException if nobody waits any more
     */
    public static byte[] write(List<Frame> frames, FilmSize size, FilmText text, FilmWork work) {
        GifPalette palette = palette(frames, size, work.part(0, 0.1));
        return new GifWriter(size, palette).bytes(frames, text, work.part(0.1, 1));
    }

    private static int[] pixels(Frame frame, FilmSize size) {
        return Pixels2D.of(frame.figure(), size.width(), size.height(), 0, size.height());
    }

    private static GifPalette palette(List<Frame> frames, FilmSize size, FilmWork work) {
        Map<Integer, Integer> counts = new HashMap<>();
        int samples = Math.min(SAMPLES, frames.size());
        for (int i = 0; i < samples; i++) {
            work.done(i, samples);
            Frame frame = frames.get(samples == 1 ? 0 : i * (frames.size() - 1) / (samples - 1));
            for (int colour : pixels(frame, size)) {
                counts.merge(colour, 1, Integer::sum);
            }
        }
        return GifPalette.of(counts);
    }

    private byte[] bytes(List<Frame> frames, FilmText text, FilmWork work) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 20);
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.prepareWriteSequence(GifTrees.stream(writer, size, colours));
            int[] before = new int[0];
            for (int i = 0; i < frames.size(); i++) {
                work.done(i, frames.size());
                int[] now = palette.indices(pixels(frames.get(i), size));
                Rectangle changed = i == 0
                        ? new Rectangle(0, 0, size.width(), size.height())
                        : Pixels2D.changed(before, now, size.width());
                IIOMetadataNode about = GifTrees.image(changed, frames.get(i).hundredths());
                if (i == 0) {
                    describe(about, text);
                }
                write(image(now, changed), about);
                before = now;
            }
            writer.endWriteSequence();
        } catch (IOException e) {
            throw new AssertionError("writing to memory does not fail", e);
        } finally {
            writer.dispose();
        }
        return text.session().isEmpty()
                ? bytes.toByteArray()
                : GifProvenance.added(bytes.toByteArray(), text.session());
    }

    private void write(BufferedImage image, IIOMetadataNode about) throws IOException {
        ImageTypeSpecifier type = ImageTypeSpecifier.createFromRenderedImage(image);
        writer.writeToSequence(new IIOImage(image, null, GifTrees.of(about, writer, type)), null);
    }

    private static void describe(IIOMetadataNode first, FilmText text) {
        first.appendChild(GifTrees.block(REPEAT, WITHOUT_END));
        String said = "%s. %s Drawn by Geodescent.".formatted(text.title(), text.description());
        // Comments are in ASCII; the session has all letters.
        byte[] ascii = said.getBytes(StandardCharsets.US_ASCII);
        first.appendChild(GifTrees.comment(new String(ascii, StandardCharsets.US_ASCII)));
    }

    private BufferedImage image(int[] indices, Rectangle part) {
        int[] cut = Pixels2D.part(indices, size.width(), part);
        byte[] bytes = new byte[cut.length];
        for (int i = 0; i < cut.length; i++) {
            bytes[i] = (byte) cut[i];
        }
        WritableRaster raster = Raster.createInterleavedRaster(
                new DataBufferByte(bytes, bytes.length),
                part.width,
                part.height,
                part.width,
                1,
                new int[] {0},
                new Point(0, 0));
        return new BufferedImage(colours, raster, false, null);
    }
}
