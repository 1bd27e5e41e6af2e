package org.geodescent.ui.window;

import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import org.geodescent.session.ViewState;
import org.geodescent.ui.Workbench;
import org.geodescent.ui.pane.InputPlanePane;
import org.geodescent.ui.theory.LargeNumbers;
import org.geodescent.ui.theory.TheoryPane;
import org.jspecify.annotations.Nullable;

/**
 * Two pictures side by side, the tools at their left as long as the input plane is one of them, the numbers at their
 * right. The border between the pictures is dragged; a double click makes them equal. One picture may have the place of
 * all. On the JavaFX thread only.
 */
final class StageLayout extends Region {
    /** The pictures, in pixels at 1280×800: a plot of 330 and its axis. */
    private static final double LEAST_PICTURE = 388;

    private static final double TOOLS = 40;
    private static final double NARROW_TOOLS = 36;
    /** On both sides of the border together. */
    private static final double REACH = 8;

    private final Region divider = new Region();
    private final ReadOnlyBooleanWrapper alone = new ReadOnlyBooleanWrapper();
    private final Node tools;
    private final PaneFrame left;
    private final PaneFrame right;
    private final Node numbers;
    private StageScale scale = StageScale.of(0, false);
    private double share;
    private @Nullable PaneFrame maximised;
    private @Nullable PaneFrame plane;
    private boolean beside;
    private boolean bare;
    private ObservableBooleanValue withoutTools = new SimpleBooleanProperty();
    private ObservableBooleanValue withoutNumbers = new SimpleBooleanProperty();

    /**
     * @param tools of the input plane
     * @param share of the left picture, between 0 and 1
     */
    StageLayout(Node tools, PaneFrame left, PaneFrame right, Node numbers, double share) {
        this.tools = tools;
        this.left = left;
        this.right = right;
        this.numbers = numbers;
        this.share = share;
        getStyleClass().add("stage");
        divider.getStyleClass().add("stage-divider");
        divider.setId("stage-divider");
        divider.setCursor(Cursor.H_RESIZE);
        divider.setOnMouseDragged(this::drag);
        divider.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                setShare(0.5);
            }
        });
        left.setId("left-frame");
        right.setId("right-frame");
        left.setOnMaximise(this::toggleMaximised);
        right.setOnMaximise(this::toggleMaximised);
        plane = left;
        getChildren().addAll(tools, left, right, numbers, divider);
        // Their places do not depend on what is in them: what changes in one is laid out there, and nothing around it.
        getChildren().forEach(node -> node.setManaged(false));
    }

    /** The stage of a window. */
    static StageLayout of(
            Workbench workbench,
            InputPlanePane plane,
            TheoryPane theory,
            LargeNumbers large,
            Node numbers,
            double share) {
        PaneFrame left = new PaneFrame("Left picture", theory.left())
                .withTitle(theory.leftTitle(), false)
                .withControls(plane.readout());
        PaneFrame right = new PaneFrame("Right picture", theory).withTitle(theory.strip(), true);
        StageLayout layout = new StageLayout(plane.tools(), left, right, numbers, share);
        for (PaneFrame frame : List.of(left, right)) {
            Label line = large.line();
            line.visibleProperty().bind(layout.aloneProperty());
            frame.withControls(line);
        }
        plane.readout().managedProperty().bind(plane.readout().visibleProperty());
        plane.readout().visibleProperty().bind(workbench.viewProperty().map(StageLayout::isPlane));
        layout.setPlane(isPlane(workbench.viewProperty().get()) ? left : null);
        workbench
                .viewProperty()
                .addListener((property, before, after) -> layout.setPlane(isPlane(after) ? left : null));
        return layout;
    }

    private static boolean isPlane(ViewState view) {
        return view.picture().isEmpty();
    }

    private void drag(MouseEvent event) {
        double room = right.getLayoutX() + right.getWidth() - left.getLayoutX();
        if (room > 0) {
            setShare((sceneToLocal(event.getSceneX(), 0).getX() - left.getLayoutX()) / room);
        }
    }

    private void setShare(double other) {
        share = Math.max(0.05, Math.min(0.95, other));
        requestLayout();
    }

    /** Which share of the pictures' place the left one has, between 0 and 1. */
    double share() {
        return share;
    }

    void setScale(StageScale other) {
        scale = other;
        requestLayout();
    }

    /** Names the picture that is the input plane; null: neither. */
    @SuppressWarnings("ReferenceEquality") // nodes
    void setPlane(@Nullable PaneFrame frame) {
        if (plane != frame) {
            plane = frame;
            requestLayout();
        }
    }

    /** Whether something else has the place of the numbers, at the right of all. */
    void setBeside(boolean something) {
        beside = something;
        requestLayout();
    }

    /** Whether the pictures and the numbers stand alone, without tools and titles. */
    void setBare(boolean without) {
        bare = without;
        left.setHeaderShown(!without);
        right.setHeaderShown(!without);
        requestLayout();
    }

    /** Leaves out the tools of the input plane and the numbers as long as these hold. */
    void leaveOut(ObservableBooleanValue someTools, ObservableBooleanValue someNumbers) {
        withoutTools = someTools;
        withoutNumbers = someNumbers;
        someTools.addListener((property, before, after) -> requestLayout());
        someNumbers.addListener((property, before, after) -> requestLayout());
    }

    /** Whether one picture has the place of all. */
    ReadOnlyBooleanProperty aloneProperty() {
        return alone.getReadOnlyProperty();
    }

    /** Lets a picture have the place of all, or puts it back. */
    private void toggleMaximised(PaneFrame frame) {
        maximised = frame == maximised ? null : frame;
        left.setMaximised(maximised == left);
        right.setMaximised(maximised == right);
        alone.set(maximised != null);
        requestLayout();
    }

    @Override
    @SuppressWarnings("ReferenceEquality") // nodes
    protected void layoutChildren() {
        double width = getWidth();
        boolean narrow = scale.numbers() < scale.px(200);
        boolean toolsShown = !bare && !withoutTools.get() && plane != null && (maximised == null || maximised == plane);
        double from = toolsShown ? scale.px(narrow ? NARROW_TOOLS : TOOLS) : 0;
        boolean numbersShown = maximised == null && !beside && !withoutNumbers.get();
        double to = width - (numbersShown ? Math.min(scale.numbers(), width) : 0);
        double border = maximised == left ? to : maximised == right ? from : border(from, to);
        place(tools, 0, from);
        place(left, from, border);
        place(right, border, to);
        place(numbers, to, width);
        divider.setVisible(maximised == null);
        divider.resizeRelocate(border - REACH / 2, 0, REACH, getHeight());
    }

    /** No picture becomes smaller than it may be, as long as there is room for two. */
    private double border(double from, double to) {
        double least = Math.min(scale.px(LEAST_PICTURE), (to - from) / 2);
        return Math.rint(Math.max(from + least, Math.min(to - least, from + share * (to - from))));
    }

    /** What has no room is taken out of sight, not laid out small: its picture would be drawn again. */
    private void place(Node node, double from, double to) {
        boolean shown = to > from;
        node.setVisible(shown);
        if (shown) {
            node.resizeRelocate(from, 0, to - from, getHeight());
        }
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computeMinHeight(double width) {
        return 0;
    }
}
