package org.geodescent.core.train;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.geodescent.core.model.LinearModel;
import org.geodescent.core.model.Parameters;
import org.geodescent.core.model.TwoLayerRelu;

/**
 * A run of gradient flow, {@code θ' = −∇}, B (18). Iteration k is the time k δ. Where a ReLU has a kink the flow is
 * Filippov's: a node whose two velocities beside a sample's hinge push it towards the hinge from both sides slides
 * along it. Steps of gradient descent, however small, jump to and fro across it instead.
 *
 * <p>The error of a step is at most about 10⁻¹⁰ of a node's size. Advancing in pieces of any size gives the bits of one
 * long run, since the integrator always starts afresh at the same recorded iterations; a run that goes on from a
 * {@link Checkpoint} in a new object may differ within the tolerance, one that is {@link #prolonged} does not.
 */
public final class GradientFlow extends TrainingRun {
    private static final RecordingSchedule MESH = RecordingSchedule.DEFAULT;
    private static final int MOST_SWITCHES = 20_000;
    private static final int MOST_SWITCHES_AT_ONCE = 200;
    private static final double AT_ONCE = 1e-13;

    private final Stepper evaluator;
    private final VectorField field;
    /** The newest state on the mesh, from which every advance starts. */
    private long meshIteration;

    private double[] meshTheta;
    private byte[] meshPiece;

    private long iteration;
    private double[] theta;
    private byte[] piece;
    private Optional<RunOutcome> obstacle = Optional.empty();

    /**
     * A run from the start. @throws IllegalArgumentException if {@code start} does not fit the model, or the spec asks
     * for steps
     */
    public GradientFlow(RunSpec spec, Parameters start) {
        this(spec, new Checkpoint(0, start, Parameters.of(new double[start.size()])), -1);
    }

    /**
     * A run that goes on from a checkpoint; its velocity is ignored. @throws IllegalArgumentException if it does not
     * fit the model, or the spec asks for steps
     */
    public GradientFlow(RunSpec spec, Checkpoint from) {
        this(spec, from, from.iteration());
    }

    private GradientFlow(RunSpec spec, Checkpoint from, long lastRecorded) {
        super(spec, lastRecorded);
        if (!spec.descent().isFlow()) {
            throw new IllegalArgumentException("the run is one of gradient descent, not of gradient flow");
        }
        evaluator = Stepper.of(spec, from);
        meshIteration = from.iteration();
        meshTheta = from.parameters().toArray();
        iteration = meshIteration;
        theta = meshTheta.clone();
        field = field(spec, meshTheta);
        if (evaluator.isFinite()) {
            Optional<String> ambiguity = field.switchPiece(meshTheta);
            obstacle = ambiguity.map(reason -> new RunOutcome.Undetermined(iteration, reason));
        } else {
            obstacle = Optional.of(new RunOutcome.Diverged(iteration));
        }
        meshPiece = field.piece();
        piece = meshPiece;
    }

    private GradientFlow(RunSpec spec, GradientFlow earlier) {
        super(spec, earlier.iteration);
        evaluator = Stepper.of(spec, earlier.checkpoint());
        field = earlier.field;
        meshIteration = earlier.meshIteration;
        meshTheta = earlier.meshTheta;
        meshPiece = earlier.meshPiece;
        iteration = earlier.iteration;
        theta = earlier.theta;
        piece = earlier.piece;
        obstacle = earlier.obstacle;
        // The field is shared: another run may have used it since.
        field.enter(piece);
    }

    private static VectorField field(RunSpec spec, double[] start) {
        if (spec.model() instanceof TwoLayerRelu relu) {
            return new GatedField(spec, relu, start);
        }
        if (spec.model() instanceof LinearModel) {
            return new LinearField(Stepper.of(spec, Parameters.of(start)));
        }
        throw new IllegalArgumentException("no gradient flow for " + spec.model());
    }

    @Override
    public long iteration() {
        return iteration;
    }

    @Override
    public Optional<RunOutcome> obstacle() {
        return obstacle;
    }

    @Override
    boolean stateIsFinite() {
        return evaluator.isFinite();
    }

    /** {@inheritDoc} Cancelling loses what was done since the last recorded iteration. */
    @Override
    public boolean advance(long toIteration, BooleanSupplier cancelled) {
        while (iteration < toIteration) {
            if (obstacle.isPresent() || cancelled.getAsBoolean()) {
                return false;
            }
            long meshNext = MESH.next(meshIteration);
            long target = Math.min(meshNext, toIteration);
            field.enter(meshPiece);
            double[] next = meshTheta.clone();
            if (!follow(next, (target - meshIteration) * spec.descent().stepSize(), cancelled)) {
                field.enter(piece);
                return false;
            }
            iteration = target;
            theta = next;
            piece = field.piece();
            if (target == meshNext) {
                meshIteration = target;
                meshTheta = next;
                meshPiece = piece;
            }
        }
        return true;
    }

    /**
     * Moves {@code state} along the flow.
     *
     * @return whether it came to the end of the way; if not so, and not cancelled, there is an obstacle now
     */
    private boolean follow(double[] state, double duration, BooleanSupplier cancelled) {
        double elapsed = 0;
        double lastProgress = 0;
        int atOnce = 0;
        for (int switches = 0; elapsed < duration; switches++) {
            OdeSolver.Reached reached = OdeSolver.follow(field, state, duration - elapsed, cancelled);
            if (!(reached instanceof OdeSolver.Reached.State next)) {
                if (reached instanceof OdeSolver.Reached.Failed failed) {
                    obstacle = Optional.of(new RunOutcome.Undetermined(iteration, failed.reason()));
                }
                return false;
            }
            next.copyTo(state);
            if (!next.isBorder()) {
                return true;
            }
            elapsed += next.elapsed();
            atOnce = elapsed - lastProgress > AT_ONCE * duration ? 0 : atOnce + 1;
            lastProgress = atOnce == 0 ? elapsed : lastProgress;
            Optional<String> ambiguity = field.switchPiece(state);
            if (ambiguity.isEmpty() && (atOnce > MOST_SWITCHES_AT_ONCE || switches > MOST_SWITCHES)) {
                ambiguity = Optional.of("nodes cross hinges to and fro without end");
            }
            if (ambiguity.isPresent()) {
                obstacle = Optional.of(new RunOutcome.Undetermined(iteration, ambiguity.get()));
                return false;
            }
        }
        return true;
    }

    @Override
    public Snapshot snapshot() {
        double[] velocity = new double[theta.length];
        evaluator.restore(theta, velocity);
        double loss = evaluator.loss();
        field.velocity(theta, velocity);
        return new Snapshot(iteration, Parameters.of(theta), loss, HingeGroups.norm(velocity));
    }

    @Override
    public Checkpoint checkpoint() {
        return new Checkpoint(iteration, Parameters.of(theta), Parameters.of(new double[theta.length]));
    }

    @Override
    Runnable wayBack() {
        // No array is written to: the next state has arrays of its own.
        long atMesh = meshIteration;
        double[] thetaAtMesh = meshTheta;
        byte[] pieceAtMesh = meshPiece;
        long at = iteration;
        double[] thetaHere = theta;
        byte[] pieceHere = piece;
        Optional<RunOutcome> stuck = obstacle;
        return () -> {
            meshIteration = atMesh;
            meshTheta = thetaAtMesh;
            meshPiece = pieceAtMesh;
            iteration = at;
            theta = thetaHere;
            piece = pieceHere;
            obstacle = stuck;
            field.enter(piece);
        };
    }

    @Override
    public GradientFlow prolonged(RunSpec longer) {
        return new GradientFlow(longer, this);
    }
}
