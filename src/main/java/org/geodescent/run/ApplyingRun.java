package org.geodescent.run;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.geodescent.core.theory.Badge;
import org.geodescent.core.theory.Statement;
import org.geodescent.core.theory.TheoremEvaluator;
import org.geodescent.core.theory.TheoremValue;
import org.geodescent.core.train.RunSpec;
import org.geodescent.core.train.StopRule;

/**
 * Looks for a run to which a statement of A applies: trains in the statement's setting, then for longer and with larger
 * or smaller steps, until the run's end is inside the statement.
 */
public final class ApplyingRun implements Job<Job.Share, ApplyingRun.Found> {
    /** Longer runs are not tried. */
    private static final long MOST_STEPS = 2_000_000;

    /**
     * A run after the first.
     *
     * @param longer how many times as many steps
     * @param larger how many times larger ones
     */
    private record Try(long longer, double larger) {}

    private static final List<Try> TRIES = List.of(
            new Try(10, 16), new Try(10, 4), new Try(10, 1), new Try(30, 1), new Try(30, 0.25), new Try(30, 0.0625));
    /** What they stop at, as a share of the gradient at which the first one does. */
    private static final double STRICTER = 0.01;

    private final Statement statement;
    private final Experiment setting;

    /**
     * What was found.
     *
     * @param value of the statement at the end of its run; outside if no run was found to which it applies
     */
    public record Found(Experiment experiment, TheoremValue value) {
        /** Whether the end of the run is inside the statement. */
        public boolean applies() {
            return !(value.badge() instanceof Badge.Outside);
        }
    }

    /** @param setting an experiment in the statement's setting, which trains its loss alone */
    public ApplyingRun(Statement statement, Experiment setting) {
        this.statement = statement;
        this.setting = setting;
    }

    @Override
    public Found run(Consumer<? super Share> states, BooleanSupplier cancelled) {
        List<Experiment> all = candidates();
        Found first = of(all.get(0), cancelled);
        Found found = first;
        for (int i = 1; i < all.size() && !found.applies(); i++) {
            states.accept(new Share((double) i / all.size()));
            found = of(all.get(i), cancelled);
        }
        return found.applies() ? found : first;
    }

    private List<Experiment> candidates() {
        List<Experiment> all = new ArrayList<>(List.of(setting));
        StopRule rule = setting.stopRule();
        for (Try each : TRIES) {
            // Divided first: the product may be beyond the range.
            long wanted =
                    rule.maximumSteps() > MOST_STEPS / each.longer() ? MOST_STEPS : each.longer() * rule.maximumSteps();
            long steps = Math.max(rule.maximumSteps(), wanted);
            all.add(setting.withStopRule(rule.withMaximumSteps(steps).withGradientNorm(STRICTER * rule.gradientNorm()))
                    .withDescent(
                            setting.descent().withStepSize(setting.descent().stepSize() * each.larger())));
        }
        return all;
    }

    private Found of(Experiment experiment, BooleanSupplier cancelled) {
        RunSpec spec = experiment.runs().get(0);
        LossRun run = ForegroundRun.run(spec, cancelled);
        if (cancelled.getAsBoolean()) {
            throw new CancellationException();
        }
        return new Found(
                experiment,
                TheoremEvaluator.of(spec).at(statement, run.trajectory().last()));
    }
}
