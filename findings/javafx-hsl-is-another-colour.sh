#!/usr/bin/env bash
# Guess: Color.web reads CSS colours, so hsl(0, 100%, 50%) is red, #ff0000, and hsl(120, 60%, 70%) the light green #85e085, as in every browser and SVG reader.
# Behaviour: the three numbers are taken for hue, saturation and *brightness* (HSB): dark red and a stronger, darker green. No warning; #rgb and rgb() are right.
. "$(dirname "$0")/lib.sh"
javafx
cat >Finding.java <<'JAVA'
import javafx.scene.paint.Color;

public class Finding {
    static void show() {
        for (String name : new String[] {"hsl(0, 100%, 50%)", "hsl(120, 60%, 70%)", "hsl(0, 0%, 100%)", "hsl(240, 100%, 100%)"}) {
            System.out.println(name + " " + Color.web(name));
        }
        System.out.println("as HSB " + Color.hsb(120, 0.6, 0.7));
    }
}
JAVA
javafx_says | expect "hsl(0, 100%, 50%) 0x800000ff
hsl(120, 60%, 70%) 0x47b247ff
hsl(0, 0%, 100%) 0xffffffff
hsl(240, 100%, 100%) 0x0000ffff
as HSB 0x47b247ff"
