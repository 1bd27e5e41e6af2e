#!/usr/bin/env bash
# Guess: 1e-6 is not 0. Conditions.equals(0) and Conditions.notEquals(0) answer opposite things, and the same as eq and neq.
# Behaviour: Conditions.equals takes what is nearer than 1e-5 for equal, Conditions.notEquals does not: 1e-6 is both equal to 0 and not, and eq, neq and
# Conditions.greaterThan say that it is not. Who counts the dead neurons or the vanished gradients with it counts all that are small, also in doubles.
. "$(dirname "$0")/lib.sh"
nd4j
cat >Finding.java <<'JAVA'
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.impl.reduce.longer.MatchCondition;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.conditions.Conditions;

public class Finding {
    public static void main(String[] arguments) {
        INDArray x = Nd4j.createFromArray(1e-6);
        System.out.println("equals(0): " + x.cond(Conditions.equals(0)) + ", notEquals(0): " + x.cond(Conditions.notEquals(0)));
        System.out.println("eq(0): " + x.eq(0) + ", neq(0): " + x.neq(0) + ", greaterThan(0): " + x.cond(Conditions.greaterThan(0)));
        INDArray gradient = Nd4j.createFromArray(0, 1e-6, -3e-9, 1e-300, 0.5);
        System.out.println("zeros of (0, 1e-6, -3e-9, 1e-300, 0.5): "
                + Nd4j.getExecutioner().exec(new MatchCondition(gradient, Conditions.equals(0))).getLong(0));
    }
}
JAVA
java_says Finding.java | expect "equals(0): [true], notEquals(0): [true]
eq(0): [false], neq(0): [true], greaterThan(0): [true]
zeros of (0, 1e-6, -3e-9, 1e-300, 0.5): 4"
