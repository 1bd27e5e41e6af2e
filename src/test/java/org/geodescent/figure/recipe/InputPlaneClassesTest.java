package org.geodescent.figure.recipe;

import static org.geodescent.figure.recipe.InputPlanes.marks;
import static org.geodescent.figure.recipe.InputPlanes.panel;
import static org.geodescent.figure.recipe.InputPlanes.svg;
import static org.geodescent.figure.recipe.InputPlanes.words;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.geodescent.core.data.Dataset;
import org.geodescent.core.linalg.Matrix;
import org.geodescent.core.loss.Loss;
import org.geodescent.core.loss.Objective;
import org.geodescent.core.loss.Reduction;
import org.geodescent.core.model.Classifier;
import org.geodescent.core.model.LinearModel;
import org.geodescent.core.model.Parameters;
import org.geodescent.core.model.TwoLayerRelu;
import org.geodescent.figure.Colour;
import org.geodescent.figure.Dash;
import org.geodescent.figure.Mark;
import org.geodescent.figure.Panel;
import org.geodescent.figure.Stroke;
import org.geodescent.golden.GoldenFigure;
import org.junit.jupiter.api.Test;

/** Three classes in the input plane. */
class InputPlaneClassesTest {
    private static final Dataset THREE_CLASSES = new Dataset(
            Matrix.of(6, 2, -2, 1, -1, 2, 2, 2, 2, 0.5, -1, -2, 1, -2),
            new int[] {0, 0, 1, 1, 2, 2},
            List.of("A", "B", "C"));

    /** Scores that are bent along an axis each; where x₁ ≤ 0 and x₂ ≥ 0 the last two are 0 both. */
    private static TrainedClassifier threeScores(Loss loss) {
        TwoLayerRelu spec = new TwoLayerRelu(2, 2, true, true, 1);
        return TrainedClassifier.of(
                new Objective(loss, Reduction.SUM),
                Classifier.of(
                        spec,
                        Parameters.of(
                                -1, 0, 0, 1, 0, -0.5, 1, 1, 0, //
                                1, 0, 1, 0, 0, -1, 1, 0.5, 0, //
                                0, -1, 0, -1, 0, -1.5, 1, 1, 0)),
                THREE_CLASSES);
    }

    @Test
    void threeClassesHaveARegionEachAndOneBoundary() throws IOException {
        TrainedClassifier trained = threeScores(Loss.CROSS_ENTROPY);
        Panel one = panel(THREE_CLASSES, trained);
        assertEquals(
                List.of(Palette.tint(0), Palette.tint(1), Palette.tint(2)),
                marks(one, "regions").stream()
                        .map(mark -> ((Mark.Region) mark).fill())
                        .toList());
        long hinges = marks(one, "hinges").stream()
                .filter(mark -> mark instanceof Mark.Line)
                .count();
        assertEquals(6, hinges, "two of them are one line, of two classes");
        assertTrue(
                words(one).containsAll(List.of("class A", "class B", "class C")),
                words(one).toString());
        GoldenFigure.assertMatches("input-plane-three-classes", svg(one));
        Panel both = panel(THREE_CLASSES, trained, threeScores(Loss.SQUARED));
        assertEquals(List.of(), marks(both, "regions"));
        assertEquals(
                2 * marks(one, "boundaries").size(), marks(both, "boundaries").size());
    }

    /** A node speaks for its class or against it; numbers are of the class whose hinges are shown alone. */
    @Test
    void hingesAreOfTheirClassAndOfOneIfItIsChosen() {
        // Of class C the second node speaks against it.
        TrainedClassifier trained = TrainedClassifier.of(
                new Objective(Loss.CROSS_ENTROPY, Reduction.SUM),
                Classifier.of(
                        new TwoLayerRelu(2, 2, true, true, 1),
                        Parameters.of(
                                -1, 0, 0, 1, 0, -0.5, 1, 1, 0, //
                                1, 0, 1, 0, 0, -1, 1, 0.5, 0, //
                                0, -1, 0, -1, 0, -1.5, 1, -1, 0)),
                THREE_CLASSES);
        InputPlaneScene scene = new InputPlaneScene(
                THREE_CLASSES, List.of(trained), List.of(), InputPlanes.ALL, Viewports.fitted(THREE_CLASSES));
        assertEquals(
                List.of(
                        Palette.outline(0),
                        Palette.outline(0),
                        Palette.outline(1),
                        Palette.outline(1),
                        Palette.outline(2),
                        Palette.QUIET),
                hingeInks(scene));
        InputPlaneScene one = scene.withHingesOf(Optional.of(2));
        assertEquals(List.of(Palette.outline(2), Palette.QUIET), hingeInks(one));
        List<Mark> numbers = marks(InputPlane.panel(one, "", InputPlanes.AREA), "hinge-numbers");
        assertEquals(
                List.of("1", "2"),
                numbers.stream()
                        .flatMap(mark -> mark instanceof Mark.Text text ? Stream.of(text.text()) : Stream.empty())
                        .toList());
        assertEquals(
                List.of(Dash.SOLID, Dash.DOTTED),
                numbers.stream()
                        .flatMap(mark -> mark instanceof Mark.Symbol symbol ? Stream.of(symbol) : Stream.empty())
                        .peek(symbol -> assertEquals(Palette.shape(2), symbol.shape()))
                        .flatMap(symbol -> Optional.ofNullable(symbol.stroke()).stream())
                        .map(Stroke::dash)
                        .toList());
    }

    private static List<Colour> hingeInks(InputPlaneScene scene) {
        return marks(InputPlane.panel(scene, "", InputPlanes.AREA), "hinges").stream()
                .flatMap(mark -> mark instanceof Mark.Line line ? Stream.of(line) : Stream.empty())
                .map(line -> line.stroke().colour().withOpacity(1))
                .toList();
    }

    /** Where all scores are 0 no class is named. */
    @Test
    void whereClassesTieThePlaneIsGrey() {
        TwoLayerRelu spec = new TwoLayerRelu(2, 1, false, false, 1);
        TrainedClassifier half = TrainedClassifier.of(
                new Objective(Loss.CROSS_ENTROPY, Reduction.SUM),
                Classifier.of(spec, Parameters.of(1, 0, 0, 1, 0, 1, 1, 0, 1, 0, 0, 2, -1, 0, 0)),
                THREE_CLASSES);
        Mark.Region first =
                (Mark.Region) marks(panel(THREE_CLASSES, half), "regions").get(0);
        assertEquals(Palette.UNDECIDED, first.fill());
    }

    /**
     * The push is the length of the gradient with respect to the three scores: 1 where they say nothing, 0 where each
     * is right.
     */
    @Test
    void aPushOfThreeClassesIsTheLengthOfTheirs() {
        LinearModel spec = new LinearModel(2, true, 1);
        Objective squared = new Objective(Loss.SQUARED, Reduction.SUM);
        TrainedClassifier silent =
                TrainedClassifier.of(squared, Classifier.of(spec, Parameters.of(new double[9])), THREE_CLASSES);
        assertEquals(List.of(1.0, 1.0, 1.0, 1.0, 1.0, 1.0), silent.pushes());
        // Constant scores 1, −1, −1: right for class A; for the others two of three are off by two.
        TrainedClassifier constant = TrainedClassifier.of(
                squared, Classifier.of(spec, Parameters.of(0, 0, 1, 0, 0, -1, 0, 0, -1)), THREE_CLASSES);
        assertEquals(0, constant.pushes().get(0));
        assertEquals(Math.sqrt(8.0 / 3), constant.pushes().get(2), 1e-15);
        assertEquals(
                List.of("squared loss", "no boundary"),
                words(panel(THREE_CLASSES, constant)).subList(0, 2));
    }
}
