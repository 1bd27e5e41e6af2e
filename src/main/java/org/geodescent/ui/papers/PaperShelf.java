package org.geodescent.ui.papers;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.geodescent.film.ExportFormat;
import org.geodescent.reproduce.Card;
import org.geodescent.reproduce.Reproduction;
import org.geodescent.run.Tasks;
import org.geodescent.ui.Hint;
import org.geodescent.ui.Notices;
import org.geodescent.ui.SaveQuestion;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * The papers' figures, one card each. Cards run on workers and go on while the shelf is out of sight. On the JavaFX
 * thread only.
 */
public final class PaperShelf extends BorderPane {
    private final List<CardRun> runs = new ArrayList<>();
    private final List<CardTile> tiles = new ArrayList<>();
    private final ShelfActions actions;
    private final SaveQuestion saving;
    private final TextField folder = new TextField();
    private final Map<ExportFormat, CheckBox> formats = new EnumMap<>(ExportFormat.class);
    private final Label problem = ResultView.wrapped("");

    /**
     * A shelf of which nothing has been run.
     *
     * @param tasks runs the cards
     * @param saving asked before files are replaced
     * @param exports where files go unless another folder is named
     */
    public PaperShelf(
            List<Card> cards, Tasks tasks, Notices notices, ShelfActions actions, SaveQuestion saving, Path exports) {
        this.actions = actions;
        this.saving = saving;
        getStyleClass().add("paper-shelf");
        folder.setText(exports.toString());
        VBox list = new VBox();
        list.getStyleClass().add("inspector-content");
        for (Card card : cards) {
            CardRun run = new CardRun(card, tasks, notices);
            CardTile tile = new CardTile(run, actions, () -> export(run));
            runs.add(run);
            tiles.add(tile);
            list.getChildren().add(tile);
        }
        ScrollPane scroll = new ScrollPane(list);
        scroll.setId("paper-cards");
        scroll.getStyleClass().addAll("inspector", "edge-to-edge");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        setTop(controls());
        setCenter(scroll);
    }

    private VBox controls() {
        Button all = new Button("Run all", new FontIcon(Feather.PLAY));
        all.setId("run-all-cards");
        all.getStyleClass().add("small");
        all.setMinWidth(USE_PREF_SIZE);
        all.setOnAction(event -> runs.forEach(CardRun::start));
        Hint.install(all, "Run every card, one after the other. The status bar shows how far it is and can cancel it.");
        FlowPane kinds = new FlowPane(10, 4);
        HBox first = new HBox(all, kinds);
        HBox.setHgrow(kinds, Priority.ALWAYS);
        first.getStyleClass().add("inspector-line");
        for (ExportFormat format : ExportFormat.values()) {
            CheckBox box = new CheckBox(format.name());
            box.setId("cards-as-" + format.extension());
            box.setSelected(format == ExportFormat.SVG);
            box.setMinWidth(USE_PREF_SIZE);
            formats.put(format, box);
            kinds.getChildren().add(box);
        }
        folder.setId("cards-folder");
        HBox.setHgrow(folder, Priority.ALWAYS);
        Button browse = new Button(null, new FontIcon(Feather.FOLDER));
        browse.setAccessibleText("Choose a folder");
        Hint.install(browse, "Choose where exported cards go.");
        browse.setOnAction(event ->
                actions.chooseFolder("Where exported cards go").ifPresent(chosen -> folder.setText(chosen.toString())));
        problem.getStyleClass().add("problem");
        problem.managedProperty().bind(problem.visibleProperty());
        problem.setVisible(false);
        HBox second = new HBox(new Label("Export to"), folder, browse);
        ((Label) second.getChildren().get(0)).setMinWidth(USE_PREF_SIZE);
        second.getStyleClass().add("inspector-line");
        VBox box = new VBox(first, second, problem);
        box.getStyleClass().add("paper-shelf-controls");
        return box;
    }

    private void export(CardRun run) {
        Set<ExportFormat> chosen = new TreeSet<>();
        formats.forEach((format, box) -> {
            if (box.isSelected()) {
                chosen.add(format);
            }
        });
        Optional<Path> target = folder();
        String message = chosen.isEmpty()
                ? "Choose at least one format."
                : target.isEmpty() ? "Name a folder for the files." : "";
        problem.setText(message);
        problem.setVisible(!message.isEmpty());
        if (message.isEmpty()) {
            target.ifPresent(path ->
                    saving.confirm(Reproduction.files(run.card(), path, chosen), () -> run.export(path, chosen)));
        }
    }

    private Optional<Path> folder() {
        String text = folder.getText().strip();
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(Path.of(text));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    /** Once a frame. */
    public void pulse() {
        if (getScene() != null) {
            tiles.forEach(CardTile::pulse);
        }
    }
}
