package org.geodescent.figure.film;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import org.geodescent.core.linalg.Vec2;
import org.geodescent.figure.Axis;
import org.geodescent.figure.Colour;
import org.geodescent.figure.Figure;
import org.geodescent.figure.Layer;
import org.geodescent.figure.Legend;
import org.geodescent.figure.Mark;
import org.geodescent.figure.Panel;
import org.geodescent.figure.Rect;
import org.geodescent.figure.Stroke;
import org.geodescent.figure.file.FigureProvenance;
import org.geodescent.figure.gif.GifProvenance;
import org.geodescent.figure.gif.GifWriter;
import org.geodescent.figure.java2d.Pixels2D;
import org.geodescent.figure.png.ApngWriter;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Node;

class FilmFilesTest {
    private static final FilmText TEXT = new FilmText("Größe", "moves", "{\"λ\": \"" + "ab".repeat(400) + "\"}");
    private static final FilmWork WORK = new FilmWork(share -> {}, () -> false);
    private static final int[] HUNDREDTHS = {2, 5, 7, 200};

    /** A disc that goes from left to right and stays there. */
    private static List<Frame> frames() {
        List<Frame> frames = new ArrayList<>();
        for (int i = 0; i < HUNDREDTHS.length; i++) {
            Vec2 at = new Vec2(Math.min(i, 2), 0.5);
            Mark disc = new Mark.Circle(at, 0.2, Colour.of(0xD55E00), Stroke.solid(Colour.of(0x0072B2), 2));
            Panel panel = new Panel(
                    "p",
                    "",
                    new Rect(0, 0, 300, 200),
                    Axis.linear("x₁", -1, 3),
                    Axis.linear("x₂", -1, 2),
                    true,
                    List.of(new Layer("disc", List.of(disc))),
                    Legend.NONE);
            frames.add(new Frame(new Figure(300, 200, "t", "d", List.of(panel), ""), HUNDREDTHS[i]));
        }
        return frames;
    }

    private static final FilmSize SIZE = FilmSize.of(frames().get(0).figure(), 300 / 96.0 * 25.4, 96);

    private static int[] pixels(int frame) {
        return Pixels2D.of(frames().get(frame).figure(), 300, 200, 0, 200);
    }

    private static int attribute(Node root, String node, String name) {
        for (Node child = root.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child.getNodeName().equals(node)) {
                return Integer.parseInt(child.getAttributes().getNamedItem(name).getNodeValue());
            }
        }
        throw new AssertionError(node);
    }

    @Test
    void aGifHasItsFramesItsTimesAndTheSession() throws Exception {
        byte[] gif = GifWriter.write(frames(), SIZE, TEXT, WORK);
        assertArrayEquals(gif, GifWriter.write(frames(), SIZE, TEXT, WORK));
        assertTrue(new String(gif, StandardCharsets.ISO_8859_1).contains("NETSCAPE2.0\3\1\0\0\0"), "repeats");
        ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
        reader.setInput(Objects.requireNonNull(ImageIO.createImageInputStream(new ByteArrayInputStream(gif))));
        assertEquals(4, reader.getNumImages(true));
        int[] screen = new int[300 * 200];
        for (int i = 0; i < 4; i++) {
            Node about = reader.getImageMetadata(i).getAsTree("javax_imageio_gif_image_1.0");
            assertEquals(HUNDREDTHS[i], attribute(about, "GraphicControlExtension", "delayTime"));
            int left = attribute(about, "ImageDescriptor", "imageLeftPosition");
            int top = attribute(about, "ImageDescriptor", "imageTopPosition");
            BufferedImage part = reader.read(i);
            assertTrue(i == 0 || part.getWidth() < 200, "only what has changed: " + part.getWidth());
            part.getRGB(0, 0, part.getWidth(), part.getHeight(), screen, top * 300 + left, 300);
            assertNear(opaque(pixels(i)), screen);
        }
        assertEquals(Optional.of(TEXT.session()), FigureProvenance.read(gif));
        assertEquals(
                Optional.empty(), GifProvenance.read(GifWriter.write(frames(), SIZE, new FilmText("", "", ""), WORK)));
    }

    /** Lines and grounds to the bit, the tints at their edges nearly: a GIF has 256 colours. */
    private static void assertNear(int[] wanted, int[] seen) {
        int same = 0;
        for (int i = 0; i < wanted.length; i++) {
            same += wanted[i] == seen[i] ? 1 : 0;
            for (int shift = 0; shift < 24; shift += 8) {
                assertEquals(wanted[i] >> shift & 0xFF, seen[i] >> shift & 0xFF, 20, "a channel");
            }
        }
        assertTrue(same > 0.97 * wanted.length, same + " of " + wanted.length);
    }

    @Test
    void damageOfAGifIsNoticed() throws IOException {
        byte[] gif = GifWriter.write(frames(), SIZE, TEXT, WORK);
        for (int length : new int[] {6, 12, 500, 900, gif.length - 300, gif.length - 3}) {
            assertThrows(IOException.class, () -> FigureProvenance.read(Arrays.copyOf(gif, length)), length + " bytes");
        }
        int noticed = 0;
        for (int at = gif.length - 60; at < gif.length; at++) {
            byte[] other = gif.clone();
            other[at] ^= 4;
            try {
                // The last bits of a packed byte may say nothing.
                Optional<String> read = FigureProvenance.read(other);
                assertTrue(read.isEmpty() || read.get().equals(TEXT.session()), "byte " + at);
            } catch (IOException e) {
                noticed++;
            }
        }
        assertTrue(noticed > 20, noticed + " noticed");
    }

    /** The chunks of a PNG: type and data. */
    private record Chunk(String type, ByteBuffer data) {}

    private static List<Chunk> chunks(byte[] png) {
        List<Chunk> chunks = new ArrayList<>();
        ByteBuffer in = ByteBuffer.wrap(png, 8, png.length - 8);
        while (in.hasRemaining()) {
            byte[] data = new byte[in.getInt()];
            byte[] type = new byte[4];
            in.get(type).get(data).getInt();
            chunks.add(new Chunk(new String(type, StandardCharsets.US_ASCII), ByteBuffer.wrap(data)));
        }
        return chunks;
    }

    /** A frame as a PNG file of its own. */
    private static BufferedImage alone(int width, int height, byte[] packed) throws IOException {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        png.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
        byte[] head = ByteBuffer.allocate(13)
                .putInt(width)
                .putInt(height)
                .put(new byte[] {8, 2, 0, 0, 0})
                .array();
        add(png, "IHDR", head);
        add(png, "IDAT", packed);
        add(png, "IEND", new byte[0]);
        return Objects.requireNonNull(ImageIO.read(new ByteArrayInputStream(png.toByteArray())));
    }

    private static void add(ByteArrayOutputStream png, String type, byte[] data) {
        CRC32 crc = new CRC32();
        crc.update(type.getBytes(StandardCharsets.US_ASCII));
        crc.update(data);
        png.writeBytes(ByteBuffer.allocate(4).putInt(data.length).array());
        png.writeBytes(type.getBytes(StandardCharsets.US_ASCII));
        png.writeBytes(data);
        png.writeBytes(ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
    }

    private static int[] opaque(int[] pixels) {
        return Arrays.stream(pixels).map(colour -> colour | 0xFF000000).toArray();
    }

    @Test
    void anApngHasItsFramesInOrderItsTimesAndTheSession() throws Exception {
        byte[] png = ApngWriter.write(frames(), SIZE, TEXT, WORK);
        List<Chunk> chunks = chunks(png);
        assertEquals(
                "IHDR sRGB pHYs acTL iTXt zTXt zTXt zTXt fcTL IDAT fcTL fdAT fcTL fdAT fcTL fdAT IEND"
                        .replace("iTXt", "zTXt"),
                String.join(" ", chunks.stream().map(Chunk::type).toList()));
        assertEquals(4, chunks.get(3).data().getInt(0));
        int sequence = 0;
        int frame = 0;
        int[] place = new int[4];
        int[] screen = new int[300 * 200];
        for (Chunk chunk : chunks) {
            ByteBuffer data = chunk.data();
            if (chunk.type().equals("fcTL")) {
                assertEquals(sequence++, data.getInt(0));
                for (int i = 0; i < 4; i++) {
                    place[i] = data.getInt(4 + 4 * i);
                }
                assertTrue(frame == 0 ? place[0] == 300 : place[0] < 200, "only what has changed: " + place[0]);
                assertEquals(HUNDREDTHS[frame], data.getShort(20));
                assertEquals(100, data.getShort(22));
            } else if (chunk.type().equals("IDAT") || chunk.type().equals("fdAT")) {
                boolean later = chunk.type().equals("fdAT");
                assertTrue(!later || data.getInt(0) == sequence++);
                byte[] packed = new byte[data.capacity() - (later ? 4 : 0)];
                data.get(later ? 4 : 0, packed);
                BufferedImage part = alone(place[0], place[1], packed);
                part.getRGB(0, 0, place[0], place[1], screen, place[3] * 300 + place[2], 300);
                assertArrayEquals(opaque(pixels(frame++)), screen);
            }
        }
        assertEquals(4, frame);
        BufferedImage first = Objects.requireNonNull(ImageIO.read(new ByteArrayInputStream(png)));
        assertArrayEquals(opaque(pixels(0)), first.getRGB(0, 0, 300, 200, null, 0, 300));
        assertEquals(
                TEXT.session().replace("λ", "\\u03bb"),
                FigureProvenance.read(png).orElseThrow());
    }

    @Test
    void whoCancelsGetsNothingAndSizesThatMakeNoSenseAreRefused() {
        FilmWork cancelled = new FilmWork(share -> {}, () -> true);
        assertThrows(CancellationException.class, () -> GifWriter.write(frames(), SIZE, TEXT, cancelled));
        assertThrows(CancellationException.class, () -> ApngWriter.write(frames(), SIZE, TEXT, cancelled));
        List<Double> shares = new ArrayList<>();
        GifWriter.write(frames(), SIZE, TEXT, new FilmWork(shares::add, () -> false));
        assertEquals(shares.stream().sorted().toList(), shares);
        Figure figure = frames().get(0).figure();
        for (double dots : new double[] {1e-3, 1e4}) {
            assertThrows(IllegalArgumentException.class, () -> FilmSize.of(figure, 80, dots));
        }
        assertThrows(IllegalArgumentException.class, () -> new Frame(figure, 1));
    }
}
