package org.geodescent.figure.recipe;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.geodescent.core.data.Dataset;
import org.geodescent.core.linalg.Box;
import org.geodescent.figure.Axis;
import org.geodescent.figure.Layer;
import org.geodescent.figure.Legend;
import org.geodescent.figure.Mark;
import org.geodescent.figure.Panel;
import org.geodescent.figure.PanelLayout;
import org.geodescent.figure.Rect;

/** The input plane: samples, exact boundaries and regions, hinges, margin discs and pushes. */
public final class InputPlane {
    /** Geometry is computed a little beyond what is visible, so that cut ends stay outside. */
    private static final double BEYOND = 1.05;

    /** More are named beside the plot. */
    private static final int FEW_CLASSES = 4;

    private static final double LEAST_BESIDE_KEY = 240;
    /** A smaller panel has no room for the full legend. */
    private static final double ROOMY_WIDTH = 400;

    private static final double ROOMY_HEIGHT = 320;

    /** Between the lines of a hatching, in figure units. */
    private static final double HATCH_SPACING = 6;

    /** Of an axis, in characters. */
    private static final int LONGEST_LABEL = 24;

    private InputPlane() {}

    /**
     * The panel with its legend, which says less where there is less room.
     *
     * @param title above the plot; empty for none
     * @param area at least about 160×140 figure units
     */
    public static Panel panel(InputPlaneScene scene, String title, Rect area) {
        boolean roomy = area.width() >= ROOMY_WIDTH && area.height() >= ROOMY_HEIGHT;
        return panel(scene, "input-plane", title, area, roomy ? PlaneLegend.Detail.FULL : PlaneLegend.Detail.SHORT);
    }

    /**
     * One of several panels of a figure, with a name of its own: lower case, words joined by hyphens. Its legend covers
     * little: it names the lines alone.
     */
    public static Panel panel(InputPlaneScene scene, String name, String title, Rect area) {
        return panel(scene, name, title, area, PlaneLegend.Detail.SHORT);
    }

    /**
     * The panel, and beside it its key where that would cover much: with more classes than the plot has room to name,
     * if the area has room for both.
     *
     * @param area at least about 160×140 figure units
     */
    public static List<Panel> panels(InputPlaneScene scene, Rect area) {
        if (scene.data().inhabitedClasses() <= FEW_CLASSES) {
            return List.of(panel(scene, "", area));
        }
        // Cells are pointed out where there are two classes only.
        List<Legend.Entry> entries = PlaneLegend.entries(scene, Optional.empty(), PlaneLegend.Detail.FULL);
        double key = Key.columnWidth(entries, List.of());
        if (area.width() - key < LEAST_BESIDE_KEY || Key.columnHeight(entries, List.of()) > area.height()) {
            return List.of(panel(scene, "", area));
        }
        Rect left = new Rect(area.x(), area.y(), area.width() - key, area.height());
        Panel plane = panel(scene, "", left);
        return List.of(
                plane.with(plane.layers(), Legend.NONE), Key.column("key", entries, List.of(), left.right(), area.y()));
    }

    static Panel panel(InputPlaneScene scene, String name, String title, Rect area, PlaneLegend.Detail detail) {
        Panel frame = frame(scene, name, title, area, List.of(), Legend.NONE);
        Box visible = visible(frame);
        Rect plot = PanelLayout.of(frame).plotArea();
        Optional<LitCell> lit = LitCell.of(scene, visible);
        boolean compact = detail == PlaneLegend.Detail.COMPACT;
        double spacing = HATCH_SPACING * visible.width() / plot.width();
        double stretch = scene.equalScales() ? 1 : visible.width() / plot.width() * plot.height() / visible.height();
        return frame(
                scene,
                name,
                title,
                area,
                layers(
                        scene,
                        visible.scaled(BEYOND),
                        compact ? Palette.SMALL_SYMBOL : Palette.SYMBOL,
                        lit.map(cell -> cell.marks(spacing, stretch)).orElse(List.of())),
                PlaneLegend.of(scene, lit, visible, plot, detail));
    }

    private static Panel frame(
            InputPlaneScene scene, String name, String title, Rect area, List<Layer> layers, Legend legend) {
        Panel equal = frame(name, title, area, scene.viewport(), scene.data(), layers, legend);
        return scene.equalScales() ? equal : new Panel(name, title, area, equal.x(), equal.y(), false, layers, legend);
    }

    /** A plane with equal scales, its axes named after the features of the data. */
    static Panel frame(
            String name, String title, Rect area, Box viewport, Dataset data, List<Layer> layers, Legend legend) {
        return new Panel(
                name,
                title,
                area,
                Axis.linear(axisLabel(data, 0), viewport.minX(), viewport.maxX()),
                Axis.linear(axisLabel(data, 1), viewport.minY(), viewport.maxY()),
                true,
                layers,
                legend);
    }

    /** A longer name would not fit beside a small panel. */
    private static String axisLabel(Dataset data, int coordinate) {
        String name = data.featureName(coordinate);
        return name.codePointCount(0, name.length()) <= LONGEST_LABEL
                ? name
                : name.substring(0, name.offsetByCodePoints(0, LONGEST_LABEL - 1)) + "…";
    }

    /** What a panel really shows after equal scales have widened one axis. */
    static Box visible(Panel panel) {
        PanelLayout layout = PanelLayout.of(panel);
        return new Box(
                layout.xAxis().minimum(),
                layout.yAxis().minimum(),
                layout.xAxis().maximum(),
                layout.yAxis().maximum());
    }

    private static List<Layer> layers(InputPlaneScene scene, Box window, double symbolSize, List<Mark> litCell) {
        // With several classifiers tints would lie over each other.
        boolean tinted = scene.layers().contains(PlaneLayer.REGIONS)
                && scene.classifiers().size() == 1;
        List<ShownClassifier> shown = ShownClassifier.all(scene.classifiers(), window, tinted);
        List<ShownClassifier> ghosts = ShownClassifier.all(scene.ghosts(), window, false);
        List<Layer> layers = new ArrayList<>();
        add(layers, "regions", PlaneMarks.regions(shown));
        if (scene.layers().contains(PlaneLayer.HINGES)) {
            add(layers, "hinges", PlaneMarks.hinges(scene, window));
        }
        if (scene.layers().contains(PlaneLayer.MARGIN_DISCS)) {
            add(layers, "margin-discs", MarginMarks.discs(scene));
        }
        add(layers, "lit-cell", litCell);
        add(layers, "earlier-boundaries", PlaneMarks.boundaries(ghosts, PlaneMarks.GHOST_WIDTH, 0.3));
        if (scene.layers().contains(PlaneLayer.BOUNDARIES)) {
            add(layers, "boundaries", PlaneMarks.boundaries(shown, PlaneMarks.BOUNDARY_WIDTH, 1));
        }
        add(layers, "separators", SeparatorMarks.lines(scene, window));
        if (scene.layers().contains(PlaneLayer.PUSHES)) {
            add(layers, "pushes", PushMarks.rings(scene));
        }
        add(layers, "samples", PlaneMarks.samples(scene.data(), symbolSize));
        if (scene.layers().contains(PlaneLayer.MARGIN_DISCS)) {
            add(layers, "contact-points", MarginMarks.contacts(scene));
        }
        return layers;
    }

    private static void add(List<Layer> layers, String name, List<Mark> marks) {
        if (!marks.isEmpty()) {
            layers.add(new Layer(name, marks));
        }
    }
}
