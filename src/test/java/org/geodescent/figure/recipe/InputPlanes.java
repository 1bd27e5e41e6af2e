package org.geodescent.figure.recipe;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.geodescent.core.data.Dataset;
import org.geodescent.core.linalg.Matrix;
import org.geodescent.core.loss.Loss;
import org.geodescent.core.loss.Objective;
import org.geodescent.core.loss.Reduction;
import org.geodescent.core.model.LinearModel;
import org.geodescent.core.model.ModelSpec;
import org.geodescent.core.model.Network;
import org.geodescent.core.model.Parameters;
import org.geodescent.core.model.TwoLayerRelu;
import org.geodescent.figure.Figure;
import org.geodescent.figure.Mark;
import org.geodescent.figure.Panel;
import org.geodescent.figure.Rect;
import org.geodescent.figure.svg.SvgWriter;

/** Small input planes for tests, and what is in them. */
final class InputPlanes {
    static final Rect AREA = new Rect(0, 0, 480, 420);
    /** All layers but the separators, which ask for a linear classifier. */
    static final Set<PlaneLayer> ALL = EnumSet.complementOf(EnumSet.of(PlaneLayer.SEPARATORS));

    static final Dataset POINTS = points(3, -2, 1, -3, -1, -1, 1, 2, 2, 2, -1);

    private InputPlanes() {}

    /** The first {@code positives} points are of class 0. */
    static Dataset points(int positives, double... xy) {
        int[] classes = new int[xy.length / 2];
        for (int n = positives; n < classes.length; n++) {
            classes[n] = 1;
        }
        return new Dataset(Matrix.of(classes.length, 2, xy), classes, List.of("+1", "-1"));
    }

    static TrainedClassifier classifier(Loss loss, ModelSpec spec, Dataset data, double... theta) {
        return TrainedClassifier.of(new Objective(loss, Reduction.SUM), new Network(spec, Parameters.of(theta)), data);
    }

    static TrainedClassifier linear(Loss loss, Dataset data, double... theta) {
        return classifier(loss, new LinearModel(2, true, 1), data, theta);
    }

    /** f(x) = 1 − (x₁)₊ − (−x₁ − x₂)₊ + (−x₂)₊ / 2: bent boundaries and three hinges through one point. */
    static TrainedClassifier bent(Loss loss, Dataset data) {
        return classifier(
                loss, new TwoLayerRelu(2, 3, true, true, 1), data, 1, 0, -1, -1, 0, -1, 0, 0, 0, -1, -1, 0.5, 1);
    }

    static Panel panel(Dataset data, TrainedClassifier... classifiers) {
        return InputPlane.panel(
                new InputPlaneScene(data, List.of(classifiers), List.of(), ALL, Viewports.fitted(data)), "", AREA);
    }

    static List<Mark> marks(Panel panel, String layer) {
        return panel.layers().stream()
                .filter(l -> l.name().equals(layer))
                .flatMap(l -> l.marks().stream())
                .toList();
    }

    static String svg(Panel panel) {
        return SvgWriter.write(new Figure(AREA.width(), AREA.height(), "Input plane", "", List.of(panel), ""), 127);
    }

    /** The words in the plot, in the order in which they were placed. */
    static List<String> words(Panel panel) {
        return marks(panel, "labels").stream()
                .flatMap(mark -> mark instanceof Mark.Text text ? Stream.of(text.text()) : Stream.empty())
                .toList();
    }

    static InputPlaneScene oneLine(Set<PlaneLayer> layers) {
        return new InputPlaneScene(
                POINTS,
                List.of(linear(Loss.CROSS_ENTROPY, POINTS, -1, 0, 0.5)),
                List.of(),
                layers,
                Viewports.fitted(POINTS));
    }
}
