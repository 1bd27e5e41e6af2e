package org.geodescent.figure.recipe;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.geodescent.core.linalg.Vec2;
import org.geodescent.figure.Axis;
import org.geodescent.figure.Layer;
import org.geodescent.figure.Mark;
import org.geodescent.figure.Panel;
import org.geodescent.figure.Rect;
import org.geodescent.figure.ScaleKind;
import org.geodescent.figure.Stroke;
import org.geodescent.figure.SymbolShape;

/** Which λ has the solution of which ε (A, Theorem 6), both logarithmic. */
public final class PenaltyMap {
    private PenaltyMap() {}

    /**
     * The panel.
     *
     * @param map points (ε, λ), both positive, in order of ε; at least two
     * @param current the pair that is shown elsewhere
     * @param unreachable the least λ that has no ε, drawn as a line
     */
    public static Panel panel(List<Vec2> map, Vec2 current, OptionalDouble unreachable, Rect area) {
        List<SeriesPlot.Series> references = new ArrayList<>();
        unreachable.ifPresent(lambda -> references.add(new SeriesPlot.Series(
                "no ε from here on up", List.of(new Vec2(1, lambda)), SeriesPlot.referenceStroke())));
        Panel panel = new SeriesPlot(
                        "penalty-map",
                        "Which λ belongs to which ε",
                        new SeriesPlot.AxisKind("radius of the balls ε", ScaleKind.LOGARITHMIC),
                        new SeriesPlot.AxisKind("penalty λ", ScaleKind.LOGARITHMIC),
                        List.of(new SeriesPlot.Series("same solution", map, SeriesPlot.stroke(0, 1.9))),
                        references)
                .panel(area, true);
        return withDot(panel, current);
    }

    private static Panel withDot(Panel panel, Vec2 at) {
        Axis x = panel.x();
        Axis y = panel.y();
        boolean inside =
                at.x() >= x.minimum() && at.x() <= x.maximum() && at.y() >= y.minimum() && at.y() <= y.maximum();
        if (!inside) {
            return panel;
        }
        List<Layer> layers = new ArrayList<>(panel.layers());
        Mark.Symbol dot = new Mark.Symbol(
                at,
                SymbolShape.CIRCLE,
                9,
                Palette.GROUND,
                Stroke.solid(SeriesPlot.stroke(1, 1).colour(), 2));
        layers.add(new Layer("shown", List.of(dot)));
        return panel.with(layers, panel.legend());
    }
}
