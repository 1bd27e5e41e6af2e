package org.geodescent.picture.demonstration;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.geodescent.core.data.Dataset;
import org.geodescent.core.linalg.Matrix;
import org.geodescent.core.linalg.Vec2;
import org.geodescent.core.linalg.VectorNorm;
import org.geodescent.core.loss.Loss;
import org.geodescent.core.loss.Objective;
import org.geodescent.core.loss.Reduction;
import org.geodescent.core.model.LinearModel;
import org.geodescent.core.model.ModelSpec;
import org.geodescent.core.model.Parameters;
import org.geodescent.core.model.TwoLayerRelu;
import org.geodescent.core.number.Answer;
import org.geodescent.core.number.NumberText;
import org.geodescent.core.random.TorchGenerator;
import org.geodescent.core.regression.RegressionProblem;
import org.geodescent.core.theory.LinearStepLimit;
import org.geodescent.core.theory.Statement;
import org.geodescent.core.theory.TheoremEvaluator;
import org.geodescent.core.theory.TheoremValue;
import org.geodescent.core.train.Descent;
import org.geodescent.core.train.GradientDescent;
import org.geodescent.core.train.RecordingSchedule;
import org.geodescent.core.train.RunOutcome;
import org.geodescent.core.train.RunSpec;
import org.geodescent.core.train.Snapshot;
import org.geodescent.core.train.Start;
import org.geodescent.core.train.StopRule;
import org.geodescent.core.train.Trajectory;
import org.geodescent.figure.Figure;
import org.geodescent.figure.Rect;
import org.geodescent.figure.recipe.SlopeCurves;

/**
 * A 2.1: descent on a linear estimator converges for targets of any size with the same step, if that is below (3), so
 * that inputs and step bound no slope; a two-layer net converges only for targets up to some size, and then Theorem 1
 * bounds its slope.
 *
 * <p>A net with targets κy, start weights √κ θ_0 and step δ goes √κ times the way of the net with targets y, start
 * weights θ_0 and step κδ; slopes and bounds of the one are κ times those of the other. So only the latter are trained.
 *
 * @param share δ as a share of the limit (3), from 0.01 to 0.99
 * @param seed of the start weights
 */
public record SlopeDemonstration(double share, long seed) implements Demonstration {
    /** Unit vectors along the axes: two neighbours are of one class, their opposites of the other. */
    private static final Dataset DATA =
            new Dataset(Matrix.of(4, 2, 1, 0, 0, 1, -1, 0, 0, -1), new int[] {0, 0, 1, 1}, List.of("+", "-"));

    private static final TwoLayerRelu NET = new TwoLayerRelu(2, 4, true, false, 1);
    /** Of the start weights. */
    private static final double SIZE = 0.5;

    private static final double NOISE = 0.1;
    private static final long STEPS = 40_000;
    /** Of the linear estimator, whose way is drawn. */
    private static final long LINEAR_STEPS = 1_000;

    private static final int SIZES = 61;
    /** κ goes from 0.1 to 100. */
    private static final double FIRST_POWER = -1;

    private static final double POWERS = 3;
    /** Below and above (3). */
    private static final List<Double> SHARES = List.of(0.9, 0.99, 1.01);

    private static final RecordingSchedule SCHEDULE = new RecordingSchedule(40);
    private static final Objective SQUARED = new Objective(Loss.SQUARED, Reduction.SUM);

    public SlopeDemonstration {
        if (!(share >= 0.01 && share <= 0.99)) {
            throw new IllegalArgumentException("step is " + share + " of the limit; it must be between 0.01 and 0.99");
        }
    }

    /**
     * What is drawn.
     *
     * @param linear (κ, slope of the linear estimator)
     * @param net (κ, Lipschitz constant of the net), for the κ of which Theorem 1 applies
     * @param bounds (κ, Theorem 1's bound), for the same κ
     * @param approaches (iteration, distance from the solution over the solution), one list per share of (3)
     * @param stepSize δ
     */
    record Slopes(
            List<Vec2> linear,
            List<Vec2> net,
            List<Vec2> bounds,
            List<SlopeCurves.Approach> approaches,
            double stepSize)
            implements Shown {
        @Override
        public Figure figure(double width, double height) {
            return new Figure(
                    width,
                    height,
                    "Slopes with and without a bound",
                    "Lipschitz constants against the size of the targets, and the approach of a linear estimator. "
                            + caption(),
                    SlopeCurves.panels(linear, net, bounds, approaches, new Rect(0, 0, width, height)),
                    "");
        }

        @Override
        public String caption() {
            Vec2 steepest = linear.get(linear.size() - 1);
            return "With δ = %s the linear estimator converges for targets of any size, at size %s to the slope %s; above the limit (3) for none. The two-layer net %s."
                    .formatted(
                            NumberText.shown(stepSize),
                            NumberText.shown(steepest.x()),
                            NumberText.shown(steepest.y()),
                            ofNet());
        }

        private String ofNet() {
            if (net.isEmpty()) {
                return "comes to rest nowhere with all nodes excited";
            }
            Vec2 last = net.get(net.size() - 1);
            return "comes to rest up to size %s, with slope %s, bounded by %s; for larger targets it does not, or leaves nodes that no samples excite"
                    .formatted(
                            NumberText.shown(last.x()),
                            NumberText.shown(last.y()),
                            NumberText.shown(bounds.get(bounds.size() - 1).y()));
        }
    }

    @Override
    public String title() {
        return "Inputs bound no slope of a linear estimator";
    }

    @Override
    public String citation() {
        return "A 2.1, Theorem 1";
    }

    @Override
    public Slopes compute(BooleanSupplier cancelled) {
        double limit = limit();
        double stepSize = share * limit;
        Trajectory way = train(linear(stepSize), cancelled);
        Vec2 learnt = weights(way.last());
        List<Vec2> linear = new ArrayList<>();
        List<Vec2> net = new ArrayList<>();
        List<Vec2> bounds = new ArrayList<>();
        for (int i = 0; i < SIZES; i++) {
            double size = StrictMath.pow(10, FIRST_POWER + POWERS * i / (SIZES - 1));
            linear.add(new Vec2(size, size * learnt.norm()));
            TheoremValue value = theorem1(size * stepSize, cancelled);
            if (value.applies()
                    && value.measured() instanceof Answer.Value<Double> slope
                    && value.bound() instanceof Answer.Value<Double> bound) {
                net.add(new Vec2(size, size * slope.value()));
                bounds.add(new Vec2(size, size * bound.value()));
            }
        }
        Vec2 solution = solution(cancelled);
        List<SlopeCurves.Approach> approaches = new ArrayList<>();
        for (double each : SHARES) {
            approaches.add(approach(each, train(linear(each * limit), cancelled), solution));
        }
        return new Slopes(linear, net, bounds, approaches, stepSize);
    }

    private static SlopeCurves.Approach approach(double share, Trajectory way, Vec2 solution) {
        return new SlopeCurves.Approach(
                share,
                way.stream()
                        .map(at -> new Vec2(
                                at.iteration() + 1.0,
                                weights(at).minus(solution).norm() / solution.norm()))
                        .toList());
    }

    /** (3). */
    private static double limit() {
        return ((Answer.Value<Double>) LinearStepLimit.of(linear(1))).value();
    }

    private static RunSpec linear(double stepSize) {
        return run(new LinearModel(2, false, 1), Parameters.of(0, 0, 0), stepSize, LINEAR_STEPS);
    }

    private static RunSpec run(ModelSpec model, Parameters start, double stepSize, long steps) {
        return new RunSpec(
                DATA, model, SQUARED, new Descent(stepSize, 0), new Start.Given(start), new StopRule(steps, 0));
    }

    private static Vec2 solution(BooleanSupplier cancelled) {
        double[] targets =
                IntStream.range(0, DATA.size()).mapToDouble(DATA::sign).toArray();
        RegressionProblem problem = new RegressionProblem(DATA.features(), Matrix.of(targets.length, 1, targets));
        double[] weights =
                PenaltyShown.leastSquares(problem, VectorNorm.TWO, cancelled).toArray();
        return new Vec2(weights[0], weights[1]);
    }

    /** Half of the nodes along each class, so that its samples excite them, and noise. */
    private Parameters netStart() {
        TorchGenerator generator = new TorchGenerator(seed);
        double[] start = new double[NET.parameterCount()];
        for (int k = 0; k < NET.hidden(); k++) {
            double side = k % 2 == 0 ? SIZE : -SIZE;
            for (int j = 0; j < 2; j++) {
                start[NET.indexOfV(k, j)] = side + NOISE * generator.nextNormal();
            }
            start[NET.indexOfB(k)] = NOISE * generator.nextNormal();
            start[NET.indexOfW(k)] = side + NOISE * generator.nextNormal();
        }
        return Parameters.of(start);
    }

    private static Vec2 weights(Snapshot at) {
        return new Vec2(at.parameters().get(0), at.parameters().get(1));
    }

    /** Of the net's last state. */
    private TheoremValue theorem1(double stepSize, BooleanSupplier cancelled) {
        RunSpec spec = run(NET, netStart(), stepSize, STEPS);
        return TheoremEvaluator.of(spec)
                .at(Statement.THEOREM_1, train(spec, cancelled).last());
    }

    private static Trajectory train(RunSpec spec, BooleanSupplier cancelled) {
        Trajectory[] way = {Trajectory.EMPTY};
        RunOutcome outcome = GradientDescent.run(
                spec, spec.startParameters(), SCHEDULE, snapshot -> way[0] = way[0].append(snapshot), cancelled);
        if (outcome instanceof RunOutcome.Cancelled) {
            throw new CancellationException();
        }
        return way[0];
    }
}
