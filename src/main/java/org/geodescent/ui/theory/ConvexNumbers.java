package org.geodescent.ui.theory;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.geodescent.core.theory.ConvexTheorems;
import org.geodescent.picture.ClassReadings;
import org.geodescent.picture.ConvexReader;
import org.geodescent.picture.ConvexReading;
import org.geodescent.preset.Headline;
import org.geodescent.stage.LargeNumber;
import org.geodescent.ui.Children;
import org.geodescent.ui.ConvexExplanations;
import org.geodescent.ui.Explanation;
import org.geodescent.ui.Explanations;
import org.geodescent.ui.Hint;
import org.geodescent.ui.Renewal;
import org.geodescent.ui.Workbench;
import org.geodescent.ui.theory.ReadingRows.Reading;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** What paper B says of the shown state, in numbers and badges; or one sentence that says why it says nothing. */
public final class ConvexNumbers extends VBox {
    private static final List<Explanation> THEOREMS = List.of(
            ConvexExplanations.THEOREM_1,
            ConvexExplanations.THEOREM_2,
            ConvexExplanations.THEOREM_3,
            ConvexExplanations.THEOREM_4);

    private final TheoryDesk desk;
    private final Label title = new Label("Convex program of paper B");
    private final ClassChoice choice;
    private final ClassTable classes = new ClassTable();
    private final ReadingRows rows;
    private final FlowPane badges = new FlowPane();
    private final Button solve = new Button("Solve");
    private final Label absence = new Label();
    private final ReadOnlyStringWrapper answer = new ReadOnlyStringWrapper("");
    private List<String> shownBadges = List.of();

    public ConvexNumbers(TheoryDesk desk) {
        this.desk = desk;
        Workbench workbench = desk.workbench();
        choice = new ClassChoice(workbench, "convex-class");
        rows = new ReadingRows(workbench);
        setId("convex-numbers");
        getStyleClass().add("convex-numbers");
        title.getStyleClass().add("section-title");
        absence.getStyleClass().add("absence-sentence");
        absence.setId("convex-absence");
        absence.setWrapText(true);
        absence.setMinHeight(USE_PREF_SIZE);
        badges.getStyleClass().add("badges");
        badges.setId("convex-badges");
        buildSolve();
        buildRows();
        Renewal.Part all = workbench
                .renewal()
                .withPictures(this, () -> show(desk.toldProperty().get()));
        Renewal.Part brief = workbench.renewal().withPictures(this::showAnswer);
        desk.toldProperty().addListener((property, before, after) -> {
            all.need();
            brief.need();
        });
        workbench.comfortProperty().addListener((property, before, after) -> brief.need());
        show(desk.toldProperty().get());
        showAnswer();
    }

    /** How far the network is from the optimum, in the same text as in large type. */
    public ReadOnlyStringProperty answerProperty() {
        return answer.getReadOnlyProperty();
    }

    /** Below the numbers and below the sentence, as long as somebody has to want it. */
    private void buildSolve() {
        solve.setId("convex-solve");
        solve.getStyleClass().add("small");
        solve.setOnAction(event -> desk.programs().solve());
        solve.visibleProperty().bind(desk.programs().startableProperty());
        solve.managedProperty().bind(solve.visibleProperty());
        Hint.install(solve, "Search for the optimum of all points; the status line says how far it is.");
    }

    private void buildRows() {
        row("optimum", ConvexExplanations.OPTIMUM, ConvexWords::optimum, SumWords::optimum);
        row("interval", ConvexExplanations.INTERVAL, ConvexWords::interval, SumWords::interval);
        row("verdict", ConvexExplanations.VERDICT, ConvexWords::verdict, SumWords::verdict);
        row("dual", ConvexExplanations.DUAL, ConvexWords::dual, SumWords::dual);
        row("residual", ConvexExplanations.RESIDUAL, ConvexWords::residual, SumWords::residual);
        row("invariant", ConvexExplanations.INVARIANT, ConvexWords::invariant, SumWords::invariant);
        row("arrangements", ConvexExplanations.ARRANGEMENTS, ConvexWords::arrangements, SumWords::arrangements);
    }

    private void row(
            String id,
            Explanation explanation,
            Function<ConvexReading, Reading> reading,
            Function<ClassReadings, Reading> sum) {
        rows.add(
                "convex-" + id, explanation, told -> told.reading().map(reading).or(() -> told.classes()
                        .map(sum)));
    }

    private void showAnswer() {
        ConvexReader.Told told = desk.toldProperty().get();
        if (told == null || (told.reading().isEmpty() && told.classes().isEmpty())) {
            answer.set("not here");
        } else {
            int decimals = desk.workbench().comfortProperty().get().decimals();
            LargeNumber gap = LargeNumber.of(Headline.GAP, LargeNumber.Sources.of(told, decimals));
            answer.set(gap.isKnown() ? "gap " + gap.value() : "no gap");
        }
    }

    private void show(ConvexReader.@Nullable Told told) {
        ConvexReading reading = told == null
                ? null
                : told.reading()
                        .or(() -> told.classes().map(of -> of.problems().get(0)))
                        .orElse(null);
        List<Node> content = new ArrayList<>(List.of(title));
        if (reading == null || told == null) {
            content.addAll(List.of(absence, solve));
            absence.setText(told == null ? "" : told.absence());
        } else {
            if (told.classes().isPresent()) {
                content.addAll(List.of(choice, classes));
            }
            content.addAll(List.of(rows, solve, badges));
        }
        Children.show(getChildren(), content);
        if (reading == null || told == null) {
            return;
        }
        told.classes().ifPresent(classes::show);
        rows.show(told);
        showBadges(told, reading);
    }

    /**
     * New badges only when what they say is new: they have explanations that would else vanish under the mouse.
     *
     * @param reading of one problem
     */
    private void showBadges(ConvexReader.Told told, ConvexReading reading) {
        List<ConvexTheorems.Verdict> theorems = theorems(told, reading);
        boolean spikeFree = reading.analysis().diagnostics().spikeFree();
        boolean orthogonal = told.classes()
                .map(ClassReadings::orthogonalSeparable)
                .orElse(reading.analysis().orthogonalSeparable());
        List<String> said = new ArrayList<>(List.of("spike-free " + spikeFree, "orthogonal " + orthogonal));
        theorems.forEach(verdict -> said.add(verdict.voidBecause().orElse("applies")));
        if (said.equals(shownBadges)) {
            return;
        }
        shownBadges = said;
        List<Label> labels = new ArrayList<>();
        labels.add(badge(spikeFree ? "spike-free" : "not spike-free", spikeFree, ConvexExplanations.SPIKE_FREE));
        labels.add(badge(
                orthogonal ? "orthogonal separable" : "not orthogonal separable", orthogonal, Explanations.ORTHOGONAL));
        for (int i = 0; i < theorems.size(); i++) {
            labels.add(theorem(i, theorems.get(i)));
        }
        badges.getChildren().setAll(labels);
    }

    private static List<ConvexTheorems.Verdict> theorems(ConvexReader.Told told, ConvexReading reading) {
        if (told.classes().isEmpty()) {
            return reading.state().map(ConvexReading.NetworkState::theorems).orElse(List.of());
        }
        ClassReadings all = told.classes().get();
        return told.moment()
                .look()
                .theory()
                .ofClass(all.problems().size())
                .map(all::theorems)
                .orElseGet(all::theorems);
    }

    private static Label theorem(int index, ConvexTheorems.Verdict verdict) {
        Explanation explanation = THEOREMS.get(index);
        String text = verdict.voidBecause()
                .map(reason -> verdict.undecided() ? reason : "Void: " + reason)
                .orElse("Applies.");
        String said = verdict.undecided() ? "not decided" : verdict.applies() ? "applies" : "void";
        Label label = badge(
                "Theorem %d %s".formatted(index + 1, said),
                verdict.applies(),
                new Explanation(explanation.title() + ". " + text, explanation.text(), explanation.source()));
        label.setId("convex-theorem-" + (index + 1));
        return label;
    }

    private static Label badge(String text, boolean holds, Explanation explanation) {
        Label badge = new Label(text);
        badge.setGraphic(new FontIcon(holds ? Feather.CHECK : Feather.X));
        badge.getStyleClass().addAll("badge", holds ? "holds" : "fails");
        Hint.install(badge, explanation);
        return badge;
    }
}
