package org.geodescent.core.train;

import java.util.List;
import org.geodescent.core.model.ModelSpec;
import org.geodescent.core.model.TwoLayerRelu;

class TwoLayerStepperTest extends StepperContract {
    @Override
    List<ModelSpec> models() {
        return List.of(
                new TwoLayerRelu(1, 1, true, true, 1),
                new TwoLayerRelu(3, 5, true, false, 5),
                new TwoLayerRelu(3, 8, false, true, 1),
                new TwoLayerRelu(6, 4, false, false, 2));
    }
}
