package org.geodescent.ui.window;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.Node;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import org.geodescent.cifar.data.CifarDownload;
import org.geodescent.cifar.nd4j.Nd4jEngine;
import org.geodescent.figure.Figure;
import org.geodescent.reproduce.ImageFigure;
import org.geodescent.run.Experiment;
import org.geodescent.run.SweepDots;
import org.geodescent.session.Session;
import org.geodescent.session.ViewState;
import org.geodescent.ui.Command;
import org.geodescent.ui.Late;
import org.geodescent.ui.Pins;
import org.geodescent.ui.Scaled;
import org.geodescent.ui.Workbench;
import org.geodescent.ui.images.CifarPane;
import org.geodescent.ui.images.FileQuestions;
import org.geodescent.ui.laboratory.DemonstrationsPane;
import org.geodescent.ui.study.StudyPane;
import org.kordamp.ikonli.feather.Feather;

/** The large tabs of the window: the laboratory and what stands beside it. On the JavaFX thread only. */
final class MainTabs extends TabPane implements AutoCloseable {
    static final String LABORATORY = "Laboratory";
    static final String MANY_SEEDS = "Many seeds";
    static final String DEMONSTRATIONS = "Demonstrations";
    static final String CIFAR = "CIFAR";

    private final Workbench workbench;
    private final Late<CifarPane> images;
    private final Late<StudyPane> study;
    private final Late<DemonstrationsPane> demonstrations;
    private double zoom = 1;
    private double lines = 1;
    private final Tab studyTab;
    private final Tab demonstrationsTab;
    private final Tab imagesTab;

    /**
     * @param laboratory the first tab
     * @param openTable asks for the table of a sweep and opens it
     * @param save asks for a file and writes the figure to it
     */
    MainTabs(Node laboratory, Workbench workbench, Services services, Runnable openTable, Consumer<Figure> save) {
        this.workbench = workbench;
        getStyleClass().add("main-tabs");
        setId("main-tabs");
        setTabClosingPolicy(TabClosingPolicy.UNAVAILABLE);
        setFocusTraversable(false);
        study = scaled(() -> new StudyPane(
                workbench, this::openInLaboratory, openTable, save, services.tasks(), services.failures()));
        demonstrations = scaled(() -> new DemonstrationsPane(workbench.comfortProperty(), save, services.failures()));
        images = scaled(() -> images(services, save));
        add(LABORATORY, () -> laboratory);
        studyTab = add(MANY_SEEDS, study);
        demonstrationsTab = add(DEMONSTRATIONS, demonstrations);
        imagesTab = add(CIFAR, images);
    }

    /** Drawn as large as the others from its first moment on. */
    private <T extends Scaled> Late<T> scaled(Supplier<T> maker) {
        return new Late<>(() -> {
            T pane = maker.get();
            pane.setScale(zoom, lines);
            return pane;
        });
    }

    /** The content of the last one. */
    private static CifarPane images(Services services, Consumer<Figure> save) {
        FileChoice files = services.files();
        return new CifarPane(
                services.tasks(),
                services.notices(),
                new FileQuestions(files::folder, files::toOpen, services.saving()),
                save,
                Nd4jEngine::open,
                CifarDownload.official(),
                services.failures());
    }

    private Tab add(String title, Supplier<? extends Node> content) {
        Tab tab = new Tab(title);
        // What is behind costs no style and layout of every frame.
        tab.selectedProperty()
                .addListener((property, before, selected) -> tab.setContent(selected ? content.get() : null));
        getTabs().add(tab);
        return tab;
    }

    /** Sets how large the pictures of all tabs but the laboratory are drawn. */
    void setScale(StageScale scale) {
        zoom = scale.type();
        lines = scale.lines();
        List.<Late<? extends Scaled>>of(study, demonstrations, images)
                .forEach(late -> late.ifMade().ifPresent(pane -> pane.setScale(zoom, lines)));
    }

    private void openInLaboratory(Experiment experiment) {
        getSelectionModel().selectFirst();
        workbench.open("open a start", Pins.kept(workbench, new Session(experiment, ViewState.DEFAULT)));
    }

    /** Brings the laboratory to the front. */
    void showLaboratory() {
        getSelectionModel().selectFirst();
    }

    /** Shows the table of a sweep among the many seeds, which come to the front. */
    void showStarts(String name, SweepDots dots) {
        study.get().show(name, dots);
        getSelectionModel().select(studyTab);
    }

    /** Brings the nets on images to the front, set for the nets of a figure. */
    void showImages(ImageFigure figure) {
        getSelectionModel().select(imagesTab);
        images.get().show(figure);
    }

    /** Whether the laboratory is shown. */
    boolean first() {
        return firstProperty().get();
    }

    /** As {@link #first}, to be followed. */
    BooleanBinding firstProperty() {
        return getSelectionModel().selectedIndexProperty().lessThanOrEqualTo(0);
    }

    List<Command> commands() {
        return List.of(
                command(0, KeyCode.DIGIT1, Feather.GRID),
                command(1, KeyCode.DIGIT2, Feather.BAR_CHART),
                command(2, KeyCode.DIGIT3, Feather.PLAY_CIRCLE),
                command(3, KeyCode.DIGIT4, Feather.IMAGE),
                Command.of(
                        "Train on images",
                        "Train a net on images, with the settings in its tab.",
                        Feather.IMAGE,
                        this::trainImages));
    }

    private Command command(int index, KeyCode key, Feather icon) {
        return Command.of(
                        getTabs().get(index).getText(), "Bring this tab to the front.", icon, () -> getSelectionModel()
                                .select(index))
                .on(key, KeyCombination.SHORTCUT_DOWN);
    }

    /** Trains a net with the settings in its tab, which comes to the front. */
    void trainImages() {
        getSelectionModel().select(imagesTab);
        images.get().train();
    }

    /** Brings a demonstration to the front. */
    void showDemonstration(String id) {
        getSelectionModel().select(demonstrationsTab);
        demonstrations.get().choose(id);
    }

    /** The demonstration that is in front; empty: something else is. */
    Optional<String> demonstration() {
        return demonstrationsTab.isSelected() ? Optional.of(demonstrations.get().chosen()) : Optional.empty();
    }

    /** Whether a net is being trained on images now. */
    boolean trainsImages() {
        return images.ifMade().map(CifarPane::trains).orElse(false);
    }

    /**
     * Once a frame.
     *
     * @param elapsedSeconds since the last one
     */
    void pulse(long now, double elapsedSeconds) {
        study.ifMade().ifPresent(pane -> pane.pulse(now, studyTab.isSelected()));
        images.ifMade().ifPresent(pane -> pane.pulse(now));
        if (demonstrationsTab.isSelected()) {
            demonstrations.get().pulse(elapsedSeconds);
        }
    }

    @Override
    public void close() {
        study.ifMade().ifPresent(StudyPane::close);
        images.ifMade().ifPresent(CifarPane::close);
        demonstrations.ifMade().ifPresent(DemonstrationsPane::close);
    }
}
