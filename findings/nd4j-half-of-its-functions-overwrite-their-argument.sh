#!/usr/bin/env bash
# Guess: the functions in Nd4j.math() and Nd4j.nn(), static in style and returning a tensor ("output: numeric output variable"), leave their argument as it is.
# Behaviour: most of those that look at one number at a time overwrite it and return the same tensor: after y = exp(x), x holds the exponentials too, and
# softplus(x) - relu(x) is 0 everywhere. softmax, elu and clipByValue leave it alone; logSoftmax does not. Nothing in a name, a signature or the documentation says which.
. "$(dirname "$0")/lib.sh"
nd4j
cat >Finding.java <<'JAVA'
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

public class Finding {
    public static void main(String[] arguments) {
        Map<String, UnaryOperator<INDArray>> functions = new LinkedHashMap<>();
        functions.put("exp", x -> Nd4j.math().exp(x));
        functions.put("square", x -> Nd4j.math().square(x));
        functions.put("neg", x -> Nd4j.math().neg(x));
        functions.put("sigmoid", x -> Nd4j.nn().sigmoid(x));
        functions.put("softplus", x -> Nd4j.nn().softplus(x));
        functions.put("logSoftmax", x -> Nd4j.nn().logSoftmax(x));
        functions.put("softmax", x -> Nd4j.nn().softmax(x));
        functions.put("elu", x -> Nd4j.nn().elu(x));
        functions.put("clipByValue", x -> Nd4j.math().clipByValue(x, 0, 1));
        functions.forEach((name, function) -> {
            INDArray x = Nd4j.create(new double[][] {{-2.5, 1.5}});
            INDArray y = function.apply(x);
            boolean kept = x.getDouble(0) == -2.5 && x.getDouble(1) == 1.5;
            System.out.println(name + (kept ? ": kept" : ": overwritten") + (x == y ? ", the same tensor" : ""));
        });
        INDArray x = Nd4j.create(new double[][] {{-2.5, 1.5}});
        System.out.println("softplus(x) - relu(x) = " + Nd4j.nn().softplus(x).sub(Nd4j.nn().relu(x, 0)));
    }
}
JAVA
java_says Finding.java | expect "exp: overwritten, the same tensor
square: overwritten, the same tensor
neg: overwritten, the same tensor
sigmoid: overwritten, the same tensor
softplus: overwritten, the same tensor
logSoftmax: overwritten, the same tensor
softmax: kept
elu: kept
clipByValue: kept
softplus(x) - relu(x) = [[         0,         0]]"
