package org.geodescent.io;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import org.jspecify.annotations.Nullable;

/** Locks by which running programs, and parts of this one, keep off each other's files. */
public final class FileLocks {
    private FileLocks() {}

    /**
     * Takes a file, until the channel is closed or the program ends, however it ends.
     *
     * @return false if somebody holds it already, this program included
     * @throws IOException if the system knows no locks there
     */
    public static boolean take(FileChannel channel) throws IOException {
        try {
            @Nullable FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }
}
