package org.geodescent.ui.solid;

import java.util.List;
import org.geodescent.core.convex.OptimalNeuron;
import org.geodescent.core.data.Dataset;
import org.geodescent.figure.recipe.NeuronTrail;

/**
 * What a {@link SolidPane} can show.
 *
 * @param data any samples; only three or more in the plane can be shown
 * @param lambda N numbers, or none
 * @param optimum neurons of a solution of B (14), without bias; may be none
 * @param trails trained neurons; may be none
 */
public record SolidContent(Dataset data, List<Double> lambda, List<OptimalNeuron> optimum, List<NeuronTrail> trails) {
    public SolidContent {
        lambda = List.copyOf(lambda);
        optimum = List.copyOf(optimum);
        trails = List.copyOf(trails);
    }

    boolean isShowable() {
        return data.dimension() == 2 && data.size() >= 3;
    }
}
