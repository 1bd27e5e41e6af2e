package org.geodescent.figure.recipe;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.geodescent.core.data.Dataset;
import org.geodescent.core.linalg.Vec2;
import org.geodescent.core.number.NumberText;
import org.geodescent.core.theory.BasinCell;
import org.geodescent.core.theory.BasinGrid;
import org.geodescent.core.theory.BasinMap;
import org.geodescent.core.theory.BasinStudy;
import org.geodescent.core.theory.LabelPeaks;
import org.geodescent.figure.Axis;
import org.geodescent.figure.Layer;
import org.geodescent.figure.Legend;
import org.geodescent.figure.Mark;
import org.geodescent.figure.Panel;
import org.geodescent.figure.PanelLayout;
import org.geodescent.figure.Rect;
import org.geodescent.figure.Stroke;
import org.jspecify.annotations.Nullable;

/** A basin map: where one neuron ends, over the angle and the scale at which it starts. */
public final class BasinPlot {
    /** Name of the panel with the map. */
    public static final String PANEL = "basin";

    /** Equal neighbours would show hairlines between them on screens. */
    private static final double SEAM = 0.4;

    /** The layer with a region for each colour, in their order. */
    static final String BASINS = "basins";

    private static final Stroke TARGET = Stroke.solid(ConvexInk.INK, 1);
    /** How far below the upper edge the markers stand, as a part of the height. */
    private static final double MARKER_DEPTH = 0.035;
    /** Of a title above a plot, in figure units. */
    private static final double ONE_ROW = 26;

    private BasinPlot() {}

    /**
     * The panel without a key. Degrees across, the scale upwards: {@link PanelLayout#toData} gives what
     * {@link BasinStudy#startAt} and {@link BasinMap#at} take.
     */
    public static Panel panel(BasinMap map, String title, Rect area) {
        BasinGrid grid = map.study().grid();
        List<Layer> layers = new ArrayList<>();
        layers.add(new Layer(BASINS, basins(map, area)));
        layers.add(new Layer("cone-boundaries", cones(map.study().data())));
        layers.add(new Layer("targets", targets(map)));
        layers.add(new Layer("label-peaks", peaks(map)));
        return new Panel(
                PANEL,
                title,
                area,
                Axis.linear("initial angle of w₁ in degrees", -180, 180),
                Axis.logarithmic("initial scale ‖w₁‖ = |w₂|", grid.smallest(), grid.largest()),
                false,
                layers,
                Legend.NONE);
    }

    /** The panel with its words where they belong, and above it what was done, if that takes no row of its own. */
    public static Panel labelled(BasinMap map, Rect area) {
        Panel bare = panel(map, "", area);
        List<String> lines = lines(map);
        for (int count = lines.size(); count > 0 && bare.title().isEmpty(); count--) {
            Panel titled = bare.titled(String.join(", ", lines.subList(0, count)));
            double taken = PanelLayout.of(titled).plotArea().y() - area.y();
            bare = taken <= ONE_ROW ? titled : bare;
        }
        List<Layer> layers = new ArrayList<>(bare.layers());
        layers.add(new Layer("words", BasinLabels.of(map, PanelLayout.of(bare))));
        return bare.with(layers, Legend.NONE);
    }

    /** What the colours mean, as far as they are there. */
    public static List<Legend.Entry> entries(BasinMap map) {
        return new BasinInk(map).entries();
    }

    /** What was done, for below the key. */
    public static List<String> lines(BasinMap map) {
        BasinStudy study = map.study();
        String iterations = NumberText.of(study.iterations());
        String step = NumberText.shown(study.descent().stepSize());
        List<String> lines = new ArrayList<>();
        lines.add("one neuron alone, output weight " + (study.sign() > 0 ? "> 0" : "< 0"));
        lines.add(
                study.descent().isFlow()
                        ? "gradient flow to t = "
                                + NumberText.shown(
                                        study.iterations() * study.descent().stepSize())
                        : iterations + " steps of " + step);
        if (!map.targets().optimumKnown()) {
            lines.add("no network classifies these samples");
        }
        if (!map.isComplete()) {
            lines.add("%d of %d starts".formatted(map.computed(), map.cells().size()));
        }
        return lines;
    }

    /**
     * Blocks of cells, each drawn as the one in its middle; of single cells unless those are smaller than a unit.
     *
     * @param wide columns of a block
     * @param high its rows
     */
    private record Blocks(BasinMap map, int wide, int high) {
        static Blocks of(BasinMap map, Rect area) {
            BasinGrid grid = map.study().grid();
            return new Blocks(map, (int) Math.max(1, grid.columns() / area.width()), (int)
                    Math.max(1, grid.rows() / area.height()));
        }

        BasinGrid grid() {
            return map.study().grid();
        }

        int columns() {
            return (grid().columns() + wide - 1) / wide;
        }

        int rows() {
            return (grid().rows() + high - 1) / high;
        }

        @Nullable
        BasinCell shown(int column, int row) {
            return map.shown(
                    Math.min(grid().columns() - 1, column * wide + wide / 2),
                    Math.min(grid().rows() - 1, row * high + high / 2));
        }

        double leftOf(int column) {
            return grid().leftOf(Math.min(grid().columns(), column * wide));
        }

        double bottomOf(int row) {
            return grid().bottomOf(Math.min(grid().rows(), row * high));
        }
    }

    private static List<Mark> basins(BasinMap map, Rect area) {
        BasinInk ink = new BasinInk(map);
        Blocks blocks = Blocks.of(map, area);
        List<Mark> marks = new ArrayList<>();
        for (int key : ink.keys()) {
            marks.add(new Mark.Region(rectangles(blocks, key), ink.colour(key), Stroke.solid(ink.colour(key), SEAM)));
        }
        return marks;
    }

    /** The cells of one colour, merged to rectangles: runs of each row, and equal runs of consecutive rows. */
    private static List<List<Vec2>> rectangles(Blocks blocks, int key) {
        List<List<Vec2>> rings = new ArrayList<>();
        // Open rectangles: left column, column after the right one, bottom row.
        List<int[]> open = new ArrayList<>();
        for (int row = 0; row <= blocks.rows(); row++) {
            List<int[]> runs = row < blocks.rows() ? runs(blocks, key, row) : List.of();
            List<int[]> next = new ArrayList<>();
            for (int[] run : runs) {
                int bottom = row;
                for (int[] rectangle : open) {
                    if (rectangle[0] == run[0] && rectangle[1] == run[1]) {
                        bottom = rectangle[2];
                    }
                }
                next.add(new int[] {run[0], run[1], bottom});
            }
            for (int[] rectangle : open) {
                if (next.stream().noneMatch(other -> Arrays.equals(other, rectangle))) {
                    rings.add(ring(blocks, rectangle, row));
                }
            }
            open = next;
        }
        return rings;
    }

    private static List<int[]> runs(Blocks blocks, int key, int row) {
        int columns = blocks.columns();
        List<int[]> runs = new ArrayList<>();
        int start = -1;
        for (int column = 0; column <= columns; column++) {
            BasinCell cell = column < columns ? blocks.shown(column, row) : null;
            boolean inside = cell != null && BasinInk.key(cell) == key;
            if (inside && start < 0) {
                start = column;
            } else if (!inside && start >= 0) {
                runs.add(new int[] {start, column});
                start = -1;
            }
        }
        return runs;
    }

    private static List<Vec2> ring(Blocks blocks, int[] rectangle, int topRow) {
        double left = blocks.leftOf(rectangle[0]);
        double right = blocks.leftOf(rectangle[1]);
        double bottom = blocks.bottomOf(rectangle[2]);
        double top = blocks.bottomOf(topRow);
        return List.of(new Vec2(left, bottom), new Vec2(right, bottom), new Vec2(right, top), new Vec2(left, top));
    }

    /** Where small neurons turn first, at the lower edge: small starts are there. */
    private static List<Mark> peaks(BasinMap map) {
        BasinGrid grid = map.study().grid();
        double markers = grid.smallest() * StrictMath.pow(grid.largest() / grid.smallest(), MARKER_DEPTH);
        List<Mark> marks = new ArrayList<>();
        LabelPeaks.of(map.study().data(), map.study().sign())
                .peaks()
                .forEach(peak -> marks.add(BasinInk.peak(new Vec2(peak.degrees(), markers))));
        return marks;
    }

    private static List<Mark> cones(Dataset data) {
        List<Double> angles = new ArrayList<>();
        for (int n = 0; n < data.size(); n++) {
            Vec2 x = new Vec2(data.feature(n, 0), data.feature(n, 1));
            if (x.norm() > 0) {
                addAngle(angles, new Vec2(-x.y(), x.x()));
                addAngle(angles, new Vec2(x.y(), -x.x()));
            }
        }
        List<Mark> marks = new ArrayList<>();
        angles.forEach(angle -> marks.add(new Mark.Line(new Vec2(angle, 1), new Vec2(0, 1), ConvexInk.CONE)));
        return marks;
    }

    private static void addAngle(List<Double> angles, Vec2 direction) {
        double degrees = StrictMath.toDegrees(StrictMath.atan2(direction.y(), direction.x()));
        if (angles.stream().noneMatch(other -> Math.abs(other - degrees) < 1e-6)) {
            angles.add(degrees);
        }
    }

    private static List<Mark> targets(BasinMap map) {
        BasinGrid grid = map.study().grid();
        BasinInk ink = new BasinInk(map);
        double markers = grid.largest() * StrictMath.pow(grid.smallest() / grid.largest(), MARKER_DEPTH);
        List<Mark> marks = new ArrayList<>();
        for (int i = 0; i < map.targets().list().size(); i++) {
            Vec2 at = new Vec2(map.targets().list().get(i).degrees(), markers);
            marks.add(new Mark.Line(at, new Vec2(0, 1), TARGET));
            marks.add(ink.marker(i, at));
        }
        return marks;
    }
}
