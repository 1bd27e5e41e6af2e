package org.geodescent.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.geodescent.ProgramRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway.Init") // set by the test framework before every test
class FolderSlotTest {
    @TempDir
    Path folder;

    /** Another program: takes a number, says it, and holds it until its input ends. */
    static final class Holder {
        private Holder() {}

        public static void main(String[] args) throws IOException {
            try (FolderSlot slot = FolderSlot.takeLowest(Path.of(args[0]))) {
                new PrintStream(System.out, true, StandardCharsets.UTF_8).println(slot.number());
                while (System.in.read() >= 0) {
                    // Waits for the end.
                }
            }
        }
    }

    @Test
    void everyoneInThisProgramGetsANumberOfTheirOwn() throws IOException {
        Path inside = folder.resolve("new");
        FolderSlot first = FolderSlot.takeLowest(inside);
        FolderSlot second = FolderSlot.takeLowest(inside);
        assertEquals(1, first.number());
        assertEquals(2, second.number());
        assertEquals(Optional.empty(), FolderSlot.take(inside, 1));
        first.close();
        FolderSlot again = FolderSlot.takeLowest(inside);
        assertEquals(1, again.number());
        again.close();
        second.close();
    }

    @Test
    void anotherProgramHoldsItsNumberUntilItDies() throws Exception {
        Process other = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        ProgramRun.classPath(),
                        Holder.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader said =
                new BufferedReader(new InputStreamReader(other.getInputStream(), StandardCharsets.UTF_8))) {
            assertEquals("1", said.readLine());
            try (FolderSlot mine = FolderSlot.takeLowest(folder)) {
                assertEquals(2, mine.number());
            }
            other.destroyForcibly();
            other.waitFor();
            Optional<FolderSlot> left = FolderSlot.take(folder, 1);
            assertTrue(left.isPresent());
            left.get().close();
        } finally {
            other.destroyForcibly();
        }
    }
}
