package org.geodescent.ui.images;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.geodescent.cifar.data.CifarDownload;
import org.geodescent.cifar.data.CifarReader;
import org.geodescent.cifar.data.ImageData;
import org.geodescent.cifar.data.SyntheticImages;
import org.geodescent.io.InputException;
import org.geodescent.run.Job;
import org.geodescent.run.Task;
import org.geodescent.run.TaskOutcome;
import org.geodescent.run.Tasks;
import org.jspecify.annotations.Nullable;

/**
 * Where the images come from: made here, read from files, or downloaded and then read. Reading and downloading have a
 * thread of their own, so that neither waits for a training. On the JavaFX thread only.
 */
final class ImageLoading implements AutoCloseable {
    private static final int SYNTHETIC_TRAIN = 1000;
    private static final int SYNTHETIC_TEST = 200;

    private final CifarDownload download;
    private final Tasks reading;
    private final Tasks fetching;
    private final ReadOnlyObjectWrapper<@Nullable LoadedImages> images = new ReadOnlyObjectWrapper<>();
    private OptionalInt limit = OptionalInt.empty();
    private @Nullable ImageData whole;
    private int asked;
    private int finished;
    private @Nullable Task fetch;
    private Optional<Path> archive = Optional.empty();
    private volatile CifarDownload.@Nullable Progress progress;
    private String message = "";

    ImageLoading(CifarDownload download, Consumer<Throwable> failures) {
        this.download = download;
        reading = new Tasks(1, Platform::runLater, failures);
        fetching = new Tasks(1, Platform::runLater, failures);
    }

    /** Null until the first images are there. */
    ReadOnlyObjectProperty<@Nullable LoadedImages> imagesProperty() {
        return images.getReadOnlyProperty();
    }

    boolean reading() {
        return finished < asked;
    }

    /** The synthetic set of this app. */
    void makeSynthetic() {
        load(() -> SyntheticImages.make(SYNTHETIC_TRAIN, SYNTHETIC_TEST, 1));
    }

    /** Reads a folder, an archive, or files of the CIFAR-10 binary version. */
    void open(List<Path> paths) {
        load(() -> CifarReader.read(paths));
    }

    /** Uses only so many images of each set, as {@link ImageData#limited} chooses them; empty: all. */
    void setLimit(OptionalInt most) {
        ImageData known = whole;
        if (!most.equals(limit)) {
            limit = most;
            if (known != null) {
                load(() -> known);
            }
        }
    }

    /** Gives images. */
    @FunctionalInterface
    private interface Source {
        ImageData get() throws InputException;
    }

    private record Loaded(ImageData whole, OptionalInt limit, LoadedImages shown) {}

    /** What is asked for last counts. */
    private void load(Source source) {
        int number = ++asked;
        OptionalInt most = limit;
        message = "";
        reading.<Job.State, Loaded>submit(
                "Reading images",
                (states, cancelled) -> {
                    ImageData all = source.get();
                    ImageData used = most.isPresent() ? all.limited(most.getAsInt()) : all;
                    return new Loaded(all, most, LoadedImages.of(used));
                },
                outcome -> {
                    if (number == asked) {
                        loaded(outcome);
                    }
                });
    }

    private void loaded(TaskOutcome<Loaded> outcome) {
        finished = asked;
        if (outcome instanceof TaskOutcome.Done<Loaded> done) {
            ImageData all = done.result().whole();
            whole = all;
            images.set(done.result().shown());
            if (!done.result().limit().equals(limit)) {
                load(() -> all);
            }
        } else if (outcome instanceof TaskOutcome.Failed<Loaded> failed) {
            message = failed.problem().getMessage() + ".";
        }
    }

    /** Downloads the official archive into a folder, or goes on with what is there, and opens it. */
    void download(Path folder) {
        archive = Optional.of(folder.resolve(CifarReader.ARCHIVE));
        goOn();
    }

    /** Goes on after a pause or a failure; without effect while a download runs, or before the first. */
    void goOn() {
        if (fetch == null && archive.isPresent()) {
            Path target = archive.get();
            message = "";
            fetch = fetching.submit(
                    "Download",
                    (states, cancelled) -> download.fetch(target, arrived -> progress = arrived, cancelled),
                    outcome -> fetched(target, outcome));
        }
    }

    void pauseDownload() {
        if (fetch != null) {
            fetch.cancel();
        }
    }

    private void fetched(Path target, TaskOutcome<Boolean> outcome) {
        fetch = null;
        if (outcome instanceof TaskOutcome.Done<Boolean> done && done.result()) {
            archive = Optional.empty();
            open(List.of(target));
        } else if (outcome instanceof TaskOutcome.Failed<Boolean> failed) {
            message = failed.problem().getMessage() + ".";
        }
    }

    boolean downloading() {
        return fetch != null;
    }

    /** Whether a download has been paused or has failed, and can go on. */
    boolean canGoOn() {
        return fetch == null && archive.isPresent();
    }

    /** Of the newest download; null before its first piece. */
    CifarDownload.@Nullable Progress progress() {
        return progress;
    }

    /** What went wrong, in one sentence; empty if nothing did. */
    String message() {
        return message;
    }

    @Override
    public void close() {
        reading.close();
        fetching.close();
    }
}
