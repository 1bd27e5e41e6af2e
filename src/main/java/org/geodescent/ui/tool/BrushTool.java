package org.geodescent.ui.tool;

import java.util.List;
import org.geodescent.core.data.Dataset;
import org.geodescent.core.linalg.Vec2;
import org.geodescent.figure.Mark;
import org.geodescent.ui.points.BrushStroke;
import org.geodescent.ui.points.PointEditor;
import org.geodescent.ui.points.PointEdits;
import org.geodescent.ui.points.ViewportKeeper;
import org.jspecify.annotations.Nullable;

/** Paints scattered points along the way of the mouse: of the current class, with Shift of the other. */
public final class BrushTool implements Tool {
    /** Way between two points, in figure units. */
    private static final double SPACING = 16;

    private static final double SCATTER = 9;

    private final PointEditor editor;
    private final ViewportKeeper viewport;
    private Dataset before = PointEdits.NONE;
    private @Nullable BrushStroke stroke;
    private @Nullable Pointer start;
    private int classIndex;

    public BrushTool(PointEditor editor, ViewportKeeper viewport) {
        this.editor = editor;
        this.viewport = viewport;
    }

    @Override
    public void press(Pointer pointer) {
        editor.settle();
        if (!pointer.inPlot() || editor.room() == 0) {
            return;
        }
        editor.select(List.of());
        viewport.hold();
        before = editor.data();
        classIndex = pointer.extend()
                ? editor.otherClass()
                : editor.currentClassProperty().get();
        start = pointer;
        // The number of points is the seed: the same strokes on the same points paint the same picture.
        stroke = new BrushStroke(
                pointer.even(pointer.at()), pointer.length(SPACING), pointer.length(SCATTER), before.size());
        preview(stroke);
    }

    private void preview(BrushStroke painted) {
        editor.preview(PointEdits.added(before, points(painted), classIndex));
    }

    private List<Vec2> points(BrushStroke painted) {
        Pointer from = start;
        List<Vec2> points = from == null
                ? List.of()
                : painted.points().stream().map(from::uneven).toList();
        return points.subList(0, Math.min(points.size(), PointEditor.MOST_POINTS - before.size()));
    }

    @Override
    public void drag(Pointer pointer) {
        BrushStroke painted = stroke;
        if (painted != null && start != null && pointer.inPlot()) {
            int count = painted.points().size();
            painted.to(start.even(start.layout().toData(pointer.x(), pointer.y())));
            if (painted.points().size() > count) {
                preview(painted);
            }
        }
    }

    @Override
    public void release(Pointer pointer) {
        drag(pointer);
        BrushStroke painted = stroke;
        if (painted != null) {
            stroke = null;
            editor.commit("paint " + PointEditor.count(points(painted).size()));
            viewport.release();
        }
    }

    @Override
    public void cancel() {
        if (stroke != null) {
            stroke = null;
            editor.rollBack();
        }
    }

    @Override
    public boolean active() {
        return stroke != null;
    }

    @Override
    public List<Mark> marks() {
        BrushStroke painted = stroke;
        return painted == null
                ? List.of()
                : points(painted).stream()
                        .map(point -> Shades.sample(point, classIndex))
                        .toList();
    }

    @Override
    public List<Mark> hover(Pointer pointer) {
        int index = pointer.extend()
                ? editor.otherClass()
                : editor.currentClassProperty().get();
        return pointer.inPlot()
                ? List.of(Shades.reach(pointer.at(), 4 * SCATTER), Shades.pale(pointer.at(), index))
                : List.of();
    }
}
