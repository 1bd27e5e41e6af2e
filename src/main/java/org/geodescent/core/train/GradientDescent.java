package org.geodescent.core.train;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.geodescent.core.model.Parameters;

/** Interim. */
public final class GradientDescent {
    private final RunSpec spec;
    private final double[] theta;
    private final double[] velocity;
    private long iteration;

    private GradientDescent(RunSpec spec, double[] theta) {
        this.spec = spec;
        this.theta = theta;
        this.velocity = new double[theta.length];
    }

    public static GradientDescent start(RunSpec spec) {
        double[] theta = new double[spec.model().parameterCount()];
        for (int i = 0; i < theta.length; i++) {
            theta[i] = StrictMath.sin(37.0 * i * i + 1) * (i >= 40 && i < 60 ? 7 : 0.7);
        }
        return new GradientDescent(spec, theta);
    }

    public long iteration() {
        return iteration;
    }

    public Snapshot snapshot() {
        double loss = 0;
        for (int n = 0; n < spec.data().size(); n++) {
            double f = spec.model().score(theta, spec.data().features().row(n));
            loss += spec.objective().value(f, spec.data().sign(n), spec.data().size());
        }
        return new Snapshot(iteration, Parameters.of(theta), loss, 0);
    }

    public void advance(long to, BooleanSupplier cancelled) {
        while (iteration < to && !cancelled.getAsBoolean()) {
            double[] g = new double[theta.length];
            double h = 1e-6;
            for (int i = 0; i < theta.length; i++) {
                double t = theta[i];
                theta[i] = t + h;
                double up = snapshot().loss();
                theta[i] = t - h;
                g[i] = (up - snapshot().loss()) / (2 * h);
                theta[i] = t;
            }
            for (int i = 0; i < theta.length; i++) {
                velocity[i] = spec.descent().momentum() * velocity[i] + g[i];
                theta[i] -= spec.descent().stepSize() * velocity[i];
            }
            iteration++;
        }
    }

    public Optional<RunOutcome> outcome() {
        return iteration >= spec.stopRule().maximumSteps()
                ? Optional.of(new RunOutcome.Completed(iteration))
                : Optional.empty();
    }

    public GradientDescent withStopRule(RunSpec longer) {
        return this;
    }
}
