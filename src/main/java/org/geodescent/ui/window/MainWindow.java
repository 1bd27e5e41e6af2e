package org.geodescent.ui.window;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.logging.Logger;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.geodescent.lesson.Lesson;
import org.geodescent.lesson.WindowPart;
import org.geodescent.reproduce.ImageFigure;
import org.geodescent.run.Background;
import org.geodescent.run.Task;
import org.geodescent.run.Tasks;
import org.geodescent.ui.Command;
import org.geodescent.ui.Notices;
import org.geodescent.ui.Pins;
import org.geodescent.ui.Replay;
import org.geodescent.ui.Workbench;
import org.geodescent.ui.lesson.LessonPlace;
import org.geodescent.ui.pane.RailPane;
import org.geodescent.ui.points.PointEditor;
import org.geodescent.ui.theory.TheoryDesk;

/** Everything inside the window. On the JavaFX thread only. */
final class MainWindow extends StackPane implements Notices, AutoCloseable {
    private static final Logger LOG = Logger.getLogger(MainWindow.class.getName());
    static final PseudoClass DARK = PseudoClass.getPseudoClass("dark");
    /** For long work: half of what there is, and enough that seconds of one kind need not wait for hours of another. */
    private static final int THREADS = Math.max(3, Runtime.getRuntime().availableProcessors() / 2);

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Workbench workbench;
    private final Services services;
    private final MainTabs tabs;
    private final BorderPane frame = new BorderPane();
    private final FilesDesk files;
    private final LaboratoryPanes panes;
    private final ExportDesk export;
    private final StatusLine status;
    private final PlaceTools places;
    private final Overlay overlay = new Overlay();
    private final NoticeArea notices = new NoticeArea();
    private final WindowCommands commands = new WindowCommands(overlay);
    private final GalleryDesk gallery;
    private final SideColumns columns;
    private final ComfortDesk comfort;
    private final LessonPlace lessons;
    private final WindowScale scale;
    private final ProjectorBars bars = new ProjectorBars(this);
    private final CaptionBar caption;

    /**
     * @param choice asks for files
     * @param application what is beyond the window: theme, full screen
     * @param failures told of bugs on workers
     */
    MainWindow(
            Workbench workbench,
            Preferences preferences,
            FileChoice choice,
            ApplicationActions application,
            Consumer<Throwable> failures) {
        this.workbench = workbench;
        scale = new WindowScale(this, workbench.comfortProperty());
        setId("window");
        getStyleClass().add("main-window");
        TaskArea taskArea = new TaskArea();
        services = services(taskArea, choice, failures);
        PointEditor editor = new PointEditor(workbench);
        FigureDesk figures = new FigureDesk(
                workbench, notices, overlay, choice, this::showDemonstration, this::startLesson, this::showImages);
        files = new FilesDesk(
                workbench, editor, services, figures, this::slideOuts, this::tabs, application.lastSession());
        files.takeDrops(this);
        comfort = new ComfortDesk(workbench, application, this, overlay, services, files::open);
        files.setOnUsed(comfort.recent()::used);
        panes = new LaboratoryPanes(
                workbench, editor, files.points().files(), files.points().table(), services, preferences.pictures());
        export = new ExportDesk(workbench, panes.theory(), services, overlay::toggle, preferences);
        Pins pins = new Pins(workbench, this::info);
        panes.addFolds(pins, export::save);
        columns = new SideColumns(workbench, panes, services, figures, export, preferences);
        status = new StatusLine(workbench, taskArea, () -> active(services.tasks()));
        tabs = new MainTabs(frame, workbench, services, files::openTable, export::save);
        panes.desk().setOnOpenTable(files::openTable);
        gallery = gallery(figures);
        lessons = lessons();
        Replay replay = new Replay(workbench);
        ExperimentCommands experiments = new ExperimentCommands(workbench, this::info);
        List<Command> comforts = comfort.commands(this::togglePreferences);
        setCommands(application, replay, experiments, pins, comforts);
        fillPalette(figures);
        places = places(application, experiments, comforts);
        fillFrame(replay, experiments, pins);
        caption = new CaptionBar(workbench, experiments);
        stack();
        followScale();
    }

    private List<Task> active(Tasks tasks) {
        List<Task> all = new ArrayList<>(tasks.active());
        workbench.longDrawing().ifPresent(all::add);
        all.addAll(panes.desk().longDrawings());
        return all;
    }

    private Services services(TaskArea taskArea, FileChoice choice, Consumer<Throwable> failures) {
        Background background = new Background(Platform::runLater, failures);
        return new Services(
                background,
                new Tasks(THREADS, Platform::runLater, failures, taskArea),
                choice,
                new Saving(choice, notices, background),
                this,
                failures);
    }

    private GalleryDesk gallery(FigureDesk figures) {
        return new GalleryDesk(
                workbench,
                figures,
                tabs,
                () -> getPseudoClassStates().contains(DARK),
                files.sessionCommands().subList(0, 1),
                this::requestFocus,
                services.failures());
    }

    private LessonPlace lessons() {
        return new LessonPlace(
                workbench,
                this,
                panes.plane(),
                new LessonScenery(tabs, panes.large()),
                files::openLesson,
                column -> columns.place().show(column, "Lesson"),
                export::handOut,
                this,
                services.background(),
                services.saving());
    }

    private void setCommands(
            ApplicationActions application,
            Replay replay,
            ExperimentCommands experiments,
            Pins pins,
            List<Command> comforts) {
        commands.set(
                Stream.of(
                        replay.commands(),
                        experiments.commands(),
                        pins.commands(),
                        panes.theory().commands(),
                        columns.commands(),
                        List.of(export.copy()),
                        files.sessionCommands(),
                        files.pointCommands()),
                Stream.of(
                        List.of(gallery.command()),
                        application.commands(),
                        status.commands(),
                        lessons.commands(),
                        comforts,
                        commands.help(),
                        tabs.commands()));
    }

    private void fillPalette(FigureDesk figures) {
        PaletteSources.fill(
                commands.palette(), commands.all(), figures, tabs, panes.theory(), columns, comfort, lessons::start);
    }

    private PlaceTools places(ApplicationActions application, ExperimentCommands experiments, List<Command> comforts) {
        List<Command> help = commands.help();
        return new PlaceTools(
                help.get(1),
                List.of(experiments.history().get(0), application.commands().get(0), application.theme(), help.get(0)),
                comfort.menu(files.opening(), List.of(files.keeping(), comforts)));
    }

    private void fillFrame(Replay replay, ExperimentCommands experiments, Pins pins) {
        MainToolBar bar = new MainToolBar(
                workbench,
                experiments,
                replay,
                gallery.command(),
                lessons.button(),
                List.of(columns.exportCommand()),
                List.of(columns.papersCommand(), pins.pin(), columns.settingsCommand()));
        RailPane rail = new RailPane(workbench, replay.transport());
        StageLayout stage = panes.stage();
        frame.setTop(bar);
        frame.setCenter(columns.place());
        frame.setBottom(rail);
        // A picture that has the place of all has that of the bar, too.
        bars.add(bar, stage.aloneProperty().or(lessons.hides(WindowPart.BAR)).not());
        bars.add(rail, lessons.hides(WindowPart.RAIL).not());
        bars.add(places);
        bars.add(status);
        bars.hiddenProperty().addListener((property, before, bare) -> stage.setBare(bare));
        stage.leaveOut(lessons.hides(WindowPart.TOOLS), lessons.hides(WindowPart.NUMBERS));
    }

    /** Puts everything below and over each other. */
    private void stack() {
        caption.follow(lessons.captionProperty());
        caption.visibleProperty().bind(tabs.firstProperty().or(lessons.hasCaption()));
        // Below all tabs: tasks of one go on while another is shown.
        HBox foot = new HBox(caption, lessons.bar(), status);
        foot.getStyleClass().add("foot");
        StackPane.setAlignment(places, Pos.TOP_RIGHT);
        StackPane.setAlignment(notices, Pos.BOTTOM_RIGHT);
        StackPane.setMargin(notices, new Insets(0, 16, 120, 16));
        BorderPane window = new BorderPane(new StackPane(tabs, places));
        window.setBottom(new VBox(bars.progress(workbench.playback()), foot));
        getChildren().addAll(window, gallery.pane(), lessons.spot(), notices, overlay);
    }

    private void followScale() {
        Runnable fit = () -> places.fit(getWidth() / scale.property().get().type());
        scale.property().addListener((property, before, after) -> {
            panes.setScale(after);
            gallery.setScale(after);
            tabs.setScale(after);
            fit.run();
        });
        widthProperty().addListener((property, before, after) -> fit.run());
        scale.follow();
    }

    private SlideOuts slideOuts() {
        return columns.place();
    }

    /** What keys do now. */
    List<Command> commands() {
        return commands.onKeys(tabs.first());
    }

    void toggleKeyMap() {
        commands.toggleKeyMap();
    }

    MainTabs tabs() {
        return tabs;
    }

    NoticeArea notices() {
        return notices;
    }

    TheoryDesk theory() {
        return panes.desk();
    }

    @Override
    public void info(String sentence) {
        status.say(sentence);
    }

    @Override
    public void remark(String sentence) {
        notices.show(NoticeArea.Kind.WARNING, sentence, List.of());
    }

    @Override
    public void error(String sentence) {
        info(sentence);
        notices.show(NoticeArea.Kind.WARNING, sentence, List.of());
    }

    /** Opens a file by what its name says it is, as when it is dropped. */
    void openFile(Path file) {
        files.open(file);
    }

    private void startLesson(Lesson lesson) {
        lessons.start(lesson);
    }

    private void showImages(ImageFigure figure) {
        tabs.showImages(figure);
    }

    private void showDemonstration(String id) {
        tabs.showDemonstration(id);
    }

    private void togglePreferences() {
        tabs.showLaboratory();
        columns.place().toggle(comfort.pane(), "Preferences");
    }

    /** Everything that is to be seen from the last row: type × 1.6, lines × 2, few numbers. */
    void setProjector(boolean on) {
        scale.setProjector(on);
        panes.setProjector(on);
        bars.setProjector(on);
    }

    /** Once a frame, before painting. */
    void pulse(long now, double elapsedSeconds, FrameMeter meter) {
        panes.pulse(now, elapsedSeconds);
        tabs.pulse(now, elapsedSeconds);
        export.pulse(now);
        lessons.pulse();
        columns.pulse(now);
        comfort.pulse();
        caption.pulse(elapsedSeconds);
        status.pulse(meter);
    }

    /** The preferences as they are now. */
    Preferences preferences(boolean dark, WindowSize size, boolean maximised) {
        return new Preferences(
                dark,
                Math.max(640, size.width()),
                Math.max(480, size.height()),
                maximised,
                panes.stage().share(),
                lessons.seconds(),
                columns.place().column(),
                export.folder(),
                workbench.comfortProperty().get());
    }

    @Override
    public void close() {
        comfort.close();
        lessons.close();
        workbench.close();
        gallery.close();
        tabs.close();
        panes.close();
        export.close();
        if (!services.tasks().finish(PATIENCE)) {
            LOG.warning("a task was still running when the window closed");
        }
        if (!services.background().finish(PATIENCE)) {
            LOG.warning("a file was still being read or written when the window closed");
        }
    }
}
