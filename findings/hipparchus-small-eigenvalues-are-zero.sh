#!/usr/bin/env bash
# Guess: the eigenvalues of the diagonal matrix with 1e20, 2 and 1 are these three numbers, and its determinant is 2e20.
# Behaviour: EigenDecompositionSymmetric says 1e20, 0, 0 and a determinant of 0: what is below 1e-16 times the largest is set to 0, also in a matrix that needs no
# rotation, and its threshold (an argument of the constructor) does not change that. The general decomposition and the singular values of the same matrix are exact.
. "$(dirname "$0")/lib.sh"
jars org.hipparchus:hipparchus-core:4.0.2
cat >Finding.java <<'JAVA'
import java.util.Arrays;
import org.hipparchus.linear.*;

public class Finding {
    public static void main(String[] arguments) {
        RealMatrix diagonal = MatrixUtils.createRealDiagonalMatrix(new double[] {1e20, 2, 1});
        EigenDecompositionSymmetric symmetric = new EigenDecompositionSymmetric(diagonal);
        System.out.println("symmetric " + Arrays.toString(symmetric.getEigenvalues()) + ", determinant " + symmetric.getDeterminant());
        System.out.println("epsilon 0 " + Arrays.toString(new EigenDecompositionSymmetric(diagonal, 0, true).getEigenvalues()));
        System.out.println("general   " + Arrays.toString(new EigenDecompositionNonSymmetric(diagonal).getEigenvalues()));
        System.out.println("singular  " + Arrays.toString(new SingularValueDecomposition(diagonal).getSingularValues()));
    }
}
JAVA
java_says Finding.java | expect "symmetric [1.0E20, 0.0, 0.0], determinant 0.0
epsilon 0 [1.0E20, 0.0, 0.0]
general   [(1.0E20, 0.0), (2.0, 0.0), (1.0, 0.0)]
singular  [1.0E20, 2.0, 1.0]"
