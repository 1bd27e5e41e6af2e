#!/usr/bin/env bash
# Guess: toText writes coordinates so that WKTReader reads the same doubles, as Double.toString does; its precision model is FLOATING, and toString of a point is for nothing else.
# Behaviour: numbers are written with at most 16 places *behind the point*: 53 % of points of the unit square come back changed, small coordinates by 25,000 units of rounding; a triangle of size 1e-10 keeps six
# digits and is another one, at 1e-16 its corners are all 0 and its area, too. WKBWriter is exact.
. "$(dirname "$0")/lib.sh"
jars org.locationtech.jts:jts-core:1.20.0
cat >Finding.java <<'JAVA'
import java.util.Random;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.io.WKBReader;
import org.locationtech.jts.io.WKBWriter;
import org.locationtech.jts.io.WKTReader;

public class Finding {
    private static final GeometryFactory FACTORY = new GeometryFactory();

    public static void main(String[] arguments) throws Exception {
        Random random = new Random(1);
        int changed = 0;
        int changedInBytes = 0;
        double worst = 0;
        for (int k = 0; k < 100_000; k++) {
            Coordinate point = new Coordinate(random.nextDouble(), random.nextDouble());
            Coordinate read = new WKTReader().read(FACTORY.createPoint(point).toText()).getCoordinate();
            changed += point.equals2D(read) ? 0 : 1;
            worst = Math.max(worst, Math.abs(point.x - read.x) / Math.ulp(point.x));
            byte[] bytes = new WKBWriter().write(FACTORY.createPoint(point));
            changedInBytes += point.equals2D(new WKBReader().read(bytes).getCoordinate()) ? 0 : 1;
        }
        System.out.println("changed of 100000: " + changed + ", by at most " + worst + " ulp; as bytes: " + changedInBytes);
        for (double unit : new double[] {1e-5, 1e-10, 1e-15, 1e-16}) {
            Geometry triangle = FACTORY.createPolygon(
                    new Coordinate[] {new Coordinate(0, 0), new Coordinate(unit / 3, 0), new Coordinate(unit / 3, unit / 7), new Coordinate(0, 0)});
            Geometry read = new WKTReader().read(triangle.toText());
            System.out.println(triangle.toText() + ": area " + (float) (read.getArea() / triangle.getArea()) + " of what it was");
        }
    }
}
JAVA
java_says Finding.java | expect "changed of 100000: 52889, by at most 25581.0 ulp; as bytes: 0
POLYGON ((0 0, 0.0000033333333333 0, 0.0000033333333333 0.0000014285714286, 0 0)): area 1.0 of what it was
POLYGON ((0 0, 0.0000000000333333 0, 0.0000000000333333 0.0000000000142857, 0 0)): area 0.999998 of what it was
POLYGON ((0 0, 0.0000000000000003 0, 0.0000000000000003 0.0000000000000001, 0 0)): area 0.63 of what it was
POLYGON ((0 0, 0 0, 0 0, 0 0)): area 0.0 of what it was"
