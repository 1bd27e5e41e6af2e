package org.geodescent.core.theory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.geodescent.core.data.Dataset;
import org.geodescent.core.data.PaperDatasets;
import org.geodescent.core.linalg.Matrix;
import org.geodescent.core.train.Descent;
import org.geodescent.core.train.TrainingMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BasinJudgeTest {
    private static BasinStudy study(Dataset data, int sign, TrainingMode mode) {
        return new BasinStudy(data, sign, new Descent(0.05, 0, mode), 1_000, BasinGrid.DEFAULT);
    }

    private static BasinJudge judge(BasinStudy study) {
        return new BasinJudge(study, BasinTargets.of(study.data(), study.sign(), () -> false));
    }

    private static BasinCell end(BasinStudy study, double degrees, double scale) {
        return judge(study).judge(study.startAt(degrees, scale), () -> false);
    }

    /**
     * x₁ = (1.65, −0.47) of label +1 is active between −105.9° and 74.1°, x₂ = (−0.47, 1.35) of label −1 between 19.2°
     * and 199.2°.
     */
    @ParameterizedTest
    @EnumSource(TrainingMode.class)
    void onThePapersDataThePositiveNeuronGoesToItsSampleOrDies(TrainingMode mode) {
        BasinStudy study = study(PaperDatasets.convexGeometryOrthogonal(), 1, mode);
        BasinTargets targets = judge(study).targets();
        assertTrue(targets.optimumKnown());
        assertTrue(targets.list().get(0).optimal());
        assertEquals(-15.9, targets.list().get(0).degrees(), 0.01);
        for (double scale : new double[] {1e-4, 1e-2, 1}) {
            for (double degrees : new double[] {-100, -16, 10, 60, 72, 100}) {
                BasinCell cell = end(study, degrees, scale);
                assertEquals(new BasinLimit.Reached(0), cell.limit(), degrees + " " + scale);
                assertEquals(-15.9, cell.degrees(), 2);
            }
            assertEquals(new BasinLimit.Dead(false), end(study, -130, scale).limit());
            assertEquals(-130, end(study, -130, scale).degrees(), 1e-9);
            assertEquals(new BasinLimit.Dead(true), end(study, 150, scale).limit());
            assertEquals(new BasinLimit.Dead(true), end(study, -170, scale).limit());
        }
    }

    /** All labels +1, spike-free: one optimal neuron, to which directions converge only like 1/log t. */
    @Test
    void slowDirectionsAreFollowedToTheirLimit() {
        BasinStudy study = study(PaperDatasets.convexGeometrySpikeFree(), 1, TrainingMode.GRADIENT_DESCENT);
        for (double scale : new double[] {1e-3, 1, 5}) {
            for (double degrees : new double[] {0, 40, 80}) {
                BasinCell cell = end(study, degrees, scale);
                assertEquals(new BasinLimit.Reached(0), cell.limit(), degrees + " " + scale);
                assertTrue(cell.cosine() > 0.9999);
            }
        }
    }

    /**
     * (0, 1) of label −1 pushes the positive neuron down, (1, 1) of label +1 up: it is held on the axis, where neither
     * an optimal neuron nor an extreme point is.
     */
    @ParameterizedTest
    @EnumSource(TrainingMode.class)
    void aHeldNeuronIsSpurious(TrainingMode mode) {
        Dataset data = new Dataset(Matrix.of(2, 2, 0, 1, 1, 1), new int[] {1, 0}, List.of("1", "-1"));
        BasinStudy study = study(data, 1, mode);
        BasinTargets none = new BasinTargets(List.of(), true);
        BasinCell cell = new BasinJudge(study, none).judge(study.startAt(-20, 0.1), () -> false);
        BasinLimit.Spurious spurious = assertInstanceOf(BasinLimit.Spurious.class, cell.limit());
        assertEquals(0, cell.degrees(), 4);
        assertTrue(spurious.hinge().equals(OptionalInt.of(0)) || cell.cosine() > 0.999);
    }

    /** Turning the plane turns the map. */
    @Test
    void theMapTurnsWithThePlane() {
        double turn = StrictMath.toRadians(37);
        double cos = StrictMath.cos(turn);
        double sin = StrictMath.sin(turn);
        Dataset data = PaperDatasets.convexGeometryOrthogonal();
        double[] turned = new double[4];
        for (int n = 0; n < 2; n++) {
            turned[2 * n] = cos * data.feature(n, 0) - sin * data.feature(n, 1);
            turned[2 * n + 1] = sin * data.feature(n, 0) + cos * data.feature(n, 1);
        }
        Dataset other = new Dataset(Matrix.of(2, 2, turned), new int[] {0, 1}, data.classNames());
        for (double degrees = -178; degrees < 140; degrees += 11.3) {
            BasinCell here = end(study(data, -1, TrainingMode.GRADIENT_DESCENT), degrees, 0.1);
            BasinCell there = end(study(other, -1, TrainingMode.GRADIENT_DESCENT), degrees + 37, 0.1);
            assertEquals(here.limit().getClass(), there.limit().getClass(), "at " + degrees);
            assertEquals(here.cosine(), there.cosine(), 1e-6);
        }
    }

    @Test
    void aCancelledRunIsNotJudged() {
        BasinStudy study = study(PaperDatasets.convexGeometryOrthogonal(), 1, TrainingMode.GRADIENT_DESCENT);
        assertThrows(CancellationException.class, () -> judge(study).judge(study.startAt(0, 1), () -> true));
    }

    @Test
    void contradictoryLabelsLeaveTheExtremePointsAlongTheLabels() {
        Dataset data = new Dataset(Matrix.of(3, 2, 1, 0, 1, 0, 0, 1), new int[] {0, 1, 0}, List.of("1", "-1"));
        BasinTargets targets = BasinTargets.of(data, 1, () -> false);
        assertEquals(false, targets.optimumKnown());
        assertTrue(targets.list().stream().noneMatch(BasinTargets.Target::optimal));
        assertTrue(targets.list().stream().anyMatch(target -> Math.abs(target.degrees() - 90) < 1e-9));
    }

    @Test
    void theOrderIsAPermutationFromCoarseToFine() {
        for (BasinGrid grid : List.of(BasinGrid.DEFAULT, new BasinGrid(7, 33, 0.1, 1), new BasinGrid(1, 1, 1, 2))) {
            int[] order = BasinMap.order(grid);
            assertEquals(0, order[0]);
            int[] sorted = order.clone();
            Arrays.sort(sorted);
            assertEquals(
                    IntStream.range(0, grid.cells()).boxed().toList(),
                    Arrays.stream(sorted).boxed().toList());
        }
    }

    @Test
    void aCellIsFoundWhereItIs() {
        BasinGrid grid = BasinGrid.DEFAULT;
        BasinCell[] cells = new BasinCell[grid.cells()];
        Arrays.setAll(cells, i -> new BasinCell(new BasinLimit.Undecided("" + i), 0, 0));
        BasinMap map = new BasinMap(
                BasinStudy.of(PaperDatasets.convexGeometryOrthogonal(), 1),
                new BasinTargets(List.of(), true),
                Arrays.asList(cells),
                cells.length);
        for (int row = 0; row < grid.rows(); row += 7) {
            for (int column = 0; column < grid.columns(); column += 11) {
                BasinCell cell = map.at(grid.degreesOf(column), grid.scaleOf(row));
                assertEquals(cells[row * grid.columns() + column], cell);
            }
        }
        assertEquals(null, map.at(181, 1));
        assertEquals(null, map.at(0, 11));
        assertEquals(null, map.at(Double.NaN, 1));
    }
}
