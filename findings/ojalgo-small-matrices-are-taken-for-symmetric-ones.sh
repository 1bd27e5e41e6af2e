#!/usr/bin/env bash
# Guess: the inverse of (2 5; 1 3) times u is (3 -5; -1 2) divided by u, for u = 1 as for u = 1e-20; all of it is far inside the range of a double, and the condition is 39.
# Behaviour: at u = 1e-20 the matrix counts as symmetric, since differences below 1e-16 or so are nothing whatever the size of the entries, so the inverse is that of (2 1; 1 3), the
# solution of a system is another, the determinant is 5 instead of 1, and nothing says a word.
. "$(dirname "$0")/lib.sh"
jars org.ojalgo:ojalgo:57.1.0
cat >Finding.java <<'JAVA'
import java.util.Locale;
import org.ojalgo.matrix.MatrixR064;

public class Finding {
    public static void main(String[] arguments) {
        for (double u : new double[] {1, 1e-15, 1e-20}) {
            MatrixR064 matrix = MatrixR064.FACTORY.rows(new double[][] {{2 * u, 5 * u}, {u, 3 * u}});
            double[][] inverse = matrix.invert().multiply(u).toRawCopy2D();
            double[] solution = matrix.solve(MatrixR064.FACTORY.column(7 * u, 4 * u)).toRawCopy1D();
            System.out.printf(
                    Locale.ROOT,
                    "%.0e: symmetric %s, inverse times u (%.4f %.4f; %.4f %.4f), solution (%.4f, %.4f), meant (1, 1), determinant %.4f%n",
                    u,
                    matrix.isSymmetric(),
                    inverse[0][0],
                    inverse[0][1],
                    inverse[1][0],
                    inverse[1][1],
                    solution[0],
                    solution[1],
                    matrix.getDeterminant() / u / u);
        }
    }
}
JAVA
java_says Finding.java | expect "1e+00: symmetric false, inverse times u (3.0000 -5.0000; -1.0000 2.0000), solution (1.0000, 1.0000), meant (1, 1), determinant 1.0000
1e-15: symmetric false, inverse times u (3.0000 -5.0000; -1.0000 2.0000), solution (1.0000, 1.0000), meant (1, 1), determinant 1.0000
1e-20: symmetric true, inverse times u (0.6000 -0.2000; -0.2000 0.4000), solution (3.4000, 0.2000), meant (1, 1), determinant 5.0000"
