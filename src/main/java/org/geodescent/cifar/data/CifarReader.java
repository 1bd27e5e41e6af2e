package org.geodescent.cifar.data;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.geodescent.io.InputException;
import org.geodescent.io.Shown;

/**
 * Reads the planes and horses out of the CIFAR-10 binary version: its files, the folder that holds them, or the official archive as it was
 * downloaded; also {@code train.bin} and {@code test.bin} of the same format with only some classes.
 */
public final class CifarReader {
    /** The official archive. */
    public static final String ARCHIVE = "cifar-10-binary.tar.gz";

    private static final String FOLDER_IN_ARCHIVE = "cifar-10-batches-bin";
    private static final String WANTED =
            "data_batch_1.bin … data_batch_5.bin and test_batch.bin, " + ARCHIVE + ", or train.bin and test.bin";

    private final List<String> sources = new ArrayList<>();
    private final RecordCollector train = new RecordCollector();
    private final RecordCollector test = new RecordCollector();

    private CifarReader() {}

    /**
     * Reads everything that the paths name.
     *
     * @param paths one folder or archive, or separate files
     * @throws InputException in one sentence with file, record, value and cure
     */
    public static ImageData read(List<Path> paths) throws InputException {
        CifarReader reader = new CifarReader();
        for (Path path : paths) {
            for (Path file : files(path)) {
                reader.add(file);
            }
        }
        String source = paths.stream().map(Path::toString).collect(Collectors.joining(", "));
        return new ImageData(reader.train.set("training", source), reader.test.set("test", source), source, false);
    }

    private static List<Path> files(Path path) throws InputException {
        if (!Files.isDirectory(path)) {
            return List.of(path);
        }
        Path inner = path.resolve(FOLDER_IN_ARCHIVE);
        Path archive = path.resolve(ARCHIVE);
        for (Path folder : List.of(path, inner)) {
            List<Path> official = binaries(folder, "data_batch_", "test_batch");
            if (!official.isEmpty()) {
                return official;
            }
            List<Path> two = binaries(folder, "train.", "test.");
            if (!two.isEmpty()) {
                return two;
            }
        }
        if (Files.exists(archive)) {
            return List.of(archive);
        }
        throw new InputException("%s holds no CIFAR-10 images; it must hold %s".formatted(path, WANTED));
    }

    private static List<Path> binaries(Path folder, String train, String test) throws InputException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(file -> isBinary(name(file), train) || isBinary(name(file), test))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw unreadable(folder.toString(), e);
        }
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    }

    private static boolean isBinary(String name, String prefix) {
        return name.startsWith(prefix) && name.endsWith(".bin");
    }

    private void add(Path file) throws InputException {
        String name = name(file);
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            if (name.endsWith(".tar.gz") || name.endsWith(".tgz")) {
                addArchive(file.toString(), in);
            } else {
                add(file.toString(), name, in);
            }
        } catch (NoSuchFileException e) {
            throw new InputException(file + " does not exist; check the name and the folder", e);
        } catch (AccessDeniedException e) {
            throw new InputException(file + " may not be read; ask for permission or copy it", e);
        } catch (EOFException | ZipException e) {
            throw new InputException(file + " is damaged or was not downloaded to its end; download it again", e);
        } catch (IOException e) {
            throw unreadable(file.toString(), e);
        }
    }

    private static InputException unreadable(String file, IOException e) {
        return new InputException(
                "%s cannot be read (%s); download it again".formatted(file, Shown.line(String.valueOf(e.getMessage()))),
                e);
    }

    private void addArchive(String archive, InputStream in) throws InputException, IOException {
        try (TarArchiveInputStream tar = new TarArchiveInputStream(new GZIPInputStream(in))) {
            int found = 0;
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path path = Path.of(entry.getName());
                if (entry.isFile() && name(path).endsWith(".bin")) {
                    add(archive + ", " + name(path), name(path), tar);
                    found++;
                }
            }
            if (found == 0) {
                throw new InputException(
                        archive + " holds no .bin files; take the binary version of CIFAR-10, " + ARCHIVE);
            }
        }
    }

    private void add(String source, String name, InputStream in) throws InputException, IOException {
        if (sources.contains(source)) {
            throw new InputException(source + " is named twice; name every file once");
        }
        sources.add(source);
        if (isBinary(name, "data_batch_") || isBinary(name, "train")) {
            train.add(source, in);
        } else if (isBinary(name, "test")) {
            test.add(source, in);
        } else {
            throw new InputException(
                    "%s is not a file of the CIFAR-10 binary version by its name; name %s".formatted(source, WANTED));
        }
    }
}
