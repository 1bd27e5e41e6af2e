package org.geodescent.io;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Writes files whole or not at all: a {@link TemporaryFile} in the same folder, then a rename. */
public final class WholeFile {
    private WholeFile() {}

    /**
     * Writes {@code content}, replacing a file that exists. Whatever fails, the old file stays as it was and nothing
     * else is left.
     *
     * @throws InputException in one sentence, if the folder is missing or may not be written to
     * @throws DiskException if the disk is full, can only be read or does not work
     */
    public static void write(Path file, byte[] content) throws InputException {
        writeAll(Map.of(file, content));
    }

    /**
     * Makes a folder and those above it, unless it is there.
     *
     * @throws InputException in one sentence, if it cannot be made
     */
    public static void makeFolder(Path folder) throws InputException {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw DiskException.ofFolder(folder, e);
        }
    }

    /**
     * Writes all these files or, unless the computer fails between two renames, none: no file is touched before the
     * content of every one is on the disk.
     *
     * @throws InputException as {@link #write}
     */
    public static void writeAll(Map<Path, byte[]> contents) throws InputException {
        Map<TemporaryFile, Path> staged = new LinkedHashMap<>();
        try {
            for (Map.Entry<Path, byte[]> entry : contents.entrySet()) {
                Path file = target(entry.getKey());
                try {
                    TemporaryFile temporary = TemporaryFile.in(folder(file));
                    staged.put(temporary, file);
                    temporary.fill(entry.getValue());
                } catch (IOException e) {
                    throw DiskException.ofWriting(entry.getKey(), e, entry.getValue().length);
                }
            }
            for (Map.Entry<TemporaryFile, Path> entry : staged.entrySet()) {
                try {
                    entry.getKey().moveInto(entry.getValue());
                } catch (IOException e) {
                    throw DiskException.ofWriting(entry.getValue(), e, 0);
                }
            }
        } finally {
            discard(staged.keySet());
        }
    }

    /** Puts a finished file in the place of another one of the same folder, at once where the system can. */
    public static void replace(Path file, Path finished) throws IOException {
        try {
            Files.move(finished, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(finished, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /**
     * Finds out, before a long computation, whether these files could be written. Nothing is left behind.
     *
     * @throws InputException as {@link #write}, or if two of them are the same file
     */
    public static void check(Collection<Path> files) throws InputException {
        checkDistinct(files);
        for (Path file : files) {
            try {
                TemporaryFile.in(folder(target(file))).close();
            } catch (IOException e) {
                throw DiskException.ofWriting(file, e, 0);
            }
        }
    }

    /**
     * Makes sure that these names stand for different files.
     *
     * @throws InputException naming one that does not
     */
    public static void checkDistinct(Collection<Path> files) throws InputException {
        Set<Path> seen = new HashSet<>();
        for (Path file : files) {
            Path real = file.toAbsolutePath().normalize();
            try {
                real = Files.exists(file) ? file.toRealPath() : real;
            } catch (IOException e) {
                throw DiskException.ofWriting(file, e, 0);
            }
            if (!seen.add(real)) {
                throw new InputException(file + " is named twice; give every file a name of its own");
            }
        }
    }

    /** The file that a name stands for: a link is followed, so that it stays a link. */
    private static Path target(Path file) throws InputException {
        if (Files.isDirectory(file) || file.toAbsolutePath().getParent() == null) {
            throw new InputException(file + " is a folder; name a file to write");
        }
        if (!Files.exists(file)) {
            return possible(file);
        }
        if (!Files.isRegularFile(file)) {
            throw new InputException(file + " is a device, not an ordinary file; name another file to write");
        }
        try {
            return file.toRealPath();
        } catch (IOException e) {
            throw DiskException.ofWriting(file, e, 0);
        }
    }

    /** The name itself, if the system could give it to a file: the temporary one says nothing of that. */
    private static Path possible(Path file) throws InputException {
        try {
            Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        } catch (NoSuchFileException e) {
            return file;
        } catch (IOException e) {
            throw new InputException(
                    "cannot write %s: %s; choose another name".formatted(file, DiskException.reason(e)), e);
        }
        return file;
    }

    /** Where it lies, or what is to lie there. */
    static Path folder(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        return folder == null ? file.toAbsolutePath() : folder;
    }

    private static void discard(Collection<TemporaryFile> staged) {
        for (TemporaryFile temporary : staged) {
            try {
                temporary.close();
            } catch (IOException e) {
                // Whatever keeps it from going away has kept the file from being written: that is said. The next writer
                // removes it.
            }
        }
    }
}
