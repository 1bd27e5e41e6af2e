#!/usr/bin/env bash
# Guess: measuring the points in nanometres instead of metres divides the smallest |w| with y (w x + b) >= 1 by 1e9 and changes nothing else.
# Behaviour: at 1e9 times the size the result is called OPTIMAL and is half as large again (2 instead of 4/3, in the same unit), although all numbers
# are exact in doubles.
. "$(dirname "$0")/lib.sh"
jars org.ojalgo:ojalgo:57.1.0
cat >Finding.java <<'JAVA'
import java.util.Locale;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

public class Finding {
    private static final double[][] POINTS = {{0, 0}, {1, 0}, {2, 2}, {3, 1}};
    private static final int[] SIGNS = {-1, -1, 1, 1};

    public static void main(String[] arguments) {
        for (double scale : new double[] {1, 1e3, 1e9, 1e12}) {
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
                    margin.set(w[2 * j], SIGNS[n] * POINTS[n][j] * scale);
                    margin.set(w[2 * j + 1], -SIGNS[n] * POINTS[n][j] * scale);
                }
                margin.set(plus, SIGNS[n]);
                margin.set(minus, -SIGNS[n]);
            }
            Optimisation.Result result = model.minimise();
            System.out.println(String.format(
                    Locale.ROOT, "unit %.0e: %s, |w| x unit = %.4f", scale, result.getState(), result.getValue() * scale));
        }
    }
}
JAVA
java_says Finding.java | expect "unit 1e+00: OPTIMAL, |w| x unit = 1.3333
unit 1e+03: OPTIMAL, |w| x unit = 1.3333
unit 1e+09: OPTIMAL, |w| x unit = 2.0000
unit 1e+12: OPTIMAL, |w| x unit = 2.0000"
