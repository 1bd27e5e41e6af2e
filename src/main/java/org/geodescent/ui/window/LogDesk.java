package org.geodescent.ui.window;

import atlantafx.base.controls.Spacer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
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
import org.geodescent.ui.Command;
import org.geodescent.ui.Form;
import org.geodescent.ui.Notices;
import org.geodescent.ui.SaveQuestion;
import org.kordamp.ikonli.feather.Feather;

/** The log of this run on a card, and how much of it is new. On the JavaFX thread only. */
final class LogDesk implements AutoCloseable {
    private final LogMemory memory = LogMemory.install();
    private final Overlay overlay;
    private final Notices notices;
    private final ReadOnlyLongWrapper news = new ReadOnlyLongWrapper();
    private final TextArea text = new TextArea();
    private final CheckBox onlyWarnings = new CheckBox("Warnings only");
    private final VBox card;
    private final Command command = Command.of(
            "Log",
            "What this program has noted since it was started; copy it or save it.",
            Feather.FILE_TEXT,
            this::show);
    private long seen;

    /** @param background writes the file */
    LogDesk(Overlay overlay, Notices notices, SaveQuestion saving, Background background) {
        this.overlay = overlay;
        this.notices = notices;
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
        card = new VBox(title, text, foot);
        card.getStyleClass().addAll("card", "log-card");
        card.setId("log");
    }

    Command command() {
        return command;
    }

    /** How many warnings and errors nobody has looked at. */
    ReadOnlyLongProperty newsProperty() {
        return news.getReadOnlyProperty();
    }

    /** Once a frame. */
    void pulse() {
        if (overlay.shows(card)) {
            if (memory.warnings() != seen) {
                fill();
            }
        } else {
            news.set(memory.warnings() - seen);
        }
    }

    private void show() {
        fill();
        overlay.toggle(card);
        if (overlay.shows(card)) {
            text.requestFocus();
        }
    }

    private void fill() {
        seen = memory.warnings();
        news.set(0);
        List<String> lines = onlyWarnings.isSelected() ? memory.onlyWarnings() : memory.all();
        text.setText(lines.isEmpty() ? "Nothing has been noted." : String.join("\n", lines) + "\n");
        text.setScrollTop(Double.MAX_VALUE);
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

    @Override
    public void close() {
        memory.close();
    }
}
