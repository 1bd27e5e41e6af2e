package org.geodescent.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.geodescent.io.InputException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CaseJournalTest {
    private static final String SETTINGS = "# sweep 0123456789abcdef";

    @TempDir
    private Path folder = Path.of("");

    private final Map<String, List<String>> cases = new TreeMap<>();
    private Path out = Path.of("");
    private Path file = Path.of("");

    @BeforeEach
    void write() throws Exception {
        out = folder.resolve("sweep.csv");
        file = CaseJournal.beside(out);
        try (CaseJournal journal = CaseJournal.open(out, SETTINGS, 2)) {
            for (int seed = 1; seed <= 8; seed++) {
                String key = seed + ",0.1";
                cases.put(key, List.of(key + ",ce,300,completed,0.12,1.0", key + ",se,300,completed,0.5,1.0"));
                journal.add(key, cases.get(key));
            }
        }
    }

    /** How many cases it believes, which must be as they were written. */
    private int believed() throws Exception {
        int believed = 0;
        try (CaseJournal journal = CaseJournal.open(out, SETTINGS, 2)) {
            for (Map.Entry<String, List<String>> each : cases.entrySet()) {
                if (journal.contains(each.getKey())) {
                    believed++;
                    assertEquals(each.getValue(), journal.lines(each.getKey()));
                }
            }
        }
        return believed;
    }

    @Test
    void whatIsDamagedIsNotBelieved() throws Exception {
        assertEquals(8, believed());
        byte[] good = Files.readAllBytes(file);
        Random random = new Random(1);
        for (int i = 0; i < 400; i++) {
            byte[] bad = good.clone();
            int at = random.nextInt(bad.length);
            int to = random.nextInt(bad.length - at);
            switch (i % 5) {
                case 0 -> bad[at] ^= (byte) (1 << random.nextInt(8));
                case 1 -> bad[at] = '\n';
                case 2 -> bad = Arrays.copyOf(bad, at);
                case 3 -> System.arraycopy(good, at, bad, to, Math.min(at, to) / 2);
                default ->
                    bad = new String(good, StandardCharsets.US_ASCII)
                            .replaceFirst("\n.*\n", "\n1,0.1,se,5\n")
                            .getBytes(StandardCharsets.US_ASCII);
            }
            Files.write(file, bad);
            int believed = believed();
            assertTrue(i % 5 < 4 || believed == 7, "a short line: " + believed);
        }
        Files.write(file, Arrays.copyOf(good, good.length - 1));
        assertEquals(7, believed(), "the last line is cut short");
        Files.write(file, new byte[0]);
        assertEquals(0, believed());
    }

    @Test
    void othersJournalsAreLeftAlone() throws Exception {
        InputException e =
                assertThrows(InputException.class, () -> CaseJournal.open(out, SETTINGS.replace('0', '1'), 2));
        assertEquals(
                file
                        + " is not the beginning of this work but of one with other settings; delete it, or give --out another name",
                e.getMessage());
        Files.writeString(file, "notes of mine");
        assertThrows(InputException.class, () -> CaseJournal.open(out, SETTINGS, 2));
        assertEquals("notes of mine", Files.readString(file));
    }

    @Test
    void oneSweepAtATime() throws Exception {
        try (CaseJournal first = CaseJournal.open(out, SETTINGS, 2)) {
            InputException e = assertThrows(InputException.class, () -> CaseJournal.open(out, SETTINGS, 2));
            assertEquals(
                    "another program is writing " + out + "; wait until it has ended, or give --out another name",
                    e.getMessage());
            assertTrue(first.contains("3,0.1"));
        }
        CaseJournal second = CaseJournal.open(out, SETTINGS, 2);
        second.delete();
        assertFalse(Files.exists(file));
    }
}
