package org.geodescent.figure.recipe;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.geodescent.core.geometry.Cell;
import org.geodescent.core.geometry.ExtremeCell;
import org.geodescent.core.geometry.NetworkGeometry;
import org.geodescent.core.linalg.Box;
import org.geodescent.core.linalg.Vec2;
import org.geodescent.core.number.NumberText;
import org.geodescent.figure.Mark;
import org.geodescent.figure.Stroke;

/**
 * The cell that is pointed out, outlined and hatched.
 *
 * @param polygon as far as it is visible: convex, anticlockwise; empty if it lies beside what is shown
 */
record LitCell(CellMark mark, TrainedClassifier classifier, List<Vec2> polygon) {
    private static final double OUTLINE = 2.4;
    private static final double HATCH = 0.9;

    LitCell {
        polygon = List.copyOf(polygon);
    }

    /** None if none is pointed out, or no single network is trained with its loss. */
    static Optional<LitCell> of(InputPlaneScene scene, Box visible) {
        return scene.cell().flatMap(mark -> scene.classifiers().stream()
                .filter(each -> each.loss() == mark.loss())
                .findFirst()
                .filter(classifier -> classifier.geometry() instanceof NetworkGeometry)
                .map(classifier -> new LitCell(
                        mark, classifier, polygon(mark, (NetworkGeometry) classifier.geometry(), visible))));
    }

    private static List<Vec2> polygon(CellMark mark, NetworkGeometry geometry, Box visible) {
        List<Integer> nodes = mark.extreme().activeNodes(geometry);
        return geometry.within(visible).cell(nodes).map(Cell::polygon).orElse(List.of());
    }

    /**
     * @param spacing between the lines of the hatching, in units of the horizontal axis
     * @param stretch how many times longer one unit is on the vertical axis
     */
    List<Mark> marks(double spacing, double stretch) {
        if (polygon.isEmpty()) {
            return List.of();
        }
        List<Mark> marks = new ArrayList<>();
        marks.add(new Mark.Region(List.of(polygon), Palette.ACCENT.withOpacity(0.1), null));
        Stroke thin = Stroke.solid(Palette.ACCENT.withOpacity(0.55), HATCH);
        double least = polygon.stream()
                .mapToDouble(point -> level(point, stretch))
                .min()
                .orElse(0);
        double most = polygon.stream()
                .mapToDouble(point -> level(point, stretch))
                .max()
                .orElse(0);
        // Levels are multiples of the spacing, so that the hatching stands still while the cell moves.
        double step = spacing * Math.sqrt(2);
        for (double level = Math.ceil(least / step) * step; level < most; level += step) {
            List<Vec2> ends = chord(level, stretch);
            if (ends.size() == 2) {
                marks.add(new Mark.Polyline(ends, thin));
            }
        }
        marks.add(new Mark.Region(List.of(polygon), null, stroke()));
        return marks;
    }

    /** Lines that rise at 45 degrees have a constant level. */
    private static double level(Vec2 point, double stretch) {
        return stretch * point.y() - point.x();
    }

    private List<Vec2> chord(double level, double stretch) {
        List<Vec2> ends = new ArrayList<>();
        for (int i = 0; i < polygon.size(); i++) {
            Vec2 from = polygon.get(i);
            Vec2 to = polygon.get((i + 1) % polygon.size());
            double before = level(from, stretch) - level;
            double after = level(to, stretch) - level;
            if (before < 0 != after < 0) {
                ends.add(from.plus(to.minus(from).times(before / (before - after))));
            }
        }
        return ends;
    }

    private Stroke stroke() {
        return new Stroke(Palette.ACCENT, OUTLINE, Palette.dash(mark.loss()));
    }

    /** Which cell it is, and its number. */
    String text() {
        String text = mark.extreme() == ExtremeCell.STEEPEST
                ? "steepest cell, slope " + slope()
                : "most active nodes, " + classifier.geometry().mostActiveNodes();
        return polygon.isEmpty() ? text + ", not in view" : text;
    }

    private String slope() {
        double slope = classifier.geometry().lipschitz().value();
        return Double.isFinite(slope) ? NumberText.shown(slope) : "beyond range";
    }
}
