package org.geodescent.ui.pane;

import java.util.List;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.geodescent.core.linalg.Vec2;
import org.geodescent.figure.Rect;
import org.geodescent.ui.points.PointEditor;
import org.geodescent.ui.points.PointFiles;
import org.geodescent.ui.tool.MoveTool;
import org.geodescent.ui.tool.Pointer;
import org.geodescent.ui.tool.ToolKind;

/**
 * The keys of the input plane. Enter shows a crosshair, arrows move it, Enter uses the tool there; without a crosshair
 * arrows nudge the selection. What is of no use here is left to the window.
 */
final class PlaneKeys {
    private static final double NUDGE = 2.5;
    private static final double CROSSHAIR_STEP = 5;
    private static final double LARGE = 10;
    private static final double PAN = 40;

    private final PlaneModel model;
    private final PlaneMouse mouse;
    private final PointFiles files;
    private final Runnable refresh;
    private Runnable spaceTapped = () -> {};

    PlaneKeys(PlaneModel model, PlaneMouse mouse, PointFiles files, Runnable refresh) {
        this.model = model;
        this.mouse = mouse;
        this.files = files;
        this.refresh = refresh;
    }

    void setOnSpaceTapped(Runnable action) {
        spaceTapped = action;
    }

    void pressed(KeyEvent event) {
        if (handled(event)) {
            event.consume();
            refresh.run();
        }
    }

    void released(KeyEvent event) {
        if (event.getCode() == KeyCode.SPACE) {
            if (mouse.spaceReleased()) {
                spaceTapped.run();
            }
            event.consume();
        }
    }

    private boolean handled(KeyEvent event) {
        if (event.getCode() == KeyCode.SPACE && model.view().isFocused()) {
            mouse.spacePressed();
            return true;
        }
        if (mouse.active()) {
            boolean ends =
                    event.getCode() == KeyCode.ESCAPE || (event.isShortcutDown() && event.getCode() == KeyCode.Z);
            if (ends) {
                mouse.cancel();
            }
            // A gesture under way is not disturbed by keys.
            return true;
        }
        if (event.isShortcutDown()) {
            return withControl(event);
        }
        Optional<Vec2> arrow = arrow(event.getCode());
        return arrow.isPresent() ? moved(arrow.get(), event) : plain(event);
    }

    private boolean withControl(KeyEvent event) {
        boolean shift = event.isShiftDown();
        switch (event.getCode()) {
            case A -> model.editor().selectAll();
            case Z -> undo(shift);
            case Y -> undo(true);
            case C -> {
                if (shift) {
                    return false;
                }
                files.copyToClipboard();
            }
            case V -> files.pasteFromClipboard();
            default -> {
                return false;
            }
        }
        return true;
    }

    private void undo(boolean again) {
        model.editor().settle();
        if (again) {
            model.workbench().history().redo();
        } else {
            model.workbench().history().undo();
        }
    }

    private static Optional<Vec2> arrow(KeyCode code) {
        return switch (code) {
            case LEFT, KP_LEFT -> Optional.of(new Vec2(-1, 0));
            case RIGHT, KP_RIGHT -> Optional.of(new Vec2(1, 0));
            case UP, KP_UP -> Optional.of(new Vec2(0, 1));
            case DOWN, KP_DOWN -> Optional.of(new Vec2(0, -1));
            default -> Optional.empty();
        };
    }

    private Vec2 steps(Vec2 direction, double figureUnits) {
        Vec2 step = model.roundStep(figureUnits);
        return new Vec2(direction.x() * step.x(), direction.y() * step.y());
    }

    private boolean moved(Vec2 direction, KeyEvent event) {
        double times = event.isShiftDown() ? LARGE : 1;
        Optional<Vec2> at = model.crosshairProperty().get();
        if (event.isAltDown()) {
            model.viewport().move(steps(direction, PAN));
        } else if (at.isPresent()) {
            Vec2 by = steps(direction, CROSSHAIR_STEP).times(times);
            model.crosshairProperty().set(Optional.of(withinPlot(at.get().plus(by))));
        } else if (!model.editor().selection().isEmpty()
                && model.editor().fixed().isEmpty()) {
            model.viewport().hold();
            model.editor().nudge(steps(direction, NUDGE).times(times));
        } else {
            return false;
        }
        return true;
    }

    private Vec2 withinPlot(Vec2 at) {
        return model.view()
                .panelLayout()
                .map(layout -> {
                    Rect plot = layout.plotArea();
                    return layout.toData(
                            Math.max(plot.x(), Math.min(plot.right(), layout.xToFigure(at.x()))),
                            Math.max(plot.y(), Math.min(plot.bottom(), layout.yToFigure(at.y()))));
                })
                .orElse(at);
    }

    private boolean plain(KeyEvent event) {
        if (event.isAltDown()) {
            return false;
        }
        PointEditor editor = model.editor();
        switch (event.getCode()) {
            case ENTER -> {
                return model.view().isFocused() && editor.fixed().isEmpty() && enter(event.isShiftDown());
            }
            case ESCAPE -> {
                return escape();
            }
            case DELETE, BACK_SPACE -> editor.deleteSelection();
            case F -> model.viewport().fit();
            case J -> editor.shake(model.roundStep(MoveTool.JITTER));
            case PLUS, ADD, EQUALS -> zoom(1 / 1.25);
            case MINUS, SUBTRACT -> zoom(1.25);
            default -> {
                return toolOrClass(event.getCode());
            }
        }
        return true;
    }

    private boolean toolOrClass(KeyCode code) {
        int digit = code.isDigitKey() ? code.getName().charAt(code.getName().length() - 1) - '0' : 0;
        if (digit >= 1 && digit <= 6) {
            model.editor().chooseClass(digit - 1);
            return true;
        }
        for (ToolKind kind : ToolKind.values()) {
            if (kind.key() == code) {
                model.kindProperty().set(kind);
                return true;
            }
        }
        return false;
    }

    private void zoom(double factor) {
        Optional<Vec2> at = model.crosshairProperty().get();
        model.middle().ifPresent(middle -> model.viewport().zoom(at.orElse(middle.at()), factor));
    }

    private boolean enter(boolean shift) {
        Optional<Vec2> at = model.crosshairProperty().get();
        if (at.isEmpty()) {
            model.middle().ifPresent(middle -> model.crosshairProperty().set(Optional.of(rounded(middle))));
            return true;
        }
        model.pointer(at.get(), shift).ifPresent(model.tool()::enter);
        boolean arrowsNudgeNow = model.kindProperty().get() == ToolKind.MOVE
                && !model.editor().selection().isEmpty();
        if (arrowsNudgeNow) {
            model.crosshairProperty().set(Optional.empty());
        }
        return true;
    }

    /** The middle, on the grid of the crosshair's steps. */
    private Vec2 rounded(Pointer middle) {
        Vec2 step = model.roundStep(CROSSHAIR_STEP);
        Vec2 at = middle.at();
        return step.x() > 0
                ? new Vec2(Math.rint(at.x() / step.x()) * step.x(), Math.rint(at.y() / step.y()) * step.y())
                : at;
    }

    /** Puts away the crosshair, or else the selection; whether there was anything to put away. */
    private boolean escape() {
        if (model.crosshairProperty().get().isPresent()) {
            model.crosshairProperty().set(Optional.empty());
            return true;
        }
        boolean selected = !model.editor().selection().isEmpty();
        model.editor().select(List.of());
        return selected;
    }
}
