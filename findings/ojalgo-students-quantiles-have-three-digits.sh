#!/usr/bin/env bash
# Guess: quantiles of Student's distribution have the digits of a double, and getDistribution undoes getQuantile: 2.5705818 for 97.5 % and 5 degrees of freedom.
# Behaviour: getQuantile is right to three digits (2.5725), so that the distribution of it is another probability, and a confidence interval another interval.
. "$(dirname "$0")/lib.sh"
jars org.ojalgo:ojalgo:57.1.0
cat >Finding.java <<'JAVA'
import org.ojalgo.random.TDistribution;

public class Finding {
    public static void main(String[] arguments) {
        for (int degrees : new int[] {3, 5, 10, 30}) {
            TDistribution t = TDistribution.of(degrees);
            for (double p : new double[] {0.975, 0.9995}) {
                double quantile = t.getQuantile(p);
                System.out.println(degrees + " degrees of freedom, " + p + ": " + quantile + ", whose distribution is " + t.getDistribution(quantile));
            }
        }
    }
}
JAVA
java_says Finding.java | expect "3 degrees of freedom, 0.975: 3.1849414748775873, whose distribution is 0.9750478345929973
3 degrees of freedom, 0.9995: 12.329197721071157, whose distribution is 0.9994252943307145
5 degrees of freedom, 0.975: 2.5724527297088207, whose distribution is 0.9750566883006513
5 degrees of freedom, 0.9995: 6.872011844531466, whose distribution is 0.9995010624422693
10 degrees of freedom, 0.975: 2.2279278105513898, whose distribution is 0.9749910534659353
10 degrees of freedom, 0.9995: 4.6487138948301086, whose distribution is 0.9995450876077133
30 degrees of freedom, 0.975: 2.0422671596721074, whose distribution is 0.9749997226411163
30 degrees of freedom, 0.9995: 3.638123917693129, whose distribution is 0.9994893667513113"
