#!/usr/bin/env bash
# Guess: JTS compares coordinates as numbers, so points with 0.0 and with -0.0 (what mirroring a shape at an axis makes of its corners) are one point: equals says so, and so do isValid and touches.
# Behaviour: their hash codes differ, and what looks points up in hash tables finds two: the union of two squares that share a side on the axis raises a TopologyException in OverlayNG and in CoverageUnion, the intersection of the
# point with itself is empty, a multipoint of both is "simple", and its hull is a line of length 0. Geometry.union, which uses the older overlay unless told otherwise, is right.
. "$(dirname "$0")/lib.sh"
jars org.locationtech.jts:jts-core:1.20.0
cat >Finding.java <<'JAVA'
import java.util.Arrays;
import java.util.HashSet;
import org.locationtech.jts.coverage.CoverageUnion;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.TopologyException;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

public class Finding {
    private static final GeometryFactory FACTORY = new GeometryFactory();

    interface Calculation {
        Object result();
    }

    public static void main(String[] arguments) {
        for (double zero : new double[] {0.0, -0.0}) {
            Coordinate here = new Coordinate(0.0, 1);
            Coordinate there = new Coordinate(zero, 1);
            Geometry right = square(0.0, 1);
            Geometry left = square(zero, -1);
            System.out.println("zero is " + zero + ": equal " + here.equals(there) + ", valid " + left.isValid() + ", touches " + right.touches(left));
            say("number of points in a set", () -> new HashSet<>(Arrays.asList(here, there)).size());
            say("union in OverlayNG", () -> OverlayNG.overlay(right, left, OverlayNG.UNION).getArea());
            say("union of a coverage", () -> CoverageUnion.union(new Geometry[] {right, left}).getArea());
            say("union", () -> right.union(left).getArea());
            say("point and point", () -> OverlayNGRobust.overlay(FACTORY.createPoint(here), FACTORY.createPoint(there), OverlayNG.INTERSECTION));
            Geometry both = FACTORY.createMultiPointFromCoords(new Coordinate[] {here, there});
            say("both points simple", both::isSimple);
            say("hull of both points", () -> both.convexHull().getGeometryType());
        }
    }

    private static Geometry square(double zero, double side) {
        return FACTORY.createPolygon(new Coordinate[] {
            new Coordinate(zero, 0), new Coordinate(side, 0), new Coordinate(side, 1), new Coordinate(zero, 1), new Coordinate(zero, 0)
        });
    }

    private static void say(String what, Calculation calculation) {
        try {
            System.out.println("  " + what + ": " + calculation.result());
        } catch (TopologyException e) {
            System.out.println("  " + what + ": " + e.getClass().getSimpleName());
        }
    }
}
JAVA
java_says Finding.java | expect "zero is 0.0: equal true, valid true, touches true
  number of points in a set: 1
  union in OverlayNG: 2.0
  union of a coverage: 2.0
  union: 2.0
  point and point: POINT (0 1)
  both points simple: false
  hull of both points: Point
zero is -0.0: equal true, valid true, touches true
  number of points in a set: 2
  union in OverlayNG: TopologyException
  union of a coverage: TopologyException
  union: 2.0
  point and point: POINT EMPTY
  both points simple: true
  hull of both points: LineString"
