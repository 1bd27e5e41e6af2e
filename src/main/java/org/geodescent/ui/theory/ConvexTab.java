package org.geodescent.ui.theory;

import java.util.Optional;
import javafx.collections.SetChangeListener;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import org.geodescent.core.linalg.Vec2;
import org.geodescent.figure.PanelLayout;
import org.geodescent.session.Session;
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
final class ConvexTab implements TheoryTab {
    private final TheoryDesk desk;
    private final Workbench workbench;
    private final ConvexView picture;
    private final String title;
    private final Explanation explanation;
    private final Grip grip;
    private final BorderPane drawnPane = new BorderPane();
    private final StackPane content = new StackPane();
    private final FigureView view = new FigureView();
    private final AbsenceCard absence;
    private final @Nullable ConvexControls controls;
    private final Label note = new Label();
    private final Label refining = new Label("refining…");
    private boolean inFront;
    private boolean held;
    private @Nullable TheoryScene shown;

    ConvexTab(TheoryDesk desk, ConvexView picture, String title, Explanation explanation, Grip grip) {
        this.desk = desk;
        this.picture = picture;
        this.title = title;
        this.explanation = explanation;
        this.grip = grip;
        workbench = desk.workbench();
        absence = new AbsenceCard(workbench);
        boolean axes = picture == ConvexView.RECTIFIED_ELLIPSOID || picture == ConvexView.POLAR_SET;
        controls = axes ? new ConvexControls(workbench, picture) : null;
        build();
        listen();
    }

    private void build() {
        view.setId(picture.id());
        note.setId(picture.id() + "-note");
        note.getStyleClass().add("theory-note");
        note.setMinWidth(0);
        HBox.setHgrow(note, Priority.ALWAYS);
        note.setMaxWidth(Double.MAX_VALUE);
        refining.setId(picture.id() + "-refining");
        refining.getStyleClass().add("refining");
        refining.setMinWidth(HBox.USE_PREF_SIZE);
        refining.visibleProperty().bind(desk.refiningProperty());
        HBox foot = new HBox(note, refining);
        foot.getStyleClass().add("theory-foot");
        drawnPane.setTop(controls);
        drawnPane.setCenter(view);
        drawnPane.setBottom(foot);
        drawnPane.setVisible(false);
        absence.setVisible(false);
        content.getStyleClass().add("theory-tab-content");
        content.getChildren().addAll(drawnPane, absence);
    }

    private void listen() {
        view.widthProperty().addListener((property, before, after) -> tellSize());
        view.heightProperty().addListener((property, before, after) -> tellSize());
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
        if (inFront && controls != null && workbench.selection().size() == 2) {
            int[] pair =
                    workbench.selection().stream().sorted().mapToInt(n -> n).toArray();
            TheoryView theory = workbench.theoryProperty().get();
            if (theory.first() != pair[0] || theory.second() != pair[1]) {
                workbench.theoryProperty().set(theory.withAxes(pair[0], pair[1]));
            }
        }
    }

    @Override
    public String id() {
        return picture.id();
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public Explanation explanation() {
        return explanation;
    }

    @Override
    public Node content() {
        return content;
    }

    @Override
    public Optional<Picture> picture() {
        TheoryScene scene = shown;
        return drawn().filter(drawn -> scene != null)
                .map(drawn -> new Picture(drawn.figure(), session(java.util.Objects.requireNonNull(scene))));
    }

    /** What makes the figure again: the iteration is the one that is really shown. */
    private Session session(TheoryScene scene) {
        long iteration = scene.reading()
                .flatMap(reading -> reading.state())
                .map(state -> state.iteration())
                .orElse(0L);
        return new Session(
                scene.request().experiment(),
                workbench.viewProperty().get().withIteration(Optional.of(iteration)),
                Optional.of(scene.request().view()));
    }

    @Override
    public void setScale(double zoom, double lines) {
        view.setZoom(zoom);
        view.setLineFactor(lines);
        tellSize();
    }

    @Override
    public void setInFront(boolean front) {
        inFront = front;
        if (front) {
            tellSize();
            show();
        }
    }

    private void tellSize() {
        TheoryView theory = workbench.theoryProperty().get();
        double width = view.figureWidth();
        double height = view.figureHeight();
        if (inFront && view.getWidth() > 0 && (theory.width() != width || theory.height() != height)) {
            workbench.theoryProperty().set(theory.withSize(width, height));
        }
    }

    /** Shows a scene that was made for this tab; others leave what is there. */
    private void show() {
        TheoryScene scene = desk.sceneProperty().get();
        if (!inFront || scene == null || !scene.request().view().tab().equals(id())) {
            return;
        }
        shown = scene;
        TheoryPicture made = scene.picture();
        drawnPane.setVisible(!(made instanceof TheoryPicture.Missing));
        absence.setVisible(made instanceof TheoryPicture.Missing);
        if (made instanceof TheoryPicture.Missing missing) {
            view.setFigure(null);
            absence.show(missing.absence());
        } else if (made instanceof Drawn drawn) {
            view.setFigure(drawn.figure());
            note.setText(drawn.note());
            if (controls != null) {
                controls.show(drawn, scene.request().experiment().data().size());
            }
        }
        light();
    }

    private Optional<Drawn> drawn() {
        TheoryScene scene = shown;
        return scene != null && scene.picture() instanceof Drawn drawn ? Optional.of(drawn) : Optional.empty();
    }

    private void light() {
        if (inFront) {
            view.setOverlay(drawn().map(drawn ->
                            grip.light(drawn, workbench.highlightProperty().get()))
                    .orElse(java.util.List.of()));
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

    /** Data units of a figure unit, where both axes have the same. */
    private double unit() {
        return view.panelLayout()
                .map(layout -> layout.toData(1, 0).x() - layout.toData(0, 0).x())
                .orElse(0.0);
    }

    private void hover(MouseEvent event) {
        Highlight under = drawn().flatMap(drawn -> place(event).map(at -> grip.under(drawn, at, unit())))
                .orElse(Highlight.NONE);
        workbench.highlightProperty().set(under);
        view.setCursor(picture == ConvexView.NEURON_CIRCLE && under instanceof Highlight.Node ? Cursor.HAND : null);
    }

    private void press(MouseEvent event) {
        held = drawn().isPresent()
                && place(event)
                        .filter(at -> grip.grasp(drawn().orElseThrow(), at, unit()))
                        .isPresent();
        if (!held) {
            seek(event);
        }
    }

    private void drag(MouseEvent event) {
        if (held) {
            drawn().ifPresent(drawn -> place(event).ifPresent(at -> grip.drag(drawn, at)));
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
