package org.geodescent.ui.images;

import java.io.File;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.logging.Logger;
import javafx.application.Platform;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.geodescent.cifar.data.CifarDownload;
import org.geodescent.cifar.data.ImageData;
import org.geodescent.cifar.net.Engine;
import org.geodescent.figure.Figure;
import org.geodescent.reproduce.ImageFigure;
import org.geodescent.run.Background;
import org.geodescent.run.Tasks;
import org.geodescent.run.Workers;
import org.geodescent.ui.Form;
import org.geodescent.ui.Notices;
import org.geodescent.ui.Scaled;
import org.geodescent.ui.Sight;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/**
 * The tab about images: trains nets by Algorithm 1 of A, attacks them, and shows margin curves and a gallery. Works
 * with synthetic images at once. Nothing is loaded or computed before the tab is shown for the first time, and no
 * native library before the first training or attack. On the JavaFX thread only.
 */
public final class CifarPane extends BorderPane implements Scaled, AutoCloseable {
    private static final Logger LOG = Logger.getLogger(CifarPane.class.getName());
    /** The view of the margin curves. */
    private static final int CURVES = 1;

    /** In units of the type: with less room the names of the views need all. */
    private static final double NARROW = 34;

    /** Of a picture, in figure units: smaller ones have no room for their words. */
    static final double LEAST_WIDTH = 480;

    static final double LEAST_HEIGHT = 380;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final ImageLoading loading;
    private final Nets nets = new Nets();
    private final TrainingDesk training;
    private final AttackDesk attacks;
    private final Background background;
    private final NetFiles netFiles;
    private final DataCard data;
    private final TrainingControls controls = new TrainingControls();
    private final FigureQueue queue;
    private final FigureControls figures;
    private final TransportBar transport;
    private final NetColumn netColumn;
    private final AttackControls attackControls;
    private final TrainingView trainingView;
    private final CurvesView curvesView;
    private final GalleryView galleryView;
    private final TabPane views = new TabPane();
    private final Notices notices;
    private boolean begun;
    private boolean wanted;
    /** Set by its card and not begun yet. */
    private Optional<ImageFigure> asked = Optional.empty();
    /** Whether the button that begins it has had the focus. */
    private boolean pointed;

    /**
     * @param tasks does the training and the attacks
     * @param files asks for files
     * @param saveFigure asks for a file and writes a figure to it
     * @param engine opens the engine of the nets, on a worker
     * @param download of the official archive
     * @param failures told of bugs on workers
     */
    public CifarPane(
            Tasks tasks,
            Notices notices,
            FileQuestions files,
            Consumer<Figure> saveFigure,
            Supplier<Engine> engine,
            CifarDownload download,
            Consumer<Throwable> failures) {
        this.notices = notices;
        setId("cifar");
        getStyleClass().add("cifar-pane");
        getStylesheets().add(String.valueOf(CifarPane.class.getResource("images.css")));
        EngineSource engines = new EngineSource(engine);
        // All cores: frames of the laboratory stay short beside it, as "bench --only frames" measures.
        int workers = Workers.usual();
        loading = new ImageLoading(download, failures);
        training = new TrainingDesk(tasks, nets, engines, workers);
        attacks = new AttackDesk(tasks, nets, engines, workers);
        background = new Background(Platform::runLater, failures);
        netFiles = new NetFiles(nets, files, background, notices);
        data = new DataCard(loading, files);
        queue = new FigureQueue(nets, training, attacks);
        figures = new FigureControls(queue, this::run);
        transport = new TransportBar(training, nets, this::start, this::resume);
        netColumn = new NetColumn(nets, training, netFiles::open, netFiles::save, files);
        attackControls = new AttackControls(
                attacks, nets, () -> views.getSelectionModel().select(CURVES), netFiles::saveAttack);
        trainingView = new TrainingView(nets, failures);
        curvesView = new CurvesView(nets, failures, () -> asked.ifPresent(this::run));
        galleryView = new GalleryView(nets, engines, failures);
        setLeft(column(data, figures, controls));
        setRight(right());
        setCenter(centre(saveFigure));
        setOnDragOver(this::dragOver);
        setOnDragDropped(this::dropped);
    }

    @Override
    public void setScale(double zoom, double lines) {
        trainingView.setScale(zoom, lines);
        curvesView.setScale(zoom, lines);
    }

    private static ScrollPane column(Node... parts) {
        VBox box = new VBox(parts);
        box.getStyleClass().add("image-column");
        ScrollPane scroll = new ScrollPane(box);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("image-scroll");
        return scroll;
    }

    private VBox right() {
        VBox.setVgrow(netColumn, Priority.ALWAYS);
        VBox box = new VBox(netColumn, attackControls);
        box.getStyleClass().addAll("image-column", "net-column");
        return box;
    }

    private BorderPane centre(Consumer<Figure> saveFigure) {
        views.setId("cifar-views");
        views.getStyleClass().add("image-views");
        views.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        views.getTabs()
                .addAll(
                        new Tab("Training", trainingView),
                        new Tab("Margin curves", curvesView),
                        new Tab("Gallery", galleryView));
        Button save = Form.button(
                "Save the figure…",
                Feather.DOWNLOAD,
                "cifar-save-figure",
                "Writes the figure that is shown as SVG, PNG, PDF, or PGF for LaTeX.",
                () -> {
                    Figure figure = figure();
                    if (figure != null) {
                        saveFigure.accept(figure);
                    }
                });
        save.getStyleClass().addAll("flat", "pane-button");
        StackPane over = new StackPane(views, save);
        Form.iconIfNarrow(save, over, NARROW);
        StackPane.setAlignment(save, Pos.TOP_RIGHT);
        StackPane.setMargin(save, new Insets(6, 8, 0, 0));
        BorderPane centre = new BorderPane(over);
        centre.setTop(transport);
        return centre;
    }

    private @Nullable Figure figure() {
        return switch (views.getSelectionModel().getSelectedIndex()) {
            case 0 -> trainingView.figure();
            case CURVES -> curvesView.figure();
            default -> galleryView.figure();
        };
    }

    private @Nullable ImageData images() {
        LoadedImages loaded = loading.imagesProperty().get();
        return loaded == null ? null : loaded.data();
    }

    /** Trains a net with the controls as they are, as soon as there are images; without effect while one is trained. */
    public void train() {
        wanted = true;
    }

    /** Whether steps of a training are being made now. */
    public boolean trains() {
        return training.phase() == TrainingDesk.Phase.RUNNING;
    }

    /** Sets the stage of a figure: its margin curves in front, what it costs, and the button that begins it. */
    public void show(ImageFigure figure) {
        views.getSelectionModel().select(CURVES);
        if (!queue.busy()) {
            asked = Optional.of(figure);
            pointed = false;
        }
    }

    /** What a figure costs that is asked for, or why it cannot be run; empty if none is, or it cannot begin now. */
    private String offer() {
        ImageData images = images();
        if (asked.isEmpty() || images == null || !queue.free()) {
            return "";
        }
        try {
            return FigureOffer.of(asked.get(), controls.spec().epochs(), images, nets);
        } catch (IllegalArgumentException e) {
            return notRun(asked.get(), e);
        }
    }

    private static String notRun(ImageFigure figure, IllegalArgumentException problem) {
        return "%s is not run: %s.".formatted(figure.figure(), problem.getMessage());
    }

    private void showOffer() {
        String offer = offer();
        figures.pulse(images() != null, offer);
        if (offer.isEmpty()) {
            curvesView.say(queue.busy() ? queue.message() : "", "");
            return;
        }
        ImageFigure figure = asked.orElseThrow();
        curvesView.say(offer, "Run " + figure.figure());
        if (!pointed) {
            pointed = true;
            if (curvesView.hasCurves()) {
                figures.point(figure);
            } else {
                curvesView.pointToBeginning();
            }
        }
    }

    private void run(ImageFigure figure) {
        ImageData images = images();
        if (images != null) {
            try {
                queue.start(figure, controls.spec().epochs(), images);
                asked = Optional.empty();
                views.getSelectionModel().select(CURVES);
            } catch (IllegalArgumentException e) {
                notices.error(notRun(figure, e));
            }
        }
    }

    private void start() {
        ImageData images = images();
        if (images != null) {
            try {
                training.start(controls.spec(), images);
                views.getSelectionModel().select(0);
            } catch (IllegalArgumentException e) {
                notices.error("Not trained: " + e.getMessage() + ".");
            }
        }
    }

    private void resume() {
        ImageData images = images();
        Net chosen = nets.chosenProperty().get();
        if (images != null && chosen != null) {
            training.resume(chosen, images);
            views.getSelectionModel().select(0);
        }
    }

    private void dragOver(DragEvent event) {
        if (event.getDragboard().hasFiles()) {
            event.acceptTransferModes(TransferMode.COPY);
            event.consume();
        }
    }

    private void dropped(DragEvent event) {
        if (event.getDragboard().hasFiles()) {
            drop(event.getDragboard().getFiles());
            event.setDropCompleted(true);
            event.consume();
        }
    }

    /** Images from folders, archives and .bin files; everything else must be a net. */
    void drop(List<File> files) {
        if (files.stream().allMatch(DataCard::holdsImages)) {
            data.drop(files);
        } else {
            files.forEach(file -> netFiles.open(file.toPath()));
        }
    }

    /** Once a frame: pulls what is new and shows it, if the tab is on the screen. */
    public void pulse(long now) {
        training.pulse();
        attacks.pulse();
        queue.pulse();
        if (!Sight.has(this)) {
            return;
        }
        if (!begun) {
            begun = true;
            loading.makeSynthetic();
        }
        if (wanted && images() != null) {
            wanted = false;
            start();
        }
        data.pulse();
        transport.pulse(images() != null);
        showOffer();
        netColumn.pulse();
        attackControls.pulse(images());
        switch (views.getSelectionModel().getSelectedIndex()) {
            case 0 -> trainingView.pulse();
            case CURVES -> curvesView.pulse(now);
            default -> galleryView.pulse(now);
        }
    }

    @Override
    public void close() {
        queue.cancel();
        training.cancel();
        attacks.cancel();
        loading.close();
        if (!background.finish(PATIENCE)) {
            LOG.warning("a net was still being read or written when the window closed");
        }
        trainingView.close();
        curvesView.close();
        galleryView.close();
    }
}
