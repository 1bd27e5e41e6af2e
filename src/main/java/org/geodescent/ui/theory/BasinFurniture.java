package org.geodescent.ui.theory;

import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.scene.Cursor;
import javafx.scene.control.Label;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.geodescent.core.linalg.Vec2;
import org.geodescent.core.theory.BasinMap;
import org.geodescent.core.theory.BasinStudy;
import org.geodescent.core.theory.LabelPeaks;
import org.geodescent.core.train.StopRule;
import org.geodescent.figure.recipe.BasinPlot;
import org.geodescent.picture.BasinPicture;
import org.geodescent.picture.Moment;
import org.geodescent.run.Experiment;
import org.geodescent.run.LossChoice;
import org.geodescent.run.Tasks;
import org.geodescent.ui.BasinDesk;
import org.geodescent.ui.SteadyLabel;
import org.geodescent.ui.Workbench;
import org.jspecify.annotations.Nullable;

/**
 * Around a basin map: it is computed on demand, as listed work, and drawn while it grows; a click loads a start into
 * the laboratory.
 */
final class BasinFurniture implements Furniture {
    private final PictureTab tab;
    private final Workbench workbench;
    /** Three lines, in sizes of the type; two in a wide picture. */
    private static final double NOTE_LINES = 4;

    private static final double WIDE_NOTE_LINES = 2.8;
    private static final double WIDE = 700;

    private final BasinPicture picture = new BasinPicture();
    private final BasinDesk desk;
    private final BasinControls controls;
    private final Label invitation = new Label(BasinPicture.INVITATION);
    /** What the map was started from; null before the first start. */
    private @Nullable Experiment origin;

    /** What was asked last. */
    private @Nullable BasinStudy asked;

    private @Nullable Vec2 pointed;

    BasinFurniture(PictureTab tab, Tasks tasks, Runnable openTable) {
        this.tab = tab;
        workbench = tab.workbench();
        desk = new BasinDesk(tasks);
        controls = new BasinControls(this::start, desk::cancel, desk::resume, openTable);
        workbench.sessions().setBasins(desk);
        tab.view().setOnMouseMoved(this::point);
        // Else the map would move as soon as the mouse is over it.
        tab.needFoot();
        // As high as the longest sentence, so that the map keeps its height while sentences change.
        SteadyLabel note = tab.note();
        note.minHeightProperty()
                .bind(Bindings.createDoubleBinding(
                        () -> (tab.view().getWidth() > WIDE ? WIDE_NOTE_LINES : NOTE_LINES)
                                * note.label().getFont().getSize(),
                        note.label().fontProperty(),
                        tab.view().widthProperty()));
        tab.view().setOnMouseExited(event -> pointed = null);
        tab.view().setOnMouseClicked(this::load);
        invitation.setWrapText(true);
        invitation.setMouseTransparent(true);
        invitation.getStyleClass().add("basin-invitation");
        tab.controls().getChildren().add(controls);
        tab.centre().getChildren().add(invitation);
        tab.needFoot();
        workbench.experimentProperty().addListener((property, before, after) -> {
            if (isOlder(after)) {
                desk.cancel();
            }
        });
    }

    private void start() {
        Experiment from = workbench.experiment();
        origin = from;
        BasinStudy study = BasinPicture.study(from, controls.sign());
        asked = study;
        desk.start(study);
    }

    private boolean isOlder(Experiment experiment) {
        Experiment from = origin;
        return from != null && !(from.data().equals(experiment.data()) && from.scaling() == experiment.scaling());
    }

    private Optional<BasinMap> map() {
        return desk.map().filter(map -> map.study().equals(asked));
    }

    /** A map that came with a session is one of the experiment's points. */
    private void adopt() {
        Optional<BasinStudy> come = workbench.sessions().basin().map(BasinMap::study);
        if (come.isPresent() && !come.get().equals(asked)) {
            asked = come.get();
            origin = workbench.experiment();
            controls.choose(come.get().sign());
        }
    }

    @Override
    public boolean writesNote() {
        return true;
    }

    @Override
    public void pulse() {
        adopt();
        if (suits()) {
            showProgress(isOlder(workbench.experiment()));
        }
    }

    private boolean suits() {
        return picture.absence(workbench.experiment()).isEmpty();
    }

    /** Of the points that the map was started from, which may be older than those in the laboratory. */
    @Override
    public Optional<Moment> of(Moment wanted) {
        return suits()
                ? map().map(map -> wanted.ofMap(origin == null ? wanted.experiment() : origin, map))
                : Optional.of(wanted);
    }

    private void showProgress(boolean older) {
        Optional<BasinMap> map = map();
        boolean running = desk.running();
        boolean resumable = !older
                && !running
                && map.filter(m -> !m.isComplete() && m.study().sign() == controls.sign())
                        .isPresent();
        controls.show(
                running,
                resumable,
                map.map(BasinMap::computed).orElse(0),
                map.map(m -> m.cells().size()).orElse(0));
        invitation.setVisible(map.isEmpty());
        invitation.setText(
                desk.waits()
                        ? "Waits for other work: the status line lists it."
                        : running ? "Looking for the optimal neurons…" : BasinPicture.INVITATION);
        tab.note().setText(words(map, older));
    }

    private String words(Optional<BasinMap> map, boolean older) {
        if (older) {
            return "This map is of older points: start it anew.";
        }
        Vec2 at = pointed;
        return at == null
                ? map.map(BasinFurniture::guidance).orElse("")
                : map.flatMap(m -> BasinWords.limit(m, at)).orElse("");
    }

    private static String guidance(BasinMap map) {
        return LabelPeaks.of(map.study().data(), map.study().sign()).sentence()
                + " Click a start to load it into the laboratory.";
    }

    private Optional<Vec2> place(MouseEvent event) {
        double x = event.getX() / tab.view().zoom();
        double y = event.getY() / tab.view().zoom();
        return tab.view()
                .panelLayout(BasinPlot.PANEL)
                .filter(layout -> layout.plotArea().contains(x, y))
                .map(layout -> layout.toData(x, y));
    }

    private void point(MouseEvent event) {
        pointed = place(event).orElse(null);
        tab.view().setCursor(pointed != null && !isOlder(workbench.experiment()) ? Cursor.CROSSHAIR : null);
    }

    private void load(MouseEvent event) {
        Optional<Vec2> place = event.getButton() == MouseButton.PRIMARY ? place(event) : Optional.empty();
        Optional<BasinMap> map = map();
        if (place.isPresent() && map.isPresent() && !isOlder(workbench.experiment())) {
            Vec2 at = place.get();
            workbench.edit(
                    "the start at " + BasinWords.start(at),
                    e -> started(e, map.get().study(), at));
        }
    }

    /** The run that the map judged, as an experiment. */
    static Experiment started(Experiment experiment, BasinStudy study, Vec2 at) {
        return experiment
                .withModel(BasinStudy.MODEL)
                .withLosses(LossChoice.CROSS_ENTROPY)
                .withReduction(BasinStudy.OBJECTIVE.reduction())
                .withDescent(study.descent())
                .withStart(study.startAt(at.x(), at.y()))
                .withStopRule(new StopRule(study.iterations(), 0));
    }

    @Override
    public void close() {
        desk.cancel();
    }
}
