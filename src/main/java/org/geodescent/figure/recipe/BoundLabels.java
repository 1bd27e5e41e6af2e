package org.geodescent.figure.recipe;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.geodescent.core.linalg.Vec2;
import org.geodescent.core.number.NumberText;
import org.geodescent.core.theory.Statement;
import org.geodescent.figure.Colour;
import org.geodescent.figure.Dash;
import org.geodescent.figure.Mark;
import org.geodescent.figure.PanelLayout;
import org.geodescent.figure.Stroke;
import org.geodescent.figure.TextStyle.Anchor;
import org.geodescent.figure.label.DirectLabel;
import org.geodescent.figure.label.LabelPlacement;
import org.geodescent.figure.label.Obstacles;
import org.geodescent.figure.label.Place;
import org.geodescent.figure.label.Wording;

/** The words in a picture of a bound: how far it is from what it bounds, and from when on it applies. */
final class BoundLabels {
    private static final Colour QUIET = Palette.QUIET;
    /** Between a dot and the arrow to the other one, in figure units. */
    private static final double BESIDE_DOT = 10;
    /** Closer dots have no room for words between them. */
    private static final double ROOM = 96;

    private static final double FROM_TOP = 10;

    private BoundLabels() {}

    /** Two arrows from between the first two dots to them, and how many times one is the other. */
    static List<Mark> apart(Statement statement, List<RunningDots.Dot> dots, LabelInk ink, PanelLayout layout) {
        if (dots.size() < 2 || !dots.get(1).filled() || dots.get(0).filled()) {
            return List.of();
        }
        Vec2 measured = dots.get(0).at();
        Vec2 bound = dots.get(1).at();
        double x = layout.xToFigure(bound.x());
        double from = layout.yToFigure(measured.y());
        double to = layout.yToFigure(bound.y());
        if (Math.abs(from - to) < ROOM) {
            return List.of();
        }
        double middle = (from + to) / 2;
        double towards = Math.signum(to - from);
        Stroke stroke = Stroke.solid(QUIET, 1.1);
        Vec2 centre = layout.toData(x, middle);
        List<Mark> marks = new ArrayList<>();
        marks.add(new Mark.Arrow(centre, layout.toData(x, from + towards * BESIDE_DOT), stroke));
        marks.add(new Mark.Arrow(centre, layout.toData(x, to - towards * BESIDE_DOT), stroke));
        double ratio = statement.isUpperBound() ? bound.y() / measured.y() : measured.y() / bound.y();
        Wording.Word word = ink.word(times(ratio) + " × apart", QUIET);
        boolean right = x + RunningDots.BESIDE + Wording.row(word).width()
                <= layout.plotArea().right() + layout.panel().gutter();
        marks.add(new Mark.Text(
                centre,
                right ? RunningDots.BESIDE : -RunningDots.BESIDE,
                0.33 * word.style().size(),
                word.text(),
                word.style().at(right ? Anchor.START : Anchor.END)));
        return marks;
    }

    /** A ratio has one decimal, from 10 on none. */
    private static String times(double ratio) {
        return ratio >= 10 && ratio < 1e6 ? NumberText.of(Math.round(ratio)) : NumberText.of(ratio, 2);
    }

    /** An upright line where the bound begins to apply.*/
    static List<Mark> labels(OptionalLong from, LabelInk ink, PanelLayout layout) {
        if (from.isEmpty() || from.getAsLong() == 0) {
            return List.of();
        }
        double at = from.getAsLong() + 1.0;
        double x = layout.xToFigure(at);
        double y = layout.plotArea().y() + FROM_TOP;
        Obstacles obstacles = Obstacles.of(layout, "current-iteration", "between");
        List<Place> places = new ArrayList<>();
        for (double below = 0; below < layout.plotArea().height() - FROM_TOP; below += 24) {
            places.add(Place.left(x, y + below, 6));
            places.add(Place.right(x, y + below, 6));
        }
        Wording words = Wording.row(ink.word("applies from " + NumberText.of(from.getAsLong()) + " on", Palette.BOUND));
        List<Mark> marks = new ArrayList<>();
        marks.add(new Mark.Line(
                new Vec2(at, layout.yAxis().minimum()), new Vec2(0, 1), new Stroke(Palette.BOUND, 1.2, Dash.DOTTED)));
        DirectLabel label = new DirectLabel("applies", 0, "", List.of(words), places, Optional.empty());
        marks.addAll(LabelPlacement.marks(List.of(label), obstacles, layout));
        return marks;
    }
}
