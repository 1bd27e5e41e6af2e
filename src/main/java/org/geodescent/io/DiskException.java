package org.geodescent.io;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileStore;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A disk that is full, may not be written or does not work. It is shown as what is wrong with an input is, in one
 * sentence, but no input would be better: the command line ends with another code.
 */
public final class DiskException extends InputException {
    private static final long serialVersionUID = 1;
    private static final int LONGEST_NAME = 255;

    private DiskException(String message, IOException cause) {
        super(message, cause);
    }

    /**
     * Why a file could not be written.
     *
     * @param file as the user knows it; what else the fault may name, such as a temporary file, is left out
     * @param bytes that were to be written
     * @return a {@link DiskException}, or a plain one if another name would do
     */
    public static InputException ofWriting(Path file, IOException e, long bytes) {
        Path folder = WholeFile.folder(file);
        String problem = "cannot write %s: ".formatted(file);
        if (e instanceof NoSuchFileException && !Files.exists(folder)) {
            return new InputException(problem + "the folder %s does not exist; create it first".formatted(folder), e);
        }
        if (e instanceof AccessDeniedException) {
            return new InputException(problem + "no permission in %s; choose another folder".formatted(folder), e);
        }
        if (!Files.isDirectory(folder)) {
            return new InputException(problem + "%s is not a folder; choose another one".formatted(folder), e);
        }
        if (String.valueOf(file.getFileName()).length() > LONGEST_NAME) {
            return new InputException(problem + "the name is too long; choose a shorter one", e);
        }
        return new DiskException(problem + reason(folder, e, bytes), e);
    }

    /** Why a folder could not be made: as {@link #ofWriting}. */
    public static InputException ofFolder(Path folder, IOException e) {
        String problem = "cannot make the folder %s: ".formatted(folder);
        Path above = folder.toAbsolutePath();
        for (Path up = above.getParent(); up != null && !Files.exists(above); up = above.getParent()) {
            above = up;
        }
        if (Files.exists(above) && !Files.isDirectory(above)) {
            return new InputException(problem + "%s is a file; name another folder".formatted(above.getFileName()), e);
        }
        Optional<String> disk = ofDisk(above, 1);
        if (disk.isPresent()) {
            return new DiskException(problem + disk.get(), e);
        }
        return new InputException(
                problem
                        + (e instanceof AccessDeniedException
                                ? "no permission in %s; name one that can be made".formatted(above)
                                : reason(e) + "; name one that exists or can be made"),
                e);
    }

    private static String reason(Path folder, IOException e, long bytes) {
        return ofDisk(folder, bytes).orElseGet(() -> reason(e) + "; choose another folder or make room");
    }

    // Not from the system's words: they are in the language of the computer.
    private static Optional<String> ofDisk(Path folder, long bytes) {
        try {
            FileStore disk = Files.getFileStore(folder);
            if (disk.isReadOnly()) {
                return Optional.of("the disk can only be read; choose another folder");
            }
            return disk.getUsableSpace() < bytes
                    ? Optional.of("the disk is full; make room or choose another folder")
                    : Optional.empty();
        } catch (IOException unknown) {
            return Optional.empty();
        }
    }

    /** What the system says, without the names of files that it adds. */
    static String reason(IOException e) {
        String message = e instanceof FileSystemException system ? system.getReason() : e.getMessage();
        return message == null ? "the system does not say why" : Shown.line(message);
    }
}
