package org.geodescent.io;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * A number that no other running program holds for the same folder, so that several can keep files there without
 * getting in each other's way. The system lets go of it when the program ends, however it ends. Thread-safe.
 */
public final class FolderSlot implements AutoCloseable {
    /** As many programs as will ever use one folder at once. */
    public static final int MOST = 64;

    private final int number;
    private final FileChannel channel;

    private FolderSlot(int number, FileChannel channel) {
        this.number = number;
        this.channel = channel;
    }

    /**
     * Takes the lowest number that is free.
     *
     * @param folder made if it is missing
     * @throws IOException if the folder cannot be written, the system knows no locks there, or all {@link #MOST} are
     *     taken
     */
    public static FolderSlot takeLowest(Path folder) throws IOException {
        Files.createDirectories(folder);
        for (int number = 1; number <= MOST; number++) {
            Optional<FolderSlot> slot = take(folder, number);
            if (slot.isPresent()) {
                return slot.get();
            }
        }
        throw new IOException(MOST + " programs use " + folder + " already");
    }

    /** Takes this number; empty if a running program holds it, this one included. The folder must exist. */
    public static Optional<FolderSlot> take(Path folder, int number) throws IOException {
        FileChannel channel = FileChannel.open(
                folder.resolve("window-" + number + ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        boolean taken = false;
        try {
            taken = FileLocks.take(channel);
        } finally {
            if (!taken) {
                channel.close();
            }
        }
        return taken ? Optional.of(new FolderSlot(number, channel)) : Optional.empty();
    }

    /** From 1 on. */
    public int number() {
        return number;
    }

    /** Lets go of the number. */
    @Override
    public void close() throws IOException {
        channel.close();
    }
}
