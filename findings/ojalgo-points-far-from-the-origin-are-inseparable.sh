#!/usr/bin/env bash
# Guess: whether four points can be separated by a line does not depend on where the origin is; the linear program "y (w x + b) >= 1, |w| smallest" is
# OPTIMAL for them with coordinates around 100,000 (metres of a map grid), where doubles still resolve 1e-11.
# Behaviour: INFEASIBLE from a shift of 100,000 on, and at 1e-12 times the size, for points that a line separates at sight.
. "$(dirname "$0")/lib.sh"
jars org.ojalgo:ojalgo:57.1.0
cat >Finding.java <<'JAVA'
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Variable;

public class Finding {
    private static final double[][] POINTS = {{0, 0}, {1, 0}, {2, 2}, {3, 1}};
    private static final int[] SIGNS = {-1, -1, 1, 1};

    public static void main(String[] arguments) {
        for (double[] where : new double[][] {{1, 0}, {1, 1000}, {1, 1e5}, {1, 1e7}, {1e-10, 0}, {1e-12, 0}}) {
            System.out.println("scale " + where[0] + ", shift " + where[1] + ": " + state(where[0], where[1]));
        }
    }

    private static String state(double scale, double shift) {
        ExpressionsBasedModel model = new ExpressionsBasedModel();
        Variable[] w = new Variable[4];
        for (int j = 0; j < 4; j++) {
            w[j] = model.newVariable("w" + j).lower(0).weight(1);
        }
        Variable plus = model.newVariable("b plus").lower(0);
        Variable minus = model.newVariable("b minus").lower(0);
        for (int n = 0; n < POINTS.length; n++) {
            Expression margin = model.newExpression("margin " + n).lower(1);
            for (int j = 0; j < 2; j++) {
                double value = SIGNS[n] * (POINTS[n][j] * scale + shift);
                margin.set(w[2 * j], value);
                margin.set(w[2 * j + 1], -value);
            }
            margin.set(plus, SIGNS[n]);
            margin.set(minus, -SIGNS[n]);
        }
        return model.minimise().getState().toString();
    }
}
JAVA
java_says Finding.java | expect "scale 1.0, shift 0.0: OPTIMAL
scale 1.0, shift 1000.0: OPTIMAL
scale 1.0, shift 100000.0: INFEASIBLE
scale 1.0, shift 1.0E7: INFEASIBLE
scale 1.0E-10, shift 0.0: OPTIMAL
scale 1.0E-12, shift 0.0: INFEASIBLE"
