package org.geodescent.ui.tool;

import java.util.List;
import org.geodescent.core.data.Dataset;
import org.geodescent.core.linalg.Vec2;
import org.geodescent.figure.Mark;
import org.geodescent.ui.points.PointEditor;
import org.geodescent.ui.points.PointEdits;
import org.geodescent.ui.points.ViewportKeeper;

/**
 * Places a point where the mouse is pressed, and shifts it until the mouse is released: of the current class, with
 * Shift of the other. A press on a sample takes that one instead, so that a point can be put right at once.
 */
public final class PlaceTool implements Tool {
    private final PointEditor editor;
    private final ViewportKeeper viewport;
    private final MoveTool mover;
    private Dataset before = PointEdits.NONE;
    private boolean placing;
    private int classIndex;

    public PlaceTool(PointEditor editor, ViewportKeeper viewport) {
        this.editor = editor;
        this.viewport = viewport;
        mover = new MoveTool(editor, viewport);
    }

    @Override
    public void press(Pointer pointer) {
        editor.settle();
        if (!pointer.extend() && MoveTool.sampleAt(editor, pointer).isPresent()) {
            mover.press(pointer);
        } else if (pointer.inPlot() && editor.room() > 0) {
            editor.select(List.of());
            before = editor.data();
            classIndex = classFor(pointer);
            placing = true;
            viewport.hold();
            preview(pointer);
        }
    }

    private int classFor(Pointer pointer) {
        return pointer.extend()
                ? editor.otherClass()
                : editor.currentClassProperty().get();
    }

    private void preview(Pointer pointer) {
        editor.preview(PointEdits.added(before, List.of(pointer.at()), classIndex));
    }

    @Override
    public void drag(Pointer pointer) {
        mover.drag(pointer);
        if (placing && pointer.inPlot()) {
            preview(pointer);
        }
    }

    @Override
    public void release(Pointer pointer) {
        mover.release(pointer);
        if (placing) {
            drag(pointer);
            placing = false;
            editor.commit("place a point");
            viewport.release();
        }
    }

    @Override
    public void cancel() {
        mover.cancel();
        if (placing) {
            placing = false;
            editor.rollBack();
        }
    }

    @Override
    public boolean active() {
        return placing || mover.active();
    }

    @Override
    public List<Mark> marks() {
        Dataset data = editor.data();
        return placing && data.size() > 0 ? List.of(Shades.sample(data, data.size() - 1)) : mover.marks();
    }

    @Override
    public List<Mark> hover(Pointer pointer) {
        boolean onSample =
                !pointer.extend() && MoveTool.sampleAt(editor, pointer).isPresent();
        Vec2 at = pointer.at();
        return onSample || !pointer.inPlot() ? List.of() : List.of(Shades.pale(at, classFor(pointer)));
    }

    /** At the crosshair a point is always placed, also on top of another. */
    @Override
    public void enter(Pointer crosshair) {
        if (editor.room() > 0) {
            viewport.hold();
            editor.add("place a point", List.of(crosshair.at()), classFor(crosshair));
        }
    }
}
