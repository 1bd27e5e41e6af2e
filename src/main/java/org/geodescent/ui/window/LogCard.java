package org.geodescent.ui.window;

import atlantafx.base.controls.Spacer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.geodescent.io.LogMemory;
import org.geodescent.io.WholeFile;
import org.geodescent.run.Background;
import org.geodescent.ui.Form;
import org.geodescent.ui.Notices;
import org.geodescent.ui.SaveQuestion;
import org.kordamp.ikonli.feather.Feather;

/** The log, or its warnings alone, to be read, copied and saved. On the JavaFX thread only. */
final class LogCard extends VBox {
    private final LogMemory memory;
    private final Notices notices;
    private final TextArea text = new TextArea();
    private final CheckBox onlyWarnings = new CheckBox("Warnings only");

    /**
     * Empty.
     *
     * @param background writes the file
     */
    LogCard(LogMemory memory, Notices notices, SaveQuestion saving, Background background) {
        this.memory = memory;
        this.notices = notices;
        getStyleClass().addAll("card", "log-card");
        setId("log");
        text.setId("log-text");
        text.setEditable(false);
        text.setAccessibleText("Log");
        onlyWarnings.setId("log-warnings");
        onlyWarnings.setOnAction(event -> fill());
        VBox.setVgrow(text, Priority.ALWAYS);
        Label title = new Label("Log");
        title.getStyleClass().add("card-title");
        Button copy = Form.button("Copy", Feather.COPY, "log-copy", "Copy what is shown.", this::copy);
        Button save = Form.button(
                "Save…",
                Feather.SAVE,
                "log-save",
                "Write what is shown to a file.",
                () -> saving.ask("Save the log", "geodescent-log.txt", file -> save(file, background)));
        Label hint = new Label("Esc closes this card.");
        hint.getStyleClass().add("hint-source");
        HBox foot = new HBox(8, hint, new Spacer(), onlyWarnings, copy, save);
        foot.getStyleClass().add("inspector-line");
        getChildren().addAll(title, text, foot);
    }

    /** Shows what has been noted until now, with the end in sight. */
    void fill() {
        List<String> lines = onlyWarnings.isSelected() ? memory.onlyWarnings() : memory.all();
        text.setText(lines.isEmpty() ? "Nothing has been noted." : String.join("\n", lines) + "\n");
        text.setScrollTop(Double.MAX_VALUE);
    }

    /** Gives the text the focus. */
    void focusText() {
        text.requestFocus();
    }

    private void copy() {
        ClipboardContent content = new ClipboardContent();
        content.putString(text.getText());
        Clipboard.getSystemClipboard().setContent(content);
        notices.info("Copied the log.");
    }

    private void save(Path file, Background background) {
        byte[] content = text.getText().getBytes(StandardCharsets.UTF_8);
        background.submit(
                () -> {
                    WholeFile.write(file, content);
                    return file;
                },
                written -> notices.info("Saved: " + written),
                problem -> notices.error("Not saved: " + problem.getMessage() + "."));
    }
}
