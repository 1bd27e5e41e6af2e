package org.geodescent.io;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Writes files whole or not at all: a temporary file in the same folder, then a rename. */
public final class WholeFile {
    private WholeFile() {}

    /**
     * Writes {@code content}, replacing a file that exists. Whatever fails, the old file stays as it was and nothing else is left.
     *
     * @throws InputException in one sentence, if the folder is missing or cannot be written to, or the disk is full
     */
    public static void write(Path file, byte[] content) throws InputException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null || Files.isDirectory(file)) {
            throw new InputException(file + " is a folder; name a file to write");
        }
        try {
            Path temporary = Files.createTempFile(folder, "." + file.getFileName(), ".part");
            try {
                try (FileChannel channel = FileChannel.open(temporary, StandardOpenOption.WRITE)) {
                    java.nio.ByteBuffer rest = java.nio.ByteBuffer.wrap(content);
                    while (rest.hasRemaining()) {
                        channel.write(rest);
                    }
                    channel.force(true);
                }
                moveInto(temporary, file);
            } finally {
                Files.deleteIfExists(temporary);
            }
        } catch (NoSuchFileException e) {
            throw new InputException(
                    "cannot write " + file + ": the folder " + folder + " does not exist; create it first", e);
        } catch (AccessDeniedException e) {
            throw new InputException(
                    "cannot write " + file + ": no permission in " + folder + "; choose another folder", e);
        } catch (IOException e) {
            throw new InputException("cannot write " + file + ": " + reason(e) + "; nothing was changed", e);
        }
    }

    private static void moveInto(Path temporary, Path file) throws IOException {
        try {
            Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(temporary, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static String reason(IOException e) {
        String message = e.getMessage();
        return message == null ? e.getClass().getSimpleName() : message;
    }
}
