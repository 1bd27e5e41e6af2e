package org.geodescent.ui.pane;

import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import org.geodescent.core.data.Dataset;
import org.geodescent.core.linalg.Vec2;
import org.geodescent.figure.recipe.InputPlane;
import org.geodescent.picture.Drawn;
import org.geodescent.picture.InputPlanePicture;
import org.geodescent.picture.PlaneReading;
import org.geodescent.session.ViewState;
import org.geodescent.ui.FigureView;
import org.geodescent.ui.Replay;
import org.geodescent.ui.Workbench;
import org.geodescent.ui.points.PointEditor;
import org.geodescent.ui.points.PointFiles;
import org.geodescent.ui.tool.ToolKind;

/** The input plane: points, boundaries, and the tools that place, move and erase points. On the JavaFX thread only. */
public final class InputPlanePane extends BorderPane {
    private static final double LONGEST_FRAME = 0.04;

    private final PlaneModel model;
    private final FigureView view = new FigureView();
    private final PlaneOverlay overlay;
    private final PlaneReadout readout;
    private final PlaneToolBar tools;
    private final PlaneTag tag;
    private final PlanePills pills;
    private final PlaneKeys keys;
    private final PlaneMouse mouse;
    private final Label hint = new Label();
    private final EmptyPlane empty = new EmptyPlane();
    /** Seconds since the points began to fall; infinite when they lie. */
    private double dropped = Double.POSITIVE_INFINITY;

    /** @param files brings points in and out for Ctrl+C and Ctrl+V */
    public InputPlanePane(PointEditor editor, PointFiles files) {
        model = new PlaneModel(editor, view);
        overlay = new PlaneOverlay(model);
        readout = new PlaneReadout(model);
        tag = new PlaneTag(model);
        pills = new PlanePills(model);
        mouse = new PlaneMouse(model, this::refresh);
        keys = new PlaneKeys(model, mouse, files, this::refresh);
        keys.setOnSpaceTapped(new Replay(model.workbench())::togglePlaying);
        getStyleClass().add("input-plane-pane");
        view.setId(InputPlanePicture.ID);
        view.setFocusTraversable(true);
        view.setAccessibleRoleDescription("Plane of points");
        view.setAccessibleHelp(
                "Enter shows a crosshair, arrow keys move it, Enter places a point there, Shift+Enter one of the"
                        + " other class. M selects instead, X erases. The table of points is another way to edit them.");
        hint.getStyleClass().add("plane-hint");
        hint.setMouseTransparent(true);
        hint.setWrapText(true);
        hint.setId("plane-hint");
        view.addAbove(hint);
        view.addAbove(empty);
        view.addAbove(tag);
        setTop(new PlaneAxesBar(model));
        tools = new PlaneToolBar(model);
        for (Region part : List.of(this, tools, readout)) {
            part.getStylesheets().add(String.valueOf(InputPlanePane.class.getResource("input-plane.css")));
        }
        setCenter(view);
        listen();
        show(model.workbench().planeProperty().get(), false);
    }

    private void listen() {
        Workbench workbench = model.workbench();
        for (Region part : List.of(this, tools)) {
            part.addEventHandler(KeyEvent.KEY_PRESSED, keys::pressed);
            part.addEventHandler(KeyEvent.KEY_RELEASED, keys::released);
        }
        workbench
                .planeProperty()
                .addListener((property, before, after) ->
                        show(after, before != null && after != null && after.isOfAnotherThan(before)));
        workbench.behindProperty().addListener((property, before, after) -> view.setBehind(after));
        workbench.experimentProperty().addListener((property, before, after) -> {
            // Who works already has seen enough.
            dropped = Double.POSITIVE_INFINITY;
            refresh();
        });
        workbench.highlightProperty().addListener((property, before, after) -> refresh());
        workbench.selectionProperty().addListener((property, before, after) -> refresh());
        model.kindProperty().addListener((property, before, after) -> refresh());
        model.crosshairProperty().addListener((property, before, after) -> refresh());
        model.editor().currentClassProperty().addListener((property, before, after) -> refresh());
        view.focusedProperty().addListener((property, before, focused) -> {
            if (!focused) {
                model.editor().settle();
                model.crosshairProperty().set(Optional.empty());
            }
        });
        view.widthProperty().addListener((property, before, after) -> resized());
        view.heightProperty().addListener((property, before, after) -> resized());
        // Another picture may have been here, in another size.
        view.sceneProperty().addListener((property, before, after) -> {
            if (after != null) {
                resized();
            }
        });
    }

    public Workbench workbench() {
        return model.workbench();
    }

    /** The picture itself, for those who scale it or take the focus there. */
    public FigureView view() {
        return view;
    }

    /** The bar of tools, classes and commands, which stands beside the pane. */
    public Region tools() {
        return tools;
    }

    /** Where the mouse is, what the classifiers say there, and how many points there are: one line. */
    public Region readout() {
        return readout;
    }

    /** Chooses a tool. */
    public void choose(ToolKind tool) {
        model.kindProperty().set(tool);
    }

    /** Sets who is told the index of a point that was clicked without being dragged; it is selected too. */
    public void setOnSampleClicked(IntConsumer listener) {
        mouse.setOnSampleClicked(listener);
    }

    /** Sets how many units of the window a figure unit is: 1, or more on a projector. */
    public void setZoom(double zoom) {
        view.setZoom(zoom);
        resized();
    }

    private void resized() {
        if (view.getWidth() > 0 && view.getHeight() > 0) {
            ViewState state = model.workbench().viewProperty().get();
            model.workbench().viewProperty().set(state.withSize(view.figureWidth(), view.figureHeight()));
            placeHint();
            pills.refresh();
            tag.refresh();
        }
    }

    /** Lets the points fall into place, from the next frame on; see {@link #pulse}. */
    public void dropIn() {
        dropped = 0;
    }

    /**
     * Once a frame.
     *
     * @param elapsedSeconds since the last frame
     * @return whether the points are still falling; until they lie, the replay waits
     */
    public boolean pulse(double elapsedSeconds) {
        Drawn drawn = model.workbench().planeProperty().get();
        boolean falling = dropped < Double.POSITIVE_INFINITY && drawn != null;
        if (falling) {
            // The first frames take long, while everything is loaded; nobody would see the points fall.
            dropped += Math.min(elapsedSeconds, LONGEST_FRAME);
            falling = dropped < DropIn.seconds(drawn.figure());
            dropped = falling ? dropped : Double.POSITIVE_INFINITY;
            show(drawn, false);
        }
        return falling;
    }

    private void show(@org.jspecify.annotations.Nullable Drawn scene, boolean ofAnother) {
        view.setFigure(scene == null ? null : DropIn.at(dropped, scene.figure()), ofAnother);
        pills.refresh();
        refresh();
    }

    private void refresh() {
        view.setOverlay(overlay.marks());
        readout.refresh();
        tag.refresh();
        updateHint();
    }

    private String omission() {
        Drawn plane = model.workbench().planeProperty().get();
        return plane == null
                ? ""
                : plane.readings(PlaneReading.class)
                        .map(reading -> InputPlane.omission(reading.scene()))
                        .orElse("");
    }

    private void updateHint() {
        PointEditor editor = model.editor();
        Dataset data = editor.data();
        int current = editor.currentClassProperty().get();
        int other = editor.otherClass();
        boolean none = data.size() == 0;
        if (none) {
            empty.show(current, className(data, current), other, className(data, other));
        }
        String text = none ? "" : model.workbench().experiment().obstacle().orElseGet(this::omission);
        boolean changed = none != empty.isVisible() || !text.equals(hint.getText());
        empty.setVisible(none);
        hint.setVisible(!text.isEmpty());
        hint.setText(text);
        if (changed) {
            placeHint();
        }
    }

    private static String className(Dataset data, int index) {
        return index < data.classNames().size() ? data.shownName(index) : Integer.toString(index + 1);
    }

    /** What is not to be seen has no place: finding one would style it, and what it stands in, on every resize. */
    private void placeHint() {
        if (hint.isVisible()) {
            hint.setMaxWidth(Math.max(120, view.getWidth() - 120));
            // The size depends on the style, which would else be applied only at the end of the frame.
            hint.applyCss();
            hint.autosize();
            hint.relocate(Math.rint((view.getWidth() - hint.getWidth()) / 2), 14);
        }
        if (empty.isVisible()) {
            empty.centre(view);
        }
    }

    /** A place of the plane in the coordinates of {@link #view}; empty before the first picture. */
    public Optional<javafx.geometry.Point2D> placeOf(Vec2 at) {
        return model.pointer(at, false).map(p -> new javafx.geometry.Point2D(p.x() * view.zoom(), p.y() * view.zoom()));
    }
}
