package org.geodescent.core.train;

import java.util.Optional;
import org.geodescent.core.model.LinearModel;
import org.geodescent.core.model.ModelSpec;
import org.geodescent.core.model.TwoLayerRelu;

/** Which models are trained with perturbations: those whose highest and lowest scores are computed exactly. */
public final class ExcitedModels {
    private ExcitedModels() {}

    /** Why a model is not trained so, in one sentence that says what to do; empty if it is. */
    public static Optional<String> whyNot(ModelSpec model, Excitation excitation) {
        if (excitation.isNone() || model instanceof LinearModel) {
            return Optional.empty();
        }
        if (!(model instanceof TwoLayerRelu)) {
            return Optional.of(
                    "Persistent excitation is computed for linear classifiers and two-layer networks: set it to 0, or choose another model.");
        }
        return model.inputs() == 2
                ? Optional.empty()
                : Optional.of(
                        "Persistent excitation of a two-layer network is computed in the plane; these samples have %d features: set it to 0, or choose two of them."
                                .formatted(model.inputs()));
    }

    /** @param spec with excitation, of a model that can have it */
    static FullBatchStepper stepper(RunSpec spec) {
        return spec.model() instanceof LinearModel linear
                ? new ExcitedLinearStepper(spec, linear)
                : new ExcitedPlanarStepper(spec, (TwoLayerRelu) spec.model());
    }
}
