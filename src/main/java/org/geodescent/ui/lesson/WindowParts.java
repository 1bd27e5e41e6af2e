package org.geodescent.ui.lesson;

import java.util.Optional;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import org.geodescent.core.linalg.Vec2;
import org.geodescent.lesson.WindowPart;
import org.geodescent.ui.Sight;
import org.geodescent.ui.Workbench;
import org.geodescent.ui.pane.InputPlanePane;

/** Finds what lessons point at. On the JavaFX thread only. */
final class WindowParts {
    /** Around a sample, in pixels. */
    private static final double AROUND = 44;

    private final Parent root;
    private final InputPlanePane plane;

    WindowParts(Parent root, InputPlanePane plane) {
        this.root = root;
        this.plane = plane;
    }

    /** The node of a part; empty if it is not in the window now. */
    Optional<Node> find(WindowPart part) {
        return switch (part) {
            case LEFT_PICTURE -> lookup("#left-frame");
            case RIGHT_PICTURE -> lookup("#right-frame");
            case PICTURE_TABS -> lookup(".theory-tabs");
            case NUMBERS -> lookup("#numbers");
            // With its label and its gloss.
            case LARGE_NUMBER_1 -> lookup("#large-number-1").map(Node::getParent);
            case LARGE_NUMBER_2 -> lookup("#large-number-2").map(Node::getParent);
            case LARGE_NUMBER_3 -> lookup("#large-number-3").map(Node::getParent);
            case TOOLS -> lookup(".plane-tools");
            case RAIL -> lookup(".rail-pane");
            case PACE -> lookup("#pace");
            case CAPTION -> lookup("#caption");
            case BAR -> lookup(".main-tool-bar");
            case PRESETS -> lookup("#presets");
            case PLAY -> lookup("#play");
            // With its name.
            case DATA_SEED -> lookup("#data-seed").map(Node::getParent);
            case WEIGHT_SEED -> lookup("#weight-seed").map(Node::getParent);
            case MODEL -> lookup("#model");
            case LOSSES -> lookup("#losses");
            case DEMONSTRATION -> lookup(".demonstrations .figure-view");
        };
    }

    private Optional<Node> lookup(String selector) {
        return Optional.ofNullable(root.lookup(selector));
    }

    /** Where a part is in the root's coordinates; empty if it is not to be seen. */
    Optional<Bounds> place(WindowPart part) {
        return find(part).filter(WindowParts::isSeen).map(this::inRoot);
    }

    /** Where a sample is, counted from 1; empty if it is not to be seen. */
    Optional<Bounds> place(int sample) {
        Workbench workbench = plane.workbench();
        if (sample > workbench.experiment().data().size() || !isSeen(plane.view())) {
            return Optional.empty();
        }
        Vec2 at = new Vec2(
                workbench
                        .experiment()
                        .data()
                        .feature(
                                sample - 1,
                                workbench.viewProperty().get().axes().across()),
                workbench
                        .experiment()
                        .data()
                        .feature(
                                sample - 1,
                                workbench.viewProperty().get().axes().up()));
        Bounds view = inRoot(plane.view());
        return plane.placeOf(at)
                .map(plane.view()::localToScene)
                .map(root::sceneToLocal)
                .filter(view::contains)
                .map(WindowParts::around);
    }

    private static Bounds around(Point2D at) {
        return new BoundingBox(at.getX() - AROUND, at.getY() - AROUND, 2 * AROUND, 2 * AROUND);
    }

    private Bounds inRoot(Node node) {
        return root.sceneToLocal(node.localToScene(node.getLayoutBounds()));
    }

    private static boolean isSeen(Node node) {
        return Sight.has(node)
                && node.getLayoutBounds().getWidth() > 0
                && node.getLayoutBounds().getHeight() > 0;
    }
}
