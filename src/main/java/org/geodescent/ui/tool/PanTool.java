package org.geodescent.ui.tool;

import java.util.List;
import java.util.Optional;
import org.geodescent.core.linalg.Box;
import org.geodescent.figure.Mark;
import org.geodescent.ui.points.Viewport;
import org.geodescent.ui.points.ViewportKeeper;
import org.jspecify.annotations.Nullable;

/** Drags the plane. What lies under the mouse stays under it. */
public final class PanTool implements Tool {
    private final ViewportKeeper viewport;
    private @Nullable Pointer start;
    private Optional<Box> before = Optional.empty();
    private boolean fitted;

    public PanTool(ViewportKeeper viewport) {
        this.viewport = viewport;
    }

    @Override
    public void press(Pointer pointer) {
        start = pointer;
        before = viewport.shown();
        fitted = viewport.fitted();
    }

    @Override
    public void drag(Pointer pointer) {
        Pointer from = start;
        if (from != null && pointer.distanceTo(from) > 0) {
            before.ifPresent(box -> viewport.show(Optional.of(
                    Viewport.moved(box, from.at().minus(from.layout().toData(pointer.x(), pointer.y()))))));
        }
    }

    @Override
    public void release(Pointer pointer) {
        drag(pointer);
        start = null;
    }

    @Override
    public void cancel() {
        if (start != null) {
            start = null;
            viewport.show(fitted ? Optional.empty() : before);
        }
    }

    @Override
    public boolean active() {
        return start != null;
    }

    @Override
    public List<Mark> marks() {
        return List.of();
    }

    /** There is nothing to click. */
    @Override
    public void enter(Pointer crosshair) {
        // The keys that move and scale the plane work with every tool.
    }
}
