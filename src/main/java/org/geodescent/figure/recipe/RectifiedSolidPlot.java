package org.geodescent.figure.recipe;

import java.util.ArrayList;
import java.util.List;
import org.geodescent.core.linalg.Box;
import org.geodescent.core.linalg.Vec2;
import org.geodescent.core.linalg.Vec3;
import org.geodescent.core.number.NumberText;
import org.geodescent.figure.Axis;
import org.geodescent.figure.Colour;
import org.geodescent.figure.Figure;
import org.geodescent.figure.Layer;
import org.geodescent.figure.Legend;
import org.geodescent.figure.Panel;
import org.geodescent.figure.PanelLayout;
import org.geodescent.figure.Rect;
import org.geodescent.figure.ScaleKind;
import org.geodescent.figure.TextStyle;
import org.geodescent.figure.Tick;
import org.geodescent.figure.Ticks;
import org.geodescent.figure.recipe.RectifiedEllipsoidScene.Part;
import org.geodescent.figure.space.Camera;
import org.geodescent.figure.space.SpaceLabels;
import org.geodescent.figure.space.SpacePainter;

/** The rectified ellipsoid of B, seen on three samples in space from any side. */
public final class RectifiedSolidPlot {
    /**
     * Curves keep within this many figure units of their polylines: a half at most when printed five times as large.
     */
    private static final double TOLERANCE = 0.1;
    /** Room around the sphere that holds everything, for labels. */
    private static final double ROOM = 1.04;
    /** A narrower figure has no room for a key beside the picture. */
    private static final double ROOMY_WIDTH = 620;

    private static final TextStyle NAME =
            new TextStyle(12.5, TextStyle.Weight.REGULAR, false, Colour.of(0x1F2328), TextStyle.Anchor.MIDDLE);
    private static final TextStyle NUMBER =
            new TextStyle(10.5, TextStyle.Weight.REGULAR, false, Colour.of(0x4B5057), TextStyle.Anchor.MIDDLE);

    private RectifiedSolidPlot() {}

    /**
     * The picture, with its key at the right where there is room for it.
     *
     * @param title above the plot; empty for none
     * @param width of the figure, at least about 160 figure units
     * @param height of the figure, at least about 120 figure units
     */
    public static Figure figure(RectifiedSolid solid, Camera camera, String title, double width, double height) {
        List<Legend.Entry> entries = RectifiedSolidKey.entries(solid);
        List<String> lines = RectifiedSolidKey.lines(solid);
        double column = Key.columnWidth(entries, lines);
        boolean key = width >= ROOMY_WIDTH && Key.columnHeight(entries, lines) <= height;
        List<Panel> panels = new ArrayList<>();
        panels.add(
                panel(solid, camera, "rectified-solid", title, new Rect(0, 0, key ? width - column : width, height)));
        if (key) {
            panels.add(Key.column("key", entries, lines, width - column, title.isEmpty() ? 0 : 18));
        }
        return new Figure(width, height, title, description(solid.scene()), panels, "");
    }

    /** The picture without its key. */
    public static Panel panel(RectifiedSolid solid, Camera camera, String name, String title, Rect area) {
        SolidExtent extent = solid.extent();
        Vec2 centre = camera.view().project(extent.centre());
        double half = ROOM * extent.radius() / camera.zoom();
        Box shown = new Box(centre.x() - half, centre.y() - half, centre.x() + half, centre.y() + half);
        Panel frame = frame(name, title, area, shown, List.of());
        PanelLayout layout = PanelLayout.of(frame);
        double scale = layout.plotArea().width() / InputPlane.visible(frame).width();
        List<Layer> layers = new ArrayList<>(SpacePainter.layers(solid.space(TOLERANCE / scale), camera));
        layers.add(labels(solid, camera, frame).layer());
        return frame(name, title, area, shown, layers);
    }

    /** Where the names and numbers of the axes stand. */
    private static SpaceLabels labels(RectifiedSolid solid, Camera camera, Panel frame) {
        SolidExtent extent = solid.extent();
        Box visible = InputPlane.visible(frame);
        double scale = PanelLayout.of(frame).plotArea().width() / visible.width();
        Rect room = new Rect(
                scale * visible.minX(), -scale * visible.maxY(), scale * visible.width(), scale * visible.height());
        SpaceLabels labels = new SpaceLabels(camera, room, scale);
        for (int i = 0; i < 3; i++) {
            labels.addName(extent.axisTo(i), extent.axisTo(i), name(solid.scene(), i), NAME);
        }
        for (int i = 0; i < 3; i++) {
            Vec3 unit = SolidExtent.unit(i);
            double length = unit.dot(extent.high());
            // Away from the middle of the set, which lies between the positive half-axes.
            Vec3 away = unit.times(length).minus(extent.high());
            for (Tick tick : Ticks.linear(0, length, 3)) {
                if (tick.value() > 0 && tick.major()) {
                    labels.addNumber(unit.times(tick.value()), away, tick.label(), NUMBER);
                }
            }
        }
        return labels;
    }

    private static String name(RectifiedSolidScene scene, int axis) {
        String product = "x" + NumberText.subscript(scene.samples().get(axis) + 1) + "·u";
        return scene.shows(Part.RECTIFIED) ? "(" + product + ")₊" : product;
    }

    private static Panel frame(String name, String title, Rect area, Box shown, List<Layer> layers) {
        return new Panel(
                name,
                title,
                area,
                new Axis("", ScaleKind.LINEAR, shown.minX(), shown.maxX(), false),
                new Axis("", ScaleKind.LINEAR, shown.minY(), shown.maxY(), false),
                true,
                layers,
                Legend.NONE);
    }

    /** In words. */
    public static String description(RectifiedSolidScene scene) {
        return ("The rectified ellipsoid of %d samples, seen on samples %d, %d and %d in space: flat elliptical sectors that"
                        + " meet at the axes, and spikes.")
                .formatted(scene.data().size(), scene.first() + 1, scene.second() + 1, scene.third() + 1);
    }
}
