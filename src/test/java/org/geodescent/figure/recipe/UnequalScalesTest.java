package org.geodescent.figure.recipe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.geodescent.core.data.Dataset;
import org.geodescent.core.geometry.ExtremeCell;
import org.geodescent.core.linalg.Box;
import org.geodescent.core.linalg.Matrix;
import org.geodescent.core.linalg.Vec2;
import org.geodescent.core.loss.Loss;
import org.geodescent.core.loss.Objective;
import org.geodescent.core.loss.Reduction;
import org.geodescent.core.model.LinearModel;
import org.geodescent.core.model.Network;
import org.geodescent.core.model.Parameters;
import org.geodescent.figure.Mark;
import org.geodescent.figure.Panel;
import org.geodescent.figure.PanelLayout;
import org.geodescent.figure.Rect;
import org.junit.jupiter.api.Test;

/** Millimetres beside grams: with equal scales all points would stand on one line. */
class UnequalScalesTest {
    private static final Dataset POINTS =
            new Dataset(Matrix.of(3, 2, 39, 3750, 50, 5700, 46, 4500), new int[] {0, 1, 1}, List.of("a", "b"));

    private static Panel panel(Optional<CellMark> cell) {
        TrainedClassifier classifier = TrainedClassifier.of(
                new Objective(Loss.CROSS_ENTROPY, Reduction.SUM),
                new Network(new LinearModel(2, true, 1), Parameters.of(-1, 0, 42)),
                POINTS);
        InputPlaneScene scene = new InputPlaneScene(
                POINTS,
                List.of(classifier),
                List.of(),
                Set.of(PlaneLayer.values()),
                Viewports.fitted(POINTS, false, false),
                cell,
                false);
        return InputPlane.panel(scene, "", new Rect(0, 0, 640, 560));
    }

    @Test
    void everyAxisIsFittedByItself() {
        Box box = Viewports.fitted(POINTS, false, false);
        assertEquals(new Box(39 - 1.76, 3750 - 312, 50 + 1.76, 5700 + 312), box);
        PanelLayout layout = PanelLayout.of(panel(Optional.empty()));
        assertEquals(box.maxX(), layout.xAxis().maximum());
        assertEquals(box.maxY(), layout.yAxis().maximum());
    }

    /** A disc of 3 units is 3 mm wide and 3 g high. */
    @Test
    void theMarginDiscIsAnEllipse() {
        Mark.Region disc = panel(Optional.empty()).layers().stream()
                .filter(layer -> layer.name().equals("margin-discs"))
                .flatMap(layer -> layer.marks().stream())
                .filter(Mark.Region.class::isInstance)
                .map(Mark.Region.class::cast)
                .findFirst()
                .orElseThrow();
        for (Vec2 corner : disc.rings().get(0)) {
            assertEquals(3, corner.distanceTo(new Vec2(39, 3750)), 1e-9);
        }
    }

    @Test
    void aLitCellIsHatchedAtTheSpacingOfTheScreen() {
        Panel panel = panel(Optional.of(new CellMark(Loss.CROSS_ENTROPY, ExtremeCell.STEEPEST)));
        long lines = panel.layers().stream()
                .filter(layer -> layer.name().equals("lit-cell"))
                .flatMap(layer -> layer.marks().stream())
                .filter(Mark.Polyline.class::isInstance)
                .count();
        assertTrue(lines > 50 && lines < 300, lines + " lines");
        assertFalse(panel.equalAspect());
    }
}
