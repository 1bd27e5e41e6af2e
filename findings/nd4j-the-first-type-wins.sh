#!/usr/bin/env bash
# Guess: a sum of floats and doubles is of doubles whichever comes first, as in NumPy and PyTorch, or is refused, as the sum of whole numbers and doubles is.
# Behaviour: with + - and * the first operand decides without a word, so a + b and b + a differ by 1e-9 and in their type; whole numbers in front and
# products of matrices are refused.
. "$(dirname "$0")/lib.sh"
nd4j
cat >Finding.java <<'JAVA'
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

public class Finding {
    public static void main(String[] arguments) {
        INDArray floats = Nd4j.createFromArray(1f);
        INDArray doubles = Nd4j.createFromArray(1e-9);
        INDArray whole = Nd4j.createFromArray(1);
        say("float + double", () -> floats.add(doubles));
        say("double + float", () -> doubles.add(floats));
        say("double + int", () -> doubles.add(whole));
        say("int + double", () -> whole.add(doubles));
        say("float - double", () -> floats.sub(doubles));
        say("float * double", () -> floats.mul(doubles));
        say("float mmul double", () -> floats.reshape(1, 1).mmul(doubles.reshape(1, 1)));
        say("double mmul float", () -> doubles.reshape(1, 1).mmul(floats.reshape(1, 1)));
    }

    private static void say(String what, java.util.function.Supplier<INDArray> sum) {
        try {
            INDArray result = sum.get();
            System.out.println(what + ": " + result.dataType() + " " + result.getDouble(0));
        } catch (RuntimeException refused) {
            System.out.println(what + ": refused");
        }
    }
}
JAVA
java_says Finding.java | expect "float + double: FLOAT 1.0
double + float: DOUBLE 1.000000001
double + int: DOUBLE 1.000000001
int + double: refused
float - double: FLOAT 1.0
float * double: FLOAT 9.999999717180685E-10
float mmul double: refused
double mmul float: refused"
