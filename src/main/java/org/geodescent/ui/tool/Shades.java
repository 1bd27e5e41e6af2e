package org.geodescent.ui.tool;

import java.util.List;
import org.geodescent.core.data.Dataset;
import org.geodescent.core.linalg.Box;
import org.geodescent.core.linalg.Vec2;
import org.geodescent.figure.Colour;
import org.geodescent.figure.Dash;
import org.geodescent.figure.Mark;
import org.geodescent.figure.Stroke;
import org.geodescent.figure.SymbolShape;
import org.geodescent.figure.recipe.Palette;

/** How everything looks that is drawn above the plane. */
public final class Shades {
    /** Selection and light. */
    public static final Colour ACCENT = Palette.ACCENT;

    private static final Colour HALO = Colour.of(0xFFFFFF);
    private static final double SYMBOL_SIZE = 12;

    private Shades() {}

    /** A sample that is dragged. */
    public static Mark sample(Dataset data, int index) {
        return sample(data.point(index), data.classOf(index));
    }

    public static Mark sample(Vec2 at, int classIndex) {
        return Palette.symbol(at, classIndex, SYMBOL_SIZE);
    }

    /** A sample that a click would place. */
    public static Mark pale(Vec2 at, int classIndex) {
        Mark.Symbol symbol = Palette.symbol(at, classIndex, SYMBOL_SIZE);
        return new Mark.Symbol(
                at,
                symbol.shape(),
                symbol.size(),
                Palette.fill(classIndex).withOpacity(0.35),
                Stroke.solid(Palette.fill(classIndex).withOpacity(0.8), 1));
    }

    /** A ring on a white one, so that it is seen on every ground. */
    public static List<Mark> ring(Vec2 at, double diameter, double width) {
        return List.of(
                new Mark.Symbol(at, SymbolShape.CIRCLE, diameter, null, Stroke.solid(HALO.withOpacity(0.9), width + 2)),
                new Mark.Symbol(at, SymbolShape.CIRCLE, diameter, null, Stroke.solid(ACCENT, width)));
    }

    /** The rubber band. */
    public static Mark band(Box box) {
        List<Vec2> corners = List.of(
                new Vec2(box.minX(), box.minY()),
                new Vec2(box.maxX(), box.minY()),
                new Vec2(box.maxX(), box.maxY()),
                new Vec2(box.minX(), box.maxY()));
        return new Mark.Region(List.of(corners), ACCENT.withOpacity(0.08), new Stroke(ACCENT, 1, Dash.DASHED));
    }

    /** How far a tool reaches. */
    public static Mark reach(Vec2 at, double diameter) {
        return new Mark.Symbol(
                at, SymbolShape.CIRCLE, diameter, ACCENT.withOpacity(0.06), Stroke.solid(ACCENT.withOpacity(0.7), 1));
    }

    /**
     * Two thin lines with a gap at the place itself.
     *
     * @param stretch how many times longer one unit is on the vertical axis
     */
    public static List<Mark> crosshair(Vec2 at, double gap, double arm, double stretch) {
        Stroke stroke = Stroke.solid(ACCENT, 1.4);
        return List.of(
                arm(at, new Vec2(1, 0), gap, arm, stroke),
                arm(at, new Vec2(-1, 0), gap, arm, stroke),
                arm(at, new Vec2(0, 1 / stretch), gap, arm, stroke),
                arm(at, new Vec2(0, -1 / stretch), gap, arm, stroke));
    }

    private static Mark arm(Vec2 at, Vec2 direction, double gap, double arm, Stroke stroke) {
        return new Mark.Polyline(List.of(at.plus(direction.times(gap)), at.plus(direction.times(arm))), stroke);
    }
}
