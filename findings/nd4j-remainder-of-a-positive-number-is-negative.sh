#!/usr/bin/env bash
# Guess: remainder and fmod of ND4J are what % is in Java or in Python: 7.5 by 2 leaves 1.5, and an angle of 350 degrees modulo 360 is 350.
# Behaviour: remainder takes the nearest multiple (as IEEEremainder), so that 7.5 by 2 leaves -0.5 and 350 degrees become -10; of whole numbers, too. fmod is Java's %.
. "$(dirname "$0")/lib.sh"
nd4j
cat >Finding.java <<'JAVA'
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

public class Finding {
    public static void main(String[] arguments) {
        INDArray x = Nd4j.createFromArray(7.5, 350, -7);
        for (double by : new double[] {2, 360, 3}) {
            INDArray remainder = x.remainder(by);
            INDArray fmod = x.fmod(by);
            for (int i = 0; i < 3; i++) {
                System.out.println(x.getDouble(i) + " by " + by + ": remainder " + remainder.getDouble(i) + ", fmod "
                        + fmod.getDouble(i) + ", Java " + x.getDouble(i) % by);
            }
        }
        System.out.println("7 by 4 in whole numbers: remainder " + Nd4j.createFromArray(7).remainder(4).getInt(0));
    }
}
JAVA
java_says Finding.java | expect "7.5 by 2.0: remainder -0.5, fmod 1.5, Java 1.5
350.0 by 2.0: remainder 0.0, fmod 0.0, Java 0.0
-7.0 by 2.0: remainder 1.0, fmod -1.0, Java -1.0
7.5 by 360.0: remainder 7.5, fmod 7.5, Java 7.5
350.0 by 360.0: remainder -10.0, fmod 350.0, Java 350.0
-7.0 by 360.0: remainder -7.0, fmod -7.0, Java -7.0
7.5 by 3.0: remainder 1.5, fmod 1.5, Java 1.5
350.0 by 3.0: remainder -1.0, fmod 2.0, Java 2.0
-7.0 by 3.0: remainder -1.0, fmod -1.0, Java -1.0
7 by 4 in whole numbers: remainder -1"
