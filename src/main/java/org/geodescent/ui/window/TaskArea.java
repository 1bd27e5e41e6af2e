package org.geodescent.ui.window;

import java.util.List;
import javafx.geometry.Side;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import org.geodescent.run.Task;
import org.geodescent.run.Tasks;
import org.geodescent.ui.Hint;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Long work in the status bar: the oldest piece with its progress and its cancel button, and how many more there are. On the JavaFX thread only. */
final class TaskArea extends HBox {
    private final Tasks tasks;
    private final Label name = new Label();
    private final ProgressBar progress = new ProgressBar(0);
    private final Button more = new Button();
    private final ContextMenu others = new ContextMenu();
    private List<Task> shown = List.of();

    TaskArea(Tasks tasks) {
        this.tasks = tasks;
        getStyleClass().add("task-area");
        setId("tasks");
        name.setMinWidth(USE_PREF_SIZE);
        progress.setPrefWidth(90);
        Button cancel = new Button(null, new FontIcon(Feather.X));
        cancel.setId("cancel-task");
        cancel.getStyleClass().addAll("flat", "small", "pane-button");
        cancel.setFocusTraversable(false);
        cancel.setAccessibleText("Cancel this task");
        cancel.setOnAction(event -> shown.stream().findFirst().ifPresent(Task::cancel));
        Hint.install(cancel, "Cancel this task.");
        more.setId("more-tasks");
        more.getStyleClass().addAll("flat", "small", "pane-button");
        more.setMinWidth(USE_PREF_SIZE);
        more.setFocusTraversable(false);
        more.setOnAction(event -> others.show(more, Side.TOP, 0, 0));
        more.managedProperty().bind(more.visibleProperty());
        Hint.install(more, "What runs or waits besides; choose one to cancel it.");
        managedProperty().bind(visibleProperty());
        getChildren().addAll(name, progress, cancel, more);
        setVisible(false);
    }

    /** Once a frame. */
    void pulse() {
        List<Task> active = tasks.active();
        if (!active.equals(shown)) {
            shown = active;
            rebuild();
        }
        if (!active.isEmpty()) {
            progress.setProgress(active.get(0).progress());
        }
    }

    private void rebuild() {
        setVisible(!shown.isEmpty());
        if (shown.isEmpty()) {
            return;
        }
        name.setText(shown.get(0).name());
        progress.setAccessibleText("Progress of " + shown.get(0).name());
        more.setVisible(shown.size() > 1);
        more.setText("+ " + (shown.size() - 1) + " more");
        MenuItem all = new MenuItem("Cancel all " + shown.size());
        all.setOnAction(event -> tasks.active().forEach(Task::cancel));
        others.getItems().setAll(all);
        for (Task task : shown.subList(1, shown.size())) {
            MenuItem item = new MenuItem("Cancel " + task.name());
            item.setOnAction(event -> task.cancel());
            others.getItems().add(item);
        }
    }
}
