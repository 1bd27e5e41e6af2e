package org.geodescent.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecentFilesTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void newestFirstEachOnceAndNotTooMany() throws Exception {
        RecentFiles recent = new RecentFiles(folder.resolve("new"));
        assertEquals(List.of(), recent.all());
        Path strange = folder.resolve("ü with space\nand a line.json");
        recent.add(folder.resolve("a.json"));
        recent.add(strange);
        assertEquals(List.of(folder.resolve("a.json"), strange), recent.add(folder.resolve("x/../a.json")));
        assertEquals(List.of(folder.resolve("a.json"), strange), new RecentFiles(folder.resolve("new")).all());
        assertEquals(List.of(strange), recent.remove(folder.resolve("a.json")));
        for (int i = 0; i < 20; i++) {
            recent.add(folder.resolve(i + ".csv"));
        }
        assertEquals(RecentFiles.MOST, recent.all().size());
        assertEquals(folder.resolve("19.csv"), recent.all().get(0));
        assertEquals(List.of(), recent.clear());
    }

    @Test
    void whatNamesNoFileIsPassedOver() throws Exception {
        Path good = folder.resolve("good.json");
        Files.writeString(
                folder.resolve("recent.txt"), "https://a.b/c\n\nno file\nfile:relative\n" + good.toUri() + "\n");
        assertEquals(List.of(good), new RecentFiles(folder).all());
        Files.write(folder.resolve("recent.txt"), new byte[] {(byte) 0xff, 'a'});
        assertEquals(List.of(), new RecentFiles(folder).all());
        assertEquals(List.of(good), new RecentFiles(folder).add(good), "and the list goes on");
    }

    /** Each with a list of its own, as several windows have. */
    @Test
    void severalAtOnceDoNotLoseEachOthersFiles() throws Exception {
        List<Thread> writers = new ArrayList<>();
        for (int window = 0; window < 4; window++) {
            int number = window;
            Thread writer = new Thread(() -> IntStream.range(0, 3).forEach(i -> {
                try {
                    new RecentFiles(folder).add(folder.resolve(number + "-" + i + ".json"));
                } catch (InputException e) {
                    throw new AssertionError(e);
                }
            }));
            writers.add(writer);
            writer.start();
        }
        for (Thread writer : writers) {
            writer.join();
        }
        assertEquals(12, new HashSet<>(new RecentFiles(folder).all()).size());
        assertTrue(new RecentFiles(folder).all().contains(folder.resolve("0-0.json")));
    }
}
