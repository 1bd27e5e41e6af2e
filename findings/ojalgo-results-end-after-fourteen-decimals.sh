#!/usr/bin/env bash
# Guess: the point of x + 2y >= c nearest to the origin is (c/5, 2c/5) to the last digits of a double, whatever the size of c.
# Behaviour: the result is rounded to 14 digits *behind the point*: 0.62831853071796 for c = pi, of c = pi/10^10 five digits and another point, whose square is
# five times as large, and of c = pi/10^15 the origin, which is not allowed. OPTIMAL each time; large numbers keep all digits.
. "$(dirname "$0")/lib.sh"
jars org.ojalgo:ojalgo:57.1.0
cat >Finding.java <<'JAVA'
import java.util.Locale;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

public class Finding {
    public static void main(String[] arguments) {
        for (double unit : new double[] {1e10, 1, 1e-10, 1e-15}) {
            double c = Math.PI * unit;
            ExpressionsBasedModel model = new ExpressionsBasedModel();
            Variable x = model.newVariable("x");
            Variable y = model.newVariable("y");
            model.newExpression("square").weight(0.5).set(x, x, 1).set(y, y, 1);
            model.newExpression("half plane").lower(c).set(x, 1).set(y, 2);
            Optimisation.Result result = model.minimise();
            System.out.println(String.format(
                    Locale.ROOT,
                    "%.0e: %s (%s, %s), meant (%s, %s)",
                    unit,
                    result.getState(),
                    result.doubleValue(0),
                    result.doubleValue(1),
                    c / 5,
                    2 * c / 5));
        }
    }
}
JAVA
java_says Finding.java | expect "1e+10: OPTIMAL (6.283185307179584E9, 1.256637061435917E10), meant (6.283185307179586E9, 1.2566370614359173E10)
1e+00: OPTIMAL (0.62831853071796, 1.25663706143592), meant (0.6283185307179586, 1.2566370614359172)
1e-10: OPTIMAL (3.1416E-10, 0.0), meant (6.283185307179587E-11, 1.2566370614359175E-10)
1e-15: OPTIMAL (0.0, 0.0), meant (6.283185307179587E-16, 1.2566370614359173E-15)"
