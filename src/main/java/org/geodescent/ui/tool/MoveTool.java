package org.geodescent.ui.tool;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.geodescent.core.data.Dataset;
import org.geodescent.core.linalg.Box;
import org.geodescent.core.linalg.Vec2;
import org.geodescent.figure.Mark;
import org.geodescent.ui.points.Picking;
import org.geodescent.ui.points.PointEditor;
import org.geodescent.ui.points.PointEdits;
import org.geodescent.ui.points.ViewportKeeper;
import org.jspecify.annotations.Nullable;

/**
 * Selects and moves. A click selects a sample, with Shift it adds to the selection or takes away; a drag from a sample
 * moves it, or the whole selection if it belongs to it; a drag from an empty place selects what the rubber band
 * encloses.
 */
public final class MoveTool implements Tool {
    /** By so much points are jittered, in figure units. */
    public static final double JITTER = 7;

    /** Of a sample with its outline, in figure units. */
    private static final double RADIUS = 6.1;

    private static final double SLACK = 2.5;

    private final PointEditor editor;
    private final ViewportKeeper viewport;
    private @Nullable Pointer start;
    private @Nullable Pointer now;
    private OptionalInt grabbed = OptionalInt.empty();
    private boolean dragging;
    private Dataset before = PointEdits.NONE;
    private Set<Integer> selectedBefore = Set.of();

    public MoveTool(PointEditor editor, ViewportKeeper viewport) {
        this.editor = editor;
        this.viewport = viewport;
    }

    /** The sample that a press here would take. */
    public static OptionalInt sampleAt(PointEditor editor, Pointer pointer) {
        return Picking.sample(
                pointer.even(PointEdits.points(editor.plane())), pointer.even(pointer.at()), pointer.reach(RADIUS));
    }

    @Override
    public void press(Pointer pointer) {
        editor.settle();
        start = pointer;
        now = pointer;
        dragging = false;
        before = editor.data();
        selectedBefore = editor.selection();
        grabbed = sampleAt(editor, pointer);
        if (grabbed.isPresent()) {
            grab(grabbed.getAsInt(), pointer.extend());
        } else if (!pointer.extend()) {
            editor.select(Set.of());
        }
    }

    private void grab(int sample, boolean extend) {
        if (extend) {
            Set<Integer> toggled = new HashSet<>(selectedBefore);
            if (!toggled.remove(sample)) {
                toggled.add(sample);
            }
            editor.select(toggled);
        } else if (!selectedBefore.contains(sample)) {
            editor.select(Set.of(sample));
        }
    }

    @Override
    public void drag(Pointer pointer) {
        Pointer from = start;
        if (from == null) {
            return;
        }
        now = pointer;
        dragging |= pointer.distanceTo(from) > SLACK;
        if (!dragging) {
            return;
        }
        if (grabbed.isEmpty()) {
            band(from, pointer);
        } else if (!editor.selection().isEmpty()) {
            viewport.hold();
            editor.preview(PointEdits.moved(before, editor.selection(), movement(from, pointer)));
        }
    }

    /** Always in the scale of the press, whatever picture arrives meanwhile. */
    private static Vec2 movement(Pointer from, Pointer to) {
        return from.layout().toData(to.x(), to.y()).minus(from.at());
    }

    private void band(Pointer from, Pointer to) {
        Set<Integer> enclosed = new HashSet<>(from.extend() ? selectedBefore : Set.of());
        enclosed.addAll(Picking.samples(PointEdits.points(before), box(from, to)));
        editor.select(enclosed);
    }

    private static Box box(Pointer from, Pointer to) {
        Vec2 a = from.at();
        Vec2 b = to.at();
        double least = from.length(0.01);
        double lowest = least / from.stretch();
        double x = Math.min(a.x(), b.x());
        double y = Math.min(a.y(), b.y());
        return new Box(x, y, Math.max(Math.max(a.x(), b.x()), x + least), Math.max(Math.max(a.y(), b.y()), y + lowest));
    }

    @Override
    public void release(Pointer pointer) {
        if (start == null) {
            return;
        }
        drag(pointer);
        boolean moved = dragging && grabbed.isPresent();
        if (moved) {
            editor.commit("move " + PointEditor.count(editor.selection().size()));
        } else if (!dragging && grabbed.isPresent() && !start.extend()) {
            editor.select(Set.of(grabbed.getAsInt()));
        }
        end();
        if (moved) {
            viewport.release();
        }
    }

    @Override
    public void cancel() {
        if (start != null) {
            editor.rollBack();
            editor.select(selectedBefore);
            end();
        }
    }

    private void end() {
        start = null;
        dragging = false;
        grabbed = OptionalInt.empty();
    }

    @Override
    public boolean active() {
        return start != null;
    }

    @Override
    public List<Mark> marks() {
        Pointer from = start;
        Pointer to = now;
        if (from == null || to == null || !dragging) {
            return List.of();
        }
        if (grabbed.isEmpty()) {
            return List.of(Shades.band(box(from, to)));
        }
        List<Mark> marks = new ArrayList<>();
        Dataset data = editor.data();
        editor.selection().forEach(n -> marks.add(Shades.sample(data, n)));
        return marks;
    }
}
