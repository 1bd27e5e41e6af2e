package org.geodescent.figure.recipe;

import java.util.ArrayList;
import java.util.List;
import org.geodescent.core.data.Dataset;
import org.geodescent.core.linalg.Box;
import org.geodescent.core.linalg.Vec2;
import org.geodescent.core.number.NumberText;
import org.geodescent.figure.Colour;
import org.geodescent.figure.Dash;
import org.geodescent.figure.Layer;
import org.geodescent.figure.Legend;
import org.geodescent.figure.Mark;
import org.geodescent.figure.Panel;
import org.geodescent.figure.PanelLayout;
import org.geodescent.figure.Rect;
import org.geodescent.figure.Stroke;

/** Straight decision lines over samples: the trained one, where it tends to, and the best one (A, Figure 2). */
public final class LinearSeparators {
    private LinearSeparators() {}

    /** Which line it is: told apart by style and ink. */
    public enum Role {
        TRAINED("trained"),
        LIMIT("limit of training"),
        OPTIMAL("best line");

        private final String text;

        Role(String text) {
            this.text = text;
        }

        /** The line {@code normal·x + offset = 0}, through the place on it that is closest to {@code centre}. */
        Mark line(Vec2 normal, double offset, Vec2 centre) {
            double length = normal.norm();
            Vec2 unit = normal.times(1 / length);
            Vec2 through = centre.minus(unit.times(unit.dot(centre) + offset / length));
            return new Mark.Line(through, new Vec2(-unit.y(), unit.x()), stroke());
        }

        Legend.Entry entry(double margin) {
            return entry(text, margin);
        }

        Legend.Entry entry(String name, double margin) {
            return new Legend.Entry(name + ": margin " + NumberText.shown(margin), stroke(), null);
        }

        private Stroke stroke() {
            return switch (this) {
                case TRAINED -> new Stroke(Colour.of(0x16181D), 2.2, Dash.SOLID);
                case LIMIT -> new Stroke(Colour.of(0x8A1C5B), 1.6, Dash.DOTTED);
                case OPTIMAL -> new Stroke(Colour.of(0x00694D), 1.6, Dash.DASH_DOT);
            };
        }
    }

    /**
     * The line {@code normal·x + offset = 0}.
     *
     * @param normal not zero
     * @param margin signed distance of the worst-placed sample
     */
    public record Line(Role role, Vec2 normal, double offset, double margin) {
        public Line {
            if (!(normal.norm() > 0 && normal.norm() < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("the normal of a line is " + normal);
            }
        }
    }

    /**
     * One panel with equal scales and all samples in view.
     *
     * @param lines in the order of the legend; the first is drawn on top
     */
    public static Panel panel(String name, String title, Dataset data, List<Line> lines, Rect area) {
        Box viewport = Viewports.fitted(data);
        List<Mark> marks = new ArrayList<>();
        List<Legend.Entry> entries = new ArrayList<>();
        for (Line line : lines) {
            marks.add(0, line.role().line(line.normal(), line.offset(), viewport.centre()));
            entries.add(line.role().entry(line.margin()));
        }
        List<Layer> layers = List.of(
                new Layer("decision-lines", marks), new Layer("samples", PlaneMarks.samples(data, Palette.SYMBOL)));
        Panel frame = InputPlane.frame(name, title, area, viewport, data, List.of(), Legend.NONE);
        Legend.Corner corner = Key.emptiest(
                entries,
                Key.samples(data),
                InputPlane.visible(frame),
                PanelLayout.of(frame).plotArea());
        return InputPlane.frame(name, title, area, viewport, data, layers, new Legend(entries, corner));
    }
}
