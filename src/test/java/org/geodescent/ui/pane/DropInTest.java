package org.geodescent.ui.pane;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.geodescent.core.linalg.Vec2;
import org.geodescent.figure.Figure;
import org.geodescent.figure.Layer;
import org.geodescent.figure.Mark;
import org.geodescent.picture.Gesture;
import org.geodescent.picture.InputPlanePicture;
import org.geodescent.picture.Look;
import org.geodescent.picture.Moment;
import org.geodescent.preset.Presets;
import org.geodescent.run.Experiment;
import org.geodescent.session.TheoryView;
import org.geodescent.session.ViewState;
import org.junit.jupiter.api.Test;

class DropInTest {
    private static final Experiment EXPERIMENT = Presets.ALL.get(0).experiment();
    private static final Figure FIGURE = new InputPlanePicture()
            .draw(
                    new Moment(
                            EXPERIMENT,
                            List.of(),
                            Optional.empty(),
                            0,
                            new Look(ViewState.DEFAULT, TheoryView.DEFAULT, 300, 200),
                            Gesture.NONE),
                    () -> false)
            .figure();

    private static List<Vec2> samples(Figure figure) {
        return figure.panels().get(0).layers().stream()
                .filter(layer -> layer.name().equals("samples"))
                .map(Layer::marks)
                .flatMap(List::stream)
                .map(mark -> ((Mark.Symbol) mark).at())
                .toList();
    }

    @Test
    void everyPointFallsStraightDownToItsPlaceAndNeverBelow() {
        List<Vec2> places = samples(FIGURE);
        assertEquals(EXPERIMENT.data().size(), places.size());
        List<Vec2> before = samples(DropIn.at(0, FIGURE));
        for (double seconds = 0.05; seconds < DropIn.seconds(FIGURE); seconds += 0.05) {
            List<Vec2> now = samples(DropIn.at(seconds, FIGURE));
            for (int n = 0; n < places.size(); n++) {
                assertEquals(places.get(n).x(), now.get(n).x());
                assertTrue(now.get(n).y() >= places.get(n).y()
                        && now.get(n).y() <= before.get(n).y());
            }
            before = now;
        }
    }

    @Test
    void eachFalls240MillisecondsAnd20AfterTheOneBefore() {
        int points = EXPERIMENT.data().size();
        assertEquals(0.24 + 0.02 * (points - 1), DropIn.seconds(FIGURE), 1e-9);
        List<Vec2> places = samples(FIGURE);
        for (int n = 0; n < points; n++) {
            double lies = 0.24 + 0.02 * n;
            assertEquals(
                    places.get(n).y(),
                    samples(DropIn.at(lies - 1e-9, FIGURE)).get(n).y(),
                    1e-3);
            double falls = samples(DropIn.at(lies - 0.1, FIGURE)).get(n).y();
            assertTrue(falls > places.get(n).y() + 0.1, () -> "point falls at " + falls);
        }
    }

    @Test
    void theFirstIsOutsideAtTheStartAndAllLieAtTheEnd() {
        assertTrue(samples(DropIn.at(0, FIGURE)).stream()
                .allMatch(at -> at.y() > FIGURE.panels().get(0).y().maximum()));
        assertSame(FIGURE, DropIn.at(DropIn.seconds(FIGURE), FIGURE));
        List<Vec2> last = samples(DropIn.at(DropIn.seconds(FIGURE) - 1e-9, FIGURE));
        for (int n = 0; n < last.size(); n++) {
            assertEquals(samples(FIGURE).get(n).y(), last.get(n).y(), 1e-3);
        }
    }
}
