package org.geodescent.ui.window;

import java.io.File;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.geodescent.figure.Figure;
import org.geodescent.figure.file.ExportSize;
import org.geodescent.figure.file.FigureFormat;
import org.geodescent.figure.page.Page;
import org.geodescent.figure.page.PageLayout;
import org.geodescent.film.ExportFormat;
import org.geodescent.picture.Drawn;
import org.geodescent.ui.Form;
import org.geodescent.ui.Hint;
import org.geodescent.ui.NumberField;
import org.geodescent.ui.Segments;
import org.geodescent.ui.Workbench;
import org.geodescent.ui.theory.TheoryPane;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * Writes the figure that is on screen to a file: which one, format, size, and where. A pane, not a dialog: everything
 * else stays usable.
 */
final class ExportPane extends ScrollPane implements AutoCloseable {
    /** Of a journal, in millimetres. */
    private static final double COLUMN = 84;

    private static final long RENEWAL_NANOS = 400_000_000;

    private final Workbench workbench;
    private final TheoryPane theory;
    private final ExportActions actions;
    private final VBox box = new VBox();
    private final ExportPreview preview;
    private final TextField width = new NumberField("84");
    private final TextField resolution = new NumberField("300");
    private final TextField file = new TextField();
    private final Label problem = Form.problem("export-problem");
    private final Button writeButton = new Button("Write the file", new FontIcon(Feather.DOWNLOAD));
    private final Segments<FigureChoice> views;
    private final Segments<FigureFormat> formats;
    private final WordsChoice words = new WordsChoice();
    private final PageChoice page = new PageChoice(this::renew);
    private final PagePreview pages;
    private PagePreview.@Nullable Outcome shownPage;
    private String pageProblem = "";
    private @Nullable Figure previewedLeft;
    private @Nullable Figure previewedTheory;
    private long previewedAt;

    /**
     * @param folder where files go unless another folder is named
     * @param browse asks for a file: given a suggestion, gives the choice
     * @param failures told of what should not have happened, on any thread
     */
    ExportPane(
            Workbench workbench,
            TheoryPane theory,
            Path folder,
            ExportActions actions,
            FileChoice browse,
            Consumer<Throwable> failures) {
        pages = new PagePreview(failures);
        this.workbench = workbench;
        this.theory = theory;
        this.actions = actions;
        preview = new ExportPreview(actions.enlarge());
        getStyleClass().addAll("inspector", "edge-to-edge", SlideOut.WIDE);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setContent(box);
        box.getStyleClass().add("inspector-content");
        file.setId("export-file");
        file.setText(folder.resolve("geodescent.svg").toString());
        box.getChildren().add(preview);
        views = Segments.of("export-view", FigureChoice.values(), FigureChoice::label, chosen -> renew());
        formats = Segments.of("export-format", FigureFormat.values(), FigureFormat::name, chosen -> {
            adaptFileName(chosen);
            validate();
        });
        box.getChildren().addAll(views, formats, words);
        buildSize();
        buildFile(browse);
        validate();
    }

    private void buildSize() {
        width.setId("export-width");
        width.setPrefColumnCount(4);
        resolution.setId("export-dpi");
        resolution.setPrefColumnCount(4);
        HBox quick = new HBox(4);
        for (int millimetres : new int[] {84, 174}) {
            Button button = new Button(Integer.toString(millimetres));
            button.setMinWidth(USE_PREF_SIZE);
            button.getStyleClass().add("small");
            button.setOnAction(event -> width.setText(Integer.toString(millimetres)));
            Hint.install(button, millimetres == 84 ? "One column of a journal." : "Two columns of a journal.");
            quick.getChildren().add(button);
        }
        HBox across = line("Width, mm", width);
        across.getChildren().add(2, quick);
        box.getChildren().addAll(across, page, line("Dots per inch", resolution));
        width.textProperty().addListener((property, before, after) -> renew());
        resolution.textProperty().addListener((property, before, after) -> validate());
    }

    private void buildFile(FileChoice browse) {
        Button browseButton = new Button(null, new FontIcon(Feather.FOLDER));
        browseButton.setAccessibleText("Choose a file");
        Hint.install(browseButton, "Choose another folder and name.");
        browseButton.setOnAction(event ->
                browse.toSave("Export the figure", file.getText()).ifPresent(path -> file.setText(path.toString())));
        HBox.setHgrow(file, Priority.ALWAYS);
        writeButton.setId("export-write");
        writeButton.getStyleClass().add("accent");
        writeButton.setMaxWidth(Double.MAX_VALUE);
        writeButton.setOnAction(event -> write());
        Button copy = new Button("Copy", new FontIcon(Feather.COPY));
        copy.setId("export-copy");
        copy.setMinWidth(USE_PREF_SIZE);
        copy.disableProperty().bind(writeButton.disableProperty());
        copy.setOnAction(event -> job(null).ifPresent(actions.copy()));
        Hint.install(copy, "Put what is shown on the clipboard, as PNG and as SVG, which carries the session.");
        HBox.setHgrow(writeButton, Priority.ALWAYS);
        Label note = new Label(
                "Exactly what is shown above. The file carries the session: open it here to get the experiment back.");
        note.setWrapText(true);
        note.getStyleClass().add("hint-source");
        HBox line = new HBox(file, browseButton);
        line.getStyleClass().add("inspector-line");
        ReplayExport replays = new ReplayExport(this::named, this::writeReplay, writeButton.disableProperty());
        box.getChildren().addAll(line, problem, new HBox(8, writeButton, copy), note, replays);
        file.textProperty().addListener((property, before, after) -> {
            // The ending of the name says what is written, as on the command line.
            FigureFormat.ofFileName(after.strip()).ifPresent(formats::choose);
            validate();
        });
    }

    private static HBox line(String name, TextField field) {
        Label label = new Label(name);
        label.setMinWidth(USE_PREF_SIZE);
        return Form.line(label, field);
    }

    private void adaptFileName(FigureFormat format) {
        String name = file.getText();
        FigureFormat.ofFileName(name)
                .ifPresent(old -> file.setText(
                        name.substring(0, name.length() - old.extension().length()) + format.extension()));
    }

    private Optional<FigureWriter.Job> job(@Nullable Path target) {
        ExportSize wanted = new ExportSize(number(width), number(resolution), words.lettering());
        Optional<Figure> figure = page.page(number(width)).isPresent()
                ? Optional.ofNullable(preview.figure())
                : views.chosen().of(workbench, theory).map(FigureChoice.Chosen::carrying);
        return figure.map(each -> new FigureWriter.Job(each, formats.chosen(), wanted, target));
    }

    static double number(TextField field) {
        try {
            return Double.parseDouble(field.getText().strip());
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("“" + field.getText() + "” is not a number; write it like 84", e);
        }
    }

    /** The width; while none is named, that of a column. */
    private double millimetres() {
        try {
            return new ExportSize(number(width), 96).widthMillimetres();
        } catch (IllegalArgumentException e) {
            return COLUMN;
        }
    }

    private void validate() {
        boolean pixels = formats.chosen() == FigureFormat.PNG;
        resolution.setDisable(!pixels);
        words.show(formats.chosen());
        String message = "";
        try {
            ExportSize wanted = new ExportSize(number(width), number(resolution));
            message = path().isEmpty() && wanted.widthMillimetres() > 0 ? "This is not a name for a file." : "";
            if (message.isEmpty() && preview.figure() == null && getScene() != null) {
                message =
                        pageProblem.isEmpty() ? "There is no picture to be written: choose another one." : pageProblem;
            }
            page.page(wanted.widthMillimetres());
        } catch (IllegalArgumentException e) {
            message = String.valueOf(e.getMessage());
        }
        problem.setText(message);
        writeButton.setDisable(!message.isEmpty());
        describe();
    }

    private void write() {
        path().ifPresent(target -> job(target).ifPresent(job -> actions.write().accept(target, job)));
    }

    /** The file that is named, without its ending. */
    private Optional<Path> named() {
        int ending = formats.chosen().extension().length() + 1;
        return path().map(String::valueOf).map(name -> Path.of(name.substring(0, name.length() - ending)));
    }

    private void writeReplay(Path target, ExportFormat format) {
        Optional<Page> wanted = Optional.ofNullable(page.wanted(width));
        views.chosen().of(workbench, theory).ifPresent(chosen -> actions.replay()
                .accept(target, new ReplaySaving.Wanted(chosen, format, wanted)));
    }

    /** Chooses what is exported. */
    void choose(FigureChoice choice) {
        views.choose(choice);
        renew();
    }

    /** The folder that is named, to be remembered; empty if there is none. */
    String folder() {
        return path().map(Path::getParent).map(Path::toString).orElse("");
    }

    /**
     * The file that is written: the one that is named, with the ending of the format if it has none. Empty if the text
     * names none.
     */
    private Optional<Path> path() {
        String text = file.getText().strip();
        try {
            return text.isEmpty() || text.endsWith("/") || text.endsWith(File.separator)
                    ? Optional.empty()
                    : Optional.of(
                            Saving.named(Path.of(text), "." + formats.chosen().extension()));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    /** Once a frame: keeps the preview up to date, a few times a second. */
    @SuppressWarnings("ReferenceEquality") // scenes are immutable: the same reference is the same picture
    void pulse(long now) {
        boolean shown = getScene() != null;
        if (shown
                && (leftFigure() != previewedLeft || theoryFigure() != previewedTheory)
                && now - previewedAt > RENEWAL_NANOS) {
            previewedAt = now;
            renew();
        }
        showPage();
    }

    @Override
    public void close() {
        pages.close();
    }

    private @Nullable Figure leftFigure() {
        Drawn drawn = workbench.planeProperty().get();
        return theory.beside()
                .map(tab -> tab.shown().map(Drawn.Shown::figure))
                .orElse(drawn == null ? Optional.empty() : drawn.shown().map(Drawn.Shown::figure))
                .orElse(null);
    }

    private @Nullable Figure theoryFigure() {
        return theory.front().shown().map(Drawn.Shown::figure).orElse(null);
    }

    private void renew() {
        previewedLeft = leftFigure();
        previewedTheory = theoryFigure();
        pageProblem = "";
        FigureChoice.Chosen chosen = views.chosen().of(workbench, theory).orElse(null);
        Page wanted = page.wanted(width);
        if (chosen == null || wanted == null) {
            show(chosen == null ? null : chosen.figure());
            return;
        }
        PagePreview.Outcome before = shownPage;
        pages.want(new PagePreview.Request(chosen, wanted));
        if (before == null || !before.request().isOf(chosen, wanted)) {
            // What was laid out for another page is not to be written.
            pageProblem = "The figure is being laid out …";
            show(null);
        }
    }

    /** What the worker has laid out, once it is for the page that is wanted. */
    @SuppressWarnings("ReferenceEquality") // outcomes are immutable: the same reference is shown already
    private void showPage() {
        PagePreview.Outcome newest = pages.newest();
        Page wanted = page.wanted(width);
        if (newest == null || newest == shownPage || wanted == null) {
            return;
        }
        shownPage = newest;
        FigureChoice.Chosen chosen = views.chosen().of(workbench, theory).orElse(null);
        if (chosen != null && newest.request().isOf(chosen, wanted)) {
            pageProblem = newest.problem();
            show(newest.laid().map(PageLayout.Laid::figure).orElse(null));
        }
    }

    private void show(@Nullable Figure figure) {
        preview.show(figure, millimetres());
        validate();
    }

    private void describe() {
        if (!problem.getText().isEmpty()) {
            preview.describe("");
            return;
        }
        String target = FigureFormat.ofFileName(file.getText().strip()).isPresent()
                ? ""
                : path().map(named -> ", to " + named.getFileName()).orElse("");
        double pixels = formats.chosen() == FigureFormat.PNG ? number(resolution) / 25.4 : 0;
        preview.describe(number(width), pixels, page.wanted(width) != null, target);
    }
}
