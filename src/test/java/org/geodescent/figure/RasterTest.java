package org.geodescent.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.geodescent.core.linalg.Vec2;
import org.junit.jupiter.api.Test;

class RasterTest {
    private static final Raster PIXELS = new Raster(2, 1, 0xFF0000, 0x0000FF);

    @Test
    void isAValue() {
        int[] colours = {0xFF0000, 0x0000FF};
        Raster copied = new Raster(2, 1, colours);
        colours[0] = 0;
        assertEquals(PIXELS, copied);
        assertEquals(PIXELS.hashCode(), copied.hashCode());
        assertEquals(0x0000FF, copied.rgb(1, 0));
        assertNotEquals(PIXELS, new Raster(1, 2, 0xFF0000, 0x0000FF));
    }

    @Test
    void isEnlargedSquareBySquare() {
        Raster two = new Raster(2, 1, 0xFF0000, 0x0000FF);
        assertEquals(
                new Raster(4, 2, 0xFF0000, 0xFF0000, 0x0000FF, 0x0000FF, 0xFF0000, 0xFF0000, 0x0000FF, 0x0000FF),
                two.enlarged(2));
        // Readers that smooth see squares of at least 8 pixels, and pictures of at least 256.
        assertEquals(two.enlarged(128), two.forSmoothingReaders());
        assertEquals(800, new Raster(100, 1, new int[100]).forSmoothingReaders().width());
    }

    @Test
    void refusesWhatIsNoPicture() {
        assertThrows(IllegalArgumentException.class, () -> new Raster(2, 2, 1, 2, 3));
        assertThrows(IllegalArgumentException.class, () -> new Raster(1, 1, 0x1000000));
        assertThrows(IndexOutOfBoundsException.class, () -> PIXELS.rgb(2, 0));
    }

    @Test
    void fillsTheRectangleBetweenItsCornersAndIsLeftOutWhereItCannotBeSeen() {
        assertEquals(1, painted(new Vec2(1, 2), new Vec2(3, 4)).shapes.size());
        double[] at =
                painted(new Vec2(0, 0), new Vec2(10, 10)).shapes.get(0).pieces().get(0);
        // The plot area of a panel of 116×116 without labels.
        assertEquals(List.of(8.0, 8.0, 108.0, 108.0), List.of(at[0], at[1], at[2], at[3]));
        assertTrue(painted(new Vec2(11, 0), new Vec2(12, 1)).shapes.isEmpty());
        IllegalArgumentException refused =
                assertThrows(IllegalArgumentException.class, () -> painted(new Vec2(3, 2), new Vec2(1, 4)));
        assertTrue(String.valueOf(refused.getMessage()).contains("panel \"p\", layer \"l\""), refused::toString);
    }

    private static RecordingSurface painted(Vec2 lower, Vec2 upper) {
        Axis axis = new Axis("", ScaleKind.LINEAR, 0, 10, false);
        Layer layer = new Layer("l", List.of(new Mark.Picture(lower, upper, PIXELS)));
        Panel panel = new Panel("p", "", new Rect(0, 0, 116, 116), axis, axis, false, List.of(layer), Legend.NONE);
        RecordingSurface surface = new RecordingSurface();
        new MarkPainter(PanelLayout.of(panel), surface).paint(layer);
        return surface;
    }
}
