package org.geodescent.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeFileTest {
    @TempDir
    private Path folder = Path.of("");

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private List<String> names() throws Exception {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void replacesWhatIsThereAndLeavesNothingElse() throws Exception {
        Path file = folder.resolve("a");
        WholeFile.write(file, bytes("old"));
        WholeFile.write(file, bytes("new"));
        assertEquals("new", Files.readString(file));
        assertEquals(List.of("a"), names());
    }

    @Test
    void namesMayBeAsLongAsTheSystemAllows() throws Exception {
        for (String name : List.of("f".repeat(213), "f".repeat(251) + ".svg", "é".repeat(127))) {
            Path file = folder.resolve(name);
            WholeFile.check(List.of(file));
            WholeFile.write(file, bytes(name));
            assertEquals(name, Files.readString(file));
            Files.delete(file);
        }
    }

    @Test
    void aNameThatIsTooLongIsRefusedBeforeAnythingIsComputed() throws Exception {
        Path file = folder.resolve("f".repeat(256));
        assertThrows(InputException.class, () -> WholeFile.check(List.of(file)));
        assertEquals(List.of(), names());
    }

    @Test
    void oneBadNameAndNothingIsWritten() throws Exception {
        Path kept = folder.resolve("a");
        Files.writeString(kept, "old");
        Path missing = folder.resolve("none/b");
        Map<Path, byte[]> contents = new LinkedHashMap<>();
        contents.put(kept, bytes("new"));
        contents.put(missing, bytes("new"));
        InputException e = assertThrows(InputException.class, () -> WholeFile.writeAll(contents));
        assertEquals(
                "cannot write %s: the folder %s does not exist; create it first"
                        .formatted(missing, folder.resolve("none")),
                e.getMessage());
        assertEquals("old", Files.readString(kept));
        assertEquals(List.of("a"), names());
    }

    @Test
    void neverReplacesFoldersAndDevices() throws Exception {
        assertEquals(
                folder + " is a folder; name a file to write",
                assertThrows(InputException.class, () -> WholeFile.write(folder, bytes("")))
                        .getMessage());
        Path device = Path.of("/dev/full");
        if (Files.exists(device)) {
            assertEquals(
                    "/dev/full is a device, not an ordinary file; name another file to write",
                    assertThrows(InputException.class, () -> WholeFile.write(device, bytes("")))
                            .getMessage());
        }
    }

    @Test
    void writesThroughLinks() throws Exception {
        Path file = folder.resolve("a");
        Files.writeString(file, "old");
        Path link = Files.createSymbolicLink(folder.resolve("link"), file);
        WholeFile.write(link, bytes("new"));
        assertEquals("new", Files.readString(file));
        assertEquals(true, Files.isSymbolicLink(link));
    }

    @Test
    void checkingFindsTheFaultAndLeavesNothing() throws Exception {
        Path fine = folder.resolve("a");
        WholeFile.check(List.of(fine, folder.resolve("b")));
        assertEquals(List.of(), names());
        assertThrows(InputException.class, () -> WholeFile.check(List.of(fine, folder.resolve("none/b"))));
        InputException twice =
                assertThrows(InputException.class, () -> WholeFile.check(List.of(fine, folder.resolve("./a"))));
        assertEquals(folder + "/./a is named twice; give every file a name of its own", twice.getMessage());
        assertEquals(List.of(), names());
    }

    @Test
    void whatAKilledProgramLeftIsRemovedAndWhatARunningOneFillsIsNot() throws Exception {
        Path left = Files.writeString(folder.resolve(".geodescent-of-one-that-was-killed.part"), "half a fi");
        try (TemporaryFile filled = TemporaryFile.in(folder)) {
            assertEquals(false, Files.exists(left));
            filled.fill(bytes("slow"));
            WholeFile.write(folder.resolve("a"), bytes("quick"));
            filled.moveInto(folder.resolve("b"));
        }
        assertEquals("quick", Files.readString(folder.resolve("a")));
        assertEquals("slow", Files.readString(folder.resolve("b")));
        assertEquals(List.of("a", "b"), names());
    }

    /** Two that write in one folder at once find what a killed program left at once, too. */
    @Test
    void whatThisProgramHoldsIsNotRemovedAndKeepsNobodyFromWriting() throws Exception {
        Path left = folder.resolve(".geodescent-that-another-writer-removes-now.part");
        try (FileChannel held = FileChannel.open(left, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            assertEquals(true, FileLocks.take(held));
            assertEquals(false, FileLocks.take(held));
            WholeFile.write(folder.resolve("a"), bytes("new"));
        }
        assertEquals("new", Files.readString(folder.resolve("a")));
        assertEquals(true, Files.exists(left));
    }
}
