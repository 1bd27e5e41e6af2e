package org.geodescent.ui.theory;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Cursor;
import javafx.scene.input.MouseEvent;
import org.geodescent.core.linalg.Vec2;
import org.geodescent.figure.PanelLayout;
import org.geodescent.picture.Drawn;
import org.geodescent.picture.Handles;
import org.geodescent.ui.FigureView;
import org.geodescent.ui.Highlight;
import org.geodescent.ui.Workbench;
import org.geodescent.ui.pane.TimeCrosshair;
import org.geodescent.ui.tool.Pointer;
import org.jspecify.annotations.Nullable;

/**
 * The mouse over a picture: lights what is under it, drags what can be dragged, and in curves against time goes to an
 * iteration. On the JavaFX thread only.
 */
final class PictureMouse {
    /** Radius of the largest neuron, in figure units: it is taken wherever it is drawn. */
    private static final double LARGEST_MARK = 10;

    private final Workbench workbench;
    private final FigureView view;
    private final Supplier<Optional<Drawn.Shown>> picture;
    private @Nullable Grip grip;
    private @Nullable Class<? extends Handles> installed;
    private boolean listening;
    private boolean held;

    PictureMouse(Workbench workbench, FigureView view, Supplier<Optional<Drawn.Shown>> picture) {
        this.workbench = workbench;
        this.view = view;
        this.picture = picture;
    }

    /** Follows a new picture. */
    void show() {
        picture.get().ifPresent(this::install);
        light();
    }

    /** The same picture may have other handles than before: of all classes together than of one. */
    private void install(Drawn.Shown shown) {
        if (shown.handles().getClass() == installed) {
            return;
        }
        if (installed == null && shown.handles() instanceof Handles.Time) {
            new TimeCrosshair(view, workbench, this::values);
        }
        installed = shown.handles().getClass();
        Grip next = Grip.of(shown.handles(), workbench).orElse(null);
        if (next != null && !listening) {
            listening = true;
            workbench.highlightProperty().addListener((property, before, after) -> light());
            view.setOnMouseMoved(this::hover);
            view.setOnMouseExited(event -> workbench.highlightProperty().set(Highlight.NONE));
            view.setOnMousePressed(this::press);
            view.setOnMouseDragged(this::drag);
            view.setOnMouseReleased(event -> release());
        }
        if (listening && next == null) {
            view.setOverlay(List.of());
            view.setCursor(null);
        }
        held = false;
        grip = next;
    }

    private Optional<String> values(long iteration) {
        return picture.get()
                .flatMap(shown -> shown.handles() instanceof Handles.Time time
                        ? time.values().apply(iteration)
                        : Optional.empty());
    }

    private void light() {
        Grip of = grip;
        if (of != null) {
            view.setOverlay(picture.get()
                    .map(shown -> of.light(shown, workbench.highlightProperty().get()))
                    .orElse(List.of()));
        }
    }

    /** A place of the first panel; empty outside its plot unless something is held. */
    private Optional<Vec2> place(MouseEvent event) {
        double x = event.getX() / view.zoom();
        double y = event.getY() / view.zoom();
        return view.panelLayout()
                .filter(layout -> held || layout.plotArea().contains(x, y))
                .map(layout -> layout.toData(x, y));
    }

    /** How near the mouse must be, as lengths along the axes of the first panel, where they are linear. */
    private Vec2 reach() {
        double units = Math.max(Pointer.REACH / view.zoom(), LARGEST_MARK);
        return view.panelLayout()
                .map(layout -> layout.toData(units, 0).minus(layout.toData(0, units)))
                .map(lengths -> new Vec2(Math.abs(lengths.x()), Math.abs(lengths.y())))
                .orElse(new Vec2(0, 0));
    }

    private void hover(MouseEvent event) {
        Grip of = grip;
        if (of == null) {
            return;
        }
        Highlight under = picture.get()
                .flatMap(shown -> place(event).map(at -> of.under(shown, at, reach())))
                .orElse(Highlight.NONE);
        workbench.highlightProperty().set(under);
        view.setCursor(of instanceof CircleGrip && under instanceof Highlight.Node ? Cursor.HAND : null);
    }

    private void press(MouseEvent event) {
        Grip of = grip;
        Optional<Drawn.Shown> shown = picture.get();
        held = of != null
                && shown.isPresent()
                && place(event).filter(at -> of.grasp(shown.get(), at, reach())).isPresent();
        if (!held) {
            seek(event);
        }
    }

    private void drag(MouseEvent event) {
        Grip of = grip;
        if (held && of != null) {
            picture.get().ifPresent(shown -> place(event).ifPresent(at -> of.drag(shown, at)));
        } else {
            seek(event);
        }
    }

    private void release() {
        if (held) {
            held = false;
            Objects.requireNonNull(grip).release();
        }
    }

    /** In panels against time, goes to the iteration under the mouse. The axis shows the iteration plus one. */
    private void seek(MouseEvent event) {
        if (!(grip instanceof GapGrip)) {
            return;
        }
        double x = event.getX() / view.zoom();
        double y = event.getY() / view.zoom();
        Optional<PanelLayout> layout = view.panelLayoutAt(event.getX(), event.getY())
                .filter(l -> l.panel().x().visible() && l.plotArea().contains(x, y));
        layout.ifPresent(l -> {
            workbench.playback().playingProperty().set(false);
            workbench
                    .playback()
                    .seekIteration(Math.max(0, Math.round(l.toData(x, y).x() - 1)));
        });
    }
}
