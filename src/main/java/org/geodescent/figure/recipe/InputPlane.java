package org.geodescent.figure.recipe;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.geodescent.core.data.Dataset;
import org.geodescent.core.geometry.NetworkGeometry;
import org.geodescent.core.linalg.Box;
import org.geodescent.core.linalg.Vec2;
import org.geodescent.core.number.NumberText;
import org.geodescent.figure.Axis;
import org.geodescent.figure.Layer;
import org.geodescent.figure.Legend;
import org.geodescent.figure.Mark;
import org.geodescent.figure.Panel;
import org.geodescent.figure.PanelLayout;
import org.geodescent.figure.Rect;
import org.geodescent.figure.label.Kept;
import org.geodescent.figure.label.LabelPlacement;
import org.geodescent.figure.label.PlacedLabel;

/** The input plane: samples, exact boundaries and regions, hinges, margin discs and pushes. */
public final class InputPlane {
    /** The layer of what is told at the edges. */
    public static final String PILLS = "pills";

    /** Geometry is computed a little beyond what is visible, so that cut ends stay outside. */
    private static final double BEYOND = 1.05;

    private static final double LEAST_BESIDE_KEY = 240;
    /** Between the lines of a hatching, in figure units. */
    private static final double HATCH_SPACING = 6;

    /** Of an axis, in characters. */
    private static final int LONGEST_LABEL = 24;

    /** Of all classes together: the cells of more would take gigabytes. */
    private static final int MOST_TINTED_NODES = 1_000;

    private InputPlane() {}

    /**
     * The panel with its words at what they name, as far as there is room.
     *
     * @param title above the plot; empty for none
     * @param area at least about 160×140 figure units
     */
    public static Panel panel(InputPlaneScene scene, String title, Rect area) {
        return panel(scene, "input-plane", title, area);
    }

    /** One of several panels of a figure, with a name of its own: lower case, words joined by hyphens. */
    public static Panel panel(InputPlaneScene scene, String name, String title, Rect area) {
        return drawn(scene, name, title, area, true, true, Map.of(), Pills.NONE).panel();
    }

    /** One of many: the margins alone; what the lines mean is said elsewhere in the figure. */
    static Panel small(InputPlaneScene scene, String name, String title, Rect area) {
        return drawn(scene, name, title, area, false, false, Map.of(), Pills.NONE)
                .panel();
    }

    /**
     * A panel with the places of its words.
     *
     * @param words in the plot
     * @param pills at its edges
     */
    private record Lettered(Panel panel, List<PlacedLabel> words, List<EdgePill> pills) {}

    /** Whether what lies beside the plot is told at its edges. */
    public enum Pills {
        /** It is not. */
        NONE,
        /** It is told. */
        TOLD,
        /** It is told, and a press shows it. */
        PRESSED
    }

    /**
     * An input plane.
     *
     * @param panels the plane, and beside it its key if it has one
     * @param places the middles of its labels in figure units, by their ids, for the next picture to keep them there
     * @param blocked labels that stand where a line has come to lie, or at the end of a leader
     * @param pills what lies beside the plot
     */
    public record Plane(List<Panel> panels, Map<String, Vec2> places, Set<String> blocked, List<EdgePill> pills) {
        public Plane {
            panels = List.copyOf(panels);
            pills = List.copyOf(pills);
            places = Map.copyOf(places);
            blocked = Set.copyOf(blocked);
        }
    }

    /**
     * The panel, and beside it its key where words would cover much: with more classes than the plot has room to name,
     * if the area has room for both.
     *
     * @param area at least about 160×140 figure units
     * @param kept places that labels have had in the picture before
     */
    public static Plane of(InputPlaneScene scene, Rect area, Map<String, Kept> kept, Pills pills) {
        boolean named = scene.data().inhabitedClasses() <= PlaneLabels.FEW_CLASSES
                && scene.projection().isEmpty();
        List<Legend.Entry> entries = named ? List.of() : PlaneLegend.entries(scene);
        double key = entries.isEmpty() ? 0 : Key.columnWidth(entries, List.of());
        boolean beside = key > 0
                && area.width() - key >= LEAST_BESIDE_KEY
                && Key.columnHeight(entries, List.of()) <= area.height();
        Rect left = beside ? new Rect(area.x(), area.y(), area.width() - key, area.height()) : area;
        Lettered plane = drawn(scene, "input-plane", "", left, true, !beside, kept, pills);
        List<Panel> panels = new ArrayList<>(List.of(plane.panel()));
        if (beside) {
            panels.add(Key.column("key", entries, List.of(), left.right(), area.y()));
        }
        Map<String, Vec2> places = new HashMap<>();
        Set<String> blocked = new HashSet<>();
        for (PlacedLabel word : plane.words()) {
            places.put(word.label().id(), word.box().centre());
            if (word.blocked()) {
                blocked.add(word.label().id());
            }
        }
        plane.pills().forEach(pill -> places.put(pill.key(), pill.box().centre()));
        return new Plane(panels, places, blocked, plane.pills());
    }

    private static Lettered drawn(
            InputPlaneScene scene,
            String name,
            String title,
            Rect area,
            boolean named,
            boolean classes,
            Map<String, Kept> kept,
            Pills asked) {
        Panel frame = frame(scene, name, title, area, List.of());
        PanelLayout bare = PanelLayout.of(frame);
        Box visible = visible(bare);
        Rect plot = bare.plotArea();
        Optional<LitCell> lit = LitCell.of(scene, visible);
        double spacing = HATCH_SPACING * visible.width() / plot.width();
        double stretch = scene.equalScales() ? 1 : visible.width() / plot.width() * plot.height() / visible.height();
        List<Layer> layers = layers(
                scene,
                visible.scaled(BEYOND),
                named ? Palette.symbolSize(plot) : Palette.SMALL_SYMBOL,
                scene.layers().contains(PlaneLayer.HINGES) ? HingeMarks.of(scene, bare) : HingeMarks.NONE,
                lit.map(cell -> cell.marks(spacing, stretch)).orElse(List.of()),
                StepMarks.below(scene, bare));
        // Before the other words, which give way to it.
        add(layers, "remark", StepLabels.remark(scene, bare));
        List<EdgePill> pills = new ArrayList<>();
        if (asked != Pills.NONE) {
            PanelLayout below = PanelLayout.of(frame(scene, name, title, area, layers));
            EdgePill.Placed placed = EdgePill.of(scene, below, kept, asked == Pills.PRESSED);
            pills.addAll(placed.pills());
            add(layers, PILLS, placed.marks());
        }
        Set<String> told = pills.stream().map(EdgePill::id).collect(Collectors.toSet());
        PanelLayout drawn = PanelLayout.of(frame(scene, name, title, area, layers));
        List<PlacedLabel> words =
                PlaneLabels.of(scene, drawn, lit, named, classes && scene.step().isEmpty(), told, kept);
        add(layers, "labels", LabelPlacement.marks(words, drawn));
        return new Lettered(frame(scene, name, title, area, layers), words, pills);
    }

    private static Panel frame(InputPlaneScene scene, String name, String title, Rect area, List<Layer> layers) {
        Panel equal = frame(name, title, area, scene.viewport(), scene.data(), layers, Legend.NONE);
        return scene.equalScales()
                ? equal
                : new Panel(name, title, area, equal.x(), equal.y(), false, layers, Legend.NONE);
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
        return visible(PanelLayout.of(panel));
    }

    static Box visible(PanelLayout layout) {
        return new Box(
                layout.xAxis().minimum(),
                layout.yAxis().minimum(),
                layout.xAxis().maximum(),
                layout.yAxis().maximum());
    }

    /** With several classifiers tints would lie over each other. */
    private static boolean tintsAsked(InputPlaneScene scene) {
        return scene.layers().contains(PlaneLayer.REGIONS)
                && scene.classifiers().size() == 1;
    }

    private static boolean isTintable(InputPlaneScene scene) {
        return scene.classifiers().stream()
                .map(TrainedClassifier::geometry)
                .allMatch(geometry ->
                        geometry instanceof NetworkGeometry || geometry.hinges().size() <= MOST_TINTED_NODES);
    }

    /** Why something of a scene is not drawn: a sentence; empty if all is. */
    public static String omission(InputPlaneScene scene) {
        return tintsAsked(scene) && !isTintable(scene)
                ? "The areas of classes are filled for up to %s hidden nodes in all; of more, their boundary alone is drawn."
                        .formatted(NumberText.of(MOST_TINTED_NODES))
                : "";
    }

    private static List<Layer> layers(
            InputPlaneScene scene,
            Box window,
            double symbolSize,
            HingeMarks.Drawn hinges,
            List<Mark> litCell,
            List<Mark> step) {
        List<ShownClassifier> shown =
                ShownClassifier.all(scene.classifiers(), window, tintsAsked(scene) && isTintable(scene));
        List<ShownClassifier> ghosts = ShownClassifier.all(scene.ghosts(), window, false);
        List<Layer> layers = new ArrayList<>();
        add(layers, "regions", PlaneMarks.regions(shown));
        if (scene.layers().contains(PlaneLayer.HINGES)) {
            add(layers, "hinges", hinges.lines());
        }
        if (scene.layers().contains(PlaneLayer.MARGIN_DISCS)) {
            add(layers, "margin-discs", MarginMarks.discs(scene));
        }
        add(layers, "lit-cell", litCell);
        add(layers, "pinned-boundaries", PinMarks.boundaries(scene, window));
        add(layers, "earlier-boundaries", PlaneMarks.boundaries(ghosts, PlaneMarks.GHOST_WIDTH, 0.3));
        if (scene.layers().contains(PlaneLayer.BOUNDARIES)) {
            add(layers, "boundaries", PlaneMarks.boundaries(shown, PlaneMarks.boundaryWidth(symbolSize), 1));
        }
        add(layers, "separators", SeparatorMarks.lines(scene, window));
        if (scene.layers().contains(PlaneLayer.PUSHES)) {
            add(layers, "pushes", PushMarks.rings(scene));
        }
        scene.projection().ifPresent(each -> add(layers, "neurons", ProjectionMarks.of(each)));
        add(layers, "step", step);
        add(layers, "samples", PlaneMarks.samples(scene.data(), symbolSize));
        if (scene.layers().contains(PlaneLayer.MARGIN_DISCS)) {
            add(layers, "contact-points", MarginMarks.contacts(scene));
        }
        if (scene.layers().contains(PlaneLayer.HINGES)) {
            add(layers, "hinge-numbers", hinges.numbers());
        }
        return layers;
    }

    private static void add(List<Layer> layers, String name, List<Mark> marks) {
        if (!marks.isEmpty()) {
            layers.add(new Layer(name, marks));
        }
    }
}
