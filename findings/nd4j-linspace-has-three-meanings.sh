#!/usr/bin/env bash
# Guess: linspace(lower, upper, number, type) and linspace(type, lower, upper, number) are one method with its type at either end: so many numbers from lower
# to upper, whether 0 and 2 are written as 0, 2 or as 0.0, 2.0.
# Behaviour: three meanings. With the type last it is that. With the type first and decimal numbers, the second number is the *step*: (0.0, 2.0, 3) is 0, 2, 4.
# With the type first and whole numbers the second is *how many* and the third the step: (0, 2, 3) is 0, 3.
. "$(dirname "$0")/lib.sh"
nd4j
cat >Finding.java <<'JAVA'
import java.util.Arrays;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.factory.Nd4j;

public class Finding {
    public static void main(String[] arguments) {
        System.out.println("type last, decimal: " + Arrays.toString(Nd4j.linspace(0.0, 2.0, 3, DataType.DOUBLE).toDoubleVector()));
        System.out.println("type last, whole: " + Arrays.toString(Nd4j.linspace(0, 2, 3, DataType.DOUBLE).toDoubleVector()));
        System.out.println("type first, decimal: " + Arrays.toString(Nd4j.linspace(DataType.DOUBLE, 0.0, 2.0, 3).toDoubleVector()));
        System.out.println("type first, whole: " + Arrays.toString(Nd4j.linspace(DataType.DOUBLE, 0, 2, 3).toDoubleVector()));
    }
}
JAVA
java_says Finding.java | expect "type last, decimal: [0.0, 1.0, 2.0]
type last, whole: [0.0, 1.0, 2.0]
type first, decimal: [0.0, 2.0, 4.0]
type first, whole: [0.0, 3.0]"
