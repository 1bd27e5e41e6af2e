package org.geodescent.ui.tool;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.geodescent.core.data.Dataset;
import org.geodescent.core.linalg.Vec2;
import org.geodescent.figure.Mark;
import org.geodescent.ui.points.Picking;
import org.geodescent.ui.points.PointEditor;
import org.geodescent.ui.points.PointEdits;
import org.geodescent.ui.points.ViewportKeeper;
import org.jspecify.annotations.Nullable;

/** Erases every sample that the mouse comes near while it is pressed. */
public final class EraseTool implements Tool {
    /** How far it reaches, in figure units. */
    private static final double REACH = 9;

    private final PointEditor editor;
    private final ViewportKeeper viewport;
    private Dataset before = PointEdits.NONE;
    private final Set<Integer> erased = new HashSet<>();
    private @Nullable Pointer last;

    public EraseTool(PointEditor editor, ViewportKeeper viewport) {
        this.editor = editor;
        this.viewport = viewport;
    }

    @Override
    public void press(Pointer pointer) {
        editor.settle();
        before = editor.data();
        erased.clear();
        last = pointer;
        drag(pointer);
    }

    @Override
    public void drag(Pointer pointer) {
        Pointer from = last;
        if (from == null) {
            return;
        }
        Vec2 to = from.layout().toData(pointer.x(), pointer.y());
        Set<Integer> met = Picking.samplesAlong(
                from.even(PointEdits.points(before)), from.even(from.at()), from.even(to), from.length(REACH));
        last = new Pointer(pointer.x(), pointer.y(), from.layout(), pointer.extend(), pointer.zoom());
        if (erased.addAll(met)) {
            viewport.hold();
            editor.preview(PointEdits.removed(before, erased));
        }
    }

    @Override
    public void release(Pointer pointer) {
        if (last != null) {
            drag(pointer);
            last = null;
            if (!erased.isEmpty()) {
                editor.commit("erase " + PointEditor.count(erased.size()));
                viewport.release();
            }
        }
    }

    @Override
    public void cancel() {
        if (last != null) {
            last = null;
            editor.rollBack();
        }
    }

    @Override
    public boolean active() {
        return last != null;
    }

    @Override
    public List<Mark> marks() {
        Pointer at = last;
        return at == null ? List.of() : List.of(Shades.reach(at.at(), 2 * REACH));
    }

    @Override
    public List<Mark> hover(Pointer pointer) {
        return pointer.inPlot() ? List.of(Shades.reach(pointer.at(), 2 * REACH)) : List.of();
    }
}
