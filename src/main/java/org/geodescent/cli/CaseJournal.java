package org.geodescent.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import org.geodescent.io.DiskException;
import org.geodescent.io.FileLocks;
import org.geodescent.io.InputException;
import org.geodescent.io.Sha256;
import org.geodescent.run.CaseTable;

/**
 * The finished cases of a table that is not, in a file beside its output, so that interrupted work goes on where it
 * was. The first line says what is computed, every other one holds the lines of a case. Each begins with a checksum of
 * itself and of what is computed; a line that does not fit its own, cut short by a crash or damaged, is passed over and
 * its case computed again. The file is locked: one program at a time.
 */
final class CaseJournal implements AutoCloseable {
    private static final String ENDING = ".partial";
    private static final char SEPARATOR = '\t';
    /** Bytes in the name of a file that common file systems take. */
    private static final int LONGEST_NAME = 255;

    private static final int SHORT_NAME = 32;
    private static final int BUFFER = 1 << 16;
    /** No case takes more; what is longer is damaged. */
    private static final int LONGEST = 100_000;

    private final Path file;
    /** Users know the output, not what stands beside it. */
    private final Path output;

    private final String settings;
    private final int keyCells;
    private final FileChannel channel;
    private final Map<String, List<String>> cases = new LinkedHashMap<>();

    private CaseJournal(Path file, Path output, String settings, int keyCells, FileChannel channel) {
        this.file = file;
        this.output = output;
        this.settings = settings;
        this.keyCells = keyCells;
        this.channel = channel;
    }

    static Path beside(Path output) {
        String name = String.valueOf(output.getFileName());
        boolean fits = name.getBytes(StandardCharsets.UTF_8).length + ENDING.length() <= LONGEST_NAME;
        return output.resolveSibling((fits ? name : Sha256.hex(name).substring(0, SHORT_NAME)) + ENDING);
    }

    /**
     * Opens the journal of an output file, or starts one.
     *
     * @param settings one line: everything that determines a line but what names its case
     * @param keyCells how many cells name a case
     * @throws InputException if there is one of other settings, another program is writing it, or no file can be
     *     written there
     */
    static CaseJournal open(Path output, String settings, int keyCells) throws InputException {
        Path file = beside(output);
        try {
            FileChannel channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            CaseJournal journal = new CaseJournal(file, output, settings, keyCells, channel);
            boolean begun = false;
            try {
                journal.lock();
                journal.begin();
                begun = true;
                return journal;
            } finally {
                if (!begun) {
                    channel.close();
                }
            }
        } catch (IOException e) {
            throw DiskException.ofWriting(output, e, 1);
        }
    }

    private void lock() throws IOException, InputException {
        if (!FileLocks.take(channel)) {
            throw new InputException(
                    "another program is writing %s; wait until it has ended, or give --out another name"
                            .formatted(output));
        }
    }

    /** Reads what is there, and stands behind its last whole line. */
    private void begin() throws IOException, InputException {
        String first = null;
        long whole = 0;
        long position = 0;
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
        // Through the channel that is locked: closing another one of the same file would, on some systems, let go of
        // the lock.
        while (channel.read(buffer) >= 0) {
            buffer.flip();
            while (buffer.hasRemaining()) {
                byte next = buffer.get();
                position++;
                if (next == '\n') {
                    String text = line.toString(StandardCharsets.ISO_8859_1);
                    first = first == null ? text : first;
                    accept(text);
                    whole = position;
                    line.reset();
                } else if (line.size() <= LONGEST) {
                    line.write(next);
                }
            }
            buffer.clear();
        }
        String beginning = withChecksum(settings);
        boolean cutShort = first == null && beginning.startsWith(line.toString(StandardCharsets.ISO_8859_1));
        if (!cutShort && cases.isEmpty() && !beginning.equals(first)) {
            throw new InputException(
                    "%s is not the beginning of this work but of one with other settings; delete it, or give --out another name"
                            .formatted(file));
        }
        channel.truncate(whole);
        channel.position(whole);
        if (whole == 0) {
            write(beginning + "\n");
        }
    }

    private void accept(String line) {
        int end = line.indexOf(SEPARATOR);
        String rest = line.substring(end + 1);
        if (end > 0 && line.equals(withChecksum(rest)) && !rest.equals(settings)) {
            cases.put(CaseTable.key(rest, keyCells), List.of(rest.split(String.valueOf(SEPARATOR), -1)));
        }
    }

    private String withChecksum(String line) {
        CRC32 sum = new CRC32();
        sum.update(settings.getBytes(StandardCharsets.UTF_8));
        sum.update(line.getBytes(StandardCharsets.ISO_8859_1));
        return "%08x%s%s".formatted(sum.getValue(), SEPARATOR, line);
    }

    boolean contains(String key) {
        return cases.containsKey(key);
    }

    /** The lines of a finished case. */
    List<String> lines(String key) {
        return cases.getOrDefault(key, List.of());
    }

    /** Keeps a finished case. */
    void add(String key, List<String> found) throws InputException {
        try {
            write(withChecksum(String.join(String.valueOf(SEPARATOR), found)) + "\n");
        } catch (IOException e) {
            throw DiskException.ofWriting(output, e, 1);
        }
        cases.put(key, found);
    }

    private void write(String text) throws IOException {
        ByteBuffer rest = ByteBuffer.wrap(text.getBytes(StandardCharsets.ISO_8859_1));
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
            throw DiskException.ofWriting(output, e, 1);
        }
    }

    @Override
    public void close() throws InputException {
        try {
            channel.close();
        } catch (IOException e) {
            throw DiskException.ofWriting(output, e, 1);
        }
    }
}
