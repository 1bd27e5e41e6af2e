#!/usr/bin/env bash
# Guess: Nd4j.writeTxt and readTxt give back the tensor of doubles that was written (the file names its type and holds all digits).
# Behaviour: the file holds 19 digits and no type; what is read is a tensor of floats. Seven digits are left, and 1e-50 is 0.
. "$(dirname "$0")/lib.sh"
nd4j
cat >Finding.java <<'JAVA'
import java.nio.file.Files;
import java.nio.file.Path;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

public class Finding {
    public static void main(String[] arguments) throws Exception {
        INDArray weights = Nd4j.createFromArray(new double[][] {{Math.PI, 1e-12}, {123456789, 1e-50}});
        Nd4j.writeTxt(weights, "weights.txt");
        System.out.println(Files.readString(Path.of("weights.txt")));
        INDArray read = Nd4j.readTxt("weights.txt");
        System.out.println(read.dataType());
        for (long row = 0; row < 2; row++) {
            System.out.println(read.getDouble(row, 0) + " " + read.getDouble(row, 1));
        }
    }
}
JAVA
java_says Finding.java | expect "{
\"filefrom\": \"dl4j\",
\"ordering\": \"c\",
\"shape\":	[2, 2],
\"data\":
[[   3.141592653589793000E0, 1.000000000000000000E-12], 
 [   1.234567890000000000E8, 1.000000000000000000E-50]]
}

FLOAT
3.1415927410125732 9.999999960041972E-13
1.23456792E8 0.0"
