package org.geodescent.ui.pane;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntConsumer;
import javafx.scene.Cursor;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import org.geodescent.ui.FigureView;
import org.geodescent.ui.Highlight;
import org.geodescent.ui.tool.MoveTool;
import org.geodescent.ui.tool.Pointer;
import org.geodescent.ui.tool.Tool;
import org.geodescent.ui.tool.ToolKind;
import org.jspecify.annotations.Nullable;

/** Turns the mouse into gestures of the tools, and into light on what it is over. */
final class PlaneMouse {
    private static final double ZOOM_PER_NOTCH = 1.15;
    private static final double NOTCH = 40;

    private final PlaneModel model;
    private final Runnable refresh;
    private IntConsumer sampleClicked = sample -> {};
    private @Nullable Tool gesture;
    /** The sample that a click would choose. */
    private OptionalInt pressed = OptionalInt.empty();

    private boolean spaceDown;
    private boolean spaceUsed;

    PlaneMouse(PlaneModel model, Runnable refresh) {
        this.model = model;
        this.refresh = refresh;
        FigureView view = model.view();
        view.addEventHandler(MouseEvent.MOUSE_MOVED, this::moved);
        view.addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
        view.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
        view.addEventHandler(MouseEvent.MOUSE_RELEASED, this::released);
        view.addEventHandler(MouseEvent.MOUSE_EXITED, event -> exited());
        view.addEventHandler(ScrollEvent.SCROLL, this::scrolled);
        model.kindProperty().addListener((property, before, after) -> cursor());
        model.workbench().experimentProperty().addListener((property, before, after) -> cursor());
        cursor();
    }

    /** The space bar makes every drag move the plane. */
    void spacePressed() {
        if (!spaceDown) {
            spaceDown = true;
            spaceUsed = gesture != null;
            cursor();
        }
    }

    /** Lets the space bar go; whether nothing was done with it. */
    boolean spaceReleased() {
        boolean tapped = spaceDown && !spaceUsed;
        spaceDown = false;
        cursor();
        return tapped;
    }

    void setOnSampleClicked(IntConsumer listener) {
        sampleClicked = listener;
    }

    boolean active() {
        return gesture != null;
    }

    void cancel() {
        if (gesture != null) {
            gesture.cancel();
            gesture = null;
            refresh.run();
        }
    }

    private Optional<Pointer> pointer(MouseEvent event) {
        return model.pointer(event.getX(), event.getY(), event.isShiftDown());
    }

    private void moved(MouseEvent event) {
        model.mouseProperty().set(pointer(event));
        pointer(event).ifPresent(this::light);
        refresh.run();
    }

    private void exited() {
        model.mouseProperty().set(Optional.empty());
        if (gesture == null) {
            model.workbench().highlightProperty().set(Highlight.NONE);
        }
        refresh.run();
    }

    private void pressed(MouseEvent event) {
        model.view().requestFocus();
        model.crosshairProperty().set(Optional.empty());
        Optional<Pointer> pointer = pointer(event);
        if (gesture != null || pointer.isEmpty()) {
            return;
        }
        boolean primary = event.getButton() == MouseButton.PRIMARY;
        boolean pans = event.getButton() == MouseButton.MIDDLE || (primary && spaceDown);
        if (pans || primary) {
            Tool tool = pans ? model.tool(ToolKind.PAN) : model.tool();
            gesture =
                    !pans && mayTakeHinge(tool, pointer.get()) && model.hinges().grasps(pointer.get(), tool)
                            ? model.hinges()
                            : tool;
            spaceUsed |= spaceDown;
            pressed = chosenBy(tool, pointer.get());
            gesture.press(pointer.get());
            cursor();
            event.consume();
            refresh.run();
        }
    }

    /** With the tools that place and move points, beside all points. */
    private boolean mayTakeHinge(Tool tool, Pointer pointer) {
        boolean takes = tool == model.tool(ToolKind.MOVE) || tool == model.tool(ToolKind.PLACE);
        return takes
                && !pointer.extend()
                && pointer.inPlot()
                && MoveTool.sampleAt(model.editor(), pointer).isEmpty();
    }

    private void dragged(MouseEvent event) {
        Optional<Pointer> pointer = pointer(event);
        model.mouseProperty().set(pointer);
        if (gesture != null && pointer.isPresent()) {
            gesture.drag(pointer.get());
            event.consume();
            refresh.run();
        }
    }

    private void released(MouseEvent event) {
        Tool tool = gesture;
        Optional<Pointer> pointer = pointer(event);
        if (tool != null && pointer.isPresent() && !event.isPrimaryButtonDown() && !event.isMiddleButtonDown()) {
            gesture = null;
            tool.release(pointer.get());
            if (event.isStillSincePress()) {
                selectWhereFixed();
                pressed.ifPresent(sampleClicked);
            }
            if (event.getClickCount() == 2 && event.isStillSincePress() && nothingAt(tool, pointer.get())) {
                model.viewport().fit();
            }
            light(pointer.get());
            cursor();
            event.consume();
            refresh.run();
        }
    }

    /** Points that are not moved here can be selected all the same. */
    private void selectWhereFixed() {
        if (model.editor().fixed().isPresent()) {
            model.editor().select(pressed.stream().boxed().toList());
        }
    }

    /** With the tools that place and move points, and without Shift, a click on a point selects it. */
    private OptionalInt chosenBy(Tool tool, Pointer pointer) {
        boolean selects = tool == model.tool(ToolKind.MOVE)
                || tool == model.tool(ToolKind.PLACE)
                || model.editor().fixed().isPresent();
        return selects && !pointer.extend() ? MoveTool.sampleAt(model.editor(), pointer) : OptionalInt.empty();
    }

    /**
     * Whether a double-click here can mean nothing but the view: with the hand, or beside all points when selecting.
     */
    private boolean nothingAt(Tool tool, Pointer pointer) {
        return tool == model.tool(ToolKind.PAN)
                || (tool == model.tool(ToolKind.MOVE)
                        && MoveTool.sampleAt(model.editor(), pointer).isEmpty());
    }

    private void scrolled(ScrollEvent event) {
        double notches = event.getDeltaY() / NOTCH;
        if (notches != 0 && gesture == null) {
            model.pointer(event.getX(), event.getY(), false)
                    .ifPresent(pointer -> model.viewport().zoom(pointer.at(), Math.pow(ZOOM_PER_NOTCH, -notches)));
            event.consume();
        }
    }

    /** Lights the sample that the mouse is over, or else the hinge. */
    private void light(Pointer pointer) {
        OptionalInt sample = pointer.inPlot() ? MoveTool.sampleAt(model.editor(), pointer) : OptionalInt.empty();
        Optional<HingeTool.Hinge> hinge = sample.isPresent() || !pointer.inPlot()
                ? Optional.empty()
                : model.hinges().under(pointer);
        Highlight lit = Highlight.NONE;
        if (sample.isPresent()) {
            lit = new Highlight.Sample(sample.getAsInt());
        } else if (hinge.isPresent()) {
            lit = new Highlight.Node(hinge.get().node());
        }
        model.workbench().highlightProperty().set(lit);
    }

    private void cursor() {
        boolean pans = spaceDown || gesture == model.tool(ToolKind.PAN);
        Cursor idle = pans ? Cursor.OPEN_HAND : model.usedKind().cursor();
        model.view().setCursor(pans && gesture != null ? Cursor.CLOSED_HAND : idle);
    }
}
