package org.geodescent.core.convex;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** Samples of opposite labels that nearly lie on one ray. */
class IllConditionedTest {
    /** Samples of opposite labels 1e-4 apart: optima of millions, where a stored λ alone is off by 1e-9. */
    @Test
    void nearlyCoincidingSamplesOfOppositeLabelsAreSolved() {
        Object[][] hard = {
            {"near duplicates", 30, 22, false, 2.790224e6},
            {"near duplicates", 30, 50, false, 1.549170e7},
            {"near duplicates", 20, 56, true, 9.801014e4},
            {"mixed scales", 50, 25, false, 1.995274e6},
            {"mixed scales", 75, 1000208, false, 3.047238e6},
            {"near duplicates", 8, 601522, false, 9.999188e4},
            {"near duplicates", 75, 500442, false, 1.244153e5},
            {"near duplicates", 50, 603057, false, 9.913941e4},
            {"near duplicates", 100, 603346, false, 5.326251e5},
            {"near duplicates", 30, 701499, true, 1.291340e5},
        };
        for (Object[] one : hard) {
            ConvexInstance instance = ConvexInstance.of((String) one[0], (Integer) one[1], (Integer) one[2]);
            ConvexOutcome.Solved solution = MaxMarginProgramTest.solved(instance.x(), instance.y(), (Boolean) one[3]);
            assertTrue(solution.relativeGap() <= 1e-8, () -> one[0] + ": " + solution.relativeGap());
            assertEquals((Double) one[4], solution.primal(), 1e-6 * solution.primal());
        }
    }

    /** The roundings of the stored neurons alone change some margin by 1e-7: the interval is wide, but it is one. */
    @Test
    void anUndecidedProblemHasItsInterval() {
        ConvexInstance instance = ConvexInstance.of("mixed scales", 50, 700663);
        ConvexOutcome.Undecided undecided = assertInstanceOf(
                ConvexOutcome.Undecided.class, MaxMarginProgramTest.outcome(instance.x(), instance.y(), false));
        assertTrue(undecided.reason().startsWith("the gap did not close"), undecided.reason());
        assertTrue(undecided.lower() > 4.2112545e7, () -> "lower end " + undecided.lower());
        assertTrue(undecided.upper() < 4.21126e7, () -> "upper end " + undecided.upper());
    }
}
