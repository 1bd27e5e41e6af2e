package org.geodescent.figure.recipe;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.geodescent.core.linalg.Box;
import org.geodescent.core.linalg.Vec2;
import org.geodescent.figure.Colour;
import org.geodescent.figure.Mark;
import org.geodescent.figure.PanelLayout;
import org.geodescent.figure.Rect;
import org.geodescent.figure.label.DirectLabel;
import org.geodescent.figure.label.LinePlaces;
import org.geodescent.figure.label.Wording;

/** Boundaries of pinned runs: thin and pale in the line of their loss, with their names. */
final class PinMarks {
    private static final double OPACITY = 0.5;
    /** After the names of what is trained now. */
    private static final int RANK = 2;

    private PinMarks() {}

    static List<Mark> boundaries(InputPlaneScene scene, Box window) {
        List<Mark> marks = new ArrayList<>();
        for (PinnedBoundary pin : scene.pins()) {
            marks.addAll(boundary(pin, window));
        }
        return marks;
    }

    private static List<Mark> boundary(PinnedBoundary pin, Box window) {
        return PlaneMarks.boundaries(List.of(ShownClassifier.of(pin, window)), PlaneMarks.GHOST_WIDTH, OPACITY);
    }

    static List<DirectLabel> labels(InputPlaneScene scene, PanelLayout layout, LabelInk ink) {
        Rect plot = layout.plotArea();
        List<DirectLabel> labels = new ArrayList<>();
        for (int i = 0; i < scene.pins().size(); i++) {
            PinnedBoundary pin = scene.pins().get(i);
            Colour colour = Palette.ink(pin.loss());
            List<List<Vec2>> paths = boundary(pin, InputPlane.visible(layout)).stream()
                    .flatMap(mark -> mark instanceof Mark.Polyline line ? Stream.of(line.points()) : Stream.empty())
                    .map(points -> points.stream().map(layout::toFigure).toList())
                    .toList();
            if (LinePlaces.end(paths, plot).isPresent()) {
                Wording wording = Wording.row(ink.word(pin.name(), colour));
                labels.add(new DirectLabel(
                        "pin-%d".formatted(i),
                        RANK,
                        "",
                        List.of(wording),
                        LinePlaces.of(paths, plot, wording),
                        LinePlaces.end(paths, plot)));
            }
        }
        return labels;
    }
}
