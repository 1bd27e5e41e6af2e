package org.geodescent.core.convex;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
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

    @Test
    void theRectifiedEllipsoidHasTwoSpikesAndOneArc() {
        RectifiedEllipsoid ellipsoid = RectifiedEllipsoid.of(FIRST, SECOND, 1e-3);
        assertEquals(4, ellipsoid.pieces().size());
        assertEquals(
                2,
                ellipsoid.pieces().stream()
                        .filter(RectifiedEllipsoid.Piece::isSpike)
                        .count());
        for (RectifiedEllipsoid.Piece piece : ellipsoid.pieces()) {
            for (Vec2 p : piece.curve()) {
                assertTrue(piece.pattern().isActive(0) || p.x() == 0);
                assertTrue(piece.pattern().isActive(1) || p.y() == 0);
            }
        }
        // The spike along the first axis ends at ‖x_1‖, because x_1·x_2 < 0.
        double reach = ellipsoid.pieces().stream()
                .flatMap(piece -> piece.curve().stream())
                .mapToDouble(Vec2::x)
                .max()
                .orElseThrow();
        assertEquals(FIRST.norm(), reach, 1e-3);
    }

    @Test
    void consecutivePiecesJoin() {
        List<RectifiedEllipsoid.Piece> pieces =
                RectifiedEllipsoid.of(FIRST, SECOND, 1e-3).pieces();
        for (int i = 0; i < pieces.size(); i++) {
            List<Vec2> here = pieces.get(i).curve();
            Vec2 next = pieces.get((i + 1) % pieces.size()).curve().get(0);
            assertTrue(here.get(here.size() - 1).distanceTo(next) < 1e-12);
        }
    }
}
