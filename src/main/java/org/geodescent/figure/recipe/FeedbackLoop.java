package org.geodescent.figure.recipe;

import java.util.ArrayList;
import java.util.List;
import org.geodescent.core.linalg.Vec2;
import org.geodescent.core.loss.Loss;
import org.geodescent.core.number.NumberText;
import org.geodescent.core.train.LoopSignals;
import org.geodescent.figure.Axis;
import org.geodescent.figure.Colour;
import org.geodescent.figure.Layer;
import org.geodescent.figure.Legend;
import org.geodescent.figure.Mark;
import org.geodescent.figure.Panel;
import org.geodescent.figure.Rect;
import org.geodescent.figure.ScaleKind;
import org.geodescent.figure.Stroke;
import org.geodescent.figure.SymbolShape;
import org.geodescent.figure.TextMetrics;
import org.geodescent.figure.TextStyle;

/**
 * Training as a feedback loop (A, Figure 3): the true mapping f_θ and the estimate f_θ̂ see the same input, their
 * difference is the error e, and h(e) moves the estimate. Every signal carries its magnitude now; e and h(e) are drawn
 * the thinner, the smaller they have become since the start.
 */
public final class FeedbackLoop {
    /** Width of a signal that is as large as at the start, or larger. */
    private static final double THICK = 6;

    private static final double THIN = 1;
    /** Thin from this part of the start on. */
    private static final double DECADES = 6;

    private static final Colour INK = Colour.of(0x1F2328);
    private static final Stroke WIRE = Stroke.solid(Colour.of(0x4B5057), 1.6);
    private static final Stroke EDGE = Stroke.solid(INK, 1.4);
    private static final Colour BLOCK = Colour.of(0xEEF1F4);
    /** Of the block that moves: a tint of the loss's ink. */
    private static final double TINT = 0.1;

    private static final TextStyle SIGNAL =
            new TextStyle(13, TextStyle.Weight.BOLD, false, INK, TextStyle.Anchor.START);
    private static final TextStyle NUMBER =
            new TextStyle(11.5, TextStyle.Weight.REGULAR, false, INK, TextStyle.Anchor.START);

    /** Size of the sketch, in its own units; it keeps its proportions. */
    private static final double WIDTH = 112;

    private static final double HEIGHT = 52;

    private FeedbackLoop() {}

    /**
     * The diagram as a panel without axes.
     *
     * @param name of the panel: lower case, words joined by hyphens
     * @param title above it
     * @param loss whose error it is
     * @param start the signals at iteration 0
     * @param now the signals to be shown
     * @param area at least about 380×205 figure units
     */
    public static Panel panel(String name, String title, Loss loss, LoopSignals start, LoopSignals now, Rect area) {
        double error = width(now.error(), start.error());
        double update = width(now.update(), start.update());
        List<Layer> layers = List.of(
                new Layer("signals", signals(Palette.ink(loss), error, update)),
                new Layer("blocks", blocks(Palette.ink(loss).withOpacity(TINT))),
                new Layer("magnitudes", labels(loss, start, now)));
        return new Panel(
                name,
                title,
                area,
                new Axis("", ScaleKind.LINEAR, 0, WIDTH, false),
                new Axis("", ScaleKind.LINEAR, 0, HEIGHT, false),
                true,
                layers,
                Legend.NONE);
    }

    private static double width(double now, double start) {
        if (!(now > 0 && start > 0)) {
            return THIN;
        }
        double lost = Math.max(0, Math.min(1, -StrictMath.log10(now / start) / DECADES));
        return THICK - (THICK - THIN) * lost;
    }

    private static Mark wire(Stroke stroke, double... coordinates) {
        List<Vec2> points = new ArrayList<>();
        for (int i = 0; i < coordinates.length; i += 2) {
            points.add(new Vec2(coordinates[i], coordinates[i + 1]));
        }
        return new Mark.Polyline(points, stroke);
    }

    private static Mark arrow(Stroke stroke, double fromX, double fromY, double toX, double toY) {
        return new Mark.Arrow(new Vec2(fromX, fromY), new Vec2(toX, toY), stroke);
    }

    private static List<Mark> signals(Colour ink, double error, double update) {
        Stroke errorStroke = Stroke.solid(ink, error);
        Stroke updateStroke = Stroke.solid(ink, update);
        return List.of(
                wire(WIRE, 2, 34, 20, 34, 20, 43),
                wire(WIRE, 20, 34, 20, 25),
                arrow(WIRE, 20, 43, 27, 43),
                arrow(WIRE, 20, 25, 27, 25),
                wire(WIRE, 52, 43, 78, 43),
                arrow(WIRE, 78, 43, 78, 37.6),
                wire(WIRE, 52, 25, 78, 25),
                arrow(WIRE, 78, 25, 78, 30.4),
                wire(errorStroke, 81.5, 34, 107, 34, 107, 6.5),
                arrow(errorStroke, 107, 6.5, 89, 6.5),
                wire(updateStroke, 66, 6.5, 39.5, 6.5),
                arrow(updateStroke, 39.5, 6.5, 39.5, 20));
    }

    private static List<Mark> blocks(Colour moved) {
        List<Mark> marks = new ArrayList<>();
        marks.add(block(27, 38, 52, 48, BLOCK));
        marks.add(block(27, 20, 52, 30, moved));
        marks.add(block(66, 1.5, 89, 11.5, BLOCK));
        marks.add(new Mark.Circle(new Vec2(78, 34), 3.6, Colour.of(0xFFFFFF), EDGE));
        marks.add(new Mark.Symbol(new Vec2(20, 34), SymbolShape.CIRCLE, 5, WIRE.colour(), null));
        marks.add(centred(39.5, 45, "true mapping", NUMBER));
        marks.add(centred(39.5, 40.8, "f with ideal θ", NUMBER));
        marks.add(centred(39.5, 27, "estimate", NUMBER));
        marks.add(centred(39.5, 22.8, "f with θ̂", NUMBER));
        marks.add(centred(77.5, 8.6, "update rule", NUMBER));
        marks.add(centred(77.5, 4.4, "h", NUMBER));
        marks.add(centred(75.2, 39.4, "+", SIGNAL));
        marks.add(centred(75.2, 28.6, "−", SIGNAL));
        return marks;
    }

    private static Mark block(double left, double bottom, double right, double top, Colour fill) {
        List<Vec2> ring =
                List.of(new Vec2(left, bottom), new Vec2(right, bottom), new Vec2(right, top), new Vec2(left, top));
        return new Mark.Region(List.of(ring), fill, EDGE);
    }

    private static Mark centred(double x, double y, String text, TextStyle style) {
        TextStyle middle = new TextStyle(style.size(), style.weight(), false, style.colour(), TextStyle.Anchor.MIDDLE);
        return new Mark.Text(new Vec2(x, y), 0, TextMetrics.CAP_HEIGHT / 2 * style.size(), text, middle);
    }

    private static List<Mark> labels(Loss loss, LoopSignals start, LoopSignals now) {
        List<Mark> marks = new ArrayList<>();
        add(marks, 1, 38, "x", "size " + NumberText.shown(now.input()), TextStyle.Anchor.START);
        String wanted = loss == Loss.SQUARED ? "targets, size " : "labels, size ";
        add(marks, 54, 47, "y", wanted + NumberText.shown(now.target()), TextStyle.Anchor.START);
        add(marks, 54, 21, "ŷ", "scores, size " + NumberText.shown(now.output()), TextStyle.Anchor.START);
        add(marks, 84, 38.6, "e", NumberText.shown(now.error()), TextStyle.Anchor.START);
        marks.add(text(104.5, 17, part(now.error(), start.error()), NUMBER, TextStyle.Anchor.END));
        add(marks, 55.5, 14, "h(e)", NumberText.shown(now.update()), TextStyle.Anchor.MIDDLE);
        marks.add(text(50, 2, part(now.update(), start.update()), NUMBER, TextStyle.Anchor.MIDDLE));
        return marks;
    }

    private static String part(double now, double start) {
        return start > 0 ? NumberText.shown(now / start) + " of its start" : "0 at the start";
    }

    /** The signal's name with its number after it. */
    private static void add(List<Mark> marks, double x, double y, String name, String number, TextStyle.Anchor anchor) {
        double nameWidth = TextMetrics.room(name, SIGNAL);
        double gap = 4;
        double total = nameWidth + gap + TextMetrics.room(number, NUMBER);
        double left = anchor == TextStyle.Anchor.MIDDLE ? -total / 2 : 0;
        double drop = TextMetrics.CAP_HEIGHT / 2 * SIGNAL.size();
        marks.add(new Mark.Text(new Vec2(x, y), left, drop, name, SIGNAL));
        marks.add(new Mark.Text(new Vec2(x, y), left + nameWidth + gap, drop, number, NUMBER));
    }

    private static Mark text(double x, double y, String text, TextStyle style, TextStyle.Anchor anchor) {
        TextStyle anchored = new TextStyle(style.size(), style.weight(), false, style.colour(), anchor);
        return new Mark.Text(new Vec2(x, y), 0, TextMetrics.CAP_HEIGHT / 2 * style.size(), text, anchored);
    }
}
