#!/usr/bin/env bash
# Guess: the normal quantile of 1e-6 is -4.7534, and getDistribution of it is 1e-6 again.
# Behaviour: from about 0.001 on the quantile is wrong, without a word, and it stops at -3.4667 whatever the probability: 1e-6 and 1e-15 have one quantile, whose own
# probability is 0.00026. Quantiles of 0.01 and 0.975 have 15 right digits, so no test of the usual levels notices; a confidence band of six sigma is one of three and a half.
. "$(dirname "$0")/lib.sh"
jars org.ojalgo:ojalgo:57.1.0
cat >Finding.java <<'JAVA'
import java.util.Locale;
import org.ojalgo.random.Normal;

public class Finding {
    public static void main(String[] arguments) {
        double[] meant = {-1.959964, -2.326348, -3.090232, -3.719016, -4.753424, -7.941345};
        double[] probabilities = {0.025, 1e-2, 1e-3, 1e-4, 1e-6, 1e-15};
        for (int i = 0; i < meant.length; i++) {
            double quantile = Normal.standard().getQuantile(probabilities[i]);
            System.out.printf(
                    Locale.ROOT,
                    "%.3g: %.6f, meant %.6f; its probability is %.3g, that of the meant one %.3g%n",
                    probabilities[i],
                    quantile,
                    meant[i],
                    Normal.standard().getDistribution(quantile),
                    Normal.standard().getDistribution(meant[i]));
        }
    }
}
JAVA
java_says Finding.java | expect "0.0250: -1.959964, meant -1.959964; its probability is 0.0250, that of the meant one 0.0250
0.0100: -2.326348, meant -2.326348; its probability is 0.0100, that of the meant one 0.0100
0.00100: -3.077542, meant -3.090232; its probability is 0.00104, that of the meant one 0.00100
0.000100: -3.411476, meant -3.719016; its probability is 0.000323, that of the meant one 0.000100
1.00e-06: -3.466090, meant -4.753424; its probability is 0.000264, that of the meant one 1.00e-06
1.00e-15: -3.466668, meant -7.941345; its probability is 0.000263, that of the meant one 0.00"
