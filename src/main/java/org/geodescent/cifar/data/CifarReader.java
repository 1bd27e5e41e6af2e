package org.geodescent.cifar.data;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipException;
import org.geodescent.cifar.data.BatchName.Group;
import org.geodescent.io.InputException;
import org.geodescent.io.Shown;

/**
 * Reads the planes and horses out of the CIFAR-10 binary version: its files, the folder that holds them, or the
 * official archive as it was downloaded or as a browser unpacked it; also {@code train.bin} and {@code test.bin} of the
 * same format with only some classes. The images come in one order however they are kept: that of the batches' numbers.
 */
public final class CifarReader {
    /** The official archive. */
    public static final String ARCHIVE = "cifar-10-binary.tar.gz";

    private static final String ARCHIVE_STEM = "cifar-10-binary";
    private static final String FOLDER_IN_ARCHIVE = "cifar-10-batches-bin";
    private static final String WANTED =
            "data_batch_1.bin … data_batch_5.bin and test_batch.bin, " + ARCHIVE + ", or train.bin and test.bin";
    private static final int OFFICIAL_BATCHES = 5;
    private static final String DAMAGED = "%s is damaged or was not downloaded to its end; download it again";
    /** So much of Java's memory may be images: what works with them needs room, too. */
    private static final int SHARE_OF_MEMORY = 4;

    private final List<CifarBatch> batches = new ArrayList<>();
    private final List<String> remarks = new ArrayList<>();
    private int room;

    /** @param room how many planes and horses there is memory for */
    private CifarReader(int room) {
        this.room = room;
    }

    /**
     * Reads everything that the paths name.
     *
     * @param paths one folder or archive, or separate files
     * @throws InputException in one sentence with file, record, value and cure
     */
    public static ImageData read(List<Path> paths) throws InputException {
        long room = Runtime.getRuntime().maxMemory() / SHARE_OF_MEMORY / ImageSet.NUMBERS;
        return read(paths, (int) Math.min(Integer.MAX_VALUE, room));
    }

    /** As {@link #read(List)}, with room for so many planes and horses. */
    static ImageData read(List<Path> paths, int room) throws InputException {
        CifarReader reader = new CifarReader(room);
        for (Path path : paths) {
            for (Path file : reader.files(path)) {
                reader.add(file);
            }
        }
        String source = paths.stream().map(Path::toString).collect(Collectors.joining(", "));
        reader.batches.sort(Comparator.comparing(CifarBatch::name, BatchName.ORDER));
        ImageSet train = reader.set(Group.TRAINING, source);
        ImageSet test = reader.set(Group.TEST, source);
        reader.remarkMissing();
        return new ImageData(train, test, source, false, reader.remarks);
    }

    private List<Path> files(Path path) throws InputException {
        if (!Files.isDirectory(path)) {
            return List.of(path);
        }
        List<Path> folders = new ArrayList<>(List.of(path));
        folders.addAll(listed(path, FOLDER_IN_ARCHIVE, Files::isDirectory));
        for (Path folder : folders) {
            for (Predicate<BatchName> kind : List.<Predicate<BatchName>>of(BatchName::official, BatchName::ofTwo)) {
                List<Path> found = listed(
                        folder, "", file -> BatchName.of(name(file)).stream().anyMatch(kind));
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        List<Path> archives = listed(path, ARCHIVE_STEM, file -> CifarArchive.isNamedArchive(name(file)));
        if (archives.isEmpty()) {
            throw new InputException("%s holds no CIFAR-10 images; it must hold %s".formatted(path, WANTED));
        }
        archives.stream()
                .skip(1)
                .forEach(other -> remarks.add("%s is left out; %s is read".formatted(other, archives.get(0))));
        return archives.subList(0, 1);
    }

    /** What a folder holds of this kind, the shortest names first: those of originals. */
    private static List<Path> listed(Path folder, String prefix, Predicate<Path> kind) throws InputException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(file -> name(file).toLowerCase(Locale.ROOT).startsWith(prefix))
                    .filter(kind)
                    .sorted(Comparator.comparingInt((Path file) -> name(file).length())
                            .thenComparing(file -> file))
                    .toList();
        } catch (IOException e) {
            throw unreadable(folder.toString(), e);
        }
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    private void add(Path file) throws InputException {
        try (InputStream in = Files.newInputStream(file)) {
            CifarArchive.open(file.toString(), name(file), in, this::add);
        } catch (NoSuchFileException e) {
            throw new InputException(file + " does not exist; check the name and the folder", e);
        } catch (AccessDeniedException e) {
            throw new InputException(file + " may not be read; ask for permission or copy it", e);
        } catch (EOFException | ZipException e) {
            throw new InputException(DAMAGED.formatted(file), e);
        } catch (IOException e) {
            throw unreadable(file.toString(), e);
        }
    }

    private static InputException unreadable(String file, IOException e) {
        return new InputException(
                "%s cannot be read (%s); download it again".formatted(file, Shown.line(String.valueOf(e.getMessage()))),
                e);
    }

    private void add(String source, String name, InputStream in) throws InputException, IOException {
        BatchName of = BatchName.of(name)
                .orElseThrow(
                        () -> new InputException("%s is not a file of the CIFAR-10 binary version by its name; name %s"
                                .formatted(source, WANTED)));
        CifarBatch batch = CifarBatch.read(source, of, in, room);
        Optional<CifarBatch> twin = batches.stream()
                .filter(other -> other.name().group() == of.group()
                        && other.name().part().equals(of.part()))
                .findFirst();
        if (twin.isEmpty()) {
            keep(batch);
        } else {
            addTwin(twin.get(), batch);
        }
    }

    private void keep(CifarBatch batch) {
        batches.add(batch);
        room -= batch.set().size();
    }

    /** Of two files of one part, one counts. */
    private void addTwin(CifarBatch first, CifarBatch second) throws InputException {
        boolean same = first.records() == second.records() && first.set().sameImages(second.set());
        boolean original = first.name().copied() != second.name().copied();
        if (!same && !original) {
            throw new InputException("%s and %s are both %s and hold different images; name one of them"
                    .formatted(first.source(), second.source(), first.name().part()));
        }
        boolean firstStays = second.name().copied() || !first.name().copied();
        CifarBatch stays = firstStays ? first : second;
        CifarBatch goes = firstStays ? second : first;
        remarks.add("%s is left out, a second %s%s"
                .formatted(
                        goes.source(),
                        goes.name().part(),
                        same ? " with the same images" : " that differs from " + stays.source()));
        if (!firstStays) {
            batches.remove(first);
            room += first.set().size();
            keep(second);
        }
    }

    private ImageSet set(Group group, String source) throws InputException {
        List<CifarBatch> own =
                batches.stream().filter(batch -> batch.name().group() == group).toList();
        if (own.isEmpty()) {
            throw new InputException("%s: there are no %s images; name the training and the test files, or their folder"
                    .formatted(source, group.word()));
        }
        ImageSet set = ImageSet.joined(own.stream().map(CifarBatch::set).toList());
        if (set.count(ImageSet.PLANE) == 0 || set.count(ImageSet.HORSE) == 0) {
            String missing = set.count(ImageSet.PLANE) == 0 ? "planes (label 0)" : "horses (label 7)";
            int records = own.stream().mapToInt(CifarBatch::records).sum();
            throw new InputException("%s: there are no %s among its %d %s images; planes and horses are needed"
                    .formatted(source, missing, records, group.word()));
        }
        return set;
    }

    private void remarkMissing() {
        List<Integer> present = batches.stream()
                .map(batch -> batch.name().number())
                .filter(n -> n > 0)
                .toList();
        List<String> missing = IntStream.rangeClosed(1, OFFICIAL_BATCHES)
                .filter(n -> !present.contains(n))
                .mapToObj(n -> "data_batch_%d.bin".formatted(n))
                .toList();
        if (!present.isEmpty() && !missing.isEmpty()) {
            remarks.add(
                    0,
                    "only %d of the %d training batches of CIFAR-10 %s here: %s %s missing"
                            .formatted(
                                    OFFICIAL_BATCHES - missing.size(),
                                    OFFICIAL_BATCHES,
                                    missing.size() == OFFICIAL_BATCHES - 1 ? "is" : "are",
                                    String.join(", ", missing),
                                    missing.size() == 1 ? "is" : "are"));
        }
    }
}
