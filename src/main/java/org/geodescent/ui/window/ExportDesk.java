package org.geodescent.ui.window;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import org.geodescent.figure.Figure;
import org.geodescent.lesson.Lesson;
import org.geodescent.lesson.Scene;
import org.geodescent.ui.Command;
import org.geodescent.ui.Late;
import org.geodescent.ui.Workbench;
import org.geodescent.ui.theory.TheoryPane;

/** Figures, handouts and films out of the window: to files, and onto the clipboard. On the JavaFX thread only. */
final class ExportDesk implements AutoCloseable {
    private final Workbench workbench;
    private final TheoryPane theory;
    private final FigureWriter writer;
    private final FigureSaving figures;
    private final ReplaySaving replays;
    private final Late<ExportPane> pane;
    private final Command copy;
    private final String keptFolder;

    /**
     * @param enlarge shows something over the window
     * @param preferences where files go
     */
    ExportDesk(
            Workbench workbench,
            TheoryPane theory,
            Services services,
            Consumer<Node> enlarge,
            Preferences preferences) {
        this.workbench = workbench;
        this.theory = theory;
        Saving saving = services.saving();
        Path folder = preferences.folder();
        keptFolder = preferences.exportFolder();
        writer = new FigureWriter(outcome -> FigureSaving.tell(outcome, services.notices()), services.failures());
        figures = new FigureSaving(saving, writer);
        copy = FigureClipboard.command(workbench, theory, writer);
        replays = new ReplaySaving(services.tasks(), saving, services.notices());
        ExportActions actions = new ExportActions(
                (file, job) -> saving.confirm(List.of(file), () -> writer.write(job)),
                writer::write,
                replays::write,
                enlarge);
        pane = new Late<>(
                () -> new ExportPane(workbench, theory, folder, actions, services.files(), services.failures()));
    }

    /** Asks for a file and writes the figure to it. */
    void save(Figure figure) {
        figures.ask(figure);
    }

    /** Asks for a file and writes a lesson to it as a handout, which begins on this stage. */
    void handOut(Lesson lesson, Scene start) {
        replays.ask(lesson, start);
    }

    /** The column in which figures are exported. */
    Late<ExportPane> pane() {
        return pane;
    }

    /** Puts a picture on the clipboard. */
    Command copy() {
        return copy;
    }

    /** Puts this picture on the clipboard. */
    void copy(FigureChoice which) {
        FigureClipboard.job(which, workbench, theory).ifPresent(writer::write);
    }

    /** Where files go, as it was typed. */
    String folder() {
        return pane.ifMade().map(ExportPane::folder).orElse(keptFolder);
    }

    /** Once a frame. */
    void pulse(long now) {
        pane.ifMade().ifPresent(made -> made.pulse(now));
        writer.pulse();
    }

    @Override
    public void close() {
        writer.close();
        pane.ifMade().ifPresent(ExportPane::close);
    }
}
