package org.geodescent.core.train;

import java.util.List;
import org.geodescent.core.model.DeepLinear;
import org.geodescent.core.model.ModelSpec;

class DeepLinearStepperTest extends StepperContract {
    @Override
    List<ModelSpec> models() {
        return List.of(
                DeepLinear.uniform(2, 2, 3, 0),
                DeepLinear.uniform(3, 3, 2, 0.1),
                new DeepLinear(1, List.of(1, 4, 2, 3, 2), List.of(0.0, 0.2, 0.01, 0.5, 0.0, 0.3), 2),
                new DeepLinear(4, List.of(5), List.of(0.3, 0.0), 5));
    }
}
