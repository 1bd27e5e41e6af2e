package org.geodescent.reproduce;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.geodescent.cifar.train.EpochReport;
import org.geodescent.cifar.train.Model;
import org.geodescent.cifar.train.TrainingSpec;
import org.geodescent.figure.recipe.MarginCurve;
import org.geodescent.figure.recipe.MarginCurves;
import org.geodescent.session.JsonNames;
import org.jspecify.annotations.Nullable;

/** One trained and attacked net of a card. */
record ImageNet(Model model, MarginCurve train, MarginCurve test) {
    private static final int POINTS = 40;

    double trainAccuracy() {
        return last().trainAccuracy();
    }

    private EpochReport last() {
        return model.history().get(model.history().size() - 1);
    }

    /** How many percent more test than training images are misclassified. */
    double gapAt(double disturbance) {
        return test.percentAt(disturbance) - train.percentAt(disturbance);
    }

    Map<String, @Nullable Object> json() {
        TrainingSpec spec = model.spec();
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("name", model.name());
        json.put("loss", JsonNames.of(spec.loss()));
        json.put("excitation", spec.excitation());
        json.put("layers", JsonNames.of(spec.layers()));
        json.put("batch", spec.batch());
        json.put("epochs", spec.epochs());
        json.put("seed", spec.seed());
        json.put("trainAccuracy", trainAccuracy());
        json.put("testAccuracy", last().testAccuracy());
        json.put("trainMisclassified", points(train));
        json.put("testMisclassified", points(test));
        json.put("neverFlipped", train.never() + test.never());
        return json;
    }

    private static List<List<Double>> points(MarginCurve curve) {
        List<List<Double>> points = new ArrayList<>();
        for (int i = 0; i <= POINTS; i++) {
            // The quotient, not a product with 0.005, gives the nearest decimal number.
            double disturbance = i / (POINTS / MarginCurves.LARGEST);
            points.add(List.of(disturbance, curve.percentAt(disturbance)));
        }
        return points;
    }
}
