package org.geodescent.core.train;

import java.util.List;
import org.geodescent.core.model.LinearModel;
import org.geodescent.core.model.ModelSpec;

class LinearStepperTest extends StepperContract {
    @Override
    List<ModelSpec> models() {
        return List.of(
                new LinearModel(1, true, 1),
                new LinearModel(2, true, 5),
                new LinearModel(2, false, 1),
                new LinearModel(7, true, 2));
    }
}
