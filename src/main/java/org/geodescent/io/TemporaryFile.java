package org.geodescent.io;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A file that is to become another one of the same folder. It is locked until it is closed, so that what a program left
 * that was killed is known from what a running one is filling: whoever writes next in the folder removes the former.
 * Its name is as long for any target.
 */
final class TemporaryFile implements AutoCloseable {
    private static final String PREFIX = ".geodescent-";
    private static final String ENDING = ".part";
    /** Those of this program: opening one of them a second time would, on some systems, let go of its lock. */
    private static final Set<Path> OURS = ConcurrentHashMap.newKeySet();

    private final Path path;
    private final FileChannel channel;

    private TemporaryFile(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    /** Makes one. Those of programs that are not there any more are removed. */
    static TemporaryFile in(Path folder) throws IOException {
        Path real = folder.toRealPath();
        removeLeftOver(real);
        while (true) {
            Path path = real.resolve(PREFIX + UUID.randomUUID() + ENDING);
            OURS.add(path);
            try {
                // Not createTempFile: its files can be read by nobody else, also after the rename.
                FileChannel channel = FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
                TemporaryFile made = new TemporaryFile(path, channel);
                // Another program may have taken it for left over before it was locked.
                if (locked(channel) && Files.exists(path)) {
                    return made;
                }
                made.close();
            } catch (IOException e) {
                OURS.remove(path);
                throw e;
            }
        }
    }

    /** False if somebody else holds it; true also where the system knows no locks. */
    private static boolean locked(FileChannel channel) {
        try {
            return FileLocks.take(channel);
        } catch (IOException e) {
            return true;
        }
    }

    private static void removeLeftOver(Path folder) {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, PREFIX + "*" + ENDING)) {
            for (Path file : files) {
                if (!OURS.contains(file)) {
                    removeUnlessHeld(file);
                }
            }
        } catch (IOException | DirectoryIteratorException e) {
            // Litter is no reason not to write.
        }
    }

    private static void removeUnlessHeld(Path file) {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            if (FileLocks.take(channel)) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            // Not ours to remove, or no locks here: it stays.
        }
    }

    /** Writes all of it, down to the disk. */
    void fill(byte[] content) throws IOException {
        ByteBuffer rest = ByteBuffer.wrap(content);
        while (rest.hasRemaining()) {
            channel.write(rest);
        }
        channel.force(true);
    }

    /** Puts it in the place of {@code file}, at once where the system can. */
    void moveInto(Path file) throws IOException {
        WholeFile.replace(file, path);
    }

    /** Lets go of it, and removes it unless it has been moved. */
    @Override
    public void close() throws IOException {
        try (channel) {
            Files.deleteIfExists(path);
        } finally {
            OURS.remove(path);
        }
    }
}
