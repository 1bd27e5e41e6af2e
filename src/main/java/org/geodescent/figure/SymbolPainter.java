package org.geodescent.figure;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Draws data symbols. Their outlines are made once, for a symbol one unit across, with about equal areas so that none
 * looks louder.
 */
final class SymbolPainter {
    private static final Map<SymbolShape, double[]> OUTLINES = new EnumMap<>(SymbolShape.class);
    private static final double[][] PLUS = {{-0.5, 0, 0.5, 0}, {0, -0.5, 0, 0.5}};
    private static final double[][] CROSS = {{-0.4, -0.4, 0.4, 0.4}, {-0.4, 0.4, 0.4, -0.4}};

    static {
        OUTLINES.put(SymbolShape.SQUARE, polygon(4, 0.63, 0.63, StrictMath.PI / 4));
        OUTLINES.put(SymbolShape.DIAMOND, polygon(4, 0.64, 0.64, 0));
        OUTLINES.put(SymbolShape.TRIANGLE, polygon(3, 0.7, 0.7, 0));
        OUTLINES.put(SymbolShape.TRIANGLE_DOWN, polygon(3, 0.7, 0.7, StrictMath.PI));
        OUTLINES.put(SymbolShape.PENTAGON, polygon(5, 0.58, 0.58, 0));
        OUTLINES.put(SymbolShape.STAR, polygon(10, 0.72, 0.31, 0));
        OUTLINES.put(SymbolShape.BOLD_PLUS, plus(0));
        OUTLINES.put(SymbolShape.BOLD_CROSS, plus(StrictMath.PI / 4));
        OUTLINES.put(SymbolShape.TRIANGLE_LEFT, polygon(3, 0.7, 0.7, -StrictMath.PI / 2));
    }

    private SymbolPainter() {}

    /** Corners alternately at two radii, the first one above the centre turned by {@code turn} radians. */
    private static double[] polygon(int corners, double even, double odd, double turn) {
        double[] path = new double[2 * corners];
        for (int i = 0; i < corners; i++) {
            double angle = turn + 2 * StrictMath.PI * i / corners;
            double radius = i % 2 == 0 ? even : odd;
            path[2 * i] = radius * StrictMath.sin(angle);
            path[2 * i + 1] = -radius * StrictMath.cos(angle);
        }
        return path;
    }

    /** Twelve corners of four arms, turned by {@code turn} radians. */
    private static double[] plus(double turn) {
        double[] quarter = {0.18, -0.62, 0.18, -0.18, 0.62, -0.18};
        double[] path = new double[24];
        for (int i = 0; i < 12; i++) {
            int arm = i / 3;
            double angle = turn + StrictMath.PI / 2 * arm;
            double x = quarter[2 * (i % 3)];
            double y = quarter[2 * (i % 3) + 1];
            path[2 * i] = StrictMath.cos(angle) * x - StrictMath.sin(angle) * y;
            path[2 * i + 1] = StrictMath.sin(angle) * x + StrictMath.cos(angle) * y;
        }
        return path;
    }

    static void paint(Surface surface, Mark.Symbol symbol, double x, double y) {
        double size = symbol.size();
        double[] outline = OUTLINES.get(symbol.shape());
        if (outline != null) {
            surface.path(new double[][] {placed(outline, x, y, size)}, true, symbol.fill(), symbol.stroke());
        } else if (symbol.shape() == SymbolShape.CIRCLE) {
            surface.circle(x, y, size / 2, symbol.fill(), symbol.stroke());
        } else {
            double[][] lines = symbol.shape() == SymbolShape.PLUS ? PLUS : CROSS;
            double[][] path = {placed(lines[0], x, y, size), placed(lines[1], x, y, size)};
            Stroke stroke = strokeOf(symbol);
            if (stroke != null) {
                surface.path(path, false, null, stroke);
            }
        }
    }

    /** Crosses have no inside: one that has only a fill is drawn with lines of that colour. */
    private static @Nullable Stroke strokeOf(Mark.Symbol symbol) {
        Colour fill = symbol.fill();
        return symbol.stroke() != null || fill == null
                ? symbol.stroke()
                : Stroke.solid(fill, Math.max(0.5, 0.18 * symbol.size()));
    }

    private static double[] placed(double[] outline, double x, double y, double size) {
        double[] path = new double[outline.length];
        for (int i = 0; i < path.length; i += 2) {
            path[i] = x + size * outline[i];
            path[i + 1] = y + size * outline[i + 1];
        }
        return path;
    }
}
