package org.geodescent.figure.recipe;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.geodescent.core.linalg.Box;
import org.geodescent.core.linalg.Vec2;
import org.geodescent.figure.Axis;
import org.geodescent.figure.Colour;
import org.geodescent.figure.Dash;
import org.geodescent.figure.Figure;
import org.geodescent.figure.Layer;
import org.geodescent.figure.Legend;
import org.geodescent.figure.Mark;
import org.geodescent.figure.Panel;
import org.geodescent.figure.PanelLayout;
import org.geodescent.figure.Raster;
import org.geodescent.figure.Rect;
import org.geodescent.figure.ScaleKind;
import org.geodescent.figure.Stroke;
import org.geodescent.figure.SymbolShape;
import org.geodescent.figure.TextStyle;

/**
 * Loss and accuracies of a net after each epoch of its training, in two panels, with the stages of A's Algorithm 1 as
 * vertical lines.
 */
public final class EpochCurves {
    private static final String NOTHING = "No epoch is finished yet.";
    private static final double GAP = 8;
    private static final double WIDE = 1.4;
    private static final double DOT = 6;
    /** Above this ratio of the largest to the smallest loss its axis is logarithmic. */
    private static final double SPREAD = 5;

    private static final Stroke LOSS = Stroke.solid(Colour.of(0x8A1C5B), 1.8);
    private static final Stroke TRAIN = Stroke.solid(Colour.of(0x16181D), 1.8);
    private static final Stroke TEST = new Stroke(Colour.of(0x0062A3), 1.8, Dash.DASHED);
    private static final Stroke STAGE = new Stroke(Palette.QUIET, 1, Dash.DOTTED);
    private static final TextStyle STAGE_TEXT =
            new TextStyle(11, TextStyle.Weight.REGULAR, false, Palette.QUIET, TextStyle.Anchor.START);

    private EpochCurves() {}

    /**
     * What one epoch gave.
     *
     * @param loss mean over the images, at least 0, finite
     * @param trainAccuracy from 0 to 1
     * @param testAccuracy from 0 to 1
     */
    public record Epoch(double loss, double trainAccuracy, double testAccuracy) {}

    /**
     * From which epoch on something is different.
     *
     * @param afterEpoch how many epochs lie before it
     * @param label a few characters
     */
    public record Stage(int afterEpoch, String label) {}

    /**
     * Both panels, side by side in a wide figure, else below each other.
     *
     * @param epochs finished so far; may be none
     * @param planned how many there will be, at least 1
     * @param stages may be none
     * @param note behind the panels' titles, such as "synthetic"; empty for none
     * @param filters of the first layer, shown in a row below the panels; may be none
     */
    public static Figure figure(
            String title,
            List<Epoch> epochs,
            int planned,
            List<Stage> stages,
            String note,
            List<Raster> filters,
            double width,
            double height) {
        double below = filters.isEmpty() ? 0 : FilterRow.height(filters.size(), width - 2 * GAP);
        boolean wide = width > WIDE * (height - below);
        double panelWidth = (width - 2 * GAP) / (wide ? 2 : 1);
        double panelHeight = (height - below - 2 * GAP) / (wide ? 1 : 2);
        Rect first = new Rect(GAP, GAP, panelWidth, panelHeight);
        Rect second = new Rect(GAP + (wide ? panelWidth : 0), GAP + (wide ? 0 : panelHeight), panelWidth, panelHeight);
        Axis x = Axis.linear("epoch", 0, 1.02 * planned);
        String shown = note.isEmpty() ? "" : " (" + note + ")";
        List<Panel> panels = new ArrayList<>(
                List.of(loss(epochs, stages, x, shown, first), accuracy(epochs, stages, x, shown, second)));
        if (!filters.isEmpty()) {
            panels.add(FilterRow.panel(filters, new Rect(GAP, height - GAP - below, width - 2 * GAP, below)));
        }
        return new Figure(
                width,
                height,
                title,
                "Loss, and accuracy on training and test images, after each of %d epochs of %d: %s%s."
                        .formatted(epochs.size(), planned, title, shown),
                panels,
                "");
    }

    private static Panel loss(List<Epoch> epochs, List<Stage> stages, Axis x, String note, Rect area) {
        Axis y = lossAxis(epochs);
        Layer line = new Layer("loss", line(epochs, Epoch::loss, LOSS, SymbolShape.CIRCLE));
        Panel panel = new Panel(
                "epoch-loss", "Loss" + note, area, x, y, false, List.of(stages(stages, y, true), line), Legend.NONE);
        return epochs.isEmpty() ? Reason.in(panel, NOTHING) : panel;
    }

    private static Axis lossAxis(List<Epoch> epochs) {
        String label = "mean loss of the epoch";
        double least = epochs.stream().mapToDouble(Epoch::loss).min().orElse(0);
        double most = epochs.stream().mapToDouble(Epoch::loss).max().orElse(1);
        if (least > 0 && most > SPREAD * least) {
            double room = StrictMath.pow(most / least, 0.08);
            return Axis.logarithmic(label, least / room, most * room * room);
        }
        return Axis.linear(label, 0, most > 0 ? 1.15 * most : 1);
    }

    private static Panel accuracy(List<Epoch> epochs, List<Stage> stages, Axis x, String note, Rect area) {
        double least = epochs.stream()
                .mapToDouble(epoch -> 100 * Math.min(epoch.trainAccuracy(), epoch.testAccuracy()))
                .min()
                .orElse(50);
        Axis y = Axis.linear("correctly classified images (%)", Math.max(0, Math.min(90, least - 5)), 101);
        List<Legend.Entry> key = List.of(
                entry("training images", TRAIN, SymbolShape.CIRCLE), entry("test images", TEST, SymbolShape.SQUARE));
        List<Layer> layers = List.of(
                stages(stages, y, false),
                new Layer("test-accuracy", line(epochs, e -> 100 * e.testAccuracy(), TEST, SymbolShape.SQUARE)),
                new Layer("training-accuracy", line(epochs, e -> 100 * e.trainAccuracy(), TRAIN, SymbolShape.CIRCLE)));
        Panel bare = new Panel("epoch-accuracy", "Accuracy" + note, area, x, y, false, layers, Legend.NONE);
        if (epochs.isEmpty()) {
            return Reason.in(bare, NOTHING);
        }
        List<Vec2> places = new ArrayList<>(points(epochs, e -> 100 * e.testAccuracy()));
        places.addAll(points(epochs, e -> 100 * e.trainAccuracy()));
        Box visible = new Box(x.minimum(), y.minimum(), x.maximum(), y.maximum());
        Legend.Corner corner =
                Key.emptiest(key, places, visible, PanelLayout.of(bare).plotArea());
        return bare.with(layers, new Legend(key, corner));
    }

    private static Legend.Entry entry(String text, Stroke stroke, SymbolShape shape) {
        return new Legend.Entry(text, stroke, symbol(new Vec2(0, 0), stroke, shape));
    }

    private static List<Vec2> points(List<Epoch> epochs, ToDoubleFunction<Epoch> value) {
        List<Vec2> points = new ArrayList<>();
        for (int i = 0; i < epochs.size(); i++) {
            points.add(new Vec2(i + 1.0, value.applyAsDouble(epochs.get(i))));
        }
        return points;
    }

    private static List<Mark> line(
            List<Epoch> epochs, ToDoubleFunction<Epoch> value, Stroke stroke, SymbolShape shape) {
        List<Vec2> points = points(epochs, value);
        List<Mark> marks = new ArrayList<>();
        if (points.size() > 1) {
            marks.add(new Mark.Polyline(points, stroke));
        }
        points.forEach(point -> marks.add(symbol(point, stroke, shape)));
        return marks;
    }

    private static Mark.Symbol symbol(Vec2 at, Stroke stroke, SymbolShape shape) {
        return new Mark.Symbol(at, shape, DOT, Palette.GROUND, Stroke.solid(stroke.colour(), 1.4));
    }

    /** Labels hang below the upper edge. */
    private static Layer stages(List<Stage> stages, Axis y, boolean labelled) {
        double middle = y.scale() == ScaleKind.LINEAR
                ? (y.minimum() + y.maximum()) / 2
                : StrictMath.sqrt(y.minimum() * y.maximum());
        List<Mark> marks = new ArrayList<>();
        for (Stage stage : stages) {
            if (stage.afterEpoch() > 0) {
                marks.add(new Mark.Line(new Vec2(stage.afterEpoch(), middle), new Vec2(0, 1), STAGE));
            }
            if (labelled) {
                marks.add(new Mark.Text(new Vec2(stage.afterEpoch(), y.maximum()), 4, 13, stage.label(), STAGE_TEXT));
            }
        }
        return new Layer("stages", marks);
    }
}
