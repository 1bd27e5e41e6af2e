#!/usr/bin/env bash
# Guess: INDArray.equals compares the numbers, and equal tensors have equal hash codes.
# Behaviour: numbers that differ by less than 1e-5, absolutely, are equal: so are the weights before and after a small step, and a gradient of 9e-6
# and one of -1e-6. Their hash codes differ, so a HashSet holds both, and a test that asserts that nothing has changed passes although all has.
. "$(dirname "$0")/lib.sh"
nd4j
cat >Finding.java <<'JAVA'
import java.util.HashSet;
import java.util.List;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

public class Finding {
    public static void main(String[] arguments) {
        INDArray one = Nd4j.createFromArray(1e-6, 0.0);
        INDArray other = Nd4j.createFromArray(9e-6, -1e-6);
        System.out.println("equal: " + one.equals(other));
        System.out.println("in a HashSet: " + new HashSet<>(List.of(one, other)).size());
        INDArray large = Nd4j.createFromArray(1e9);
        System.out.println("1e9 equals its neighbour 1.2e-7 away: " + large.equals(Nd4j.createFromArray(Math.nextUp(1e9))));
        System.out.println("1e9 equals 1e9 + 1e-4: " + large.equals(Nd4j.createFromArray(1e9 + 1e-4)));
    }
}
JAVA
java_says Finding.java | expect "equal: true
in a HashSet: 2
1e9 equals its neighbour 1.2e-7 away: true
1e9 equals 1e9 + 1e-4: false"
