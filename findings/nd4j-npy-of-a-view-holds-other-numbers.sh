#!/usr/bin/env bash
# Guess: toNpyByteArray writes the numbers of an array, so that NumPy, or ND4J itself, reads the same: a column of a matrix, a transposed matrix.
# Behaviour: of a view it writes as many numbers as the view has, from the beginning of the whole array in memory: the second column comes back as the beginning of the first row, and a
# transposed matrix with its numbers at other places. A copy (dup) is written as it is, and so is the view by ND4J's own toByteArray.
. "$(dirname "$0")/lib.sh"
nd4j
cat >Finding.java <<'JAVA'
import java.util.Arrays;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

public class Finding {
    public static void main(String[] arguments) throws Exception {
        INDArray matrix = Nd4j.createFromArray(new double[][] {{1, 2, 3}, {4, 5, 6}});
        show("second column", matrix.getColumn(1));
        show("transposed", matrix.transpose());
        show("copy of the second column", matrix.getColumn(1).dup());
    }

    private static void show(String name, INDArray array) throws Exception {
        INDArray npy = Nd4j.createNpyFromByteArray(Nd4j.toNpyByteArray(array));
        INDArray own = Nd4j.fromByteArray(Nd4j.toByteArray(array));
        System.out.println(name + " " + text(array) + ": as npy " + text(npy) + ", as ND4J's own " + text(own));
    }

    private static String text(INDArray array) {
        return array.rank() == 1
                ? Arrays.toString(array.toDoubleVector())
                : Arrays.deepToString(array.toDoubleMatrix());
    }
}
JAVA
java_says Finding.java | expect "second column [2.0, 5.0]: as npy [1.0, 2.0], as ND4J's own [2.0, 5.0]
transposed [[1.0, 4.0], [2.0, 5.0], [3.0, 6.0]]: as npy [[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]], as ND4J's own [[1.0, 4.0], [2.0, 5.0], [3.0, 6.0]]
copy of the second column [2.0, 5.0]: as npy [2.0, 5.0], as ND4J's own [2.0, 5.0]"
