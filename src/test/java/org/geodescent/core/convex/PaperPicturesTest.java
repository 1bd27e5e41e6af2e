package org.geodescent.core.convex;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.geodescent.core.geometry.EllipticalSector;
import org.geodescent.core.geometry.RectifiedEllipsoid;
import org.geodescent.core.linalg.Matrix;
import org.geodescent.core.linalg.Vec2;
import org.junit.jupiter.api.Test;

class PaperPicturesTest {
    private static final Vec2 FIRST = new Vec2(1.65, -0.47);
    private static final Vec2 SECOND = new Vec2(-0.47, 1.35);

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
