package org.geodescent.ui.window;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.geodescent.io.RecentFiles;
import org.geodescent.run.Background;
import org.geodescent.ui.Notices;
import org.kordamp.ikonli.feather.Feather;

/** The files that were opened or saved last, to be opened again. On the JavaFX thread only. */
final class RecentDesk {
    private static final Logger LOG = Logger.getLogger(RecentDesk.class.getName());

    private final Path own;
    private final RecentFiles recent;
    private final Background background;
    private final Notices notices;
    private final Consumer<Path> open;
    private final ObservableList<Path> files = FXCollections.observableArrayList();

    /**
     * @param folder of the list; files in it are the program's own, and are not listed
     * @param background whose results arrive on the JavaFX thread
     * @param open opens a file, as when it is dropped
     */
    RecentDesk(Path folder, Background background, Notices notices, Consumer<Path> open) {
        own = folder.toAbsolutePath().normalize();
        recent = new RecentFiles(folder);
        this.background = background;
        this.notices = notices;
        this.open = open;
        refresh();
    }

    /** Newest first, as they were when the list was read last. */
    ObservableList<Path> files() {
        return files;
    }

    /** Reads the list again: other windows may have changed it. */
    void refresh() {
        background.submit(recent::all, files::setAll, this::failed);
    }

    /** Remembers a file that has been opened or saved. */
    void used(Path file) {
        if (!own.equals(file.toAbsolutePath().normalize().getParent())) {
            background.submit(() -> recent.add(file), files::setAll, this::failed);
        }
    }

    /** Opens a file of the list again; one that is gone is taken off it. */
    void open(Path file) {
        background.submit(
                () -> Files.exists(file),
                there -> {
                    if (there) {
                        open.accept(file);
                    } else {
                        notices.error(file + " is not there any more; it is off the list of recent files.");
                        background.submit(() -> recent.remove(file), files::setAll, this::failed);
                    }
                },
                this::failed);
    }

    /** Forgets all files. */
    void clear() {
        background.submit(recent::clear, files::setAll, this::failed);
    }

    private void failed(Exception problem) {
        LOG.log(Level.WARNING, "the list of recent files was not kept", problem);
    }

    /** For the palette. */
    List<PaletteEntry> entries() {
        refresh();
        return files.stream()
                .map(file -> PaletteEntry.of("recent file", name(file), folder(file), Feather.CLOCK, () -> open(file)))
                .toList();
    }

    static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    /** Where a file lies, in words. */
    static String folder(Path file) {
        return String.valueOf(file.getParent());
    }
}
