package org.geodescent.core.theory;

import org.geodescent.core.loss.Loss;
import org.geodescent.core.loss.Objective;
import org.geodescent.core.loss.Reduction;
import org.geodescent.core.model.Initialisation;
import org.geodescent.core.model.LinearModel;
import org.geodescent.core.model.ModelSpec;
import org.geodescent.core.model.TwoLayerRelu;
import org.geodescent.core.train.Descent;
import org.geodescent.core.train.RunSpec;
import org.geodescent.core.train.Start;
import org.geodescent.core.train.StopRule;

/** Turns a run into one that a statement speaks about: the same data, and as much of the rest as may stay. */
public final class OwnSetting {
    /** As many hidden nodes as a model without any gets. */
    private static final int HIDDEN = 8;

    private OwnSetting() {}

    /**
     * The nearest run in the statement's setting: loss, sum, plain descent, model. The step size is divided by what the
     * average and the output scale have taken from it, so that descent stays as stable as it was. Whether the run
     * converges, only training can tell; for Theorem 1 it stops once it has. A run in the setting is returned as it is.
     */
    public static RunSpec of(Statement statement, RunSpec spec) {
        Loss loss = statement.loss();
        boolean squared = loss == Loss.SQUARED;
        boolean linear = statement == Statement.THEOREM_2 || statement == Statement.COROLLARY_2;
        ModelSpec model = linear ? linear(spec) : twoLayers(spec);
        StopRule rule = spec.stopRule();
        double gradientNorm = squared && !(rule.gradientNorm() > 0 && rule.gradientNorm() <= Hypotheses.CONVERGED)
                ? Hypotheses.CONVERGED
                : rule.gradientNorm();
        return new RunSpec(
                spec.data(),
                model,
                new Objective(loss, Reduction.SUM),
                new Descent(stepSize(spec), 0),
                start(spec, model),
                new StopRule(rule.maximumSteps(), gradientNorm));
    }

    private static LinearModel linear(RunSpec spec) {
        return new LinearModel(spec.model().inputs(), true, 1);
    }

    private static TwoLayerRelu twoLayers(RunSpec spec) {
        int hidden = spec.model() instanceof TwoLayerRelu relu ? relu.hidden() : HIDDEN;
        return new TwoLayerRelu(spec.model().inputs(), hidden, true, false, 1);
    }

    private static double stepSize(RunSpec spec) {
        double step = spec.descent().stepSize();
        if (spec.objective().reduction() == Reduction.MEAN) {
            // The mean of squares has no factor ½.
            step *= (spec.objective().loss() == Loss.SQUARED ? 2.0 : 1.0)
                    / spec.data().size();
        }
        double scale = spec.model().outputScale();
        return step / scale / scale;
    }

    private static Start start(RunSpec spec, ModelSpec model) {
        if (!(spec.start() instanceof Start.Given given)) {
            return spec.start();
        }
        if (!spec.model().getClass().equals(model.getClass())) {
            return new Start.Seeded(Initialisation.TORCH, 1, 1, 0);
        }
        return given.within(model);
    }
}
