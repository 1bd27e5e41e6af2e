package org.geodescent.io;

import java.io.IOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The files that were opened or saved last, newest first, in a file of the user's folder. Several windows, of one
 * program or of several, may use one list: each change reads the list that is there and writes it under a lock.
 * Thread-safe; files are read and written on the calling thread.
 */
public final class RecentFiles {
    /** As many are remembered. */
    public static final int MOST = 12;

    private static final int MOST_BYTES = 1_000_000;
    /** Within one program the system's locks do not wait for each other. */
    private static final Object TURN = new Object();

    private final Path folder;

    /** @param folder made when it is needed */
    public RecentFiles(Path folder) {
        this.folder = folder;
    }

    /** Newest first, at most {@link #MOST}; a line that names no file is passed over. They need not exist any more. */
    public List<Path> all() {
        Path file = file();
        if (!Files.exists(file)) {
            return List.of();
        }
        try {
            return TextFile.read(file, MOST_BYTES)
                    .lines()
                    .flatMap(line -> path(line).stream())
                    .distinct()
                    .limit(MOST)
                    .toList();
        } catch (InputException e) {
            // A list that cannot be read is an empty one: nothing that is lost cannot be opened otherwise.
            return List.of();
        }
    }

    /**
     * Puts a file at the top. @return the list as it is now
     *
     * @throws InputException in one sentence, if the list cannot be written
     */
    public List<Path> add(Path used) throws InputException {
        Path absolute = used.toAbsolutePath().normalize();
        return change(old -> {
            List<Path> next = new ArrayList<>(List.of(absolute));
            old.stream().filter(each -> !each.equals(absolute)).forEach(next::add);
            return next;
        });
    }

    /** Takes a file off the list. @return the list as it is now. @throws InputException as {@link #add} */
    public List<Path> remove(Path gone) throws InputException {
        return change(old -> old.stream().filter(each -> !each.equals(gone)).toList());
    }

    /** Takes all files off the list. @throws InputException as {@link #add} */
    public List<Path> clear() throws InputException {
        return change(old -> List.of());
    }

    private List<Path> change(UnaryOperator<List<Path>> change) throws InputException {
        WholeFile.makeFolder(folder);
        synchronized (TURN) {
            try (FileChannel channel = FileChannel.open(
                    folder.resolve("recent.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                // Until the channel is closed.
                channel.lock();
                List<Path> next = change.apply(all()).stream().limit(MOST).toList();
                StringBuilder text = new StringBuilder();
                next.forEach(each -> text.append(each.toUri()).append('\n'));
                WholeFile.write(file(), text.toString().getBytes(StandardCharsets.UTF_8));
                return next;
            } catch (IOException e) {
                throw DiskException.ofWriting(file(), e, 0);
            }
        }
    }

    private Path file() {
        return folder.resolve("recent.txt");
    }

    private static Optional<Path> path(String line) {
        try {
            return line.isBlank() ? Optional.empty() : Optional.of(Path.of(URI.create(line.strip())));
        } catch (RuntimeException e) {
            // What is no name of a file here is as good as no line.
            return Optional.empty();
        }
    }
}
