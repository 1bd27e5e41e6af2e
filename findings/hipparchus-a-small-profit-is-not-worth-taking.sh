#!/usr/bin/env bash
# Guess: the largest c x with x <= 1 is at x = 1 for every c > 0, and the smallest x with c x >= 1 is 1 / c: the units of a linear program do not matter.
# Behaviour: for c = 1e-6 and below, SimplexSolver says without a word that x = 0 is best, and that c x >= 1 has no feasible solution. A tolerance of 1e-6 is compared with the coefficients as they
# are, whatever their unit; at 2e-6 all is right. The constructor's argument is the cure.
. "$(dirname "$0")/lib.sh"
jars org.hipparchus:hipparchus-optim:4.0.2
cat >Finding.java <<'JAVA'
import java.util.Arrays;
import org.hipparchus.exception.MathIllegalStateException;
import org.hipparchus.optim.linear.LinearConstraint;
import org.hipparchus.optim.linear.LinearConstraintSet;
import org.hipparchus.optim.linear.LinearObjectiveFunction;
import org.hipparchus.optim.linear.NonNegativeConstraint;
import org.hipparchus.optim.linear.Relationship;
import org.hipparchus.optim.linear.SimplexSolver;
import org.hipparchus.optim.nonlinear.scalar.GoalType;

public class Finding {
    public static void main(String[] arguments) {
        for (double c : new double[] {1e-3, 2e-6, 1e-6, 1e-9}) {
            say("largest " + c + " x, x <= 1", new double[] {c}, GoalType.MAXIMIZE, new LinearConstraint(new double[] {1}, Relationship.LEQ, 1));
            say("least x, " + c + " x >= 1", new double[] {1}, GoalType.MINIMIZE, new LinearConstraint(new double[] {c}, Relationship.GEQ, 1));
        }
    }

    private static void say(String what, double[] costs, GoalType goal, LinearConstraint constraint) {
        for (double tolerance : new double[] {1e-6, 1e-15}) {
            SimplexSolver solver = tolerance == 1e-6 ? new SimplexSolver() : new SimplexSolver(tolerance);
            String seen;
            try {
                seen = Arrays.toString(solver.optimize(new LinearObjectiveFunction(costs, 0), new LinearConstraintSet(constraint), goal, new NonNegativeConstraint(true)).getPoint());
            } catch (MathIllegalStateException e) {
                seen = e.getMessage();
            }
            System.out.println(what + (tolerance == 1e-6 ? ": " : ", tolerance 1e-15: ") + seen);
        }
    }
}
JAVA
java_says Finding.java | expect "largest 0.001 x, x <= 1: [1.0]
largest 0.001 x, x <= 1, tolerance 1e-15: [1.0]
least x, 0.001 x >= 1: [1000.0]
least x, 0.001 x >= 1, tolerance 1e-15: [1000.0]
largest 2.0E-6 x, x <= 1: [1.0]
largest 2.0E-6 x, x <= 1, tolerance 1e-15: [1.0]
least x, 2.0E-6 x >= 1: [500000.0]
least x, 2.0E-6 x >= 1, tolerance 1e-15: [500000.0]
largest 1.0E-6 x, x <= 1: [0.0]
largest 1.0E-6 x, x <= 1, tolerance 1e-15: [1.0]
least x, 1.0E-6 x >= 1: no feasible solution
least x, 1.0E-6 x >= 1, tolerance 1e-15: [1000000.0]
largest 1.0E-9 x, x <= 1: [0.0]
largest 1.0E-9 x, x <= 1, tolerance 1e-15: [1.0]
least x, 1.0E-9 x >= 1: no feasible solution
least x, 1.0E-9 x >= 1, tolerance 1e-15: [9.999999999999999E8]"
