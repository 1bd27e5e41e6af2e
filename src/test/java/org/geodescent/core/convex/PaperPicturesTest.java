package org.geodescent.core.convex;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.geodescent.core.geometry.EllipticalSector;
import org.geodescent.core.geometry.PolarSet;
import org.geodescent.core.geometry.RectifiedEllipsoid;
import org.geodescent.core.linalg.Matrix;
import org.geodescent.core.linalg.Vec2;
import org.junit.jupiter.api.Test;

class PaperPicturesTest {
    private static final Vec2 FIRST = new Vec2(1.65, -0.47);
    private static final Vec2 SECOND = new Vec2(-0.47, 1.35);

    @Test
    void thePolarSetsPolygonStaysWithinItsTolerance() {
        DualOracle oracle = ((DualOracle.Ready) DualOracle.of(Matrix.of(2, 2, 1.65, -0.47, -0.47, 1.35))).oracle();
        double tolerance = 1e-4;
        List<Vec2> boundary = PolarSet.of(
                        lambda -> oracle.maximise(lambda.x(), lambda.y()).value(), tolerance, 100)
                .boundary();
        for (int i = 0; i < boundary.size(); i++) {
            Vec2 a = boundary.get(i);
            Vec2 b = boundary.get((i + 1) % boundary.size());
            assertTrue(a.cross(b) > 0, "anticlockwise");
            assertEquals(1, oracle.maximise(a.x(), a.y()).value(), 1e-12);
            for (int k = 1; k < 8; k++) {
                Vec2 p = a.plus(b.minus(a).times(k / 8.0));
                double value = oracle.maximise(p.x(), p.y()).value();
                assertTrue(value <= 1 + 1e-12, "a chord of a convex set lies inside it");
                assertTrue(p.norm() * (1 / value - 1) <= 2 * tolerance, "chord " + i);
            }
        }
    }

    private static List<EllipticalSector> pieces() {
        Matrix x = Matrix.of(2, 2, FIRST.x(), FIRST.y(), SECOND.x(), SECOND.y());
        return RectifiedEllipsoid.of(x).image(0, 1);
    }

    @Test
    void theRectifiedEllipsoidHasTwoSpikesAndOneArc() {
        assertEquals(4, pieces().size());
        assertEquals(2, pieces().stream().filter(piece -> piece.rank() == 1).count());
        double reach = 0;
        for (EllipticalSector piece : pieces()) {
            for (double[] p : piece.arc(1e-3)) {
                assertTrue(piece.pattern().isActive(0) || p[0] == 0);
                assertTrue(piece.pattern().isActive(1) || p[1] == 0);
                reach = Math.max(reach, p[0]);
            }
        }
        // The spike along the first axis ends at ‖x_1‖, because x_1·x_2 < 0.
        assertEquals(FIRST.norm(), reach, 1e-3);
    }

    @Test
    void consecutivePiecesJoin() {
        List<EllipticalSector> pieces = pieces();
        for (int i = 0; i < pieces.size(); i++) {
            List<double[]> here = pieces.get(i).arc(1e-3);
            double[] next = pieces.get((i + 1) % pieces.size()).arc(1e-3).get(0);
            assertArrayEquals(next, here.get(here.size() - 1), 1e-12);
        }
    }
}
