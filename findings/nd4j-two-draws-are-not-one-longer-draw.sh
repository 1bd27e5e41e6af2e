#!/usr/bin/env bash
# Guess: from one seed, four numbers drawn at once are the four that come one after the other, as from NumPy's generators and PyTorch's on small tensors.
# Behaviour: after the first call the numbers are others. Loading the same data in other portions, or drawing the weights of two layers
# in one call or in two, gives another experiment under the same seed.
. "$(dirname "$0")/lib.sh"
nd4j
cat >Finding.java <<'JAVA'
import java.util.Arrays;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.factory.Nd4j;

public class Finding {
    public static void main(String[] arguments) {
        Nd4j.getRandom().setSeed(1);
        double[] atOnce = Nd4j.rand(DataType.DOUBLE, 4).toDoubleVector();
        Nd4j.getRandom().setSeed(1);
        double[] begin = Nd4j.rand(DataType.DOUBLE, 2).toDoubleVector();
        double[] end = Nd4j.rand(DataType.DOUBLE, 2).toDoubleVector();
        System.out.println("the first two agree: " + Arrays.equals(begin, Arrays.copyOf(atOnce, 2)));
        System.out.println("the last two agree: " + Arrays.equals(end, Arrays.copyOfRange(atOnce, 2, 4)));
    }
}
JAVA
java_says Finding.java | expect "the first two agree: true
the last two agree: false"
