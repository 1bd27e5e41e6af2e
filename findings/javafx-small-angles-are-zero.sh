#!/usr/bin/env bash
# Guess: Point2D.angle of (1, 0) and (1, 1e-8) is 5.73e-7 degrees: doubles resolve far smaller angles, and atan2 knows them to all digits.
# Behaviour: it is 0, since it is the arccosine of a number that has been rounded to 1; of 2e-8 it is 5 % wrong and of 1e-7 1 %. Whether two directions are
# aligned cannot be asked this way.
. "$(dirname "$0")/lib.sh"
javafx
cat >Finding.java <<'JAVA'
import java.util.Locale;
import javafx.geometry.Point2D;

public class Finding {
    static void show() {
        Point2D right = new Point2D(1, 0);
        for (double y : new double[] {1e-8, 2e-8, 1e-7, 1e-6}) {
            System.out.printf(
                    Locale.ROOT,
                    "%.0e: %.4e degrees, by atan2 %.4e%n",
                    y,
                    right.angle(1, y),
                    Math.toDegrees(Math.atan2(y, 1)));
        }
    }
}
JAVA
javafx_says | expect "1e-08: 0.0000e+00 degrees, by atan2 5.7296e-07
2e-08: 1.2074e-06 degrees, by atan2 1.1459e-06
1e-07: 5.6633e-06 degrees, by atan2 5.7296e-06
1e-06: 5.7298e-05 degrees, by atan2 5.7296e-05"
