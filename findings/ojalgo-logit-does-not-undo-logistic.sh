#!/usr/bin/env bash
# Guess: LOGIT undoes LOGISTIC, as ATANH undoes TANH: log(x / (1 - x)), which is 0 at one half and negative below.
# Behaviour: it is log(1 / (1 - x)): log 2 at one half, never negative, 0 for every x below 1e-16. The score of a probability has the wrong sign for half of them.
. "$(dirname "$0")/lib.sh"
jars org.ojalgo:ojalgo:57.1.0
cat >Finding.java <<'JAVA'
import java.util.Locale;
import org.ojalgo.function.constant.PrimitiveMath;

public class Finding {
    public static void main(String[] arguments) {
        for (double x : new double[] {-3, -1, 0, 2}) {
            double probability = PrimitiveMath.LOGISTIC.invoke(x);
            System.out.printf(
                    Locale.ROOT,
                    "logistic(%.0f) = %.6f, logit of that = %.6f, and atanh(tanh(%.0f)) = %.6f%n",
                    x,
                    probability,
                    PrimitiveMath.LOGIT.invoke(probability),
                    x,
                    PrimitiveMath.ATANH.invoke(PrimitiveMath.TANH.invoke(x)));
        }
    }
}
JAVA
java_says Finding.java | expect "logistic(-3) = 0.047426, logit of that = 0.048587, and atanh(tanh(-3)) = -3.000000
logistic(-1) = 0.268941, logit of that = 0.313262, and atanh(tanh(-1)) = -1.000000
logistic(0) = 0.500000, logit of that = 0.693147, and atanh(tanh(0)) = 0.000000
logistic(2) = 0.880797, logit of that = 2.126928, and atanh(tanh(2)) = 2.000000"
