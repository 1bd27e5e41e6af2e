#!/usr/bin/env bash
# Guess: a RangeSlider from 100 to 200 whose low value is set to 150 and then its high value to 160 holds 150 to 160, as a Slider holds what it is given within its limits.
# Behaviour: the low value is cut to the high value of that moment, which setting the limits had made 100; it stays 100 without a word. High first, then low, works.
. "$(dirname "$0")/lib.sh"
javafx
cat >Finding.java <<'JAVA'
import org.controlsfx.control.RangeSlider;

public class Finding {
    static void show() {
        RangeSlider lowFirst = new RangeSlider();
        lowFirst.setMin(100);
        lowFirst.setMax(200);
        lowFirst.setLowValue(150);
        lowFirst.setHighValue(160);
        System.out.println("low first: " + lowFirst.getLowValue() + " to " + lowFirst.getHighValue());
        RangeSlider highFirst = new RangeSlider();
        highFirst.setMin(100);
        highFirst.setMax(200);
        highFirst.setHighValue(160);
        highFirst.setLowValue(150);
        System.out.println("high first: " + highFirst.getLowValue() + " to " + highFirst.getHighValue());
    }
}
JAVA
javafx_says | expect "low first: 100.0 to 160.0
high first: 150.0 to 160.0"
