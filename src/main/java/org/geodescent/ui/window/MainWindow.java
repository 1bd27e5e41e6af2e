package org.geodescent.ui.window;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.logging.Logger;
import javafx.application.Platform;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.geodescent.cifar.data.CifarDownload;
import org.geodescent.cifar.nd4j.Nd4jEngine;
import org.geodescent.figure.Figure;
import org.geodescent.reproduce.Card;
import org.geodescent.reproduce.Cards;
import org.geodescent.run.Background;
import org.geodescent.run.Tasks;
import org.geodescent.session.Session;
import org.geodescent.session.ViewState;
import org.geodescent.ui.Command;
import org.geodescent.ui.Hint;
import org.geodescent.ui.Notices;
import org.geodescent.ui.Workbench;
import org.geodescent.ui.images.CifarPane;
import org.geodescent.ui.images.FileQuestions;
import org.geodescent.ui.pane.ColumnsPane;
import org.geodescent.ui.pane.InputPlanePane;
import org.geodescent.ui.pane.InspectorPane;
import org.geodescent.ui.pane.NumbersPane;
import org.geodescent.ui.pane.PointsTable;
import org.geodescent.ui.pane.RailPane;
import org.geodescent.ui.papers.PaperShelf;
import org.geodescent.ui.papers.ShelfActions;
import org.geodescent.ui.points.FileDrop;
import org.geodescent.ui.points.PointEditor;
import org.geodescent.ui.points.PointFiles;
import org.geodescent.ui.points.PointOffer;
import org.geodescent.ui.theory.BoundNumbers;
import org.geodescent.ui.theory.ConvexNumbers;
import org.geodescent.ui.theory.TheoryDesk;
import org.geodescent.ui.theory.TheoryPane;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Everything inside the window. On the JavaFX thread only. */
final class MainWindow extends StackPane implements Notices, AutoCloseable {
    private static final Logger LOG = Logger.getLogger(MainWindow.class.getName());
    private static final double PROJECTOR_ZOOM = 1.6;
    private static final double PROJECTOR_LINES = 2;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Workbench workbench;
    private final MainTabs tabs;
    private final BorderPane frame = new BorderPane();
    private final PaneLayout panes;
    private final InputPlanePane plane;
    private final TheoryDesk desk;
    private final TheoryPane theory;
    private final NumbersPane numbers;
    private final PointFiles points;
    private final SessionFiles sessions;
    private final Saving saving;
    private final FileChoice files;
    private final PointsTable table;
    private final ColumnsPane columns;
    private final StatusLine status;
    private final Overlay overlay = new Overlay();
    private final NoticeArea notices = new NoticeArea();
    private final Background background;
    private final Commands commands;
    private final KeyMap keyMap;
    private final CommandPalette palette;
    private final FigureWriter writer;
    private final InspectorPane inspector;
    private final ExportPane export;
    private final Tasks tasks;
    private final PaperShelf papers;
    private final SlideOuts slideOuts;

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
        this.files = files;
        setId("window");
        getStyleClass().add("main-window");
        Actions actions = new Actions(application);
        commands = new Commands(workbench, actions);
        keyMap = new KeyMap(commands.all());
        palette = new CommandPalette(commands.all(), overlay::close);
        panes = new PaneLayout(preferences);
        slideOuts = new SlideOuts(panes);
        background = new Background(Platform::runLater, failures);
        PointEditor editor = new PointEditor(workbench);
        saving = new Saving(files, notices, background);
        points = new PointFiles(editor, background, this);
        sessions = new SessionFiles(workbench, background, this, actions);
        table = new PointsTable(editor);
        table.setVisible(false);
        new FileDrop(points, sessions::open, this).install(this);
        columns = new ColumnsPane(points);
        points.setChooser(this::ask);
        plane = new InputPlanePane(editor, points);
        plane.dropIn();
        desk = new TheoryDesk(workbench, failures);
        plane.setOnSampleClicked(desk.axes()::clicked);
        TaskArea taskArea = new TaskArea();
        tasks = new Tasks(Math.max(1, Runtime.getRuntime().availableProcessors() / 2), Platform::runLater, failures, taskArea);
        theory = new TheoryPane(desk, tasks);
        numbers = new NumbersPane(workbench, failures);
        numbers.addLeadingSection(new BoundNumbers(desk));
        numbers.addSection(new ConvexNumbers(desk));
        ToggleButton tableButton = new ToggleButton("Points", new FontIcon(Feather.LIST));
        tableButton.getStyleClass().addAll("small", "pane-button");
        tableButton.setId("points-table-button");
        tableButton.setFocusTraversable(false);
        tableButton.selectedProperty().bindBidirectional(table.visibleProperty());
        Hint.install(tableButton, "Show the points as a table that can be edited.  [Ctrl+T]");
        // One of the two only, since what is invisible costs every frame a visit to each of its nodes.
        StackPane numbersOrTable = new StackPane(numbers);
        table.visibleProperty()
                .addListener((property, before, visible) ->
                        numbersOrTable.getChildren().setAll(visible ? table : numbers));
        panes.setPanes(
                pane("Input plane", plane),
                pane("Theory plane", theory).withTitle(theory.strip()),
                pane("Numbers", numbersOrTable).withControls(tableButton));
        writer = new FigureWriter(outcome -> FigureSaving.tell(outcome, this), failures);
        FigureSaving figures = new FigureSaving(saving, writer);
        inspector = new InspectorPane(workbench);
        export = new ExportPane(
                workbench,
                theory,
                exportFolder(preferences),
                (file, job) -> saving.confirm(file, () -> writer.write(job)),
                files);
        papers = new PaperShelf(Cards.ALL, tasks, this, actions, exportFolder(preferences));
        status = new StatusLine(workbench, taskArea, tasks::active);
        List<Command> transport =
                List.of(commands.toStart, commands.previousFrame, commands.play, commands.nextFrame, commands.toEnd);
        frame.setTop(new MainToolBar(workbench, commands));
        frame.setCenter(slideOuts);
        frame.setBottom(new VBox(new RailPane(workbench, transport), new CaptionBar(workbench, commands)));
        StackPane.setAlignment(notices, Pos.BOTTOM_RIGHT);
        StackPane.setMargin(notices, new Insets(0, 16, 150, 16));
        CifarPane images = new CifarPane(
                tasks,
                this,
                new FileQuestions(files::folder, files::toOpen, saving),
                figures::ask,
                Nd4jEngine::open,
                CifarDownload.official(),
                failures);
        tabs = new MainTabs(frame, images, workbench, figures::ask, failures);
        // Below all tabs: tasks of one go on while another is shown.
        getChildren().addAll(new BorderPane(tabs, null, null, status, null), notices, overlay);
    }

    private PaneFrame pane(String title, Node content) {
        return new PaneFrame(title, content, panes::toggleMaximised);
    }

    private static Path exportFolder(Preferences preferences) {
        String last = preferences.exportFolder();
        return Path.of(last.isEmpty() ? System.getProperty("user.home", ".") : last);
    }

    /** What keys do now: outside the laboratory only what concerns the whole window. */
    List<Command> commands() {
        return tabs.first() ? commands.all() : commands.everywhere();
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

    /** Puts the points of a file in place of all, as when it is dropped. */
    void openPoints(Path file) {
        points.open(file);
    }

    /** Which columns of a table are shown: beside the pictures, not over them. */
    private void ask(PointOffer offer) {
        columns.show(offer);
        slideOuts.show(columns, "Columns");
        columns.requestFirst();
    }

    void toggleKeyMap() {
        overlay.toggle(keyMap);
    }

    /** Everything that is to be seen from the last row: type × 1.6, lines × 2, few numbers. */
    void setProjector(boolean on) {
        double zoom = on ? PROJECTOR_ZOOM : 1;
        double lines = on ? PROJECTOR_LINES / PROJECTOR_ZOOM : 1;
        plane.setZoom(zoom);
        plane.view().setLineFactor(lines);
        theory.setScale(zoom, lines);
        numbers.setFew(on);
    }

    /** Once a frame, before painting. */
    void pulse(long now, double elapsedSeconds, FrameMeter meter) {
        boolean opening = plane.pulse(elapsedSeconds);
        workbench.pulse(opening ? 0 : elapsedSeconds);
        theory.pulse();
        numbers.pulse(now);
        tabs.pulse(now);
        export.pulse(now);
        writer.pulse();
        papers.pulse();
        status.pulse(meter);
    }

    /** The preferences as they are now. */
    Preferences preferences(boolean dark, WindowSize size, boolean maximised) {
        return new Preferences(
                dark,
                Math.max(640, size.width()),
                Math.max(480, size.height()),
                maximised,
                panes.column(),
                panes.row(),
                workbench.playback().secondsProperty().get(),
                export.folder());
    }

    @Override
    public void close() {
        workbench.close();
        numbers.close();
        tabs.close();
        theory.close();
        desk.close();
        writer.close();
        if (!tasks.finish(PATIENCE)) {
            LOG.warning("a task was still running when the window closed");
        }
        if (!background.finish(PATIENCE)) {
            LOG.warning("a file was still being read or written when the window closed");
        }
    }

    /** What commands ask of the window. */
    private final class Actions implements WindowActions, ShelfActions, FigureActions {
        private final ApplicationActions application;

        Actions(ApplicationActions application) {
            this.application = application;
        }

        @Override
        public void toggleInspector() {
            slideOuts.toggle(inspector, "Settings");
        }

        @Override
        public void showTheory(String tab) {
            workbench.theoryProperty().set(workbench.theoryProperty().get().withTab(tab));
        }

        @Override
        public void showTab(int index) {
            tabs.getSelectionModel().select(index);
        }

        @Override
        public void trainImages() {
            tabs.trainImages();
        }

        @Override
        public void toggleExport() {
            slideOuts.toggle(export, "Export");
        }

        @Override
        public void togglePapers() {
            slideOuts.toggle(papers, "Papers");
        }

        @Override
        public void openInLaboratory(Card card) {
            card.experiment()
                    .ifPresent(experiment ->
                            workbench.open("open " + card.id(), new Session(experiment, ViewState.DEFAULT)));
        }

        @Override
        public void enlarge(Figure figure) {
            overlay.toggle(EnlargedFigure.of(figure, getWidth(), getHeight()));
        }

        @Override
        public void choose(String question, List<String> figures, Consumer<String> chosen) {
            notices.show(
                    NoticeArea.Kind.WARNING,
                    question,
                    figures.stream()
                            .map(figure -> new NoticeArea.Offer(figure, () -> chosen.accept(figure)))
                            .toList());
        }

        @Override
        public void showDemonstration(String id) {
            tabs.showDemonstration(id);
        }

        @Override
        public Optional<Path> chooseFolder(String title) {
            return files.folder(title);
        }

        @Override
        public void toggleTheme() {
            application.toggleTheme();
        }

        @Override
        public void toggleFullScreen() {
            application.toggleFullScreen();
        }

        @Override
        public void toggleFrameMeter() {
            status.toggleFrames();
        }

        @Override
        public void toggleKeyMap() {
            MainWindow.this.toggleKeyMap();
        }

        @Override
        public void showPalette() {
            overlay.toggle(palette);
            palette.open();
        }

        @Override
        public void togglePointsTable() {
            table.setVisible(!table.isVisible());
        }

        @Override
        public void openPoints() {
            points.chooseAndOpen(getScene().getWindow());
        }

        @Override
        public void pastePoints() {
            points.pasteFromClipboard();
        }

        @Override
        public void choosePointColumns() {
            if (columns.hasOffer()) {
                slideOuts.toggle(columns, "Columns");
            } else {
                say("Open or drop a table of points first.");
            }
        }

        @Override
        public void savePoints() {
            saving.ask("Save points", "points.csv", points::save);
        }

        @Override
        public void openSession() {
            files.toOpen("Open a session").ifPresent(sessions::open);
        }

        @Override
        public void saveSession() {
            saving.ask("Save the session", "session.json", sessions::save);
        }

        @Override
        public void copyFigure() {
            FigureClipboard.job(workbench).ifPresent(writer::write);
        }

        @Override
        public void say(String sentence) {
            status.say(sentence);
        }
    }
}
