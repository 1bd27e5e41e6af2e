package org.geodescent.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.geodescent.core.data.Dataset;
import org.geodescent.core.linalg.Matrix;
import org.geodescent.core.linalg.Vec2;
import org.geodescent.core.model.Initialisation;
import org.geodescent.core.model.TwoLayerRelu;
import org.geodescent.core.train.Snapshot;
import org.geodescent.core.train.Start;
import org.geodescent.core.train.StopRule;
import org.geodescent.figure.Figure;
import org.geodescent.figure.Layer;
import org.geodescent.figure.Mark;
import org.geodescent.preset.Presets;
import org.geodescent.run.DataOrigin;
import org.geodescent.run.Experiment;
import org.geodescent.run.ForegroundRun;
import org.geodescent.run.LossRun;
import org.geodescent.session.Session;
import org.geodescent.session.ViewState;
import org.junit.jupiter.api.Test;

class HiddenPlanePictureTest {
    private static Experiment experiment(String preset) {
        return Presets.find(preset).orElseThrow().experiment().withStopRule(new StopRule(80, 0));
    }

    private static Drawn drawn(Experiment experiment) {
        return Headless.draw(
                Pictures.find("hidden-plane").orElseThrow(),
                new Session(experiment, ViewState.DEFAULT),
                growing -> {},
                () -> false);
    }

    private static List<Mark> marks(Figure figure, String layer) {
        return figure.panels().get(0).layers().stream()
                .filter(each -> each.name().equals(layer))
                .map(Layer::marks)
                .findFirst()
                .orElseThrow();
    }

    /** With a bias and a scale of the output (A1), without both (B), and of three features. */
    @Test
    void theScoreIsTheDifferenceOfBothCoordinates() {
        Experiment space = experiment("b-theorem-4");
        space = space.withModel(new TwoLayerRelu(3, 4, true, true, 5))
                .withStart(new Start.Seeded(Initialisation.TORCH, 1, 3, 0))
                .withData(
                        new Dataset(
                                Matrix.of(3, 3, 1, 2, -1, 0.5, -1, 2, -1, -1, 1),
                                new int[] {0, 1, 1},
                                List.of("1", "-1")),
                        new DataOrigin.Own("three features"));
        for (Experiment each : List.of(experiment("a1"), experiment("b-figures-1-7"), space)) {
            LossRun run = ForegroundRun.run(each.runs().get(0), () -> false);
            TwoLayerRelu model = (TwoLayerRelu) each.model();
            Snapshot end = run.trajectory().last();
            double[] theta = end.parameters().toArray();
            double offset = model.outputBias() ? theta[model.indexOfC()] / model.outputScale() : 0;
            List<Vec2> places = HiddenPlanePicture.places(model, end, each.trainingData());
            for (int n = 0; n < each.data().size(); n++) {
                double score = model.score(theta, each.trainingData().features().row(n));
                Vec2 at = places.get(n);
                assertTrue(at.x() >= 0 && at.y() >= 0);
                assertEquals(score, at.x() - at.y() + offset, 1e-12 * (1 + at.x() + at.y()), each.title());
            }
            List<Mark> samples = marks(drawn(each).figure(), "samples");
            assertEquals(
                    places,
                    samples.stream().map(mark -> ((Mark.Symbol) mark).at()).toList());
        }
    }

    @Test
    void theSmallestSignedScoreStandsAtItsSample() {
        Experiment each = experiment("b-figures-1-7");
        Figure figure = drawn(each).figure();
        Mark.Polyline distance = (Mark.Polyline) marks(figure, "smallest-score").get(0);
        LossRun run = ForegroundRun.run(each.runs().get(0), () -> false);
        TwoLayerRelu model = (TwoLayerRelu) each.model();
        double least = Double.POSITIVE_INFINITY;
        for (int n = 0; n < each.data().size(); n++) {
            double score = model.score(
                    run.trajectory().last().parameters().toArray(),
                    each.data().features().row(n));
            least = Math.min(least, each.data().sign(n) * score);
        }
        assertEquals(
                Math.abs(least),
                distance.points().get(0).distanceTo(distance.points().get(1)),
                1e-12);
    }

    @Test
    void otherModelsHaveNone() {
        String sentence = assertInstanceOf(Drawn.Absent.class, drawn(experiment("deep-linear-weight-decay")))
                .absence()
                .sentence();
        assertTrue(sentence.startsWith("The hidden plane is that of two-layer"), sentence);
        assertInstanceOf(Drawn.Absent.class, drawn(experiment("b-three-classes")));
    }
}
