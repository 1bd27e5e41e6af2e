package org.geodescent.core.theory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.OptionalInt;
import org.geodescent.core.data.Dataset;
import org.geodescent.core.linalg.Matrix;
import org.geodescent.core.train.Descent;
import org.geodescent.core.train.TrainingMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Where nothing is known of the optimum, the forces on a neuron say what became of it: whatever the units. */
class BasinForcesTest {
    private static BasinCell end(TrainingMode mode, double degrees, double scale, int[] classes, double... values) {
        Dataset data = new Dataset(Matrix.of(classes.length, 2, values), classes, List.of("1", "-1"));
        BasinStudy study = new BasinStudy(data, 1, new Descent(0.05, 0, mode), 300, BasinGrid.DEFAULT);
        BasinJudge judge = new BasinJudge(study, new BasinTargets(List.of(), true));
        return judge.judge(study.startAt(degrees, scale), () -> false);
    }

    /** One sample pulls the neuron to itself: the direction of the pull and the neuron's agree. */
    @ParameterizedTest
    @EnumSource(TrainingMode.class)
    void oneSampleIsWhereTheNeuronIsTurnedTo(TrainingMode mode) {
        for (double length : new double[] {0.5, 1, 3}) {
            BasinCell cell = end(mode, 20, 0.1, new int[] {0}, 0, length);
            assertEquals(new BasinLimit.Spurious(OptionalInt.empty()), cell.limit());
            assertEquals(1, cell.cosine(), 1e-3);
            assertEquals(90, cell.degrees(), 2);
        }
    }

    /** Two votes against one at one place: the forces cancel at a finite score, ln 2. */
    @Test
    void forcesThatCancelAreALimit() {
        for (double length : new double[] {0.5, 1, 3}) {
            for (double degrees : new double[] {-40, 0, 7, 33}) {
                BasinCell cell = end(
                        TrainingMode.GRADIENT_DESCENT,
                        degrees,
                        0.5,
                        new int[] {0, 0, 1},
                        length,
                        0,
                        length,
                        0,
                        length,
                        0);
                assertEquals(new BasinLimit.Spurious(OptionalInt.empty()), cell.limit(), length + " " + degrees);
            }
        }
    }

    /** A sample of the wrong label holds the neuron on its hinge, however long it is, as long as it is stronger. */
    @Test
    void aLongSampleHoldsANeuronAsAShortOneDoes() {
        for (double length : new double[] {0.3, 1, 3}) {
            BasinCell cell = end(TrainingMode.GRADIENT_FLOW, -20, 0.1, new int[] {1, 0}, 0, length, 1, 1);
            BasinLimit.Spurious spurious =
                    assertInstanceOf(BasinLimit.Spurious.class, cell.limit(), "length " + length);
            assertEquals(0, cell.degrees(), 2);
            assertTrue(spurious.hinge().equals(OptionalInt.of(0)) || cell.cosine() > 0.999, cell.toString());
        }
    }

    /** Half a billionth past the last hinge a neuron counts as dead, two billionths before it as alive. */
    @Test
    void whatIsDeadKnowsNoUnits() {
        for (double length : new double[] {1e-2, 1, 1e2}) {
            for (double scale : new double[] {1e-3, 1, 10}) {
                double on = 90 - Math.toDegrees(0.5e-9);
                double before = 90 - Math.toDegrees(4e-9);
                BasinLimit dead = new BasinLimit.Dead(false);
                assertEquals(
                        dead,
                        end(TrainingMode.GRADIENT_DESCENT, on, scale, new int[] {0}, length, 0)
                                .limit());
                assertNotEquals(
                        dead,
                        end(TrainingMode.GRADIENT_DESCENT, before, scale, new int[] {0}, length, 0)
                                .limit());
            }
        }
    }
}
