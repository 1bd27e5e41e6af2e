#!/usr/bin/env bash
# Guess: the mean of 2^24 floats that are all 0.1 (5,461 images of 32 x 32 x 3) is 0.1 to seven digits: sums of floats are taken in pairs, in blocks or in doubles, as in
# NumPy and PyTorch.
# Behaviour: each thread adds one number after the other into one float, so with one thread the mean is 0.115, with two 0.106, and of 2^26 it is 0.031, as the
# sum stands still at 2^21. norm1 is the same sum; the variance is right; a cast to doubles first makes the mean right.
. "$(dirname "$0")/lib.sh"
nd4j
cat >Finding.java <<'JAVA'
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

public class Finding {
    public static void main(String[] arguments) {
        for (int bits : new int[] {20, 24, 26}) {
            INDArray tenths = Nd4j.valueArrayOf(new long[] {1 << bits}, 0.1f, DataType.FLOAT);
            System.out.printf(
                    java.util.Locale.ROOT,
                    "2^%d: mean %.5f, variance %.5f, mean of doubles %.5f%n",
                    bits,
                    tenths.meanNumber().doubleValue(),
                    tenths.varNumber().doubleValue(),
                    tenths.castTo(DataType.DOUBLE).meanNumber().doubleValue());
        }
    }
}
JAVA
for threads in 1 2; do
    echo "threads: $threads"
    OMP_NUM_THREADS=$threads java_says Finding.java
done | expect "threads: 1
2^20: mean 0.10099, variance 0.00000, mean of doubles 0.10000
2^24: mean 0.11534, variance 0.00000, mean of doubles 0.10000
2^26: mean 0.03125, variance 0.00000, mean of doubles 0.10000
threads: 2
2^20: mean 0.10041, variance 0.00000, mean of doubles 0.10000
2^24: mean 0.10568, variance 0.00000, mean of doubles 0.10000
2^26: mean 0.06250, variance 0.00000, mean of doubles 0.10000"
