package org.geodescent.ui.lesson;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.geodescent.io.InputException;
import org.geodescent.io.WholeFile;
import org.geodescent.lesson.Lesson;
import org.geodescent.lesson.LessonJson;
import org.geodescent.lesson.LessonStage;
import org.geodescent.lesson.LessonStep;
import org.geodescent.run.Background;
import org.geodescent.ui.Hint;
import org.geodescent.ui.Notices;
import org.geodescent.ui.SaveQuestion;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Writes a lesson: records what is on the stage as a step, and edits the steps. On the JavaFX thread only. */
final class LessonEditor extends ScrollPane {
    /** In the place of a sentence that nobody has written yet. */
    private static final String NOTHING_SAID = "Say what can be seen here.";

    private final LessonDesk desk;
    private final Notices notices;
    private final Background background;
    private final SaveQuestion saving;
    private final ObservableList<LessonStep> steps = FXCollections.observableArrayList();
    private final ListView<LessonStep> list = new ListView<>(steps);
    private final TextField title = new TextField("My lesson");
    private final LessonStepForm form;
    private String line = "";
    private boolean changing;

    LessonEditor(LessonDesk desk, Notices notices, Background background, SaveQuestion saving) {
        this.desk = desk;
        this.notices = notices;
        this.background = background;
        this.saving = saving;
        form = new LessonStepForm(this::replace);
        setId("lesson-editor");
        getStyleClass().add("edge-to-edge");
        setFitToWidth(true);
        title.setId("lesson-editor-title");
        title.setAccessibleText("Title of the lesson");
        list.setId("lesson-editor-steps");
        list.setAccessibleText("Steps of the lesson");
        list.setPlaceholder(new Label("No steps yet."));
        list.setCellFactory(view -> new StepCell());
        list.getSelectionModel().selectedItemProperty().addListener((property, before, after) -> {
            if (!changing) {
                form.show(after);
            }
        });
        VBox box = new VBox(title, list, recording(), arranging(), form, files());
        box.getStyleClass().add("lesson-editor");
        setContent(box);
    }

    private static final class StepCell extends ListCell<LessonStep> {
        @Override
        protected void updateItem(@Nullable LessonStep step, boolean empty) {
            super.updateItem(step, empty);
            setText(
                    empty || step == null
                            ? null
                            : "%d  %s".formatted(getIndex() + 1, step.title().isEmpty() ? step.say() : step.title()));
        }
    }

    private static Button button(String id, String name, String hint, Feather icon, Runnable action) {
        Button button = new Button(name, new FontIcon(icon));
        button.setId("lesson-editor-" + id);
        button.setOnAction(event -> action.run());
        Hint.install(button, hint);
        return button;
    }

    private FlowPane recording() {
        Button again = button(
                "again",
                "Record again",
                "What the chosen step sets becomes this view.",
                Feather.CAMERA,
                this::recordAgain);
        again.disableProperty()
                .bind(list.getSelectionModel().selectedItemProperty().isNull());
        return row(
                button(
                        "record",
                        "Record this view as a step",
                        "Data, run, pictures, layers, large numbers, iteration and pace as they are now.",
                        Feather.PLUS_CIRCLE,
                        this::record),
                again);
    }

    private FlowPane arranging() {
        FlowPane row = row(
                button("up", "Up", "The chosen step earlier.", Feather.ARROW_UP, () -> move(-1)),
                button("down", "Down", "The chosen step later.", Feather.ARROW_DOWN, () -> move(1)),
                button("delete", "Delete", "Without the chosen step.", Feather.TRASH_2, this::delete));
        row.disableProperty()
                .bind(list.getSelectionModel().selectedItemProperty().isNull());
        return row;
    }

    private FlowPane files() {
        FlowPane row = row(
                button(
                        "play",
                        "Play from here",
                        "Go through the lesson from the chosen step.",
                        Feather.PLAY,
                        () -> with(lesson -> desk.start(
                                lesson, Math.max(0, list.getSelectionModel().getSelectedIndex())))),
                button("save", "Save…", "Write the lesson to a file.", Feather.SAVE, () -> with(this::save)),
                button("new", "New", "Begin a lesson without steps.", Feather.FILE, () -> {
                    title.setText("My lesson");
                    line = "";
                    steps.clear();
                }));
        return row;
    }

    private static FlowPane row(Button... buttons) {
        FlowPane row = new FlowPane(buttons);
        row.getStyleClass().add("lesson-editor-row");
        for (Button each : buttons) {
            each.getStyleClass().add("small");
        }
        return row;
    }

    /** Shows the steps of a lesson, to be edited. */
    void show(Lesson lesson, int index) {
        title.setText(lesson.title());
        line = lesson.line();
        steps.setAll(lesson.steps());
        list.getSelectionModel().select(index);
    }

    /** Adds what is on the stage as a step behind the chosen one. */
    void record() {
        LessonStage stage = desk.recorded();
        int index = list.getSelectionModel().getSelectedIndex() + 1;
        int at = index == 0 ? steps.size() : index;
        steps.add(at, LessonStep.of(NOTHING_SAID).withStage(stage));
        list.getSelectionModel().clearAndSelect(at);
    }

    private void recordAgain() {
        LessonStep step = list.getSelectionModel().getSelectedItem();
        if (step != null) {
            replace(step.withStage(desk.recorded()));
            form.show(list.getSelectionModel().getSelectedItem());
        }
    }

    /** Puts the step in the place of the chosen one, which it was made of. */
    private void replace(LessonStep step) {
        int index = list.getSelectionModel().getSelectedIndex();
        if (index >= 0) {
            changing = true;
            steps.set(index, step);
            list.getSelectionModel().clearAndSelect(index);
            changing = false;
        }
    }

    private void move(int by) {
        int from = list.getSelectionModel().getSelectedIndex();
        int to = from + by;
        if (from >= 0 && to >= 0 && to < steps.size()) {
            steps.add(to, steps.remove(from));
            list.getSelectionModel().clearAndSelect(to);
        }
    }

    private void delete() {
        int index = list.getSelectionModel().getSelectedIndex();
        if (index >= 0) {
            steps.remove(index);
            list.getSelectionModel().clearAndSelect(Math.min(index, steps.size() - 1));
        }
    }

    /** Does something with the lesson as it is, or says in one sentence why it is none. */
    private void with(Consumer<Lesson> action) {
        try {
            Lesson lesson = new Lesson(title.getText().strip(), line, List.copyOf(steps));
            // What is not on the stage cannot be pointed at: the reader knows.
            action.accept(LessonJson.read("The lesson", LessonJson.write(lesson)));
        } catch (IllegalArgumentException e) {
            notices.error("This is no lesson yet: " + e.getMessage() + ".");
        } catch (InputException e) {
            notices.error(e.getMessage() + ".");
        }
    }

    private void save(Lesson lesson) {
        saving.ask(
                "Save the lesson",
                "lesson.json",
                file -> background.submit(
                        () -> write(file, lesson),
                        written -> notices.info("Saved: " + written),
                        problem -> notices.error("Not saved: " + problem.getMessage() + ".")));
    }

    private static Path write(Path file, Lesson lesson) throws InputException {
        WholeFile.write(file, LessonJson.write(lesson).getBytes(StandardCharsets.UTF_8));
        return file;
    }
}
