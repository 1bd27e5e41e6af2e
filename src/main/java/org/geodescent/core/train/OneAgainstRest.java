package org.geodescent.core.train;

import java.util.ArrayList;
import java.util.List;
import org.geodescent.core.data.Dataset;
import org.geodescent.core.loss.Objective;
import org.geodescent.core.model.ModelSpec;

/**
 * Training on K classes (B (7), (8), section 3.1): K outputs with neurons of their own and losses that add up are K independent problems of two classes, one class against the rest.
 */
public final class OneAgainstRest {
    private OneAgainstRest() {}

    /**
     * One run per class, in the order of the classes.
     *
     * @param data at least one sample of K ≥ 2 classes
     * @param start a seeded start draws class k's weights from its seed plus k; a given start is every class's
     */
    public static List<RunSpec> runs(
            Dataset data, ModelSpec model, Objective objective, Descent descent, Start start, StopRule stopRule) {
        List<RunSpec> runs = new ArrayList<>();
        for (int k = 0; k < data.classNames().size(); k++) {
            runs.add(new RunSpec(data.oneAgainstRest(k), model, objective, descent, ofClass(start, k), stopRule));
        }
        return List.copyOf(runs);
    }

    private static Start ofClass(Start start, int k) {
        return start instanceof Start.Seeded seeded
                ? new Start.Seeded(seeded.initialisation(), seeded.scale(), seeded.seed() + k, seeded.skippedWords())
                : start;
    }
}
