package org.geodescent.ui.window;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.geodescent.io.InputException;
import org.geodescent.io.WholeFile;
import org.geodescent.run.Experiment;
import org.geodescent.run.LatestTask;
import org.geodescent.session.Session;
import org.geodescent.session.SessionJson;
import org.geodescent.ui.Workbench;
import org.jspecify.annotations.Nullable;

/** Keeps the session in a file while it is edited, so that a crash loses seconds at most. A file that is there at the start is what a crash left. */
final class Autosave implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(Autosave.class.getName());
    private static final long INTERVAL_NANOS = 3_000_000_000L;

    private final Path file;
    private final LatestTask<Session, Boolean> writing;
    private @Nullable Experiment kept;
    private long keptAt;

    Autosave(Path file, Consumer<RuntimeException> failures) {
        this.file = file;
        writing = new LatestTask<>("autosave", (session, closed) -> write(session), failures);
    }

    /** What a crash left; empty if the app ended properly or the file cannot be read. */
    Optional<Session> left() {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(SessionJson.read(file));
        } catch (InputException e) {
            LOG.log(Level.WARNING, "the autosave cannot be read", e);
            return Optional.empty();
        }
    }

    /** Once a frame: saves if the experiment has changed since, every few seconds. Not in the midst of a gesture. */
    @SuppressWarnings("ReferenceEquality") // experiments are immutable: the same reference is saved already
    void pulse(long now, Workbench workbench) {
        Experiment experiment = workbench.experiment();
        if (kept == null) {
            kept = experiment;
        }
        if (experiment != kept
                && now - keptAt >= INTERVAL_NANOS
                && !workbench.history().inGesture()) {
            kept = experiment;
            keptAt = now;
            writing.submit(workbench.session());
        }
    }

    private boolean write(Session session) {
        try {
            WholeFile.write(file, SessionJson.write(session).getBytes(StandardCharsets.UTF_8));
            return true;
        } catch (InputException e) {
            LOG.log(Level.WARNING, "autosave failed", e);
            return false;
        }
    }

    /** The app ends properly: nothing is left. */
    @Override
    public void close() {
        writing.close();
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.log(Level.WARNING, "the autosave cannot be removed", e);
        }
    }
}
