#!/usr/bin/env bash
# Guess: a rectangle from x = 1e8 to 1e8 + 2, given in doubles, contains its middle and is 2 wide; coordinates of maps (Gauss-Krüger, in millimetres) are of that size.
# Behaviour: shapes ask floats what they contain and how large they are: the width is 0 and the middle outside, for rectangle, polygon and circle. Small coordinates in a
# node that is moved there are right.
. "$(dirname "$0")/lib.sh"
javafx
cat >Finding.java <<'JAVA'
import javafx.scene.shape.*;

public class Finding {
    static void show() {
        double x = 1e8;
        Shape[] shapes = {
            new Rectangle(x, 0, 2, 2), new Polygon(x, 0, x + 2, 0, x + 2, 2, x, 2), new Circle(x + 1, 1, 1)
        };
        for (Shape shape : shapes) {
            shape.setStroke(null);
            System.out.println(shape.getClass().getSimpleName() + ": contains its middle " + shape.contains(x + 1, 1)
                    + ", width " + shape.getBoundsInLocal().getWidth());
        }
        Rectangle moved = new Rectangle(0, 0, 2, 2);
        moved.setTranslateX(x);
        System.out.println("moved: contains its middle " + moved.contains(moved.parentToLocal(x + 1, 1)));
    }
}
JAVA
javafx_says | expect "Rectangle: contains its middle false, width 0.0
Polygon: contains its middle false, width 0.0
Circle: contains its middle false, width 0.0
moved: contains its middle true"
