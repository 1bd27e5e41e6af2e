package org.geodescent.figure.recipe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.geodescent.core.linalg.Vec2;
import org.geodescent.figure.Figure;
import org.geodescent.figure.Mark;
import org.geodescent.figure.Panel;
import org.geodescent.figure.ScaleKind;
import org.geodescent.figure.WordCheck;
import org.geodescent.figure.recipe.MarginCurve.Group;
import org.junit.jupiter.api.Test;

class EpochCurvesTest {
    private static final List<EpochCurves.Epoch> EPOCHS = List.of(
            new EpochCurves.Epoch(0.5, 0.6, 0.55),
            new EpochCurves.Epoch(0.05, 0.9, 0.8),
            new EpochCurves.Epoch(0.01, 1, 0.85));

    private static Figure figure(List<EpochCurves.Epoch> epochs, double width) {
        return EpochCurves.figure(
                "a net", epochs, 8, List.of(new EpochCurves.Stage(2, "later")), "synthetic", List.of(), width, 400);
    }

    private static List<Mark> marks(Panel panel, String layer) {
        return panel.layers().stream()
                .filter(each -> each.name().equals(layer))
                .findFirst()
                .orElseThrow()
                .marks();
    }

    @Test
    void everyEpochStandsAtItsNumber() {
        Figure figure = figure(EPOCHS, 900);
        Panel loss = figure.panels().get(0);
        Mark.Polyline line = (Mark.Polyline) marks(loss, "loss").get(0);
        assertEquals(List.of(new Vec2(1, 0.5), new Vec2(2, 0.05), new Vec2(3, 0.01)), line.points());
        assertEquals(ScaleKind.LOGARITHMIC, loss.y().scale());
        assertTrue(loss.title().contains("synthetic"));
        assertEquals(2, marks(loss, "stages").size());
        Panel accuracy = figure.panels().get(1);
        Mark.Polyline test = (Mark.Polyline) marks(accuracy, "test-accuracy").get(0);
        assertEquals(new Vec2(3, 85), test.points().get(2));
        assertTrue(accuracy.area().x() > loss.area().x(), "side by side in a wide figure");
        Figure tall = figure(EPOCHS, 400);
        assertTrue(tall.panels().get(1).area().y() > tall.panels().get(0).area().y(), "stacked in a tall one");
    }

    @Test
    void noneAndOneAndLossesOfZeroAreDrawn() {
        assertTrue(marks(figure(List.of(), 900).panels().get(0), "loss").isEmpty());
        Figure one = figure(EPOCHS.subList(0, 1), 900);
        assertEquals(1, marks(one.panels().get(0), "loss").size());
        Figure zero = figure(List.of(new EpochCurves.Epoch(0, 1, 1)), 900);
        assertEquals(ScaleKind.LINEAR, zero.panels().get(0).y().scale());
    }

    @Test
    void marginCurvesFillTheFigureThatIsAskedFor() {
        List<MarginCurve> curves = List.of(
                new MarginCurve("a", Group.TRAIN, List.of(0.1)), new MarginCurve("a", Group.TEST, List.of(0.0, 0.05)));
        Figure wide = MarginCurves.figure("m", curves, "", 1000, 500);
        assertEquals(1000, wide.width(), 0);
        assertEquals(492, wide.panels().get(1).area().width(), 0);
        Figure tall = MarginCurves.figure("m", curves, "", 500, 700);
        assertEquals(342, tall.panels().get(1).area().height(), 0);
        assertEquals(8 + 342, tall.panels().get(1).area().y(), 0);
        assertTrue(WordCheck.assertNoneCut("none", MarginCurves.figure("m", List.of(), "", 500, 700))
                .contains("No image has been attacked yet."));
    }
}
