package org.geodescent.ui.window;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.scene.image.Image;
import org.geodescent.figure.Figure;
import org.geodescent.figure.file.ExportSize;
import org.geodescent.figure.file.FigureFormat;
import org.geodescent.figure.file.Lettering;
import org.geodescent.io.InputException;
import org.geodescent.io.WholeFile;
import org.geodescent.run.LatestTask;
import org.jspecify.annotations.Nullable;

/**
 * Encodes figures and writes them on a worker, whole or not at all. The outcome is pulled once a frame on the JavaFX
 * thread.
 */
final class FigureWriter implements AutoCloseable {
    /** What is to be written. Without a file it is for the clipboard, as PNG and SVG. */
    record Job(
            Figure figure,
            FigureFormat format,
            ExportSize size,
            @Nullable Path file) {}

    /** How it went. */
    sealed interface Outcome {
        Job job();
    }

    /** The file is there. */
    record Written(Job job, Path file) implements Outcome {}

    /** The picture of a job without a file, in pixels and as SVG. */
    record Encoded(Job job, Image content, String svg) implements Outcome {}

    /** Nothing was written; one sentence says why. */
    record Failed(Job job, String problem) implements Outcome {}

    private static final Logger LOG = Logger.getLogger(FigureWriter.class.getName());

    private final LatestTask<Job, Outcome> writing;
    private final Consumer<Outcome> finished;
    private @Nullable Outcome reported;

    /** @param finished told of every outcome, on the JavaFX thread */
    FigureWriter(Consumer<Outcome> finished, Consumer<Throwable> failures) {
        this.finished = finished;
        writing = new LatestTask<>("export", (job, closed) -> run(job), failures);
    }

    private static Outcome run(Job job) {
        try {
            Path file = job.file;
            if (file == null) {
                byte[] pixels = FigureFormat.PNG.encode(job.figure, job.size.with(Lettering.USUAL));
                byte[] svg = FigureFormat.SVG.encode(job.figure, job.size);
                return new Encoded(
                        job, new Image(new ByteArrayInputStream(pixels)), new String(svg, StandardCharsets.UTF_8));
            }
            byte[] content = job.format.encode(job.figure, job.size);
            WholeFile.write(file, content);
            return new Written(job, file);
        } catch (InputException | IllegalArgumentException e) {
            LOG.log(Level.INFO, "export failed", e);
            return new Failed(job, String.valueOf(e.getMessage()));
        } catch (OutOfMemoryError e) {
            LOG.log(Level.WARNING, "export failed", e);
            return new Failed(job, "there is not enough memory for a picture of this size; choose fewer dots per inch");
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
