package org.geodescent.ui.theory;

import atlantafx.base.controls.Spacer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.css.PseudoClass;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.geodescent.core.theory.Badge;
import org.geodescent.core.theory.Statement;
import org.geodescent.core.theory.TheoremValue;
import org.geodescent.figure.Figure;
import org.geodescent.picture.BoundWords;
import org.geodescent.picture.BoundsPicture;
import org.geodescent.picture.BoundsReading;
import org.geodescent.session.JsonNames;
import org.geodescent.session.TheoryView;
import org.geodescent.ui.BoundExplanations;
import org.geodescent.ui.Explanation;
import org.geodescent.ui.Form;
import org.geodescent.ui.Hint;
import org.geodescent.ui.Renewal;
import org.geodescent.ui.SteadyLabel;
import org.geodescent.ui.Workbench;

/**
 * Every statement of A with its badge, bound, measured quantity and their ratio, and the details of the chosen one.
 * Visible while the tab of the bounds is in front.
 */
public final class BoundNumbers extends VBox {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    private static final int COLUMNS = 3;
    private static final String ABOUT = "Theorems 1 to 3";

    private record Row(Label name, Label badge, SteadyLabel bound, SteadyLabel measured, SteadyLabel ratio) {
        static Row of(String title) {
            return new Row(new Label(title), new Label(), number(), number(), number());
        }

        private static SteadyLabel number() {
            return new SteadyLabel(Pos.CENTER_RIGHT);
        }

        List<SteadyLabel> numbers() {
            return List.of(bound, measured, ratio);
        }
    }

    private final Workbench workbench;
    private final TheoryDesk desk;
    private final GridPane grid = new GridPane();
    private final Map<Statement, Row> rows = new EnumMap<>(Statement.class);
    /** One above the numbers of each statement, in the order in which they stand. */
    private final List<HBox> heads = new ArrayList<>();

    private final BoundDetails details;
    private final Label title = new Label();
    private final ReadOnlyStringWrapper answer = new ReadOnlyStringWrapper("");
    private List<Statement> order = List.of();

    /** @param save asks for a file and writes a figure to it */
    public BoundNumbers(TheoryDesk theory, Consumer<Figure> save) {
        workbench = theory.workbench();
        desk = theory;
        details = new BoundDetails(workbench, theory.applying(), save);
        setId("bound-numbers");
        getStyleClass().add("bound-numbers");
        title.getStyleClass().add("section-title");
        title.setWrapText(true);
        title.setMinHeight(USE_PREF_SIZE);
        buildGrid();
        getChildren().addAll(title, details, grid);
        Renewal.Part all = workbench.renewal().withPictures(this, this::show);
        desk.drawnProperty().addListener((property, before, after) -> all.need());
        desk.leftProperty().addListener((property, before, after) -> all.need());
        workbench.theoryProperty().addListener((property, before, after) -> show());
        show();
    }

    /** How many of them apply. */
    public ReadOnlyStringProperty answerProperty() {
        return answer.getReadOnlyProperty();
    }

    private void buildGrid() {
        grid.getStyleClass().add("numbers");
        for (int column = 0; column < COLUMNS; column++) {
            ColumnConstraints constraints = new ColumnConstraints();
            constraints.setHgrow(Priority.ALWAYS);
            constraints.setHalignment(HPos.RIGHT);
            grid.getColumnConstraints().add(constraints);
        }
        header(0, BoundExplanations.BOUND);
        header(1, BoundExplanations.MEASURED);
        header(2, BoundExplanations.RATIO);
        // The widest numbers of a whole replay have no room beside each other.
        workbench.playback().playingProperty().addListener((property, before, playing) -> {
            if (!playing) {
                rows.values().forEach(row -> row.numbers().forEach(SteadyLabel::letGo));
            }
        });
        for (Statement statement : Statement.values()) {
            rows.put(statement, row(statement));
            HBox head = new HBox();
            head.getStyleClass().add("bound-head");
            heads.add(head);
            grid.add(head, 0, 2 * heads.size() - 1, COLUMNS, 1);
        }
        arrange(List.of(Statement.values()));
    }

    private void header(int column, Explanation explanation) {
        Label label = new Label(explanation.title());
        label.getStyleClass().add("bound-header");
        label.setMinWidth(USE_PREF_SIZE);
        Hint.install(label, explanation);
        grid.add(label, column, 0);
    }

    private Row row(Statement statement) {
        Row row = Row.of(statement.title());
        String id = "bounds-" + JsonNames.of(statement);
        row.name.getStyleClass().add("bound-name");
        row.badge.getStyleClass().add("badge");
        row.badge.setId(id + "-badge");
        row.bound.label().setId(id + "-bound");
        row.measured.label().setId(id + "-measured");
        row.ratio.label().setId(id + "-ratio");
        for (SteadyLabel number : row.numbers()) {
            number.label().getStyleClass().add("number");
            number.label().setOnMouseClicked(event -> choose(statement));
        }
        row.name.setMinWidth(USE_PREF_SIZE);
        row.badge.setMinWidth(USE_PREF_SIZE);
        for (Label label : List.of(row.name, row.badge)) {
            label.setOnMouseClicked(event -> choose(statement));
            Hint.install(label, BoundExplanations.of(statement));
        }
        return row;
    }

    /** Those that can apply come first. */
    private void arrange(List<Statement> wanted) {
        if (wanted.equals(order)) {
            return;
        }
        order = wanted;
        for (int i = 0; i < wanted.size(); i++) {
            Row row = Objects.requireNonNull(rows.get(wanted.get(i)));
            grid.getChildren().removeAll(row.numbers());
            // The name and the badge, and the numbers below them.
            HBox head = heads.get(i);
            head.getChildren().setAll(row.name, new Spacer(), row.badge);
            for (int column = 0; column < COLUMNS; column++) {
                grid.add(row.numbers().get(column), column, 2 * i + 2);
            }
        }
    }

    private void choose(Statement statement) {
        TheoryView theory = workbench.theoryProperty().get();
        workbench.theoryProperty().set(theory.withBounds(theory.bounds().withStatement(statement)));
    }

    private void show() {
        TheoryView theory = workbench.theoryProperty().get();
        BoundsReading now = desk.readings(BoundsReading.class).orElse(null);
        boolean aboutTwo = workbench.experiment().moreThanTwoClasses(ABOUT).isEmpty();
        boolean visible = (now != null || !aboutTwo) && desk.shows(BoundsPicture.ID);
        setVisible(visible);
        details.setVisible(aboutTwo);
        details.setManaged(aboutTwo);
        if (visible && !aboutTwo) {
            showVoid();
        }
        if (now == null || !visible || !aboutTwo) {
            return;
        }
        boolean asPrinted = theory.bounds().asPrinted();
        title.setText("Theorems 1 to 3 of paper A, " + (asPrinted ? "as printed" : "as corrected"));
        arrange(now.told().stream().map(told -> told.value().statement()).toList());
        for (BoundsReading.Told told : now.told()) {
            show(told.value(), asPrinted, told.value().statement() == now.chosen());
        }
        details.show(now.of(now.chosen()), asPrinted);
        long applying = now.told().stream()
                .filter(told -> BoundWords.badge(told.value(), asPrinted) instanceof Badge.Applies)
                .count();
        answer.set(
                applying == 0
                        ? "none applies"
                        : "%d of %d apply".formatted(applying, now.told().size()));
    }

    /** Of more than two classes: no bound, and the badge says so. */
    private void showVoid() {
        title.setText("Theorems 1 to 3 of paper A are void: they are about two classes");
        answer.set("none applies");
        Badge badge = new Badge.VoidBound("the statement is about two classes");
        for (Row row : rows.values()) {
            BoundDetails.dress(row.badge, badge);
            row.badge.setAccessibleText(BoundWords.sentence(badge));
            row.numbers().forEach(number -> number.setText("–"));
            row.name.pseudoClassStateChanged(CHOSEN, false);
        }
    }

    private void show(TheoremValue value, boolean asPrinted, boolean chosen) {
        Row row = Objects.requireNonNull(rows.get(value.statement()));
        Badge badge = BoundWords.badge(value, asPrinted);
        BoundDetails.dress(row.badge, badge);
        row.badge.setAccessibleText(BoundWords.sentence(badge));
        row.bound.setText(BoundWords.number(BoundWords.bound(value, asPrinted)));
        row.measured.setText(BoundWords.number(value.measured()));
        row.ratio.setText(BoundWords.number(BoundWords.ratio(value, asPrinted)));
        row.name.pseudoClassStateChanged(CHOSEN, chosen);
        boolean broken = asPrinted && value.refutesThePrintedBound();
        for (SteadyLabel number : List.of(row.bound, row.ratio)) {
            Form.setStyle(number.label(), "exceeded", broken);
        }
    }
}
