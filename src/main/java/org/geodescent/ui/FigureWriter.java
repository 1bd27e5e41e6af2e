package org.geodescent.ui;

import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.geodescent.figure.Figure;
import org.geodescent.figure.file.ExportSize;
import org.geodescent.figure.file.FigureFormat;
import org.geodescent.io.InputException;
import org.geodescent.io.WholeFile;
import org.geodescent.run.LatestTask;
import org.jspecify.annotations.Nullable;

/** Encodes figures and writes them on a worker, whole or not at all. The outcome is pulled once a frame on the JavaFX thread. */
final class FigureWriter implements AutoCloseable {
    /** What is to be written. Without a file the bytes are only kept, for the clipboard. */
    record Job(
            Figure figure,
            FigureFormat format,
            ExportSize size,
            @Nullable Path file) {}

    /** How it went: {@code problem} is one sentence, or null if all is well. */
    record Outcome(Job job, byte[] content, @Nullable String problem) {}

    private static final Logger LOG = Logger.getLogger(FigureWriter.class.getName());

    private final LatestTask<Job, Outcome> writing;
    private final Consumer<Outcome> finished;
    private @Nullable Outcome reported;

    /** @param finished told of every outcome, on the JavaFX thread */
    FigureWriter(Consumer<Outcome> finished, Consumer<RuntimeException> failures) {
        this.finished = finished;
        writing = new LatestTask<>("export", (job, closed) -> run(job), failures);
    }

    private static Outcome run(Job job) {
        try {
            byte[] content = job.format.encode(job.figure, job.size);
            if (job.file != null) {
                WholeFile.write(job.file, content);
            }
            return new Outcome(job, content, null);
        } catch (InputException | IllegalArgumentException e) {
            LOG.log(Level.INFO, "export failed", e);
            return new Outcome(job, new byte[0], String.valueOf(e.getMessage()));
        } catch (OutOfMemoryError e) {
            LOG.log(Level.WARNING, "export failed", e);
            return new Outcome(
                    job,
                    new byte[0],
                    "there is not enough memory for a picture of this size; choose fewer dots per inch");
        }
    }

    void write(Job job) {
        writing.submit(job);
    }

    /** Once a frame. */
    @SuppressWarnings("ReferenceEquality") // outcomes are immutable: the same reference was reported before
    void pulse() {
        LatestTask.Result<Job, Outcome> ready = writing.newest();
        if (ready != null && ready.output() != reported) {
            reported = ready.output();
            finished.accept(ready.output());
        }
    }

    @Override
    public void close() {
        writing.close();
    }
}
