#!/usr/bin/env bash
# Guess: PrimitiveMath holds functions of doubles, so SQRT.invoke(2) is 1.414..., as Math.sqrt(2) is, and LOGISTIC.invoke(1) is 0.731.
# Behaviour: invoke is there for every primitive type and returns the type of its argument: of a whole number comes the nearest whole number. Without the point behind the 2
# its square root is 1, its logarithm 1, every probability 0 or 1, and one half is 1.
. "$(dirname "$0")/lib.sh"
jars org.ojalgo:ojalgo:57.1.0
cat >Finding.java <<'JAVA'
import org.ojalgo.function.constant.PrimitiveMath;

public class Finding {
    public static void main(String[] arguments) {
        double root = PrimitiveMath.SQRT.invoke(2);
        double logarithm = PrimitiveMath.LOG.invoke(2);
        double probability = PrimitiveMath.LOGISTIC.invoke(1);
        double hyperbolic = PrimitiveMath.TANH.invoke(3);
        System.out.println("of 2: root " + root + ", logarithm " + logarithm + "; logistic of 1: " + probability + "; tanh of 3: " + hyperbolic);
        System.out.println("of 2.0: root " + PrimitiveMath.SQRT.invoke(2.0) + ", logarithm " + PrimitiveMath.LOG.invoke(2.0)
                + "; logistic of 1.0: " + PrimitiveMath.LOGISTIC.invoke(1.0));
        System.out.println("1 divided by 2: " + PrimitiveMath.DIVIDE.invoke(1, 2) + "; 2 to the power of -1: " + PrimitiveMath.POW.invoke(2, -1));
    }
}
JAVA
java_says Finding.java | expect "of 2: root 1.0, logarithm 1.0; logistic of 1: 1.0; tanh of 3: 1.0
of 2.0: root 1.4142135623730951, logarithm 0.6931471805599453; logistic of 1.0: 0.7310585786300049
1 divided by 2: 1; 2 to the power of -1: 1"
