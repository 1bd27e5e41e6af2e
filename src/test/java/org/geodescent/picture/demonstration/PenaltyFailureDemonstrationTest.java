package org.geodescent.picture.demonstration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.geodescent.core.linalg.Vec2;
import org.geodescent.figure.Panel;
import org.junit.jupiter.api.Test;

/** The closed forms against the problems themselves: nothing near a solution is lower. */
class PenaltyFailureDemonstrationTest {
    private static final double NEAR = 1e-4;

    @Test
    void theClosedFormsSolveTheProblems() {
        for (double v = 0; v <= 4; v += 0.125) {
            double lambda = v;
            double w = PenaltyFailureDemonstration.penalised(lambda);
            double u = PenaltyFailureDemonstration.inflated(lambda);
            Vec2 pair = PenaltyFailureDemonstration.penalisedPair(lambda);
            Vec2 other = PenaltyFailureDemonstration.inflatedPair(lambda);
            for (int i = -1; i <= 1; i++) {
                double s = i * NEAR;
                assertTrue(first(w, lambda) <= first(w + s, lambda));
                assertTrue(second(u, lambda) <= second(u + s, lambda));
                for (int j = -1; j <= 1; j++) {
                    Vec2 step = new Vec2(s, j * NEAR);
                    assertTrue(sixteen(pair, lambda) <= sixteen(pair.plus(step), lambda) + 1e-15);
                    assertTrue(seventeen(other, lambda) <= seventeen(other.plus(step), lambda) + 1e-15);
                }
            }
        }
        assertEquals(4.0 / 3, PenaltyFailureDemonstration.penalisedPair(0.5).x(), 1e-15);
        assertEquals(0, PenaltyFailureDemonstration.penalised(2));
    }

    /** Where there is little width, the plots stand below each other. */
    @Test
    void theCaptionCallsThePlotsByWhatTheyShow() {
        Demonstration.Shown shown = new PenaltyFailureDemonstration().compute(() -> false);
        for (Panel panel : shown.figure(480, 900).panels()) {
            String statement = panel.title().substring(0, panel.title().indexOf(','));
            assertTrue(shown.caption().contains(statement + ":"), statement);
        }
    }

    private static double first(double w, double lambda) {
        return (1 - w) * (1 - w) + lambda * Math.abs(w);
    }

    private static double second(double w, double epsilon) {
        return (1 - w) * (1 - w) + epsilon * epsilon * w * w;
    }

    private static double sixteen(Vec2 w, double lambda) {
        double largest = Math.max(Math.abs(w.x()), Math.abs(w.y()));
        return (2 - w.x()) * (2 - w.x()) + (1 - w.y()) * (1 - w.y()) + lambda * largest * largest;
    }

    private static double seventeen(Vec2 w, double epsilon) {
        double sum = 0;
        for (int sign = -1; sign <= 1; sign += 2) {
            Vec2 output = w.times(1 + sign * epsilon);
            sum += (2 - output.x()) * (2 - output.x()) + (1 - output.y()) * (1 - output.y());
        }
        return sum;
    }
}
