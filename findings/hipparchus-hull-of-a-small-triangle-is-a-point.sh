#!/usr/bin/env bash
# Guess: the convex hull of three points that are no line has three vertices, whatever the unit; a unit square given clockwise has the area 1, as given anticlockwise.
# Behaviour: a triangle of size 1e-11 has a hull of one vertex (points nearer than 1e-10 are one, which only a constructor's argument says), and the clockwise square is everything but the square: its area is Infinity, and its middle is outside.
. "$(dirname "$0")/lib.sh"
jars org.hipparchus:hipparchus-geometry:4.0.2
cat >Finding.java <<'JAVA'
import java.util.List;
import org.hipparchus.geometry.euclidean.twod.*;
import org.hipparchus.geometry.euclidean.twod.hull.MonotoneChain;

public class Finding {
    public static void main(String[] arguments) {
        for (double size : new double[] {1, 1e-9, 1e-11}) {
            List<Vector2D> triangle = List.of(new Vector2D(0, 0), new Vector2D(size, 0), new Vector2D(0, size));
            System.out.println("triangle of size " + size + ": " + new MonotoneChain().generate(triangle).getVertices().length + " vertices");
        }
        Vector2D[] corners = {new Vector2D(0, 0), new Vector2D(1, 0), new Vector2D(1, 1), new Vector2D(0, 1)};
        print("anticlockwise", new PolygonsSet(1e-10, corners));
        print("clockwise", new PolygonsSet(1e-10, corners[0], corners[3], corners[2], corners[1]));
    }

    private static void print(String name, PolygonsSet square) {
        System.out.println(name + ": area " + square.getSize() + ", middle " + square.checkPoint(new Vector2D(0.5, 0.5)));
    }
}
JAVA
java_says Finding.java | expect "triangle of size 1.0: 3 vertices
triangle of size 1.0E-9: 3 vertices
triangle of size 1.0E-11: 1 vertices
anticlockwise: area 1.0, middle INSIDE
clockwise: area Infinity, middle OUTSIDE"
