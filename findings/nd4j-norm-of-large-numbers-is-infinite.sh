#!/usr/bin/env bash
# Guess: norm2 scales, as nrm2 of the BLAS and Math.hypot do, so the length of (3e200, 4e200) is 5e200 and that of (3e-200, 4e-200) is 5e-200.
# Behaviour: it squares and adds in the tensor's own type: Infinity and 0, in floats from 2e19 on. nrm2 of the BLAS in the same library gives the right
# length, so the two ways to the same number differ.
. "$(dirname "$0")/lib.sh"
nd4j
cat >Finding.java <<'JAVA'
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

public class Finding {
    public static void main(String[] arguments) {
        for (double scale : new double[] {1, 1e200, 1e-200}) {
            INDArray x = Nd4j.createFromArray(3 * scale, 4 * scale);
            System.out.println(scale + ": norm2 " + x.norm2Number() + ", BLAS nrm2 " + Nd4j.getBlasWrapper().nrm2(x));
        }
        INDArray f = Nd4j.createFromArray(3e20f, 4e20f);
        System.out.println("floats: norm2 " + f.norm2Number() + ", BLAS nrm2 " + Nd4j.getBlasWrapper().nrm2(f));
    }
}
JAVA
java_says Finding.java | expect "1.0: norm2 5.0, BLAS nrm2 5.0
1.0E200: norm2 Infinity, BLAS nrm2 4.9999999999999995E200
1.0E-200: norm2 0.0, BLAS nrm2 5.0E-200
floats: norm2 Infinity, BLAS nrm2 5.000000100204387E20"
