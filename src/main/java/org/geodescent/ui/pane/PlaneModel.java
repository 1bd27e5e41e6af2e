package org.geodescent.ui.pane;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.geodescent.core.linalg.Vec2;
import org.geodescent.ui.FigureView;
import org.geodescent.ui.Workbench;
import org.geodescent.ui.points.PointEditor;
import org.geodescent.ui.points.ViewportKeeper;
import org.geodescent.ui.tool.Pointer;
import org.geodescent.ui.tool.Tool;
import org.geodescent.ui.tool.ToolKind;

/** What the parts of the input plane share: the tool, the mouse and the crosshair. On the JavaFX thread only. */
final class PlaneModel {
    private final Workbench workbench;
    private final PointEditor editor;
    private final ViewportKeeper viewport;
    private final HingeTool hinges;
    private final FigureView view;
    private final Map<ToolKind, Tool> tools = new EnumMap<>(ToolKind.class);
    private final ObjectProperty<ToolKind> kind = new SimpleObjectProperty<>(ToolKind.PLACE);
    private final ObjectProperty<Optional<Pointer>> mouse = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<Vec2>> crosshair = new SimpleObjectProperty<>(Optional.empty());

    PlaneModel(PointEditor editor, FigureView view) {
        this.workbench = editor.workbench();
        this.editor = editor;
        this.view = view;
        viewport = new ViewportKeeper(workbench);
        hinges = new HingeTool(workbench);
        for (ToolKind each : ToolKind.values()) {
            tools.put(each, each.make(editor, viewport));
        }
        kind.addListener((property, before, after) -> {
            tool(before).cancel();
            editor.settle();
        });
    }

    Workbench workbench() {
        return workbench;
    }

    PointEditor editor() {
        return editor;
    }

    /** Moves hinges, with the tools that place and move points. */
    HingeTool hinges() {
        return hinges;
    }

    ViewportKeeper viewport() {
        return viewport;
    }

    FigureView view() {
        return view;
    }

    ObjectProperty<ToolKind> kindProperty() {
        return kind;
    }

    /** The tool; where points are not placed and moved, the one that moves the plane. */
    Tool tool() {
        return tool(usedKind());
    }

    ToolKind usedKind() {
        return editor.fixed().isPresent() ? ToolKind.PAN : kind.get();
    }

    Tool tool(ToolKind each) {
        Tool tool = tools.get(each);
        if (tool == null) {
            throw new IllegalStateException("no tool for " + each);
        }
        return tool;
    }

    /** The mouse over the plane; empty if it is elsewhere. */
    ObjectProperty<Optional<Pointer>> mouseProperty() {
        return mouse;
    }

    /** The place that the keys have chosen; empty unless they were asked to. */
    ObjectProperty<Optional<Vec2>> crosshairProperty() {
        return crosshair;
    }

    /** A pointer at a place of the view; empty before the first picture. */
    Optional<Pointer> pointer(double viewX, double viewY, boolean extend) {
        return view.panelLayout()
                .map(layout -> new Pointer(viewX / view.zoom(), viewY / view.zoom(), layout, extend, view.zoom()));
    }

    /** A pointer at a place of the plane; empty before the first picture. */
    Optional<Pointer> pointer(Vec2 at, boolean extend) {
        return view.panelLayout()
                .map(layout ->
                        new Pointer(layout.xToFigure(at.x()), layout.yToFigure(at.y()), layout, extend, view.zoom()));
    }

    /** The middle of what is shown; empty before the first picture. */
    Optional<Pointer> middle() {
        return view.panelLayout()
                .map(layout -> new Pointer(
                        layout.plotArea().x() + layout.plotArea().width() / 2,
                        layout.plotArea().y() + layout.plotArea().height() / 2,
                        layout,
                        false,
                        view.zoom()));
    }

    /**
     * Lengths along the axes near so many figure units whose first digit is 1, 2 or 5, so that nudged points keep short
     * coordinates.
     */
    Vec2 roundStep(double figureUnits) {
        double across = middle().map(pointer -> pointer.length(figureUnits)).orElse(0.0);
        double up = middle().map(pointer -> pointer.length(figureUnits) / pointer.stretch())
                .orElse(0.0);
        return new Vec2(round(across), round(up));
    }

    private static double round(double length) {
        if (!(length > 0)) {
            return 0;
        }
        double power = Math.pow(10, Math.floor(Math.log10(length)));
        double digits = length / power;
        return power * (digits < 1.5 ? 1 : digits < 3.5 ? 2 : digits < 7.5 ? 5 : 10);
    }
}
