package org.geodescent.ui.window;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.logging.Logger;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.geodescent.lesson.Lesson;
import org.geodescent.lesson.WindowPart;
import org.geodescent.reproduce.Cards;
import org.geodescent.reproduce.ImageFigure;
import org.geodescent.run.Background;
import org.geodescent.run.Tasks;
import org.geodescent.ui.Command;
import org.geodescent.ui.Late;
import org.geodescent.ui.Notices;
import org.geodescent.ui.Pins;
import org.geodescent.ui.Replay;
import org.geodescent.ui.Workbench;
import org.geodescent.ui.images.CifarPane;
import org.geodescent.ui.lesson.LessonPlace;
import org.geodescent.ui.pane.InputPlanePane;
import org.geodescent.ui.pane.InspectorPane;
import org.geodescent.ui.pane.NumbersPane;
import org.geodescent.ui.pane.RailPane;
import org.geodescent.ui.papers.PaperShelf;
import org.geodescent.ui.points.FileDrop;
import org.geodescent.ui.points.PointEditor;
import org.geodescent.ui.theory.LargeNumbers;
import org.geodescent.ui.theory.NumberFolds;
import org.geodescent.ui.theory.PictureTablePane;
import org.geodescent.ui.theory.TheoryDesk;
import org.geodescent.ui.theory.TheoryPane;

/** Everything inside the window. On the JavaFX thread only. */
final class MainWindow extends StackPane implements Notices, AutoCloseable {
    private static final Logger LOG = Logger.getLogger(MainWindow.class.getName());
    static final PseudoClass DARK = PseudoClass.getPseudoClass("dark");
    /** For long work: half of what there is, and enough that seconds of one kind need not wait for hours of another. */
    private static final int THREADS = Math.max(3, Runtime.getRuntime().availableProcessors() / 2);

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Workbench workbench;
    private final MainTabs tabs;
    private final BorderPane frame = new BorderPane();
    private final StageLayout stage;
    private final InputPlanePane plane;
    private final TheoryDesk desk;
    private final TheoryPane theory;
    private final LargeNumbers large;
    private final NumbersPane numbers;
    private final PointDesk points;
    private final FileDrop drop;
    private final StatusLine status;
    private final PlaceTools places;
    private final MainToolBar bar;
    private final CaptionBar caption;
    private final Overlay overlay = new Overlay();
    private final NoticeArea notices = new NoticeArea();
    private final Background background;
    private final List<Command> all;
    private final List<Command> everywhere;
    private final List<Command> help;
    private final KeyMap keyMap;
    private final CommandPalette palette;
    private final GalleryDesk gallery;
    private final FigureWriter writer;
    private final String exportFolder;
    private final Late<ExportPane> export;
    private final Tasks tasks;
    private final Late<PaperShelf> papers;
    private final SlideOuts slideOuts;
    private final Late<PictureTablePane> picture;
    private final ComfortDesk comfort;
    private final LessonPlace lessons;
    private StageScale scale = StageScale.of(0, false);
    private final ProjectorBars bars = new ProjectorBars(this);
    private boolean projector;

    /**
     * @param files asks for files
     * @param application what is beyond the window: theme, full screen
     * @param failures told of bugs on workers
     */
    MainWindow(
            Workbench workbench,
            Preferences preferences,
            FileChoice files,
            ApplicationActions application,
            Consumer<Throwable> failures) {
        this.workbench = workbench;
        setId("window");
        getStyleClass().add("main-window");
        background = new Background(Platform::runLater, failures);
        PointEditor editor = new PointEditor(workbench);
        Saving saving = new Saving(files, notices, background);
        FigureDesk opened = new FigureDesk(
                workbench, notices, overlay, files, this::showDemonstration, this::startLesson, this::showImages);
        points = new PointDesk(editor, background, this, this::slideOuts, saving);
        SessionFiles sessions = new SessionFiles(workbench, background, this, opened, points.files()::chooseFeatures);
        TaskArea taskArea = new TaskArea();
        tasks = new Tasks(THREADS, Platform::runLater, failures, taskArea);
        TableDesk tables = new TableDesk(workbench, background, tasks, this, points.files()::open, sessions::open);
        drop = new FileDrop(points.files(), tables::open, sessions::open, this);
        drop.install(this);
        comfort = new ComfortDesk(workbench, application, this, overlay, this, saving, background, drop::open);
        sessions.setOnUsed(comfort.recent()::used);
        points.files().setOnUsed(comfort.recent()::used);
        plane = new InputPlanePane(editor, points.files());
        desk = new TheoryDesk(workbench, tasks, failures);
        theory = new TheoryPane(desk, plane, tasks);
        large = new LargeNumbers(desk);
        large.sentenceProperty().addListener((property, before, sentence) -> {
            plane.view().setSpoken(sentence);
            theory.tabs().forEach(tab -> tab.setSpoken(sentence));
        });
        numbers = new NumbersPane(workbench, large, points.table(), failures);
        if (!workbench.comfortProperty().get().reducedMotion()) {
            plane.dropIn();
        }
        plane.setOnSampleClicked(desk.axes()::clicked);
        Pins pins = new Pins(workbench, this::say);
        writer = new FigureWriter(outcome -> FigureSaving.tell(outcome, this), failures);
        FigureSaving figures = new FigureSaving(saving, writer);
        NumberFolds.add(numbers, desk, pins, figures::ask);
        stage = StageLayout.of(workbench, plane, theory, large, numbers, preferences.pictures());
        slideOuts = new SlideOuts(stage, preferences.side());
        Path folder = preferences.folder();
        exportFolder = preferences.exportFolder();
        ReplaySaving replays = new ReplaySaving(tasks, saving, this);
        export = new Late<>(() -> new ExportPane(
                workbench,
                theory,
                folder,
                new ExportActions(
                        (file, job) -> saving.confirm(List.of(file), () -> writer.write(job)),
                        writer::write,
                        replays::write,
                        overlay::toggle),
                files,
                failures));
        papers = new Late<>(() -> new PaperShelf(Cards.ALL, tasks, this, opened, saving, folder));
        status = new StatusLine(workbench, taskArea, tasks::active);
        Replay replay = new Replay(workbench);
        ExperimentCommands experiments = new ExperimentCommands(workbench, this::say);
        Late<CifarPane> images = new Late<>(() -> MainTabs.images(tasks, this, files, saving, figures, failures));
        Runnable openTable = () -> files.toOpen("Open a table").ifPresent(tables::open);
        tabs = new MainTabs(frame, images, workbench, openTable, figures::ask, tasks, failures);
        desk.setOnOpenTable(openTable);
        tables.showIn(tabs);
        Late<InspectorPane> settings = new Late<>(() -> new InspectorPane(workbench));
        picture = new Late<>(() -> new PictureTablePane(desk));
        List<Command> columns = slideOuts.commands(papers, settings, export, picture);
        List<Command> sessionCommands = sessions.commands(files, saving, application.lastSession());
        gallery = new GalleryDesk(
                workbench,
                opened,
                tabs,
                () -> getPseudoClassStates().contains(DARK),
                sessionCommands.subList(0, 1),
                this::requestFocus,
                failures);
        lessons = new LessonPlace(
                workbench,
                this,
                plane,
                new LessonScenery(tabs, large),
                () -> files.toOpen("Open a lesson").ifPresent(sessions::open),
                column -> slideOuts.show(column, "Lesson"),
                replays::ask,
                this,
                background,
                saving);
        List<Command> comforts = comfort.commands(this::togglePreferences);
        help = KeyMap.help(this::toggleKeyMap, this::showPalette);
        everywhere = concatenated(Stream.of(
                application.commands(), status.commands(), lessons.commands(), comforts, help, tabs.commands()));
        all = concatenated(Stream.of(
                replay.commands(),
                experiments.commands(),
                pins.commands(),
                theory.commands(),
                columns,
                List.of(FigureClipboard.command(workbench, theory, writer)),
                sessionCommands,
                List.of(gallery.command()),
                points.commands(),
                everywhere));
        keyMap = new KeyMap(all);
        palette = new CommandPalette(overlay::close);
        PaletteSources.fill(palette, all, opened, tabs, theory, slideOuts, settings, papers, comfort, lessons::start);
        places = new PlaceTools(
                help.get(1),
                List.of(experiments.history().get(0), application.commands().get(0), application.theme(), help.get(0)),
                comfort.menu(
                        List.of(sessionCommands.get(0), points.commands().get(1)),
                        List.of(
                                List.of(
                                        sessionCommands.get(1),
                                        sessionCommands.get(2),
                                        points.commands().get(5)),
                                comforts)));
        bar = new MainToolBar(
                workbench,
                experiments,
                replay,
                gallery.command(),
                lessons.button(),
                List.of(columns.get(2)),
                List.of(columns.get(0), pins.pin(), columns.get(1)));
        caption = new CaptionBar(workbench, experiments);
        caption.follow(lessons.captionProperty());
        fillFrame(replay);
    }

    private void fillFrame(Replay replay) {
        frame.setTop(bar);
        frame.setCenter(slideOuts);
        RailPane rail = new RailPane(workbench, replay.transport());
        frame.setBottom(rail);
        // A picture that has the place of all has that of the bar, too.
        bars.add(bar, stage.aloneProperty().or(lessons.hides(WindowPart.BAR)).not());
        bars.add(rail, lessons.hides(WindowPart.RAIL).not());
        bars.add(places);
        bars.add(status);
        bars.hiddenProperty().addListener((property, before, bare) -> stage.setBare(bare));
        stage.leaveOut(lessons.hides(WindowPart.TOOLS), lessons.hides(WindowPart.NUMBERS));
        caption.visibleProperty().bind(tabs.firstProperty().or(lessons.hasCaption()));
        // Below all tabs: tasks of one go on while another is shown.
        HBox foot = new HBox(caption, lessons.bar(), status);
        foot.getStyleClass().add("foot");
        StackPane.setAlignment(places, Pos.TOP_RIGHT);
        StackPane.setAlignment(notices, Pos.BOTTOM_RIGHT);
        StackPane.setMargin(notices, new Insets(0, 16, 120, 16));
        getChildren()
                .addAll(
                        new BorderPane(
                                new StackPane(tabs, places),
                                null,
                                null,
                                new VBox(bars.progress(workbench.playback()), foot),
                                null),
                        gallery.pane(),
                        lessons.spot(),
                        notices,
                        overlay);
        for (ObservableValue<?> size : List.of(widthProperty(), heightProperty(), workbench.comfortProperty())) {
            size.addListener((property, before, after) -> rescale());
        }
        sceneProperty().addListener((property, before, after) -> scaleScene());
        rescale();
    }

    private SlideOuts slideOuts() {
        return slideOuts;
    }

    /** Everything is as large as the window wants it. */
    private void rescale() {
        double wanted = workbench.comfortProperty().get().scale();
        StageScale next = StageScale.of(getWidth(), getHeight(), projector, wanted);
        places.fit(getWidth() / next.type());
        if (next.equals(scale)) {
            return;
        }
        scale = next;
        next.apply(this);
        scaleScene();
        stage.setScale(next);
        gallery.setScale(next);
        plane.setZoom(next.type());
        plane.view().setLineFactor(next.marks() / next.type());
        theory.setScale(next.type(), next.marks() / next.type());
    }

    private void scaleScene() {
        if (getScene() != null) {
            scale.apply(getScene());
        }
    }

    private static List<Command> concatenated(Stream<List<Command>> lists) {
        return lists.flatMap(List::stream).toList();
    }

    /** What keys do now: outside the laboratory only what concerns the whole window. */
    List<Command> commands() {
        // A card over the window has the keys to itself, so that Esc closes it wherever the mouse has clicked.
        return overlay.isVisible() ? help : tabs.first() ? all : everywhere;
    }

    MainTabs tabs() {
        return tabs;
    }

    NoticeArea notices() {
        return notices;
    }

    TheoryDesk theory() {
        return desk;
    }

    /** Says one sentence in the status bar. */
    void say(String sentence) {
        status.say(sentence);
    }

    @Override
    public void info(String sentence) {
        say(sentence);
    }

    @Override
    public void remark(String sentence) {
        notices.show(NoticeArea.Kind.WARNING, sentence, List.of());
    }

    @Override
    public void error(String sentence) {
        say(sentence);
        notices.show(NoticeArea.Kind.WARNING, sentence, List.of());
    }

    /** Opens a file by what its name says it is, as when it is dropped. */
    void openFile(Path file) {
        drop.open(file);
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
        slideOuts.toggle(comfort.pane(), "Preferences");
    }

    private void showPalette() {
        overlay.toggle(palette);
        palette.open();
    }

    void toggleKeyMap() {
        overlay.toggle(keyMap);
    }

    /** Everything that is to be seen from the last row: type × 1.6, lines × 2, few numbers. */
    void setProjector(boolean on) {
        projector = on;
        rescale();
        numbers.setFew(on);
        large.setProjector(on);
        bars.setProjector(on);
    }

    /** Once a frame, before painting. */
    void pulse(long now, double elapsedSeconds, FrameMeter meter) {
        boolean opening = plane.pulse(elapsedSeconds);
        workbench.pulse(opening ? 0 : elapsedSeconds);
        theory.pulse();
        large.pulse(now);
        numbers.pulse(now);
        tabs.pulse(now);
        export.ifMade().ifPresent(pane -> pane.pulse(now));
        lessons.pulse();
        writer.pulse();
        papers.ifMade().ifPresent(PaperShelf::pulse);
        comfort.pulse();
        picture.ifMade().ifPresent(table -> table.pulse(now));
        status.pulse(meter);
    }

    /** The preferences as they are now. */
    Preferences preferences(boolean dark, WindowSize size, boolean maximised) {
        return new Preferences(
                dark,
                Math.max(640, size.width()),
                Math.max(480, size.height()),
                maximised,
                stage.share(),
                lessons.seconds(),
                slideOuts.column(),
                export.ifMade().map(ExportPane::folder).orElse(exportFolder),
                workbench.comfortProperty().get());
    }

    @Override
    public void close() {
        comfort.close();
        lessons.close();
        workbench.close();
        numbers.close();
        gallery.close();
        tabs.close();
        theory.close();
        desk.close();
        writer.close();
        export.ifMade().ifPresent(ExportPane::close);
        if (!tasks.finish(PATIENCE)) {
            LOG.warning("a task was still running when the window closed");
        }
        if (!background.finish(PATIENCE)) {
            LOG.warning("a file was still being read or written when the window closed");
        }
    }
}
