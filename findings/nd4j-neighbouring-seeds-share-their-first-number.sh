#!/usr/bin/env bash
# Guess: the first numbers of 2,000 neighbouring seeds are 2,000 different numbers (among 2^23 possible ones some 0.2 pairs agree by chance).
# Behaviour: there are only 752; seeds 2 and 6 begin alike, as do 1416, 1422, 1458 and 1462. The second numbers differ again. A study over
# seeds that draws one number a seed (which sample is left out, which label is flipped) sees little more than a third of the cases, some of them four times.
. "$(dirname "$0")/lib.sh"
nd4j
cat >Finding.java <<'JAVA'
import java.util.HashSet;
import java.util.Set;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

public class Finding {
    public static void main(String[] arguments) {
        Set<Double> first = new HashSet<>();
        Set<Double> sixth = new HashSet<>();
        for (int seed = 0; seed < 2000; seed++) {
            Nd4j.getRandom().setSeed(seed);
            INDArray numbers = Nd4j.rand(DataType.DOUBLE, 6);
            first.add(numbers.getDouble(0));
            sixth.add(numbers.getDouble(5));
        }
        System.out.println("distinct first numbers of 2,000 seeds: " + first.size());
        System.out.println("distinct sixth numbers of 2,000 seeds: " + sixth.size());
    }
}
JAVA
java_says Finding.java | expect "distinct first numbers of 2,000 seeds: 752
distinct sixth numbers of 2,000 seeds: 2000"
