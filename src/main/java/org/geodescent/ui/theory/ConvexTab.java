package org.geodescent.ui.theory;

import java.util.List;
import java.util.Optional;
import javafx.collections.SetChangeListener;
import javafx.scene.Cursor;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import org.geodescent.core.linalg.Vec2;
import org.geodescent.figure.PanelLayout;
import org.geodescent.session.TheoryView;
import org.geodescent.ui.Explanation;
import org.geodescent.ui.FigureView;
import org.geodescent.ui.Highlight;
import org.geodescent.ui.Workbench;
import org.geodescent.view.ConvexView;
import org.geodescent.view.TheoryScene;
import org.geodescent.view.TheoryScene.TheoryPicture;
import org.geodescent.view.TheoryScene.TheoryPicture.Drawn;
import org.jspecify.annotations.Nullable;

/** A picture of B's theory with its controls; or one sentence that says why there is none. */
final class ConvexTab extends PictureTab {
    private final TheoryDesk desk;
    private final Workbench workbench;
    private final ConvexView picture;
    private final Grip grip;
    private final @Nullable ConvexControls controls;
    private boolean held;
    private @Nullable TheoryScene shown;

    ConvexTab(TheoryDesk desk, ConvexView picture, String title, Explanation explanation, Grip grip) {
        super(desk.workbench(), picture.id(), title, explanation);
        this.desk = desk;
        this.picture = picture;
        this.grip = grip;
        workbench = desk.workbench();
        boolean axes = picture == ConvexView.RECTIFIED_ELLIPSOID || picture == ConvexView.POLAR_SET;
        controls = axes ? new ConvexControls(workbench, picture) : null;
        drawn().setTop(controls);
        foot().getChildren().add(refining());
        followSize();
        listen();
    }

    private Label refining() {
        Label refining = new Label("refining…");
        refining.setId(picture.id() + "-refining");
        refining.getStyleClass().add("refining");
        refining.setMinWidth(Region.USE_PREF_SIZE);
        refining.visibleProperty().bind(desk.refiningProperty());
        return refining;
    }

    private void listen() {
        FigureView view = view();
        desk.sceneProperty().addListener((property, before, after) -> show());
        workbench.highlightProperty().addListener((property, before, after) -> light());
        workbench.selection().addListener((SetChangeListener<Integer>) change -> chooseSelected());
        view.setOnMouseMoved(this::hover);
        view.setOnMouseExited(event -> workbench.highlightProperty().set(Highlight.NONE));
        view.setOnMousePressed(this::press);
        view.setOnMouseDragged(this::drag);
        view.setOnMouseReleased(event -> release());
    }

    /** Two selected points become the axes. */
    private void chooseSelected() {
        if (inFront() && controls != null && workbench.selection().size() == 2) {
            int[] pair =
                    workbench.selection().stream().sorted().mapToInt(n -> n).toArray();
            TheoryView theory = workbench.theoryProperty().get();
            if (theory.first() != pair[0] || theory.second() != pair[1]) {
                workbench.theoryProperty().set(theory.withAxes(pair[0], pair[1]));
            }
        }
    }

    @Override
    public Optional<Picture> picture() {
        TheoryScene scene = shown;
        return scene != null && scene.picture() instanceof Drawn made
                ? Optional.of(new Picture(
                        made.figure(),
                        session(
                                scene.request().experiment(),
                                scene.iteration(),
                                scene.request().view())))
                : Optional.empty();
    }

    @Override
    void comeToFront() {
        show();
    }

    /** Shows a scene that was made for this tab; others leave what is there. */
    private void show() {
        TheoryScene scene = desk.sceneProperty().get();
        if (!inFront() || scene == null || !scene.request().view().tab().equals(id())) {
            return;
        }
        shown = scene;
        TheoryPicture made = scene.picture();
        setAbsence(made instanceof TheoryPicture.Missing missing ? Optional.of(missing.absence()) : Optional.empty());
        if (made instanceof TheoryPicture.Missing) {
            view().setFigure(null);
        } else if (made instanceof Drawn drawn) {
            view().setFigure(drawn.figure());
            note().setText(drawn.note());
            if (controls != null) {
                controls.show(drawn, scene.request().experiment().data().size());
            }
        }
        light();
    }

    private Optional<Drawn> made() {
        TheoryScene scene = shown;
        return scene != null && scene.picture() instanceof Drawn drawn ? Optional.of(drawn) : Optional.empty();
    }

    private void light() {
        if (inFront()) {
            view().setOverlay(made().map(drawn ->
                            grip.light(drawn, workbench.highlightProperty().get()))
                    .orElse(List.of()));
        }
    }

    /** A place of the first panel; empty outside its plot unless something is held. */
    private Optional<Vec2> place(MouseEvent event) {
        double x = event.getX() / view().zoom();
        double y = event.getY() / view().zoom();
        return view().panelLayout()
                .filter(layout -> held || layout.plotArea().contains(x, y))
                .map(layout -> layout.toData(x, y));
    }

    /** Data units of a figure unit, where both axes have the same. */
    private double unit() {
        return view().panelLayout()
                .map(layout -> layout.toData(1, 0).x() - layout.toData(0, 0).x())
                .orElse(0.0);
    }

    private void hover(MouseEvent event) {
        Highlight under = made().flatMap(drawn -> place(event).map(at -> grip.under(drawn, at, unit())))
                .orElse(Highlight.NONE);
        workbench.highlightProperty().set(under);
        view().setCursor(picture == ConvexView.NEURON_CIRCLE && under instanceof Highlight.Node ? Cursor.HAND : null);
    }

    private void press(MouseEvent event) {
        held = made().isPresent()
                && place(event)
                        .filter(at -> grip.grasp(made().orElseThrow(), at, unit()))
                        .isPresent();
        if (!held) {
            seek(event);
        }
    }

    private void drag(MouseEvent event) {
        if (held) {
            made().ifPresent(drawn -> place(event).ifPresent(at -> grip.drag(drawn, at)));
        } else {
            seek(event);
        }
    }

    private void release() {
        if (held) {
            held = false;
            grip.release();
        }
    }

    /** In panels against time, goes to the iteration under the mouse. The axis shows the iteration plus one. */
    private void seek(MouseEvent event) {
        if (picture != ConvexView.GAP) {
            return;
        }
        double x = event.getX() / view().zoom();
        double y = event.getY() / view().zoom();
        Optional<PanelLayout> layout = view().panelLayoutAt(event.getX(), event.getY())
                .filter(l -> l.panel().x().visible() && l.plotArea().contains(x, y));
        layout.ifPresent(l -> {
            workbench.playback().playingProperty().set(false);
            workbench
                    .playback()
                    .seekIteration(Math.max(0, Math.round(l.toData(x, y).x() - 1)));
        });
    }
}
