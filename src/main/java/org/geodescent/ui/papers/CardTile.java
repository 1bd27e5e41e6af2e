package org.geodescent.ui.papers;

import java.util.Optional;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.geodescent.figure.Figure;
import org.geodescent.reproduce.Card;
import org.geodescent.reproduce.CardResult;
import org.geodescent.reproduce.ImageCard;
import org.geodescent.run.Task;
import org.geodescent.ui.FigureView;
import org.geodescent.ui.Hint;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** One card of the shelf. On the JavaFX thread only. */
final class CardTile extends VBox {
    private static final double THUMBNAIL_WIDTH = 240;

    private final CardRun run;
    private final ShelfActions actions;
    private final FigureView thumbnail = new FigureView();
    private final ProgressBar progress = new ProgressBar(0);
    private final Button runButton = new Button("Run", new FontIcon(Feather.PLAY));
    private final Button exportButton = new Button("Export", new FontIcon(Feather.DOWNLOAD));
    private final FlowPane badges = new FlowPane();
    private final VBox result = new VBox();
    private final ToggleButton notes =
            new ToggleButton("What the paper leaves out", new FontIcon(Feather.CHEVRON_RIGHT));

    CardTile(CardRun run, ShelfActions actions, Runnable export) {
        this.run = run;
        this.actions = actions;
        Card card = run.card();
        getStyleClass().add("paper-card");
        setId("card-" + card.id());
        setAccessibleRole(AccessibleRole.NODE);
        setAccessibleText(card.id() + ", " + card.title());
        badges.getStyleClass().add("badges");
        Label source = ResultView.wrapped(card.citation());
        source.getStyleClass().add("hint-source");
        buildThumbnail();
        getChildren()
                .addAll(
                        title(card),
                        source,
                        thumbnail,
                        badges,
                        buttons(export),
                        progress,
                        result,
                        notes,
                        notesOf(card));
        progress.setMaxWidth(Double.MAX_VALUE);
        progress.setVisible(false);
        progress.managedProperty().bind(progress.visibleProperty());
        run.taskProperty().addListener((property, before, after) -> showTask(after));
        run.resultProperty().addListener((property, before, after) -> showResult(after));
        showTask(run.taskProperty().get());
        showResult(run.resultProperty().get());
    }

    private static HBox title(Card card) {
        Label id = new Label(card.id());
        id.getStyleClass().add("paper-card-id");
        id.setMinWidth(USE_PREF_SIZE);
        Label title = ResultView.wrapped(card.title());
        title.getStyleClass().add("paper-card-title");
        HBox line = new HBox(id, title);
        line.getStyleClass().add("paper-card-head");
        return line;
    }

    private void buildThumbnail() {
        thumbnail.setMinSize(0, 0);
        thumbnail.setCursor(Cursor.HAND);
        thumbnail.managedProperty().bind(thumbnail.visibleProperty());
        thumbnail.setOnMouseClicked(event -> enlarge());
        thumbnail.widthProperty().addListener((property, before, after) -> fitThumbnail());
        Hint.install(thumbnail, "Click to see the figure as large as the window.");
    }

    private HBox buttons(Runnable export) {
        String id = run.card().id();
        runButton.setId("run-" + id);
        runButton.getStyleClass().add("small");
        runButton.setOnAction(event -> toggleRun());
        exportButton.setId("export-" + id);
        exportButton.getStyleClass().add("small");
        exportButton.setOnAction(event -> export.run());
        Hint.install(
                exportButton,
                "Write figure and JSON into the folder named above, the same bytes as the command line’s.");
        Button open = new Button("Open", new FontIcon(Feather.CORNER_UP_LEFT));
        open.setId("open-" + id);
        open.getStyleClass().add("small");
        boolean images = run.card() instanceof ImageCard;
        open.setAccessibleText("Open " + id + (images ? " among the images" : " in the laboratory"));
        Hint.install(
                open,
                images
                        ? "Show the place of this figure’s nets, what they cost, and the button that trains and attacks them."
                        : "Open the experiment of this figure in the laboratory. Undo leads back.");
        open.setOnAction(event -> actions.openInLaboratory(run.card()));
        open.setDisable(!images && run.card().experiment().isEmpty());
        for (Button button : new Button[] {runButton, exportButton, open}) {
            button.setMinWidth(USE_PREF_SIZE);
        }
        HBox line = new HBox(runButton, open, exportButton);
        line.getStyleClass().add("paper-card-buttons");
        return line;
    }

    private VBox notesOf(Card card) {
        VBox list = new VBox();
        list.getStyleClass().add("paper-card-notes");
        card.notes().forEach(note -> list.getChildren().add(ResultView.wrapped("• " + note)));
        list.visibleProperty().bind(notes.selectedProperty());
        list.managedProperty().bind(notes.selectedProperty());
        notes.getStyleClass().addAll("flat", "small", "disclosure");
        notes.setId("notes-" + card.id());
        notes.selectedProperty()
                .addListener((property, before, shown) ->
                        notes.setGraphic(new FontIcon(shown ? Feather.CHEVRON_DOWN : Feather.CHEVRON_RIGHT)));
        return list;
    }

    private void toggleRun() {
        if (run.taskProperty().get() == null) {
            run.start();
        } else {
            run.cancel();
        }
    }

    private void enlarge() {
        Optional.ofNullable(thumbnail.figureProperty().get()).ifPresent(actions::enlarge);
    }

    private void showTask(@Nullable Task task) {
        boolean busy = task != null;
        progress.setVisible(busy);
        progress.setProgress(0);
        boolean again = run.resultProperty().get() != null;
        runButton.setText(busy ? "Cancel" : again ? "Run again" : "Run");
        runButton.setGraphic(new FontIcon(busy ? Feather.X : Feather.PLAY));
        runButton.setAccessibleText((busy ? "Cancel " : "Run ") + run.card().id());
    }

    private void showResult(@Nullable CardResult finished) {
        badges.getChildren().setAll(Verdict.badge(run.card().label()));
        thumbnail.setVisible(finished != null);
        exportButton.setDisable(finished == null);
        if (finished != null) {
            badges.getChildren().add(0, Verdict.badge(finished.verdict()));
            showThumbnail(finished.figure());
            result.getChildren().setAll(new ResultView(finished));
            showTask(run.taskProperty().get());
        }
    }

    private void showThumbnail(Figure figure) {
        thumbnail.setPrefWidth(THUMBNAIL_WIDTH);
        thumbnail.setMaxWidth(THUMBNAIL_WIDTH);
        thumbnail.setFigure(figure);
        fitThumbnail();
    }

    /** The whole figure in the width that there is. */
    private void fitThumbnail() {
        Figure figure = thumbnail.figureProperty().get();
        if (figure == null) {
            return;
        }
        double zoom = (thumbnail.getWidth() > 0 ? thumbnail.getWidth() : THUMBNAIL_WIDTH) / figure.width();
        double height = Math.ceil(zoom * figure.height());
        thumbnail.setMinHeight(height);
        thumbnail.setPrefHeight(height);
        thumbnail.setMaxHeight(height);
        thumbnail.setZoom(zoom);
    }

    /** Once a frame while the shelf is shown. */
    void pulse() {
        Task task = run.taskProperty().get();
        if (task != null) {
            progress.setProgress(task.running() ? task.progress() : 0);
        }
    }
}
