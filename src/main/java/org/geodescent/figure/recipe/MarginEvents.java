package org.geodescent.figure.recipe;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.geodescent.core.loss.Loss;
import org.geodescent.core.number.NumberText;
import org.geodescent.figure.Colour;
import org.geodescent.figure.Layer;
import org.geodescent.figure.Mark;
import org.geodescent.figure.PanelLayout;
import org.geodescent.figure.Rect;
import org.geodescent.figure.Stroke;
import org.geodescent.figure.label.DirectLabel;
import org.geodescent.figure.label.LabelPlacement;
import org.geodescent.figure.label.Obstacles;
import org.geodescent.figure.label.Place;
import org.geodescent.figure.label.PlacedLabel;
import org.geodescent.figure.label.Wording;

/** Below the curves of margins: from when on no sample is on the wrong side. */
final class MarginEvents {
    private static final double ROW = 20;
    private static final double FROM_BOTTOM = 14;
    private static final double ELBOW = 18;
    /** With less room below 0, in figure units, there are no words. */
    private static final double LEAST_BELOW = 60;

    private MarginEvents() {}

    /**
     * The iteration from which on all margins are positive, of those up to now; empty if the last one is not.
     *
     * @param now later points do not count
     */
    static Optional<Long> allRight(LearningCurve curve, long now) {
        long since = -1;
        for (LearningCurve.Point point : curve.points()) {
            if (point.iteration() <= now) {
                boolean right = point.margin().isPresent() && point.margin().getAsDouble() > 0;
                since = right ? since < 0 ? point.iteration() : since : -1;
            }
        }
        return since < 0 ? Optional.empty() : Optional.of(since);
    }

    /** @param layout of the panel with its curves and what stands at their ends */
    static List<Mark> marks(List<LearningCurve> curves, long now, LabelInk ink, PanelLayout layout) {
        Rect plot = layout.plotArea();
        double zero = layout.yToFigure(0);
        if (!(plot.bottom() - zero >= LEAST_BELOW && zero >= plot.y())) {
            return List.of();
        }
        Obstacles obstacles = new Obstacles();
        for (Layer layer : layout.panel().layers()) {
            for (Mark mark : layer.marks()) {
                // What is still to come is pale, and the level lines are there anyway.
                boolean solid = mark instanceof Mark.Polyline line
                        ? line.stroke().colour().opacity() == 1
                        : !(mark instanceof Mark.Line);
                if (solid) {
                    obstacles.add(layer.name(), mark, layout);
                }
            }
        }
        List<DirectLabel> labels = new ArrayList<>();
        for (LearningCurve curve : curves) {
            allRight(curve, now).ifPresent(since -> {
                if (since > 0) {
                    labels.add(label(curve.loss(), since, ink, layout));
                }
            });
        }
        return LabelPlacement.of(labels, obstacles, plot).stream()
                .flatMap(placed -> marks(placed, layout).stream())
                .toList();
    }

    private static DirectLabel label(Loss loss, long since, LabelInk ink, PanelLayout layout) {
        String when = NumberText.of(since);
        Wording words = Wording.row(ink.word("all right from " + when + " on", Palette.ink(loss)));
        double x = layout.xToFigure(since + 1.0);
        List<Place> places = new ArrayList<>();
        for (double y = layout.plotArea().bottom() - FROM_BOTTOM; y > layout.yToFigure(0) + ROW; y -= ROW) {
            places.add(new Place(x + ELBOW, y, 0, 0.5));
            places.add(new Place(x - ELBOW, y, 1, 0.5));
        }
        return new DirectLabel(loss + " " + since, 0, "", List.of(words), places, Optional.empty());
    }

    /** From the line of 0 down, round a corner, to the words. */
    private static List<Mark> marks(PlacedLabel placed, PanelLayout layout) {
        Place place = placed.label().places().get(placed.place());
        double x = place.x() + (place.across() == 0 ? -ELBOW : ELBOW);
        double end = place.x() + (place.across() == 0 ? -4 : 4);
        Colour colour = placed.wording().rows().get(0).get(0).style().colour();
        List<Mark> marks = new ArrayList<>();
        marks.add(new Mark.Polyline(
                List.of(
                        layout.toData(x, layout.yToFigure(0)),
                        layout.toData(x, place.y()),
                        layout.toData(end, place.y())),
                Stroke.solid(colour.withOpacity(0.6), 1)));
        marks.addAll(placed.marks(layout::toData));
        return marks;
    }
}
