package org.geodescent.ui.window;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.geodescent.io.InputException;
import org.geodescent.run.Background;
import org.geodescent.run.Experiment;
import org.geodescent.session.Session;
import org.geodescent.ui.Notices;
import org.geodescent.ui.Workbench;

/**
 * Keeps the session in a file while it is edited, so that a crash loses seconds at most. A file that is there at the start is what a crash left: it
 * is put aside, where nothing but the next crash replaces it. What is on screen when the window closes is kept likewise. On the JavaFX thread only;
 * files are read and written on a thread of its own.
 */
final class Autosave implements AutoCloseable {
    /** What is being edited; not there after the window was closed properly. */
    static final String CURRENT = "autosave.json";
    /** What the last crash left. */
    static final String BEFORE_CRASH = "session-before-crash.json";
    /** What was on screen when the window was closed last, if it had been edited. */
    static final String LAST = "last-session.json";

    private static final Logger LOG = Logger.getLogger(Autosave.class.getName());
    private static final long INTERVAL_NANOS = 3_000_000_000L;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Path folder;
    private final Workbench workbench;
    private final Notices notices;
    private final Background writing;
    private Experiment kept;
    private long keptAt;
    private boolean edited;
    private boolean busy;

    /**
     * Nothing is read or written yet.
     *
     * @param folder made when it is needed
     * @param delivery runs things on the JavaFX thread
     */
    Autosave(
            Path folder, Workbench workbench, Notices notices, Executor delivery, Consumer<RuntimeException> failures) {
        this.folder = folder;
        this.workbench = workbench;
        this.notices = notices;
        writing = new Background(delivery, failures);
        kept = workbench.experiment();
    }

    /** Hands over what a crash left, soon, if there is something. */
    void recover(Consumer<Session> offer) {
        writing.submit(
                this::left,
                left -> left.ifPresent(offer),
                problem ->
                        notices.error("Last time the window did not close properly, and what it left cannot be used: "
                                + problem.getMessage() + "."));
    }

    private Optional<Session> left() throws IOException, InputException {
        Path current = folder.resolve(CURRENT);
        if (!Files.exists(current)) {
            return Optional.empty();
        }
        Path aside = Files.move(current, folder.resolve(BEFORE_CRASH), StandardCopyOption.REPLACE_EXISTING);
        return Optional.of(SessionFiles.read(aside));
    }

    /** Once a frame: saves if the experiment has changed since, every few seconds. Not in the midst of a gesture. */
    @SuppressWarnings("ReferenceEquality") // experiments are immutable: the same reference is saved already
    void pulse(long now) {
        Experiment experiment = workbench.experiment();
        if (experiment != kept
                && !busy
                && (!edited || now - keptAt >= INTERVAL_NANOS)
                && !workbench.history().inGesture()) {
            kept = experiment;
            keptAt = now;
            edited = true;
            busy = true;
            Session session = workbench.session();
            writing.submit(() -> write(CURRENT, session), done -> busy = false, problem -> {
                busy = false;
                LOG.log(Level.WARNING, "autosave failed", problem);
                notices.error("The session cannot be kept while you work: " + problem.getMessage() + ".");
            });
        }
    }

    private Path write(String name, Session session) throws IOException, InputException {
        Files.createDirectories(folder);
        return SessionFiles.write(folder.resolve(name), session);
    }

    /** The app ends properly: the session is kept as the last one, and nothing is left that looks like a crash. Waits for the files. */
    @Override
    @SuppressWarnings("ReferenceEquality") // as above
    public void close() {
        boolean changed = edited || workbench.experiment() != kept;
        Session session = workbench.session();
        writing.submit(
                () -> {
                    if (changed) {
                        write(LAST, session);
                    }
                    return Files.deleteIfExists(folder.resolve(CURRENT));
                },
                done -> {},
                problem -> LOG.log(Level.WARNING, "the last session was not kept", problem));
        if (!writing.finish(PATIENCE)) {
            LOG.warning("the last session was not kept in time");
        }
    }
}
