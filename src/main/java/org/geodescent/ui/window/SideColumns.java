package org.geodescent.ui.window;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import org.geodescent.reproduce.Cards;
import org.geodescent.ui.Command;
import org.geodescent.ui.Late;
import org.geodescent.ui.Notices;
import org.geodescent.ui.Workbench;
import org.geodescent.ui.pane.InspectorPane;
import org.geodescent.ui.papers.PaperShelf;
import org.geodescent.ui.theory.PictureTablePane;
import org.kordamp.ikonli.feather.Feather;

/**
 * The columns that commands bring to the side of the pictures: papers, settings, export, the table of a picture. Each
 * is made when it is first wanted. On the JavaFX thread only.
 */
final class SideColumns {
    private static final String PAPERS = "Papers";
    private static final String SETTINGS = "Settings";
    private static final String EXPORT = "Export";
    private static final String TABLE = "Table of the picture";

    private final SlideOuts place;
    private final Late<PaperShelf> papers;
    private final Late<InspectorPane> settings;
    private final Late<PictureTablePane> table;
    private final Late<ExportPane> export;
    private final Command papersCommand;
    private final Command settingsCommand;
    private final Command exportCommand;
    private final Command tableCommand;

    /** @param figures what is done with the papers' cards */
    SideColumns(
            Workbench workbench,
            LaboratoryPanes panes,
            Services services,
            FigureDesk figures,
            ExportDesk export,
            Preferences preferences) {
        place = new SlideOuts(panes.stage(), preferences.side());
        this.export = export.pane();
        Path folder = preferences.folder();
        Notices notices = services.notices();
        papers = new Late<>(
                () -> new PaperShelf(Cards.ALL, services.tasks(), notices, figures, services.saving(), folder));
        settings = new Late<>(() -> new InspectorPane(workbench));
        table = new Late<>(() -> new PictureTablePane(panes.desk()));
        papersCommand = command(
                        PAPERS,
                        "The papers’ figures: run each, compare it with what is printed, export it.",
                        Feather.BOOK_OPEN,
                        papers)
                .on(KeyCode.R, KeyCombination.SHORTCUT_DOWN);
        settingsCommand = command(
                        SETTINGS, "Step size, momentum, nodes, start weights, stop rule.", Feather.SLIDERS, settings)
                .on(KeyCode.I);
        exportCommand = command(
                        EXPORT + "…",
                        "Write what is on screen, laid out for a page or as it is: SVG, PNG, PDF, PGF for LaTeX; its replay as a film or a handout; its numbers as CSV. Or copy it.",
                        Feather.DOWNLOAD,
                        this.export)
                .on(KeyCode.E, KeyCombination.SHORTCUT_DOWN);
        tableCommand = command(TABLE, "What a picture shows, as a table that follows the replay.", Feather.LIST, table)
                .on(KeyCode.T, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);
        PictureMenu.install(workbench, panes.theory(), export, this);
    }

    /** Shows a column of this name, or closes it. */
    private Command command(String name, String explanation, Feather icon, Supplier<? extends Node> content) {
        return Command.of(name, explanation, icon, () -> place.toggle(content.get(), name.replace("…", "")));
    }

    /** Where they stand, one at a time, and others with them. */
    SlideOuts place() {
        return place;
    }

    /** The form of the settings, in sight or not. */
    InspectorPane settings() {
        return settings.get();
    }

    /** The column in which figures are exported, with this one chosen. */
    void showExport(FigureChoice choice) {
        export.get().choose(choice);
        place.show(export.get(), EXPORT);
    }

    /** The table of the left or the right picture. */
    void showTable(boolean left) {
        table.get().choose(left);
        place.show(table.get(), TABLE);
    }

    void showSettings() {
        place.show(settings.get(), SETTINGS);
    }

    void showPapers() {
        place.show(papers.get(), PAPERS);
    }

    /** Opens each of the columns, or closes it. */
    List<Command> commands() {
        return List.of(papersCommand, settingsCommand, exportCommand, tableCommand);
    }

    Command papersCommand() {
        return papersCommand;
    }

    Command settingsCommand() {
        return settingsCommand;
    }

    Command exportCommand() {
        return exportCommand;
    }

    /** Once a frame. */
    void pulse(long now) {
        papers.ifMade().ifPresent(PaperShelf::pulse);
        table.ifMade().ifPresent(pane -> pane.pulse(now));
    }
}
