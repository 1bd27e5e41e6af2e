package org.geodescent.figure.recipe;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.geodescent.core.linalg.Vec2;
import org.geodescent.core.number.NumberText;
import org.geodescent.figure.Axis;
import org.geodescent.figure.Colour;
import org.geodescent.figure.Layer;
import org.geodescent.figure.Mark;
import org.geodescent.figure.Panel;
import org.geodescent.figure.PanelLayout;
import org.geodescent.figure.Rect;
import org.geodescent.figure.ScaleKind;
import org.geodescent.figure.Stroke;
import org.geodescent.figure.SymbolShape;
import org.geodescent.figure.label.DirectLabel;
import org.geodescent.figure.label.LabelPlacement;
import org.geodescent.figure.label.Obstacles;
import org.geodescent.figure.label.Place;
import org.geodescent.figure.label.Wording;

/** Which λ has the solution of which ε (A, Theorem 6), both logarithmic. */
public final class PenaltyMap {
    /** From the middle of the dot to its words. */
    private static final double BESIDE = 12;

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
                .named(area);
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
        return panel.with(withNumber(panel.with(layers, panel.legend()), at), panel.legend());
    }

    private static List<Layer> withNumber(Panel panel, Vec2 at) {
        PanelLayout layout = PanelLayout.of(panel);
        Obstacles obstacles = Obstacles.of(layout);
        LabelInk ink = LabelInk.in(layout.plotArea());
        Colour colour = SeriesPlot.stroke(1, 1).colour();
        Vec2 place = layout.toFigure(at);
        Wording words = Wording.rows(
                ink.value("λ " + NumberText.shown(at.y()), colour),
                ink.word("at ε " + NumberText.shown(at.x()), colour));
        DirectLabel label = new DirectLabel(
                "shown", 0, "", List.of(words), Place.around(place.x(), place.y(), BESIDE), Optional.of(place));
        List<Layer> layers = new ArrayList<>(panel.layers());
        layers.add(new Layer("values", LabelPlacement.marks(List.of(label), obstacles, layout)));
        return layers;
    }
}
