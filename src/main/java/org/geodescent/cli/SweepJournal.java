package org.geodescent.cli;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.geodescent.io.InputException;
import org.geodescent.io.Shown;
import org.geodescent.io.TextFile;
import org.geodescent.view.SweepTable;

/**
 * The finished cases of a sweep that is not, in a file beside its output, so that an interrupted sweep goes on where it was. The first line says what
 * is computed; a line that a crash cut short is passed over and computed again.
 */
final class SweepJournal implements AutoCloseable {
    private static final int LARGEST = Integer.MAX_VALUE - 8;

    private final Path file;
    private final FileChannel channel;
    private final Map<String, Set<String>> lines;

    private SweepJournal(Path file, FileChannel channel, Map<String, Set<String>> lines) {
        this.file = file;
        this.channel = channel;
        this.lines = lines;
    }

    static Path beside(Path output) {
        return output.resolveSibling(output.getFileName() + ".partial");
    }

    /**
     * Opens the journal of an output file, or starts one.
     *
     * @param settings one line: everything that determines a row but its seed
     * @param axes how many cells beside the seed name a case
     * @param perCase lines of a complete case
     * @throws InputException if there is one of another sweep, or no file can be written there
     */
    static SweepJournal open(Path output, String settings, int axes, int perCase) throws InputException {
        Path file = beside(output);
        try {
            Map<String, Set<String>> lines = new LinkedHashMap<>();
            long length = 0;
            if (Files.exists(file)) {
                String text = TextFile.read(file, LARGEST);
                length = read(file, text, settings, axes, perCase, lines);
            }
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            channel.truncate(length);
            channel.position(length);
            SweepJournal journal = new SweepJournal(file, channel, lines);
            if (length == 0) {
                journal.write(settings + "\n");
            }
            return journal;
        } catch (IOException e) {
            throw fault(file, e);
        }
    }

    /** @return the length of what is whole, in bytes */
    private static long read(
            Path file, String text, String settings, int axes, int perCase, Map<String, Set<String>> lines)
            throws InputException {
        int end = text.lastIndexOf('\n') + 1;
        if (end == 0) {
            return 0;
        }
        List<String> whole = text.substring(0, end).lines().toList();
        if (!whole.get(0).equals(settings)) {
            throw new InputException(
                    "%s holds the beginning of a sweep with other settings; delete it, or give --out another name"
                            .formatted(file));
        }
        for (String line : whole.subList(1, whole.size())) {
            lines.computeIfAbsent(SweepTable.key(line, axes), key -> new LinkedHashSet<>())
                    .add(line);
        }
        lines.values().removeIf(found -> found.size() < perCase);
        return text.substring(0, end).getBytes(StandardCharsets.UTF_8).length;
    }

    boolean contains(String key) {
        return lines.containsKey(key);
    }

    /** The lines of a finished case. */
    Set<String> lines(String key) {
        return lines.getOrDefault(key, Set.of());
    }

    /** Keeps a finished case. */
    void add(String key, List<String> found) throws InputException {
        try {
            write(String.join("\n", found) + "\n");
        } catch (IOException e) {
            throw fault(file, e);
        }
        lines.put(key, new LinkedHashSet<>(found));
    }

    private void write(String text) throws IOException {
        ByteBuffer rest = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
        while (rest.hasRemaining()) {
            channel.write(rest);
        }
    }

    /** When the output is written, the journal is not needed any more. */
    void delete() throws InputException {
        try {
            channel.close();
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw fault(file, e);
        }
    }

    @Override
    public void close() throws InputException {
        try {
            channel.close();
        } catch (IOException e) {
            throw fault(file, e);
        }
    }

    private static InputException fault(Path file, IOException e) {
        return new InputException(
                "cannot write %s: %s; choose another folder or make room"
                        .formatted(file, Shown.line(String.valueOf(e.getMessage()))),
                e);
    }
}
