package org.geodescent.core.train;

import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.hipparchus.analysis.UnivariateFunction;
import org.hipparchus.analysis.solvers.BracketedUnivariateSolver;
import org.hipparchus.analysis.solvers.BracketingNthOrderBrentSolver;
import org.hipparchus.exception.MathRuntimeException;
import org.hipparchus.ode.ODEState;
import org.hipparchus.ode.ODEStateAndDerivative;
import org.hipparchus.ode.OrdinaryDifferentialEquation;
import org.hipparchus.ode.events.Action;
import org.hipparchus.ode.events.AdaptableInterval;
import org.hipparchus.ode.events.ODEEventDetector;
import org.hipparchus.ode.events.ODEEventHandler;
import org.hipparchus.ode.nonstiff.DormandPrince853Integrator;

/**
 * Follows one smooth piece of a {@link VectorField} with Hipparchus's Dormand–Prince method of order 8(5,3), up to a
 * time or to the border of the piece. The only class that sees Hipparchus.
 */
final class OdeSolver {
    /** Estimated error of a step, relative to {@link VectorField#scales}. */
    static final double TOLERANCE = 1e-10;

    private static final int CHECKS_PER_SPAN = 8;
    private static final int MOST_ATTEMPTS = 6;
    private static final double SHORTER = 16;
    private static final double ROOT_ACCURACY = 1e-14;

    private OdeSolver() {}

    /** How far it came. */
    sealed interface Reached {
        /** The whole way, or the border of the piece after a part of it. */
        final class State implements Reached {
            private final boolean border;
            private final double elapsed;
            private final double[] theta;

            State(boolean border, double elapsed, double[] theta) {
                this.border = border;
                this.elapsed = elapsed;
                this.theta = theta;
            }

            /** Whether it is the border. */
            boolean isBorder() {
                return border;
            }

            double elapsed() {
                return elapsed;
            }

            void copyTo(double[] target) {
                System.arraycopy(theta, 0, target, 0, target.length);
            }
        }

        /** Not far: cancelled. */
        record Cancelled() implements Reached {}

        /** Not far: numbers stopped being finite, or the step became too small. */
        record Failed(String reason) implements Reached {}
    }

    /**
     * Integrates.
     *
     * @param theta not modified
     * @param duration positive
     */
    static Reached follow(VectorField field, double[] theta, double duration, BooleanSupplier cancelled) {
        double longestStep = duration;
        for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
            Reached reached = follow(field, theta, duration, longestStep, cancelled);
            // A far too long step tried in vain can overflow; the integrator would not notice.
            if (!(reached instanceof Reached.Failed)) {
                return reached;
            }
            longestStep /= SHORTER;
        }
        return follow(field, theta, duration, longestStep, cancelled);
    }

    private static Reached follow(
            VectorField field, double[] theta, double duration, double longestStep, BooleanSupplier cancelled) {
        double[] tolerances = field.scales(theta);
        double[] relative = new double[tolerances.length];
        for (int i = 0; i < tolerances.length; i++) {
            tolerances[i] = Math.max(tolerances[i] * TOLERANCE, Double.MIN_NORMAL);
            relative[i] = TOLERANCE;
        }
        DormandPrince853Integrator integrator = new DormandPrince853Integrator(0, longestStep, tolerances, relative);
        Border border = new Border(field, duration, cancelled);
        integrator.addEventDetector(border);
        try {
            ODEStateAndDerivative end =
                    integrator.integrate(new Equation(field, cancelled), new ODEState(0, theta), duration);
            return new Reached.State(border.met, end.getTime(), end.getPrimaryState());
        } catch (CancellationException e) {
            return new Reached.Cancelled();
        } catch (NotFinite e) {
            return new Reached.Failed("numbers stop being finite");
        } catch (MathRuntimeException e) {
            return new Reached.Failed("the integrator gives up: " + e.getMessage());
        }
    }

    private static final class NotFinite extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    /** Before everything that goes through all samples of all nodes, which may be milliseconds. */
    private static void look(BooleanSupplier cancelled) {
        if (cancelled.getAsBoolean()) {
            throw new CancellationException();
        }
    }

    private static final class Equation implements OrdinaryDifferentialEquation {
        private final VectorField field;
        private final BooleanSupplier cancelled;

        Equation(VectorField field, BooleanSupplier cancelled) {
            this.field = field;
            this.cancelled = cancelled;
        }

        @Override
        public int getDimension() {
            return field.dimension();
        }

        @Override
        public double[] computeDerivatives(double time, double[] theta) {
            look(cancelled);
            double[] velocity = new double[theta.length];
            if (!Double.isFinite(field.velocity(theta, velocity))) {
                throw new NotFinite();
            }
            return velocity;
        }
    }

    private static final class Border implements ODEEventDetector, ODEEventHandler {
        private final VectorField field;
        private final double duration;
        private final BooleanSupplier cancelled;
        private boolean met;

        Border(VectorField field, double duration, BooleanSupplier cancelled) {
            this.field = field;
            this.duration = duration;
            this.cancelled = cancelled;
        }

        @Override
        public double g(ODEStateAndDerivative state) {
            look(cancelled);
            return field.slack(state.getPrimaryState());
        }

        @Override
        public Action eventOccurred(ODEStateAndDerivative state, ODEEventDetector detector, boolean increasing) {
            met |= !increasing;
            return increasing ? Action.CONTINUE : Action.STOP;
        }

        @Override
        public AdaptableInterval getMaxCheckInterval() {
            return AdaptableInterval.of(duration / CHECKS_PER_SPAN);
        }

        @Override
        public int getMaxIterationCount() {
            return 200;
        }

        @Override
        public BracketedUnivariateSolver<UnivariateFunction> getSolver() {
            return new BracketingNthOrderBrentSolver(0, duration * ROOT_ACCURACY, 5);
        }

        @Override
        public ODEEventHandler getHandler() {
            return this;
        }
    }
}
