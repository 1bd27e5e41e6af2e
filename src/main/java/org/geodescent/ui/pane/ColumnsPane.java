package org.geodescent.ui.pane;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.geodescent.ui.Form;
import org.geodescent.ui.Hint;
import org.geodescent.ui.points.PointFiles;
import org.geodescent.ui.points.PointOffer;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the class and two to five coordinates from the columns of a table. The points stay as they are until its
 * button, or the Enter key, opens or adds others; that is one step of the history. On the JavaFX thread only.
 */
public final class ColumnsPane extends ScrollPane {
    private static final String NO_CLASS = "none: one class";
    private static final String NO_FEATURE = "none";

    /** Of the combo boxes of the third coordinate and those after it. */
    private static final List<String> MORE = List.of("third", "fourth", "fifth");

    private final PointFiles files;
    private final Label about = new Label();
    private final ComboBox<String> label = new ComboBox<>();
    private final ComboBox<String> across = new ComboBox<>();
    private final ComboBox<String> up = new ComboBox<>();
    /** From the third coordinate on, none where it is not chosen. */
    private final List<ComboBox<String>> more =
            MORE.stream().map(name -> new ComboBox<String>()).toList();

    private final VBox moreLines = new VBox();
    private final CheckBox skipMissing = new CheckBox();
    private final Label problem = Form.problem("columns-problem");
    private final Button open = new Button();
    private final Label note = new Label();
    private @Nullable PointOffer offer;
    private boolean refreshing;

    /**
     * A pane without a table yet.
     *
     * @param files opens what is chosen
     */
    public ColumnsPane(PointFiles files) {
        this.files = files;
        getStyleClass().addAll("inspector", "edge-to-edge");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        label.setId("columns-label");
        across.setId("columns-across");
        up.setId("columns-up");
        for (int i = 0; i < more.size(); i++) {
            more.get(i).setId("columns-" + MORE.get(i));
            String name = MORE.get(i).substring(0, 1).toUpperCase(Locale.ROOT)
                    + MORE.get(i).substring(1);
            moreLines
                    .getChildren()
                    .add(line(name, more.get(i), "The column of another coordinate, for points beyond the plane."));
        }
        moreLines.getStyleClass().add("inspector-content");
        moreLines.managedProperty().bind(moreLines.visibleProperty());
        skipMissing.setId("columns-skip-missing");
        skipMissing.setWrapText(true);
        skipMissing.managedProperty().bind(skipMissing.visibleProperty());
        open.setId("columns-open");
        open.getStyleClass().add("accent");
        open.setMaxWidth(Double.MAX_VALUE);
        open.setOnAction(event -> open());
        about.setWrapText(true);
        note.setWrapText(true);
        note.getStyleClass().add("hint-source");
        VBox box = new VBox(
                about,
                line("Class", label, "The column that holds the class of each point."),
                line("Across", across, "The column of the first coordinate."),
                line("Up", up, "The column of the second coordinate."),
                moreLines,
                skipMissing,
                problem,
                open,
                note);
        box.getStyleClass().add("inspector-content");
        setContent(box);
        skipMissing.selectedProperty().addListener((property, before, after) -> validate(OptionalInt.empty()));
        // Before a check box takes it for a click.
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER && !open.isDisabled()) {
                event.consume();
                open();
            }
        });
    }

    private HBox line(String name, ComboBox<String> combo, String hint) {
        Label title = new Label(name);
        title.setMinWidth(USE_PREF_SIZE);
        Hint.install(title, hint);
        Hint.install(combo, hint);
        combo.setMaxWidth(170);
        combo.setOnAction(event -> {
            if (!refreshing) {
                count();
            }
        });
        return Form.line(title, combo);
    }

    /** Shows what a table offers. */
    public void show(PointOffer shown) {
        offer = shown;
        refreshing = true;
        about.setText("%s: %d rows, %d columns"
                .formatted(
                        shown.name(),
                        shown.table().rows(),
                        shown.table().columnNames().size()));
        List<String> labels = new ArrayList<>(shown.table().columnNames());
        labels.add(NO_CLASS);
        label.getItems().setAll(labels);
        across.getItems().setAll(shown.table().numberColumns());
        up.getItems().setAll(shown.table().numberColumns());
        label.setValue(shown.label().orElse(NO_CLASS));
        across.setValue(shown.features().get(0));
        up.setValue(shown.features().get(1));
        List<String> others = new ArrayList<>(shown.table().numberColumns());
        others.add(0, NO_FEATURE);
        for (int i = 0; i < more.size(); i++) {
            more.get(i).getItems().setAll(others);
            more.get(i)
                    .setValue(i + 2 < shown.features().size() ? shown.features().get(i + 2) : NO_FEATURE);
        }
        // Of two columns no third one can be chosen.
        moreLines.setVisible(others.size() > 3);
        skipMissing.setSelected(false);
        open.setText(shown.added() ? "Add these points" : "Open these points");
        note.setText("Of up to five columns of numbers the plane shows two at a time; the others are not used. Undo "
                + (shown.added() ? "takes the points away again." : "brings the old points back."));
        refreshing = false;
        count();
    }

    /** Whether there is a table to choose from. */
    public boolean hasOffer() {
        return offer != null;
    }

    /** Gives the keyboard to the first choice. */
    public void requestFirst() {
        label.requestFocus();
    }

    private Optional<PointOffer> chosen() {
        PointOffer shown = offer;
        if (shown == null || label.getValue() == null || across.getValue() == null || up.getValue() == null) {
            return Optional.empty();
        }
        Optional<String> name = Optional.of(label.getValue()).filter(value -> !value.equals(NO_CLASS));
        return Optional.of(shown.with(name, features()));
    }

    private List<String> features() {
        List<String> features = new ArrayList<>(List.of(across.getValue(), up.getValue()));
        more.stream()
                .map(ComboBox::getValue)
                .filter(column -> column != null && !column.equals(NO_FEATURE))
                .forEach(features::add);
        return features;
    }

    /** Counts the rows with missing cells, which takes time with a large table. */
    private void count() {
        skipMissing.setVisible(false);
        Optional<PointOffer> choice = chosen();
        validate(OptionalInt.empty());
        if (choice.isPresent() && problem.getText().isEmpty()) {
            open.setDisable(true);
            files.countIncomplete(choice.get(), rows -> {
                if (choice.equals(chosen())) {
                    validate(OptionalInt.of(rows));
                }
            });
        }
    }

    private void validate(OptionalInt incomplete) {
        if (incomplete.isPresent()) {
            int rows = incomplete.getAsInt();
            skipMissing.setVisible(rows > 0);
            skipMissing.setText(
                    rows == 1
                            ? "Leave out 1 row with a missing cell"
                            : "Leave out %d rows with missing cells".formatted(rows));
        }
        String wrong = "";
        List<String> features = chosen().map(PointOffer::features).orElse(List.of());
        if (new HashSet<>(features).size() < features.size()) {
            wrong = "Choose columns that differ.";
        } else if (features.contains(label.getValue())) {
            wrong = "The class cannot be a coordinate, too.";
        } else if (skipMissing.isVisible() && !skipMissing.isSelected()) {
            wrong = "Some cells are missing: choose other columns, or leave these rows out.";
        }
        problem.setText(wrong);
        open.setDisable(!wrong.isEmpty());
    }

    private void open() {
        chosen().ifPresent(choice -> files.take(choice, skipMissing.isVisible() && skipMissing.isSelected()));
    }
}
