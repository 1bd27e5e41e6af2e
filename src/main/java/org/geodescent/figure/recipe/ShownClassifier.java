package org.geodescent.figure.recipe;

import java.util.List;
import org.geodescent.core.geometry.WindowGeometry;
import org.geodescent.core.linalg.Box;
import org.geodescent.core.loss.Loss;

/** A classifier as far as a window shows it. */
record ShownClassifier(Loss loss, WindowGeometry geometry) {
    static List<ShownClassifier> all(List<TrainedClassifier> classifiers, Box window) {
        return classifiers.stream()
                .map(c -> new ShownClassifier(c.loss(), c.geometry().within(window)))
                .toList();
    }
}
