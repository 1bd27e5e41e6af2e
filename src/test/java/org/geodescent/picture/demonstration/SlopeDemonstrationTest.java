package org.geodescent.picture.demonstration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.geodescent.core.linalg.Vec2;
import org.geodescent.figure.recipe.SlopeCurves;
import org.junit.jupiter.api.Test;

/** Unit vectors along the axes: Σxxᵀ is 2I, so that (3) is δ < 1 and the solution is κ (1, 1). */
class SlopeDemonstrationTest {
    private static SlopeDemonstration.Slopes shown(double share) {
        return new SlopeDemonstration(share, 1).compute(() -> false);
    }

    @Test
    void theLinearEstimatorsSlopeGrowsWithTheTargets() {
        SlopeDemonstration.Slopes slopes = shown(0.3);
        assertEquals(0.3, slopes.stepSize(), 1e-12);
        assertEquals(0.1, slopes.linear().get(0).x(), 1e-12);
        for (Vec2 point : slopes.linear()) {
            assertEquals(Math.sqrt(2) * point.x(), point.y(), 1e-9 * point.y());
        }
    }

    /** Every step multiplies what is missing by 1 − 2δ. */
    @Test
    void theApproachIsThatOfTheEigenvalues() {
        for (SlopeCurves.Approach approach : shown(0.3).approaches()) {
            List<Vec2> distances = approach.distances();
            double factor = Math.abs(1 - 2 * approach.share());
            for (Vec2 point : distances.subList(0, 60)) {
                assertEquals(Math.pow(factor, point.x() - 1), point.y(), 1e-9 * point.y() + 1e-14);
            }
            assertEquals(1001, distances.get(distances.size() - 1).x());
        }
    }

    @Test
    void theNetsSlopeIsBoundedWhereverItComesToRest() {
        double before = Double.POSITIVE_INFINITY;
        for (double share : new double[] {0.1, 0.3, 0.9}) {
            SlopeDemonstration.Slopes slopes = shown(share);
            assertTrue(slopes.net().size() > 10, () -> "for " + slopes.net());
            for (int i = 0; i < slopes.net().size(); i++) {
                Vec2 slope = slopes.net().get(i);
                assertEquals(slope.x(), slopes.bounds().get(i).x());
                assertTrue(slope.y() <= slopes.bounds().get(i).y(), slope::toString);
                // One sample's score must change by κ within 1 of its neighbour's opposite at distance √2.
                assertTrue(slope.y() >= Math.sqrt(2) * slope.x() * (1 - 1e-4), slope::toString);
            }
            double largest = slopes.net().get(slopes.net().size() - 1).x();
            assertTrue(largest < before && largest < 10, "a larger step comes to rest for smaller targets only");
            before = largest;
        }
    }
}
