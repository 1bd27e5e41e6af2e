package org.geodescent.figure;

import java.util.ArrayList;
import java.util.List;
import org.geodescent.core.linalg.Vec2;
import org.geodescent.figure.Legend.Corner;
import org.geodescent.figure.Legend.Entry;
import org.geodescent.figure.TextStyle.Anchor;
import org.geodescent.figure.TextStyle.Weight;

/** A figure with every mark, every dash, every symbol, both scales, equal aspect and legends. */
public final class DemoFigure {
    private static final Colour BLUE = Colour.of(0x0072B2);
    private static final Colour ORANGE = Colour.of(0xD55E00);
    private static final Colour GREEN = Colour.of(0x009E73);
    private static final Colour PURPLE = Colour.of(0x8B5FA8);
    private static final TextStyle NOTE = new TextStyle(11, Weight.REGULAR, true, Colour.of(0x1F2328), Anchor.START);

    private DemoFigure() {}

    public static Figure make() {
        return new Figure(
                660,
                560,
                "Every mark & scale <demo>",
                "Four panels: a plane with regions, lines and discs; loss against iterations; a narrow range; symbols.",
                List.of(plane(), curves(), narrow(), symbols()),
                "");
    }

    private static Panel plane() {
        List<Vec2> cell = List.of(new Vec2(-3, -1), new Vec2(1, 2), new Vec2(0.5, -4));
        List<Vec2> hole = List.of(new Vec2(-0.6, -0.4), new Vec2(0, 0.2), new Vec2(0.1, -0.8));
        List<Vec2> huge = List.of(new Vec2(1e9, -1e9), new Vec2(1e9, 1e9), new Vec2(1.2, 0));
        List<Mark> regions = List.of(
                new Mark.Region(List.of(cell, hole), BLUE.withOpacity(0.18), Stroke.solid(BLUE, 0.8)),
                new Mark.Region(List.of(huge), ORANGE.withOpacity(0.16), null));
        List<Mark> lines = List.of(
                new Mark.Line(new Vec2(0, 0.3), new Vec2(2, 1), Stroke.solid(GREEN, 1.2)),
                new Mark.Line(new Vec2(-1.5, 0), new Vec2(0, 1), new Stroke(GREEN, 1.2, Dash.DASH_DOT)),
                new Mark.Polyline(
                        List.of(new Vec2(-1e8, -1e8), new Vec2(0, 0), new Vec2(1, -1.5), new Vec2(2, 5e7)),
                        new Stroke(PURPLE, 1.6, Dash.DASHED)));
        List<Mark> points = List.of(
                new Mark.Circle(new Vec2(1, 1), 0.75, BLUE.withOpacity(0.08), new Stroke(BLUE, 1, Dash.DOTTED)),
                new Mark.Symbol(new Vec2(1, 1), SymbolShape.CIRCLE, 8, BLUE, Stroke.solid(FigureStyle.GROUND, 1)),
                new Mark.Symbol(new Vec2(-1, -1), SymbolShape.SQUARE, 8, ORANGE, Stroke.solid(FigureStyle.GROUND, 1)),
                new Mark.Arrow(new Vec2(1, 1), new Vec2(0.2, 1.6), Stroke.solid(BLUE, 1.3)),
                new Mark.Arrow(new Vec2(-1, -1), new Vec2(-1.4, -1.3), Stroke.solid(ORANGE, 1.3)),
                new Mark.Text(new Vec2(1, 1), 8, 12, "x₁, ‖xₙ‖ ≤ 1", NOTE),
                new Mark.Text(
                        new Vec2(-1, -1),
                        8,
                        4,
                        "∇ℓ ∈ ½ℝ²",
                        new TextStyle(11, Weight.BOLD, false, ORANGE, Anchor.START)));
        return new Panel(
                "input-plane",
                "a  Input plane",
                new Rect(6, 6, 320, 272),
                Axis.linear("x₁", -2, 2),
                Axis.linear("x₂", -2, 2),
                true,
                List.of(new Layer("regions", regions), new Layer("hinge-lines", lines), new Layer("points", points)),
                Legend.NONE);
    }

    private static Panel curves() {
        List<Layer> layers = new ArrayList<>();
        List<Entry> entries = new ArrayList<>();
        Colour[] colours = {BLUE, ORANGE, GREEN, PURPLE};
        String[] names = {"cross-entropy", "squared loss", "margin γ", "λ_min(ΣxxT)"};
        Dash[] dashes = Dash.values();
        for (int k = 0; k < dashes.length; k++) {
            List<Vec2> points = new ArrayList<>();
            for (int i = 0; i <= 80; i++) {
                double t = StrictMath.pow(10, i / 20.0);
                points.add(new Vec2(t, 2 * StrictMath.pow(1 + t / (5 + 40 * k), -1.2) + 1e-6));
            }
            Stroke stroke = new Stroke(colours[k], 1.6, dashes[k]);
            layers.add(new Layer("curve-" + (k + 1), List.of(new Mark.Polyline(points, stroke))));
            entries.add(new Entry(names[k], stroke, null));
        }
        return new Panel(
                "loss",
                "b  Loss against iterations",
                new Rect(334, 6, 320, 272),
                Axis.logarithmic("iteration", 1, 1e4),
                Axis.logarithmic("loss ℓ", 1e-4, 5),
                false,
                layers,
                new Legend(entries, Corner.BOTTOM_LEFT));
    }

    private static Panel narrow() {
        List<Vec2> points = new ArrayList<>();
        for (int i = 0; i <= 60; i++) {
            double t = 0.2 + i * 0.03;
            points.add(new Vec2(t, 3e-5 * StrictMath.sin(4 * t) - 1e-5));
        }
        return new Panel(
                "narrow",
                "c  Narrow ranges",
                new Rect(6, 282, 320, 272),
                Axis.logarithmic("initial scale", 0.2, 2),
                Axis.linear("yᵀλ", -5e-5, 4e-5),
                false,
                List.of(new Layer("gap", List.of(new Mark.Polyline(points, Stroke.solid(PURPLE, 1.6))))),
                Legend.NONE);
    }

    private static Panel symbols() {
        List<Mark> marks = new ArrayList<>();
        List<Entry> entries = new ArrayList<>();
        Colour[] colours = {BLUE, ORANGE, GREEN};
        SymbolShape[] shapes = SymbolShape.values();
        for (int k = 0; k < shapes.length; k++) {
            SymbolShape shape = shapes[k];
            Colour colour = colours[k % 3];
            for (int i = 0; i < 5; i++) {
                Vec2 at = new Vec2(k - 4 + 0.3 * i, -50 + 25.0 * i + 3 * k);
                marks.add(new Mark.Symbol(
                        at, shape, 6 + i, i < 3 ? colour : null, i < 3 ? null : Stroke.solid(colour, 1)));
            }
            if (k % 3 == 0) {
                entries.add(new Entry(
                        "class " + k,
                        k == 3 ? Stroke.solid(colour, 1) : null,
                        new Mark.Symbol(new Vec2(0, 0), shape, 8, colour, null)));
            }
        }
        return new Panel(
                "symbols",
                "d  Symbols",
                new Rect(334, 282, 320, 272),
                Axis.linear("hidden direction θ", -5, 7),
                Axis.linear("score f(x)", -60, 120),
                false,
                List.of(new Layer("symbols", marks)),
                new Legend(entries, Corner.TOP_LEFT));
    }
}
