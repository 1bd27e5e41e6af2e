package org.geodescent.figure.recipe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import org.geodescent.core.data.PaperDatasets;
import org.geodescent.core.linalg.Vec2;
import org.geodescent.core.model.Parameters;
import org.geodescent.core.theory.BasinCell;
import org.geodescent.core.theory.BasinGrid;
import org.geodescent.core.theory.BasinLimit;
import org.geodescent.core.theory.BasinMap;
import org.geodescent.core.theory.BasinStudy;
import org.geodescent.core.theory.BasinTargets;
import org.geodescent.core.train.Descent;
import org.geodescent.figure.Layer;
import org.geodescent.figure.Mark;
import org.geodescent.figure.Panel;
import org.geodescent.figure.PanelLayout;
import org.geodescent.figure.Rect;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BasinPlotTest {
    private static final BasinGrid GRID = new BasinGrid(24, 10, 1e-3, 1);
    private static final BasinStudy STUDY =
            new BasinStudy(PaperDatasets.convexGeometryOrthogonal(), 1, new Descent(0.05, 0), 100, GRID);
    private static final BasinTargets TARGETS = BasinTargets.of(STUDY.data(), 1, () -> false);

    private static final List<BasinLimit> LIMITS = List.of(
            new BasinLimit.Reached(0),
            new BasinLimit.Dead(true),
            new BasinLimit.Dead(false),
            new BasinLimit.Spurious(OptionalInt.empty()),
            new BasinLimit.Undecided("it was still turning"));

    private static BasinMap map(List<@Nullable BasinCell> cells) {
        int computed = cells.size() - Collections.frequency(cells, null);
        return new BasinMap(STUDY, TARGETS, cells, computed);
    }

    private static BasinMap random(long seed) {
        Random random = new Random(seed);
        List<@Nullable BasinCell> cells = new ArrayList<>();
        for (int i = 0; i < GRID.cells(); i++) {
            cells.add(new BasinCell(LIMITS.get(random.nextInt(LIMITS.size())), 0, 0));
        }
        return map(cells);
    }

    private static List<List<Vec2>> rings(BasinMap map) {
        List<List<Vec2>> rings = new ArrayList<>();
        for (Mark mark : BasinPlot.panel(map, "", new Rect(0, 0, 600, 400))
                .layers()
                .get(0)
                .marks()) {
            rings.addAll(((Mark.Region) mark).rings());
        }
        return rings;
    }

    /** On few units of paper: blocks of 1 to several cells, also where the last ones are narrower. */
    @Test
    void blocksOfCellsCoverTheMapToo() {
        for (int width : new int[] {1, 2, 3, 5, GRID.columns() - 1}) {
            List<Layer> layers =
                    BasinPlot.panel(random(3), "", new Rect(0, 0, width, 2)).layers();
            double covered = 0;
            int count = 0;
            for (Mark mark : layers.get(0).marks()) {
                for (List<Vec2> ring : ((Mark.Region) mark).rings()) {
                    covered += area(ring);
                    count++;
                }
            }
            assertEquals(1, covered, 1e-9);
            assertTrue(count < GRID.cells() / 2, count + " rectangles");
        }
    }

    /** Of the unit square in degrees and log scale. */
    private static double area(List<Vec2> ring) {
        double width = (ring.get(1).x() - ring.get(0).x()) / 360;
        double height = StrictMath.log(ring.get(2).y() / ring.get(1).y()) / StrictMath.log(1e3);
        return width * height;
    }

    @Test
    void theRectanglesCoverEveryCellOnce() {
        for (long seed = 1; seed <= 5; seed++) {
            List<List<Vec2>> rings = rings(random(seed));
            assertEquals(1, rings.stream().mapToDouble(BasinPlotTest::area).sum(), 1e-9);
            for (int row = 0; row < GRID.rows(); row++) {
                for (int column = 0; column < GRID.columns(); column++) {
                    double x = GRID.degreesOf(column);
                    double y = GRID.scaleOf(row);
                    long covering = rings.stream()
                            .filter(ring -> ring.get(0).x() < x
                                    && x < ring.get(1).x()
                                    && ring.get(0).y() < y
                                    && y < ring.get(2).y())
                            .count();
                    assertEquals(1, covering);
                }
            }
        }
    }

    @Test
    void equalCellsAreOneRectangle() {
        List<@Nullable BasinCell> cells =
                new ArrayList<>(Collections.nCopies(GRID.cells(), new BasinCell(new BasinLimit.Dead(false), 0, 0)));
        assertEquals(1, rings(map(cells)).size());
        // A single other cell in the middle leaves left and right parts of its row, and what is below and above.
        cells.set(5 * 24 + 12, new BasinCell(new BasinLimit.Reached(0), 0, 0));
        assertEquals(5, rings(map(cells)).size());
    }

    @Test
    void aCoarseMapFillsThePicture() {
        List<@Nullable BasinCell> cells = new ArrayList<>(Collections.nCopies(GRID.cells(), (BasinCell) null));
        assertEquals(0, rings(map(cells)).size());
        int[] order = BasinMap.order(GRID);
        for (int i = 0; i < 2; i++) {
            cells.set(order[i], new BasinCell(new BasinLimit.Reached(0), 0, 0));
        }
        BasinMap coarse = map(cells);
        assertEquals(1, rings(coarse).stream().mapToDouble(BasinPlotTest::area).sum(), 1e-9);
        assertTrue(BasinPlot.lines(coarse).contains("2 of 240 starts"));
    }

    @Test
    void aClickGivesTheStartThatIsShownThere() {
        Panel panel = BasinPlot.panel(random(1), "", new Rect(0, 0, 640, 480));
        assertEquals(BasinPlot.PANEL, panel.name());
        PanelLayout layout = PanelLayout.of(panel);
        Vec2 at = layout.toData(layout.xToFigure(60), layout.yToFigure(0.1));
        Parameters start = STUDY.startAt(at.x(), at.y()).parameters();
        assertEquals(0.05, start.get(0), 1e-9);
        assertEquals(0.1 * Math.sqrt(0.75), start.get(1), 1e-9);
        assertEquals(0.1, start.get(3), 1e-9);
    }

    @Test
    void theKeyNamesWhatIsThereAndNothingElse() {
        List<String> all =
                BasinPlot.entries(random(1)).stream().map(entry -> entry.text()).toList();
        assertEquals(
                List.of(
                        "to the optimal neuron at −16°",
                        "undecided",
                        "spurious stationary direction",
                        "dead: leaves every sample",
                        "dead: never moves",
                        "direction of an optimal neuron",
                        "direction of an extreme point",
                        "local maximum of yᵀ(Xu)₊",
                        "cone boundaries"),
                all);
    }
}
