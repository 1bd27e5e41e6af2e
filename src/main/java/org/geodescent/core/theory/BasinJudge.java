package org.geodescent.core.theory;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.geodescent.core.linalg.Vec2;
import org.geodescent.core.train.RunOutcome;
import org.geodescent.core.train.Start;
import org.geodescent.core.train.TrainingRun;

/**
 * Trains the neuron of a {@link BasinStudy}, follows its direction on in a time in which it converges (the orbit of the
 * flow, by at most 20,000 steps of gradient descent divided by the largest {@code |λ̃_n|} of the active samples), and
 * says what became of it, in this order:
 *
 * <ol>
 *   <li><em>dead</em>, if no sample activates it;
 * <li><em>reached</em>, if a target is within {@link #TOLERANCE_DEGREES} of it: the nearest (if its direction is
 * undecided, the direction in which it grows on with nothing in its way counts too);
 * <li><em>spurious stationary</em>, if the direction {@code ± Xᵀ D(w1) λ̃} that it is turned to is as near, λ̃ =
 * {@code −∂(loss)/∂f(x_n)} being the run's own, or if these forces cancel; or if it is as near to a sample's hinge,
 * both sides turn it towards the hinge, and along the hinge it grows;
 *   <li><em>undecided</em> else.
 * </ol>
 *
 * Immutable; every start is judged by itself, so that threads may share a judge.
 */
public final class BasinJudge {
    /** Two directions that differ by no more count as one. */
    public static final double TOLERANCE_DEGREES = 2;

    private static final double SINE = StrictMath.sin(StrictMath.toRadians(TOLERANCE_DEGREES));
    private static final double COSINE = StrictMath.cos(StrictMath.toRadians(TOLERANCE_DEGREES));
    /** What is left of forces that cancel each other at a minimum of finite size, relative to them. */
    private static final double CANCELLED = 1e-4;
    /** A flow leaves a dying neuron within this of the last hinge that it crosses. */
    private static final double ON_THE_HINGE = 1e-9;

    private final BasinStudy study;
    private final BasinTargets targets;

    public BasinJudge(BasinStudy study, BasinTargets targets) {
        this.study = study;
        this.targets = targets;
    }

    public BasinTargets targets() {
        return targets;
    }

    /** Judges the start of a cell of the grid. @throws CancellationException if cancelled */
    public BasinCell judge(int column, int row, BooleanSupplier cancelled) {
        BasinGrid grid = study.grid();
        return judge(study.startAt(grid.degreesOf(column), grid.scaleOf(row)), cancelled);
    }

    /** Judges a start of {@link BasinStudy#MODEL}. @throws CancellationException if cancelled */
    public BasinCell judge(Start.Given start, BooleanSupplier cancelled) {
        double[] weights = start.parameters().toArray();
        Vec2 initial = new Vec2(weights[0], weights[1]);
        if (isDead(initial)) {
            return new BasinCell(new BasinLimit.Dead(false), degrees(initial), 0);
        }
        TrainingRun run = TrainingRun.of(study.run(start), start.parameters());
        boolean arrived = run.advance(study.iterations(), cancelled);
        Optional<RunOutcome> obstacle = run.obstacle();
        if (!arrived && obstacle.isEmpty()) {
            throw new CancellationException();
        }
        double[] theta = run.checkpoint().parameters().toArray();
        Vec2 w1 = new Vec2(theta[0], theta[1]);
        if (obstacle.isPresent()) {
            return new BasinCell(new BasinLimit.Undecided(reason(obstacle.get())), degrees(w1), 0);
        }
        BasinPursuit pursuit = new BasinPursuit(study, w1, theta[3]);
        pursuit.run();
        return judge(pursuit);
    }

    private static String reason(RunOutcome obstacle) {
        return obstacle instanceof RunOutcome.Undetermined undetermined
                ? undetermined.reason()
                : "the run diverged after step " + obstacle.steps();
    }

    private static double degrees(Vec2 direction) {
        return StrictMath.toDegrees(StrictMath.atan2(direction.y(), direction.x()));
    }

    private BasinCell judge(BasinPursuit pursuit) {
        Vec2 w1 = pursuit.w1();
        if (isDead(w1)) {
            return new BasinCell(new BasinLimit.Dead(true), degrees(w1), 0);
        }
        double[] forces = pursuit.turning();
        Vec2 u = w1.times(1 / w1.norm());
        BasinCell cell = reached(u).orElseGet(() -> judgeByForces(u, forces));
        return cell.limit() instanceof BasinLimit.Undecided
                ? pursuit.growth().flatMap(this::reached).orElse(cell)
                : cell;
    }

    private Optional<BasinCell> reached(Vec2 u) {
        int nearest = -1;
        double best = COSINE;
        for (int i = 0; i < targets.list().size(); i++) {
            double cosine = targets.list().get(i).direction().dot(u);
            if (cosine >= best) {
                nearest = i;
                best = cosine;
            }
        }
        return nearest < 0
                ? Optional.empty()
                : Optional.of(new BasinCell(new BasinLimit.Reached(nearest), degrees(u), Math.min(1, best)));
    }

    private boolean isDead(Vec2 w1) {
        for (int n = 0; n < study.data().size(); n++) {
            Vec2 x = sample(n);
            if (w1.dot(x) > ON_THE_HINGE * x.norm() * w1.norm()) {
                return false;
            }
        }
        return true;
    }

    private Vec2 sample(int n) {
        return new Vec2(study.data().feature(n, 0), study.data().feature(n, 1));
    }

    private BasinCell judgeByForces(Vec2 u, double[] forces) {
        Vec2 pull = pull(u, forces, -1);
        double cosine = pull.norm() > 0 ? Math.max(-1, Math.min(1, pull.dot(u) / pull.norm())) : 0;
        if (cosine >= COSINE || pull.norm() <= CANCELLED * size(u, forces)) {
            return new BasinCell(new BasinLimit.Spurious(OptionalInt.empty()), degrees(u), cosine);
        }
        for (int n = 0; n < forces.length; n++) {
            if (isHeld(u, forces, n)) {
                return new BasinCell(new BasinLimit.Spurious(OptionalInt.of(n)), degrees(u), cosine);
            }
        }
        String reason = "it was still turning";
        return new BasinCell(new BasinLimit.Undecided(reason), degrees(u), cosine);
    }

    /** The sum of the forces of the active samples, but one. */
    private Vec2 pull(Vec2 u, double[] forces, int without) {
        Vec2 pull = new Vec2(0, 0);
        for (int n = 0; n < forces.length; n++) {
            Vec2 x = sample(n);
            if (n != without && u.dot(x) > 0) {
                pull = pull.plus(x.times(forces[n]));
            }
        }
        return pull;
    }

    private double size(Vec2 u, double[] forces) {
        double size = 0;
        for (int n = 0; n < forces.length; n++) {
            size += u.dot(sample(n)) > 0 ? Math.abs(forces[n]) * sample(n).norm() : 0;
        }
        return size;
    }

    /** Whether both sides of the hinge of sample n turn the neuron towards it, and it grows along it. */
    private boolean isHeld(Vec2 u, double[] forces, int n) {
        Vec2 x = sample(n);
        double norm = x.norm();
        if (!(norm > 0) || Math.abs(u.dot(x)) > SINE * norm) {
            return false;
        }
        Vec2 normal = x.times(1 / norm);
        Vec2 along = u.minus(normal.times(u.dot(normal)));
        Vec2 inactive = pull(along, forces, n);
        double below = inactive.dot(normal);
        double above = below + forces[n] * norm;
        return below >= 0 && above <= 0 && inactive.dot(along) > 0;
    }
}
