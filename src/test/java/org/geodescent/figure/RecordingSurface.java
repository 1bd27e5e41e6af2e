package org.geodescent.figure;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Notes what is drawn, and insists that every call is sane. */
final class RecordingSurface implements Surface {
    /** A path, or a circle as its horizontal radius. */
    record Shape(String group, List<double[]> pieces) {}

    final List<Shape> shapes = new ArrayList<>();
    final List<String> texts = new ArrayList<>();
    final List<String> groups = new ArrayList<>();
    private final List<String> open = new ArrayList<>();
    private boolean clipped;

    List<Shape> in(String group) {
        return shapes.stream().filter(shape -> shape.group().equals(group)).toList();
    }

    boolean balanced() {
        return open.isEmpty() && !clipped;
    }

    @Override
    public void beginGroup(String name) {
        open.add(name);
        groups.add(String.join("/", open));
    }

    @Override
    public void endGroup() {
        open.remove(open.size() - 1);
    }

    @Override
    public void beginClip(Rect rect) {
        assertTrue(!clipped, "clips do not nest");
        clipped = true;
    }

    @Override
    public void endClip() {
        clipped = false;
    }

    @Override
    public void path(double[][] coordinates, boolean closed, @Nullable Colour fill, @Nullable Stroke stroke) {
        assertTrue(coordinates.length > 0, "an empty path");
        for (double[] piece : coordinates) {
            assertTrue(piece.length >= 2 && piece.length % 2 == 0, "a piece of " + piece.length);
            for (double c : piece) {
                assertTrue(Math.abs(c) < 10_000, "coordinate " + c);
            }
        }
        shapes.add(new Shape(String.join("/", open), List.of(coordinates)));
    }

    @Override
    public void circle(double x, double y, double radius, @Nullable Colour fill, @Nullable Stroke stroke) {
        path(new double[][] {{x, y, x + radius, y}}, true, fill, stroke);
    }

    @Override
    public void picture(Raster pixels, Rect rect) {
        double right = rect.right();
        path(new double[][] {{rect.x(), rect.y(), right, rect.y() + rect.height()}}, true, null, null);
    }

    @Override
    public void text(String text, double x, double y, double degrees, TextStyle style) {
        assertTrue(Math.abs(x) < 10_000 && Math.abs(y) < 10_000, text);
        texts.add(text);
    }
}
