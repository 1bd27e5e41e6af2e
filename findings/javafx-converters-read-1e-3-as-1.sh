#!/usr/bin/env bash
# Guess: NumberStringConverter, which text fields and formatters use for numbers, reads "1e-3" as 0.001, or refuses it; "1.5abc" it refuses.
# Behaviour: it reads as far as it understands and drops the rest: "1e-3" is 1, a thousand times the step size that was typed, "1.5abc" is 1.5. Only "1E-3" is 0.001, and what it writes for 0.00012345 is 0. DoubleStringConverter
# reads both and refuses the third.
. "$(dirname "$0")/lib.sh"
javafx
cat >Finding.java <<'JAVA'
import java.util.Locale;
import javafx.util.StringConverter;
import javafx.util.converter.*;

public class Finding {
    static String read(StringConverter<? extends Number> converter, String text) {
        try {
            return String.valueOf(converter.fromString(text).doubleValue());
        } catch (RuntimeException e) {
            return "refused";
        }
    }

    static void show() {
        NumberStringConverter numbers = new NumberStringConverter(Locale.ROOT);
        for (String text : new String[] {"1e-3", "1E-3", "1.5abc"}) {
            System.out.println(text + ": " + read(numbers, text) + ", by DoubleStringConverter "
                    + read(new DoubleStringConverter(), text));
        }
        System.out.println("0.00012345 is written as " + numbers.toString(0.00012345));
    }
}
JAVA
javafx_says | expect "1e-3: 1.0, by DoubleStringConverter 0.001
1E-3: 0.001, by DoubleStringConverter 0.001
1.5abc: 1.5, by DoubleStringConverter refused
0.00012345 is written as 0"
