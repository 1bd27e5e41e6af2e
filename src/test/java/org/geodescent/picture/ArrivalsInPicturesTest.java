package org.geodescent.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.geodescent.core.data.Dataset;
import org.geodescent.core.linalg.Matrix;
import org.geodescent.core.linalg.Vec2;
import org.geodescent.core.model.TwoLayerRelu;
import org.geodescent.core.train.StopRule;
import org.geodescent.figure.Mark;
import org.geodescent.figure.Panel;
import org.geodescent.figure.PanelLayout;
import org.geodescent.figure.recipe.Arrivals;
import org.geodescent.figure.recipe.Palette;
import org.geodescent.preset.Presets;
import org.geodescent.run.Experiment;
import org.geodescent.run.ForegroundRun;
import org.geodescent.run.LossRun;
import org.geodescent.session.TheoryView;
import org.geodescent.session.ViewState;
import org.junit.jupiter.api.Test;

/** One rule says who has arrived: in the marks of the pictures and in the number beside them. */
class ArrivalsInPicturesTest {
    private static final double RING_OF_A_TAG = 2.4;

    private static long rings(Drawn.Shown drawn) {
        return drawn.figure().panels().stream()
                .flatMap(panel -> panel.layers().stream())
                .flatMap(layer -> layer.marks().stream())
                .filter(mark -> mark instanceof Mark.Symbol symbol
                        && symbol.stroke() != null
                        && symbol.stroke().width() == RING_OF_A_TAG
                        && symbol.stroke().colour().equals(Palette.ACCENT))
                .count();
    }

    /** λ's arrow goes between the tags of neurons. */
    private static void assertNoTagOnTheArrow(String name, Drawn.Shown drawn) {
        Panel panel = drawn.figure().panels().get(0);
        PanelLayout layout = PanelLayout.of(panel);
        for (Mark mark : marks(panel, "lambda")) {
            Vec2 from = layout.toFigure(((Mark.Arrow) mark).from());
            Vec2 along = layout.toFigure(((Mark.Arrow) mark).to()).minus(from);
            for (Mark tag : marks(panel, "neuron-numbers")) {
                if (tag instanceof Mark.Symbol disc) {
                    Vec2 at = layout.toFigure(disc.at());
                    double share = Math.max(0, Math.min(1, at.minus(from).dot(along) / along.dot(along)));
                    double away = at.distanceTo(from.plus(along.times(share)));
                    assertTrue(away >= disc.size() / 2, name + ": a tag " + away + " from the arrow");
                }
            }
        }
    }

    private static List<Mark> marks(Panel panel, String layer) {
        return panel.layers().stream()
                .filter(each -> each.name().equals(layer))
                .flatMap(each -> each.marks().stream())
                .toList();
    }

    @Test
    void asManyTagsHaveARingAsTheNumberSays() {
        long most = 0;
        for (String preset : List.of("b-figures-1-7", "b-figures-8-10", "b-large-start", "counter-b-stuck")) {
            Experiment experiment =
                    Presets.find(preset).orElseThrow().experiment().withStopRule(new StopRule(2000, 0));
            List<LossRun> runs = List.of(ForegroundRun.run(experiment.runs().get(0), () -> false));
            List<Picture> pictures = Pictures.ofTheoryPlane();
            for (long iteration : new long[] {0, 5, 20, 34, 60, 200, 2000}) {
                for (String id : List.of(EllipsoidPicture.ID, NeuronCirclePicture.ID)) {
                    Picture picture = pictures.stream()
                            .filter(each -> each.id().equals(id))
                            .findFirst()
                            .orElseThrow();
                    Look look = new Look(ViewState.DEFAULT, TheoryView.DEFAULT.withTab(id), 520, 520);
                    Drawn.Shown drawn = picture.draw(
                                    new Moment(experiment, runs, Optional.empty(), iteration, look, Gesture.NONE),
                                    () -> false)
                            .shown()
                            .orElseThrow();
                    Arrivals.Count count =
                            ((ConvexReading) drawn.readings()).arrivals().orElseThrow();
                    assertEquals(rings(drawn), count.arrived(), preset + ", " + id + " at " + iteration);
                    assertTrue(count.arrived() <= count.of());
                    assertNoTagOnTheArrow(preset + ", " + id + " at " + iteration, drawn);
                    most = Math.max(most, count.arrived());
                }
            }
        }
        assertTrue(most > 1);
    }

    /** Beyond the plane pictures mark nobody, and no number says otherwise. */
    @Test
    void beyondThePlaneNobodyIsCounted() {
        Experiment flat = Presets.find("b-figures-1-7").orElseThrow().experiment();
        Experiment solid = flat.withData(
                        new Dataset(
                                Matrix.ofRows(new double[][] {{1, 0.2, 0.3}, {-0.4, 1, 0.1}}),
                                new int[] {0, 1},
                                List.of("1", "-1")),
                        flat.origin())
                .withModel(new TwoLayerRelu(3, 6, false, false, 1))
                .withStopRule(new StopRule(100, 0));
        List<LossRun> runs = List.of(ForegroundRun.run(solid.runs().get(0), () -> false));
        Look look = new Look(ViewState.DEFAULT, TheoryView.DEFAULT.withTab(EllipsoidPicture.ID), 520, 520);
        Drawn.Shown drawn = new EllipsoidPicture(new ConvexReader(LongPrograms.HERE))
                .draw(new Moment(solid, runs, Optional.empty(), 100, look, Gesture.NONE), () -> false)
                .shown()
                .orElseThrow();
        assertEquals(0, rings(drawn));
        assertEquals(Optional.empty(), ((ConvexReading) drawn.readings()).arrivals());
    }
}
