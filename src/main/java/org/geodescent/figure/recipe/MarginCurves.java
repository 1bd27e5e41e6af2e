package org.geodescent.figure.recipe;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.geodescent.core.linalg.Vec2;
import org.geodescent.figure.Axis;
import org.geodescent.figure.Colour;
import org.geodescent.figure.Dash;
import org.geodescent.figure.Figure;
import org.geodescent.figure.Layer;
import org.geodescent.figure.Legend;
import org.geodescent.figure.Mark;
import org.geodescent.figure.Panel;
import org.geodescent.figure.Rect;
import org.geodescent.figure.Stroke;
import org.geodescent.figure.recipe.MarginCurve.Group;

/**
 * A, Figures 4 to 6: percent of misclassified images against the disturbance, a panel for each group of images; lower
 * is more robust.
 */
public final class MarginCurves {
    /** Largest disturbance shown. */
    public static final double LARGEST = 0.2;

    private static final double PANEL_WIDTH = 430;
    private static final double HEIGHT = 400;
    private static final double GAP = 8;
    private static final double WIDE = 1.4;
    private static final int[] INKS = {0x16181D, 0xB04A00, 0x0062A3, 0x8A1C5B, 0x00694D, 0x6B5900};

    private MarginCurves() {}

    /**
     * All curves; those of one net have one ink and line style in all panels.
     *
     * @param curves may be none
     * @param note above the panels, such as "synthetic"; empty for none
     */
    public static Figure figure(String title, List<MarginCurve> curves, String note) {
        long groups = curves.stream().map(MarginCurve::group).distinct().count();
        return figure(title, curves, note, 2 * GAP + Math.max(1, groups) * PANEL_WIDTH, 2 * GAP + HEIGHT);
    }

    /** The same of a given size: side by side in a wide figure, else below each other. */
    public static Figure figure(String title, List<MarginCurve> curves, String note, double width, double height) {
        List<String> names = curves.stream().map(MarginCurve::name).distinct().toList();
        List<Group> groups = Stream.of(Group.values())
                .filter(group -> curves.stream().anyMatch(curve -> curve.group() == group))
                .toList();
        boolean wide = width > WIDE * height;
        double panelWidth = (width - 2 * GAP) / (wide ? Math.max(1, groups.size()) : 1);
        double panelHeight = (height - 2 * GAP) / (wide ? 1 : Math.max(1, groups.size()));
        List<Panel> panels = new ArrayList<>();
        for (Group group : groups) {
            List<MarginCurve> own =
                    curves.stream().filter(curve -> curve.group() == group).toList();
            double x = GAP + (wide ? panels.size() * panelWidth : 0);
            double y = GAP + (wide ? 0 : panels.size() * panelHeight);
            panels.add(panel(own, names, new Rect(x, y, panelWidth, panelHeight), note));
        }
        if (panels.isEmpty()) {
            panels.add(Reason.panel(
                    "margin-curves", title, new Rect(0, 0, width, height), "No image has been attacked yet."));
        }
        return new Figure(
                width,
                height,
                title,
                "Percent of the images that are misclassified against the size of the disturbance that is allowed, for "
                        + String.join("; ", names) + "." + (note.isEmpty() ? "" : " " + note + "."),
                panels,
                "");
    }

    private static Panel panel(List<MarginCurve> curves, List<String> names, Rect area, String note) {
        Group group = curves.get(0).group();
        List<Mark> marks = new ArrayList<>();
        List<Legend.Entry> entries = new ArrayList<>();
        for (MarginCurve curve : curves) {
            Stroke stroke = stroke(names.indexOf(curve.name()));
            marks.add(new Mark.Polyline(steps(curve), stroke));
            String never = curve.never() == 0 ? "" : " (%d never flipped)".formatted(curve.never());
            entries.add(new Legend.Entry(curve.name() + never, stroke, null));
        }
        return new Panel(
                group == Group.TRAIN ? "training-images" : "test-images",
                group.title() + (note.isEmpty() ? "" : " (" + note + ")"),
                area,
                Axis.linear("disturbance (L∞, pixels from −1 to 1)", 0, LARGEST),
                Axis.linear("misclassified images (%)", 0, 100),
                false,
                List.of(new Layer("margin-curves", marks)),
                new Legend(entries, corner(curves)));
    }

    /** Where the curves leave room: they rise from the lower left. */
    private static Legend.Corner corner(List<MarginCurve> curves) {
        double highest = curves.stream()
                .mapToDouble(curve -> curve.percentAt(LARGEST / 2))
                .max()
                .orElse(0);
        double lowest = curves.stream()
                .mapToDouble(curve -> curve.percentAt(LARGEST / 2))
                .min()
                .orElse(0);
        return 100 - highest > lowest ? Legend.Corner.TOP_LEFT : Legend.Corner.BOTTOM_RIGHT;
    }

    /** The distribution function, which jumps, as a polyline. */
    private static List<Vec2> steps(MarginCurve curve) {
        List<Vec2> points = new ArrayList<>();
        double percent = curve.percentAt(0);
        points.add(new Vec2(0, percent));
        double each = 100.0 / curve.disturbances().size();
        for (double disturbance : curve.disturbances()) {
            if (disturbance > 0 && disturbance <= LARGEST) {
                points.add(new Vec2(disturbance, percent));
                percent += each;
                points.add(new Vec2(disturbance, percent));
            }
        }
        points.add(new Vec2(LARGEST, percent));
        return points;
    }

    private static Stroke stroke(int index) {
        List<Dash> order = List.of(Dash.SOLID, Dash.DASHED, Dash.DASH_DOT, Dash.DOTTED);
        // Shifted with every round of inks, so that 24 curves look different.
        int dash = index + index / INKS.length;
        return new Stroke(Colour.of(INKS[index % INKS.length]), 1.8, order.get(dash % order.size()));
    }
}
