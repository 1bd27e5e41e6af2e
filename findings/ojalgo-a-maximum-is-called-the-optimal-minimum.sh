#!/usr/bin/env bash
# Guess: asked for the minimum of -x^2 on [-1, 2], or of x y on the square from -1 to 1, neither convex, ojAlgo says that it cannot, or finds -4 and -1, or at least a local minimum.
# Behaviour: it says OPTIMAL at 0, which is the largest value of the first and the saddle of the second; and OPTIMAL at 0 is also the *maximum* of x^2. With a slope of 0.1 it stays at the top, x = 0.05. Convexity has to be
# checked before asking.
. "$(dirname "$0")/lib.sh"
jars org.ojalgo:ojalgo:57.1.0
cat >Finding.java <<'JAVA'
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

public class Finding {
    public static void main(String[] arguments) {
        say("minimum of -x^2 on [-1, 2]", parabola(-1, 0).minimise());
        say("minimum of -x^2 + 0.1 x on [-1, 2]", parabola(-1, 0.1).minimise());
        say("maximum of x^2 on [-1, 2]", parabola(1, 0).maximise());
        say("minimum of x^2 - x on [-1, 2]", parabola(1, -1).minimise());
        ExpressionsBasedModel saddle = new ExpressionsBasedModel();
        Variable x = saddle.newVariable("x").lower(-1).upper(1);
        Variable y = saddle.newVariable("y").lower(-1).upper(1);
        saddle.newExpression("product").weight(1).set(x, y, 1);
        say("minimum of x y on [-1, 1] x [-1, 1]", saddle.minimise());
    }

    private static ExpressionsBasedModel parabola(double square, double slope) {
        ExpressionsBasedModel model = new ExpressionsBasedModel();
        Variable x = model.newVariable("x").lower(-1).upper(2);
        Expression value = model.newExpression("value").weight(1);
        value.set(x, x, square);
        value.set(x, slope);
        return model;
    }

    private static void say(String what, Optimisation.Result result) {
        System.out.printf("%s: %s, %.4f at %.3f%n", what, result.getState(), result.getValue(), result.doubleValue(0));
    }
}
JAVA
java_says Finding.java | expect "minimum of -x^2 on [-1, 2]: OPTIMAL, 0.0000 at 0.000
minimum of -x^2 + 0.1 x on [-1, 2]: OPTIMAL, 0.0025 at 0.050
maximum of x^2 on [-1, 2]: OPTIMAL, 0.0000 at 0.000
minimum of x^2 - x on [-1, 2]: OPTIMAL, -0.2500 at 0.500
minimum of x y on [-1, 1] x [-1, 1]: OPTIMAL, 0.0000 at 0.000"
