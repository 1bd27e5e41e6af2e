package org.geodescent.ui.lesson;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.geodescent.lesson.LessonEvent;
import org.geodescent.lesson.LessonStep;
import org.geodescent.lesson.LessonWait;
import org.geodescent.lesson.WindowPart;
import org.geodescent.ui.NumberField;
import org.jspecify.annotations.Nullable;

/** What a step says, points at, hides and waits for. Every change is told at once. On the JavaFX thread only. */
final class LessonStepForm extends VBox {
    /** A choice with its words. */
    private record Choice<T>(String words, T value) {
        @Override
        public String toString() {
            return words;
        }
    }

    /** Before the right one of the answers. */
    private static final String RIGHT = "*";

    private final Consumer<LessonStep> changed;
    private final TextField title = new TextField();
    private final TextArea say = new TextArea();
    private final ComboBox<Choice<Optional<WindowPart>>> part = new ComboBox<>();
    private final MenuButton hidden = new MenuButton("Hides");
    private final ComboBox<Choice<LessonWait>> awaits = new ComboBox<>();
    private final TextField iteration = new NumberField();
    private final TextArea answers = new TextArea();
    private final TextArea reveal = new TextArea();
    private final VBox ofIteration = new VBox();
    private final VBox ofQuestion = new VBox();
    private final Label problem = new Label();
    private @Nullable LessonStep step;
    private boolean showing;

    LessonStepForm(Consumer<LessonStep> changed) {
        this.changed = changed;
        getStyleClass().add("lesson-form");
        say.setPrefRowCount(4);
        answers.setPrefRowCount(3);
        reveal.setPrefRowCount(2);
        part.getItems().add(new Choice<>("nothing", Optional.empty()));
        Arrays.stream(WindowPart.values())
                .forEach(each -> part.getItems().add(new Choice<>(each.words(), Optional.of(each))));
        awaits.getItems().add(new Choice<>("somebody goes on", LessonWait.NEXT));
        awaits.getItems().add(new Choice<>("an iteration", new LessonWait.Iteration(1)));
        for (LessonEvent event : LessonEvent.values()) {
            awaits.getItems().add(new Choice<>(event.words(), new LessonWait.Event(event)));
        }
        awaits.getItems().add(new Choice<>("an answer", new LessonWait.Answer(List.of("Yes", "No"), 0, "So it is.")));
        fillHidden();
        problem.getStyleClass().add("lesson-problem");
        problem.setWrapText(true);
        problem.setId("lesson-problem");
        ofIteration.getChildren().addAll(named("Iteration", iteration, "lesson-form-iteration"));
        ofQuestion
                .getChildren()
                .addAll(named("Answers, one a line; * before the right one", answers, "lesson-form-answers"));
        ofQuestion.getChildren().addAll(named("Then it says", reveal, "lesson-form-reveal"));
        getChildren().addAll(named("Title", title, "lesson-form-title"));
        getChildren().addAll(named("Says", say, "lesson-form-say"));
        getChildren().addAll(named("Points at", part, "lesson-form-part"));
        getChildren().add(hidden);
        getChildren().addAll(named("Waits until", awaits, "lesson-form-awaits"));
        getChildren().addAll(ofIteration, ofQuestion, problem);
        for (Node each : List.of(ofIteration, ofQuestion, problem)) {
            each.managedProperty().bind(each.visibleProperty());
        }
        problem.visibleProperty().bind(problem.textProperty().isNotEmpty());
        for (TextArea area : List.of(say, answers, reveal)) {
            area.setWrapText(true);
            area.textProperty().addListener((property, before, after) -> edited());
        }
        for (TextField field : List.of(title, iteration)) {
            field.textProperty().addListener((property, before, after) -> edited());
        }
        part.valueProperty().addListener((property, before, after) -> edited());
        awaits.valueProperty().addListener((property, before, after) -> chosen(after));
        show(null);
    }

    private static List<Node> named(String name, Control control, String id) {
        Label label = new Label(name);
        label.setLabelFor(control);
        label.setWrapText(true);
        control.setId(id);
        control.setMaxWidth(Double.MAX_VALUE);
        return List.of(label, control);
    }

    private void fillHidden() {
        hidden.setId("lesson-form-hidden");
        hidden.setMaxWidth(Double.MAX_VALUE);
        for (WindowPart each : WindowPart.values()) {
            if (each.canBeHidden()) {
                CheckMenuItem item = new CheckMenuItem(each.words());
                item.setUserData(each);
                item.selectedProperty().addListener((property, before, after) -> edited());
                hidden.getItems().add(item);
            }
        }
    }

    /** Shows a step; null: none is chosen. */
    void show(@Nullable LessonStep next) {
        step = next;
        setDisable(next == null);
        if (next == null) {
            return;
        }
        showing = true;
        problem.setText("");
        title.setText(next.title());
        say.setText(next.say());
        part.getItems().stream()
                .filter(each -> each.value().equals(next.part()))
                .findFirst()
                .ifPresent(part::setValue);
        hidden.getItems().forEach(item -> ((CheckMenuItem) item)
                .setSelected(item.getUserData() instanceof WindowPart each
                        && next.hidden().contains(each)));
        LessonWait wait = next.awaits();
        awaits.getItems().stream()
                .filter(each -> each.value().equals(wait)
                        || (!(wait instanceof LessonWait.Event) && each.value().getClass() == wait.getClass()))
                .findFirst()
                .ifPresent(awaits::setValue);
        showWait(wait);
        showing = false;
    }

    private void showWait(LessonWait wait) {
        ofIteration.setVisible(wait instanceof LessonWait.Iteration);
        ofQuestion.setVisible(wait instanceof LessonWait.Answer);
        if (wait instanceof LessonWait.Iteration at) {
            iteration.setText(Long.toString(at.at()));
        } else if (wait instanceof LessonWait.Answer question) {
            List<String> lines = new ArrayList<>(question.answers());
            lines.set(question.right(), RIGHT + " " + lines.get(question.right()));
            answers.setText(String.join("\n", lines));
            reveal.setText(question.reveal());
        }
    }

    private void chosen(@Nullable Choice<LessonWait> choice) {
        if (!showing && choice != null) {
            showing = true;
            showWait(choice.value());
            showing = false;
            edited();
        }
    }

    private void edited() {
        LessonStep before = step;
        if (showing || before == null) {
            return;
        }
        try {
            LessonStep next = new LessonStep(
                    before.stage(),
                    title.getText().strip(),
                    say.getText().strip(),
                    part.getValue().value(),
                    part.getValue().value().isPresent() ? Optional.empty() : before.sample(),
                    chosenHidden(),
                    wanted());
            problem.setText("");
            step = next;
            changed.accept(next);
        } catch (IllegalArgumentException e) {
            problem.setText("Not kept: " + e.getMessage() + ".");
        }
    }

    private Set<WindowPart> chosenHidden() {
        Set<WindowPart> parts = EnumSet.noneOf(WindowPart.class);
        hidden.getItems().forEach(item -> {
            if (((CheckMenuItem) item).isSelected()) {
                parts.add((WindowPart) item.getUserData());
            }
        });
        return parts;
    }

    private LessonWait wanted() {
        LessonWait kind = awaits.getValue().value();
        if (kind instanceof LessonWait.Iteration) {
            try {
                return new LessonWait.Iteration(
                        Long.parseLong(iteration.getText().strip()));
            } catch (NumberFormatException e) {
                throw new IllegalArgumentException("an iteration is a whole number", e);
            }
        }
        if (!(kind instanceof LessonWait.Answer)) {
            return kind;
        }
        List<String> lines = answers.getText()
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        List<Integer> right = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).startsWith(RIGHT)) {
                right.add(i);
            }
        }
        if (right.size() != 1) {
            throw new IllegalArgumentException(
                    "%d answers have a * before them; the right one has".formatted(right.size()));
        }
        List<String> words = lines.stream()
                .map(line ->
                        line.startsWith(RIGHT) ? line.substring(RIGHT.length()).strip() : line)
                .toList();
        return new LessonWait.Answer(words, right.get(0), reveal.getText().strip());
    }
}
