package org.geodescent.ui.window;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.geodescent.core.theory.BasinMap;
import org.geodescent.io.FolderSlot;
import org.geodescent.io.InputException;
import org.geodescent.run.Background;
import org.geodescent.run.Experiment;
import org.geodescent.session.Session;
import org.geodescent.ui.Notices;
import org.geodescent.ui.Workbench;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the session in a file while it is edited, so that a crash loses seconds at most. A file that is there at the
 * start is what a crash left: it is put aside, where nothing but the next crash replaces it. What is on screen when the
 * window closes is kept likewise. Several windows may use one folder: each holds a {@link FolderSlot} and has files of
 * its own, so that none takes a window that is open for one that crashed. On the JavaFX thread only, unless a method
 * says otherwise; files are read and written on a thread of its own.
 */
class Autosave implements AutoCloseable {
    /** What is being edited in the first window; not there after it was closed properly. */
    static final String CURRENT = "autosave.json";
    /** What the last crash of the first window left. */
    static final String BEFORE_CRASH = "session-before-crash.json";
    /** What was on screen when the window was closed last, if it had been edited. */
    static final String LAST = "last-session.json";
    /** What the window remembers of its looks. */
    static final String PREFERENCES = "preferences.properties";

    private static final Logger LOG = Logger.getLogger(Autosave.class.getName());
    private static final String NOT_KEPT = "preferences were not kept";
    private static final long INTERVAL_NANOS = 3_000_000_000L;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Path folder;
    private final Workbench workbench;
    private final Notices notices;
    private final Background writing;
    /** Taken on the worker, and used there only; null before that, and where there are no locks. */
    private @Nullable FolderSlot slot;

    /** What is in the file; null after writing failed. */
    private @Nullable Experiment kept;

    private Optional<BasinMap> keptBasin;
    private long keptAt;
    private boolean edited;
    /** Cleared where a file was written, so that not even a result that never arrives ends autosaving. */
    private volatile boolean busy;

    private boolean complained;
    /** Those in the file, or else those of the start. */
    private Preferences keptPreferences;

    /** What would have to be kept if the program ended now. */
    private volatile Parting parting;

    private final AtomicBoolean closed = new AtomicBoolean();

    /** @param session that was on screen; empty if nobody has edited it */
    private record Parting(Preferences preferences, Optional<Session> session) {}

    /**
     * Nothing is read or written yet.
     *
     * @param folder made when it is needed
     * @param preferences as they were read
     * @param delivery runs things on the JavaFX thread
     */
    Autosave(
            Path folder,
            Preferences preferences,
            Workbench workbench,
            Notices notices,
            Executor delivery,
            Consumer<Throwable> failures) {
        this.folder = folder;
        this.workbench = workbench;
        this.notices = notices;
        keptPreferences = preferences;
        parting = new Parting(preferences, Optional.empty());
        writing = new Background(delivery, failures);
        kept = workbench.experiment();
        keptBasin = workbench.sessions().basin();
    }

    /** Hands over what a crash left, soon, if there is something. */
    void recover(Consumer<Session> offer) {
        writing.submit(
                this::left,
                left -> {
                    left.unusable().forEach(this::cannotBeUsed);
                    left.sessions().forEach(offer);
                },
                problem -> cannotBeUsed(problem.getMessage()));
    }

    private void cannotBeUsed(@Nullable String why) {
        notices.error(
                "Last time the window did not close properly, and what it left cannot be used: %s.".formatted(why));
    }

    /**
     * What windows left that are not there any more.
     *
     * @param sessions oldest first
     * @param unusable why something is none, in one sentence each
     */
    private record Left(List<Session> sessions, List<String> unusable) {}

    /** One file that cannot be read takes nothing from the others. */
    private Left left() {
        try {
            slot = FolderSlot.takeLowest(folder);
        } catch (IOException e) {
            LOG.log(Level.WARNING, "no lock: two windows would take each other for crashed ones", e);
        }
        Left left = new Left(new ArrayList<>(), new ArrayList<>());
        List<Path> aside = new ArrayList<>();
        for (int number = 1; number <= FolderSlot.MOST; number++) {
            try {
                if (Files.exists(folder.resolve(numbered(CURRENT, number)))) {
                    putAside(number).ifPresent(aside::add);
                }
            } catch (IOException e) {
                left.unusable.add(e.toString());
            }
        }
        aside.sort(Comparator.comparing(file -> file.toFile().lastModified()));
        for (Path file : aside) {
            try {
                left.sessions.add(SessionFiles.read(file));
            } catch (InputException e) {
                left.unusable.add(e.getMessage());
            }
        }
        return left;
    }

    /** Nothing if the window that writes the file is still open. */
    private Optional<Path> putAside(int number) throws IOException {
        if (number == number()) {
            return Optional.of(move(number));
        }
        Optional<FolderSlot> free = FolderSlot.take(folder, number);
        if (free.isEmpty()) {
            return Optional.empty();
        }
        try (FolderSlot held = free.get()) {
            return Optional.of(move(held.number()));
        }
    }

    private Path move(int number) throws IOException {
        return Files.move(
                folder.resolve(numbered(CURRENT, number)),
                folder.resolve(numbered(BEFORE_CRASH, number)),
                StandardCopyOption.REPLACE_EXISTING);
    }

    private int number() {
        return slot == null ? 1 : slot.number();
    }

    /** "name.json" for the first window, "name-2.json" for the second. */
    static String numbered(String name, int number) {
        return number == 1 ? name : name.replace(".json", "-" + number + ".json");
    }

    /**
     * Once a frame: saves if the experiment, its basin map or the preferences have changed since, every few seconds.
     * Not in the midst of a gesture.
     */
    void pulse(long now, Preferences preferences) {
        boolean changed = changed();
        parting = new Parting(
                preferences,
                edited || changed ? Optional.of(workbench.sessions().kept()) : Optional.empty());
        boolean free = !busy && !workbench.history().inGesture();
        boolean due = free && now - keptAt >= INTERVAL_NANOS;
        if (changed && (due || (free && !edited))) {
            keepSession(now);
        } else if (due && !preferences.equals(keptPreferences)) {
            keepPreferences(now, preferences);
        }
    }

    @SuppressWarnings("ReferenceEquality") // experiments are immutable: the same reference is saved already
    private boolean changed() {
        return workbench.sessions().kept().experiment() != kept || basinChanged();
    }

    private void keepSession(long now) {
        Session session = workbench.sessions().kept();
        kept = session.experiment();
        keptBasin = workbench.sessions().basin();
        keptAt = now;
        edited = true;
        busy = true;
        writing.submit(
                () -> {
                    try {
                        return write(numbered(CURRENT, number()), session);
                    } finally {
                        busy = false;
                    }
                },
                done -> complained = false,
                this::failed);
    }

    /** It is tried again in a few seconds, and said once. */
    private void failed(Exception problem) {
        kept = null;
        if (!complained) {
            complained = true;
            LOG.log(Level.WARNING, "autosave failed", problem);
            notices.error("The session cannot be kept while you work: " + problem.getMessage() + ".");
        }
    }

    private void keepPreferences(long now, Preferences preferences) {
        keptPreferences = preferences;
        keptAt = now;
        writing.submit(() -> write(preferences), done -> {}, problem -> LOG.log(Level.WARNING, NOT_KEPT, problem));
    }

    @SuppressWarnings("ReferenceEquality") // as above
    private boolean basinChanged() {
        Optional<BasinMap> now = workbench.sessions().basin();
        return now.isPresent() && now.get() != keptBasin.orElse(null);
    }

    /** On the worker. */
    Path write(String name, Session session) throws IOException, InputException {
        Files.createDirectories(folder);
        return SessionFiles.write(folder.resolve(name), session);
    }

    private Path write(Preferences preferences) throws InputException {
        Path file = folder.resolve(PREFERENCES);
        preferences.write(file);
        return file;
    }

    /** As {@link #close()}, with the newest preferences. */
    void close(Preferences preferences) {
        parting = new Parting(
                preferences,
                edited || changed() ? Optional.of(workbench.sessions().kept()) : Optional.empty());
        close();
    }

    /**
     * The app ends properly: preferences are kept and the session as the last one, as they were at the last frame, and
     * nothing is left that looks like a crash. Waits for the files, at most ten seconds. On any thread; only the first
     * call counts.
     */
    @Override
    public void close() {
        if (closed.getAndSet(true)) {
            return;
        }
        Parting last = parting;
        writing.submit(() -> write(last.preferences), done -> {}, problem -> LOG.log(Level.WARNING, NOT_KEPT, problem));
        writing.submit(
                () -> {
                    if (last.session.isPresent()) {
                        write(LAST, last.session.get());
                    }
                    boolean deleted = Files.deleteIfExists(folder.resolve(numbered(CURRENT, number())));
                    if (slot != null) {
                        slot.close();
                    }
                    return deleted;
                },
                done -> {},
                problem -> LOG.log(Level.WARNING, "the last session was not kept", problem));
        if (!writing.finish(PATIENCE)) {
            LOG.warning("the last session was not kept in time");
        }
    }
}
