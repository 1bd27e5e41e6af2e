package org.geodescent.ui.theory;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.geodescent.core.data.Scaling;
import org.geodescent.run.Experiment;
import org.geodescent.session.Session;
import org.geodescent.session.TheoryView;
import org.geodescent.ui.Explanation;
import org.geodescent.ui.FigureView;
import org.geodescent.ui.Workbench;
import org.geodescent.view.TheoryScene.Absence;

/** A tab with one picture, what stands around it, and a note below; or, in the place of all, one sentence that says why there is none. On the JavaFX thread only. */
abstract class PictureTab implements TheoryTab {
    private final Workbench workbench;
    private final String id;
    private final String title;
    private final Explanation explanation;
    private final FigureView view = new FigureView();
    private final Label note = new Label();
    private final Label scaled = new Label("of the scaled points");
    private final HBox foot = new HBox(note, scaled);
    private final BorderPane drawn = new BorderPane(view);
    private final AbsenceCard absence;
    private final StackPane content;
    private boolean inFront;
    private boolean followsSize;

    /** @param id also of the figure in the scene; that of the note is {@code id-note} */
    PictureTab(Workbench workbench, String id, String title, Explanation explanation) {
        this.workbench = workbench;
        this.id = id;
        this.title = title;
        this.explanation = explanation;
        view.setId(id);
        note.setId(id + "-note");
        note.getStyleClass().add("theory-note");
        note.setWrapText(true);
        note.setMinSize(0, Region.USE_PREF_SIZE);
        note.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(note, Priority.ALWAYS);
        scaled.getStyleClass().add("theory-note");
        scaled.setId(id + "-scaled");
        scaled.setMinWidth(Region.USE_PREF_SIZE);
        scaled.managedProperty().bind(scaled.visibleProperty());
        showScaled(workbench.experiment());
        workbench.experimentProperty().addListener((property, before, after) -> showScaled(after));
        foot.getStyleClass().add("theory-foot");
        drawn.setBottom(foot);
        absence = new AbsenceCard(workbench);
        content = new StackPane(drawn, absence);
        content.getStyleClass().add("theory-tab-content");
        drawn.setVisible(false);
        absence.setVisible(false);
    }

    private void showScaled(Experiment experiment) {
        scaled.setVisible(experiment.scaling() != Scaling.NONE);
    }

    final Workbench workbench() {
        return workbench;
    }

    final FigureView view() {
        return view;
    }

    /** What is said below the picture. */
    final Label note() {
        return note;
    }

    /** The line of the note, for what stands beside it. */
    final HBox foot() {
        return foot;
    }

    /** The picture in the centre, with room for controls around it. */
    final BorderPane drawn() {
        return drawn;
    }

    final boolean inFront() {
        return inFront;
    }

    /** Whether the sentence stands in the place of the picture. */
    final boolean absent() {
        return absence.isVisible();
    }

    /** Shows the sentence in the place of the picture, or the picture. */
    final void setAbsence(Optional<Absence> missing) {
        missing.ifPresent(absence::show);
        absence.setVisible(missing.isPresent());
        drawn.setVisible(missing.isEmpty());
    }

    /** Has figures made for the theory desk in the size of the view, while the tab is in front. */
    final void followSize() {
        view.widthProperty().addListener((property, before, after) -> tellSize());
        view.heightProperty().addListener((property, before, after) -> tellSize());
        followsSize = true;
    }

    private void tellSize() {
        TheoryView theory = workbench.theoryProperty().get();
        double width = view.figureWidth();
        double height = view.figureHeight();
        if (followsSize && inFront && view.getWidth() > 0 && (theory.width() != width || theory.height() != height)) {
            workbench.theoryProperty().set(theory.withSize(width, height));
        }
    }

    /** What makes a figure again: the iteration is the one that is really shown. */
    final Session session(Experiment experiment, long iteration, TheoryView theory) {
        return new Session(
                experiment, workbench.viewProperty().get().withIteration(Optional.of(iteration)), Optional.of(theory));
    }

    @Override
    public final String id() {
        return id;
    }

    @Override
    public final String title() {
        return title;
    }

    @Override
    public final Explanation explanation() {
        return explanation;
    }

    @Override
    public final Node content() {
        return content;
    }

    @Override
    public void setScale(double zoom, double lines) {
        view.setZoom(zoom);
        view.setLineFactor(lines);
        tellSize();
    }

    @Override
    public final void setInFront(boolean front) {
        inFront = front;
        if (front) {
            tellSize();
            comeToFront();
        }
    }

    /** The tab is in front now. */
    void comeToFront() {}
}
