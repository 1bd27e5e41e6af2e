package org.geodescent.ui.window;

import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import org.controlsfx.control.TaskProgressView;
import org.geodescent.run.Task;
import org.geodescent.run.Tasks;
import org.geodescent.ui.Bubble;
import org.geodescent.ui.Hint;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * Long work in the status line: the oldest piece with its progress and its cancel button, and a list of all that runs
 * or waits, over the line. On the JavaFX thread only.
 */
final class TaskArea extends HBox implements Tasks.Listing {
    private final Button name = new Button();
    private final ProgressBar progress = new ProgressBar(0);
    private final TaskProgressView<ListedTask> list = new TaskProgressView<>();
    private final Bubble bubble = new Bubble();
    private List<Task> shown = List.of();

    TaskArea() {
        getStyleClass().add("task-area");
        setId("tasks");
        name.setId("task-list-button");
        name.getStyleClass().addAll("flat", "small", "pane-button");
        name.setMinWidth(USE_PREF_SIZE);
        name.setOnAction(event -> toggleList());
        Hint.install(name, "What runs or waits, each with its progress and a way to cancel it.");
        progress.setPrefWidth(90);
        Button cancel = cancelButton("Cancel this task");
        cancel.setId("cancel-task");
        cancel.setOnAction(event -> inFront().ifPresent(Task::cancel));
        list.setId("task-list");
        list.setGraphicFactory(TaskArea::cancelOne);
        managedProperty().bind(visibleProperty());
        getChildren().addAll(name, progress, cancel);
        setVisible(false);
    }

    private static Button cancelButton(String words) {
        Button cancel = new Button(null, new FontIcon(Feather.X));
        cancel.getStyleClass().addAll("flat", "small", "pane-button");
        cancel.setAccessibleText(words);
        Hint.install(cancel, words + ".");
        return cancel;
    }

    /** The list's own button is off for what waits. */
    private static Button cancelOne(ListedTask task) {
        Button cancel = cancelButton("Cancel " + task.getTitle());
        cancel.setOnAction(event -> task.cancel());
        return cancel;
    }

    @Override
    public Runnable list(Task task, Runnable perform) {
        ListedTask listed = new ListedTask(task, perform);
        list.getTasks().add(listed);
        return listed;
    }

    /** Shows all that runs or waits, or hides it. @return false if there is nothing */
    boolean toggleList() {
        if (bubble.isShowing()) {
            bubble.hide();
        } else if (isVisible()) {
            Label title = new Label("Tasks");
            title.getStyleClass().add("hint-title");
            Button all = new Button("Cancel all");
            all.setId("cancel-all-tasks");
            all.getStyleClass().add("small");
            all.setOnAction(event -> List.copyOf(list.getTasks()).forEach(ListedTask::cancel));
            bubble.show(name, title, list, all);
            all.requestFocus();
        }
        return isVisible();
    }

    /** The oldest, or the oldest that has not been cancelled; empty if there is none. */
    private Optional<Task> inFront() {
        return shown.stream().filter(task -> !task.cancelled()).findFirst().or(() -> shown.stream()
                .findFirst());
    }

    /**
     * Once a frame.
     *
     * @param active what runs or waits, oldest first
     */
    void pulse(List<Task> active) {
        shown = active;
        setVisible(!active.isEmpty());
        inFront().ifPresentOrElse(this::show, bubble::hide);
    }

    private void show(Task oldest) {
        String left = ListedTask.left(oldest);
        name.setText(oldest.name()
                + (left.isEmpty() ? "" : "  " + left)
                + (shown.size() > 1 ? "  + " + (shown.size() - 1) + " more" : ""));
        progress.setProgress(oldest.progress());
        progress.setAccessibleText("Progress of " + oldest.name());
        // One that has ended takes itself out of the list.
        List.copyOf(list.getTasks()).forEach(ListedTask::pulse);
    }
}
