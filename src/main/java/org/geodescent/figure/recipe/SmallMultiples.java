package org.geodescent.figure.recipe;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.geodescent.core.linalg.Box;
import org.geodescent.figure.Panel;
import org.geodescent.figure.Rect;

/** Many input planes of one size in one window of the plane, to be compared at a glance. */
public final class SmallMultiples {
    private static final Set<PlaneLayer> LAYERS = Set.of(PlaneLayer.BOUNDARIES, PlaneLayer.MARGIN_DISCS);

    private SmallMultiples() {}

    /**
     * One of the planes.
     *
     * @param name of the panel: lower case, words joined by hyphens
     * @param title above it
     * @param scene its layers and viewport are not used
     */
    public record Item(String name, String title, InputPlaneScene scene) {}

    /**
     * Panels in rows, all with the smallest viewport that holds every item's points.
     *
     * @param items at least one
     * @param columns at least 1
     * @param cell size of each panel; x and y are the top left corner of the first
     */
    public static List<Panel> panels(List<Item> items, int columns, Rect cell) {
        Box viewport = viewport(items);
        List<Panel> panels = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            int row = i / columns;
            int column = i % columns;
            Rect area = new Rect(
                    cell.x() + column * cell.width(), cell.y() + row * cell.height(), cell.width(), cell.height());
            panels.add(panel(items.get(i), viewport, area));
        }
        return panels;
    }

    /** What draws each of these panels in any other place and size, by the names of the panels. */
    public static Map<String, Function<Rect, Panel>> plots(List<Item> items) {
        Box viewport = viewport(items);
        Map<String, Function<Rect, Panel>> plots = new HashMap<>();
        items.forEach(item -> plots.put(item.name(), area -> panel(item, viewport, area)));
        return plots;
    }

    private static Panel panel(Item item, Box viewport, Rect area) {
        InputPlaneScene scene = new InputPlaneScene(
                item.scene().data(),
                item.scene().classifiers(),
                item.scene().ghosts(),
                LAYERS,
                viewport,
                Optional.empty(),
                item.scene().equalScales());
        return InputPlane.small(scene, item.name(), item.title(), area);
    }

    private static Box viewport(List<Item> items) {
        return items.stream()
                .map(item -> Viewports.fitted(
                        item.scene().data(), false, item.scene().equalScales()))
                .reduce(SmallMultiples::union)
                .orElseThrow(() -> new IllegalArgumentException("small multiples need at least one item"));
    }

    private static Box union(Box a, Box b) {
        return new Box(
                Math.min(a.minX(), b.minX()),
                Math.min(a.minY(), b.minY()),
                Math.max(a.maxX(), b.maxX()),
                Math.max(a.maxY(), b.maxY()));
    }
}
