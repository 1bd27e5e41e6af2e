package org.geodescent.ui.window;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.geodescent.io.InputException;
import org.geodescent.io.WholeFile;
import org.geodescent.run.Background;
import org.geodescent.session.Session;
import org.geodescent.session.SessionFile;
import org.geodescent.session.SessionJson;
import org.geodescent.ui.Notices;
import org.geodescent.ui.Workbench;
import org.geodescent.ui.points.PointFiles;

/**
 * Sessions in and out: their own files, and figures that carry them. Read and written in the background, whole or not at all; what cannot be opened
 * is said in one sentence and leaves everything as it is. On the JavaFX thread only.
 */
final class SessionFiles {
    private final Workbench workbench;
    private final Background background;
    private final Notices notices;

    /** @param background whose results arrive on the JavaFX thread */
    SessionFiles(Workbench workbench, Background background, Notices notices) {
        this.workbench = workbench;
        this.background = background;
        this.notices = notices;
    }

    /** Opens the session of a file; undo leads back. */
    void open(Path file) {
        background.submit(
                () -> read(file),
                session -> {
                    workbench.open("open " + file.getFileName(), session);
                    notices.info("Opened: " + file);
                },
                problem -> notices.error(problem.getMessage() + ". Your experiment stays as it was."));
    }

    /** Saves the session as it is now, whatever is changed while the file is written. */
    void save(Path file) {
        Session session = workbench.session();
        background.submit(
                () -> write(file, session),
                written -> notices.info("Saved: " + written),
                problem -> notices.error("Not saved: " + problem.getMessage() + "."));
    }

    /** On any thread. @throws InputException in one sentence without its full stop */
    static Path write(Path file, Session session) throws InputException {
        WholeFile.write(file, SessionJson.write(session).getBytes(StandardCharsets.UTF_8));
        return file;
    }

    /**
     * On any thread.
     *
     * @throws InputException in one sentence without its full stop, if there is no session in the file, or one that the input plane cannot show
     */
    static Session read(Path file) throws InputException {
        Session session = SessionFile.open(file).only();
        PointFiles.checked(file.toString(), session.experiment().data());
        return session;
    }
}
