#!/usr/bin/env bash
# Guess: the determinant of the diagonal matrix with entries 1 and 1e-12 is 1e-12, and 1e-12 times a rotation, whose condition number is 1, can be inverted.
# Behaviour: both determinants are exactly 0, and a solver refuses both as singular: the threshold for a pivot is 1e-11 whatever the size of the matrix's entries. Data in other units are singular.
. "$(dirname "$0")/lib.sh"
jars org.hipparchus:hipparchus-core:4.0.2
cat >Finding.java <<'JAVA'
import org.hipparchus.linear.*;

public class Finding {
    public static void main(String[] arguments) {
        print("diagonal 1, 1e-10", new double[][] {{1, 0}, {0, 1e-10}});
        print("diagonal 1, 1e-12", new double[][] {{1, 0}, {0, 1e-12}});
        print("rotation", new double[][] {{0.6, -0.8}, {0.8, 0.6}});
        print("rotation times 1e-12", new double[][] {{0.6e-12, -0.8e-12}, {0.8e-12, 0.6e-12}});
    }

    private static void print(String name, double[][] entries) {
        LUDecomposition lu = new LUDecomposition(MatrixUtils.createRealMatrix(entries));
        System.out.println(name + ": determinant " + lu.getDeterminant() + ", regular " + lu.getSolver().isNonSingular());
    }
}
JAVA
java_says Finding.java | expect "diagonal 1, 1e-10: determinant 1.0E-10, regular true
diagonal 1, 1e-12: determinant 0.0, regular false
rotation: determinant 1.0, regular true
rotation times 1e-12: determinant 0.0, regular false"
