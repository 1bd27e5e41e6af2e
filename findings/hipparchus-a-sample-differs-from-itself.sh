#!/usr/bin/env bash
# Guess: the Kolmogorov-Smirnov test of a sample against itself has the p-value 1, as in R and SciPy: their distance is 0.
# Behaviour: by default the test asks for the probability of a distance that is strictly larger. Of small samples this is much less than 1: two
# numbers differ from themselves with the p-value 1/3.
. "$(dirname "$0")/lib.sh"
jars org.hipparchus:hipparchus-stat:4.0.2
cat >Finding.java <<'JAVA'
import java.util.stream.IntStream;
import org.hipparchus.stat.inference.KolmogorovSmirnovTest;

public class Finding {
    public static void main(String[] arguments) {
        KolmogorovSmirnovTest test = new KolmogorovSmirnovTest();
        for (int n : new int[] {2, 3, 5, 10}) {
            double[] x = IntStream.range(0, n).asDoubleStream().toArray();
            System.out.println(n + " numbers: distance " + test.kolmogorovSmirnovStatistic(x, x) + ", p " + test.kolmogorovSmirnovTest(x, x)
                    + ", with strict = false " + test.kolmogorovSmirnovTest(x, x, false));
        }
    }
}
JAVA
java_says Finding.java | expect "2 numbers: distance 0.0, p 0.33333333333333337, with strict = false 1.0
3 numbers: distance 0.0, p 0.6, with strict = false 1.0
5 numbers: distance 0.0, p 0.873015873015873, with strict = false 1.0
10 numbers: distance 0.0, p 0.9944575548290718, with strict = false 1.0"
