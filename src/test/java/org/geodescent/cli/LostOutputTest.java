package org.geodescent.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.geodescent.ProgramRun;
import org.geodescent.io.DiskException;
import org.geodescent.io.InputException;
import org.junit.jupiter.api.Test;

/** What could not be written is no success, and what cannot be read is said in one sentence. */
class LostOutputTest extends CliTestFolder {
    private Path points() throws Exception {
        return file("p.csv", "x1,x2,label\n1,2,a\n2,1,a\n-1,-1,b\n-1,-2,b\n");
    }

    @Test
    void everyCommandFailsThatCannotSayItsResult() throws Exception {
        String data = points().toString();
        for (String[] arguments : List.of(
                new String[] {"--help"},
                new String[] {"--version"},
                new String[] {"train", "--help"},
                new String[] {"reproduce", "--list"},
                new String[] {"describe", "--data", data},
                new String[] {"solve", "--json", "--data", data},
                new String[] {"train", "--json", "--steps", "1e1", "--data", data})) {
            ByteArrayOutputStream err = new ByteArrayOutputStream();
            int code = Cli.run(
                    arguments,
                    new PrintStream(new Full(), false, StandardCharsets.UTF_8),
                    new PrintStream(err, true, StandardCharsets.UTF_8));
            assertEquals(1, code, arguments[0]);
            String line = err.toString(StandardCharsets.UTF_8);
            assertTrue(
                    line.startsWith("geodescent: the results are lost")
                            && line.lines().count() == 1,
                    line);
        }
    }

    @Test
    void aFullDiskAndAClosedStreamAreFailuresButAReaderThatLeftIsNot() throws Exception {
        Path data = points();
        if (Files.exists(Path.of("/dev/full"))) {
            ProgramRun full =
                    ProgramRun.finish(ProgramRun.start(home(), List.of(), ">/dev/full", "describe", "--data", data));
            assertEquals(1, full.code(), full.err());
            assertEquals(1, full.err().lines().count(), full.err());
            ProgramRun closed =
                    ProgramRun.finish(ProgramRun.start(home(), List.of(), ">&-", "describe", "--data", data));
            assertEquals(1, closed.code(), closed.err());
        }
        Process left = ProgramRun.start(home(), List.of(), "", "describe", "--data", data);
        left.getInputStream().close();
        assertEquals("", new String(left.getErrorStream().readAllBytes(), StandardCharsets.UTF_8));
        assertEquals(0, left.waitFor());
    }

    @Test
    void aDiskThatFailsIsNotTheUsersInput() throws Exception {
        IOException fault = new FileSystemException(file(".geodescent-1.part").toString(), null, "Input/output error");
        InputException broken = DiskException.ofWriting(file("a.svg"), fault, 0);
        assertTrue(broken instanceof DiskException);
        assertEquals(
                "cannot write " + file("a.svg") + ": Input/output error; choose another folder or make room",
                broken.getMessage());
        InputException full = DiskException.ofWriting(file("a.svg"), fault, Long.MAX_VALUE);
        assertEquals(
                "cannot write " + file("a.svg") + ": the disk is full; make room or choose another folder",
                full.getMessage());
        InputException missing = DiskException.ofWriting(file("none/a.svg"), fault, 0);
        assertTrue(!(missing instanceof DiskException), missing.getMessage());
    }

    @Test
    void emptyAndUnreadableNamesAreSaidSo() throws Exception {
        String empty =
                "invalid value for option '%s': the name is empty; name a file or folder; see geodescent %s --help";
        assertRefused(empty.formatted("--data", "train"), "train", "--data", "");
        assertRefused(empty.formatted("--save", "train"), "train", "--data", points(), "--save", "");
        assertRefused(empty.formatted("--out", "sweep"), "sweep", "--data", points(), "--out", "", "--seeds", "1..1e1");
        assertRefused(
                "invalid value for option '--steps': \"1.5\" is not a whole number such as 1000 or 1e6, from -9223372036854775808 to"
                        + " 9223372036854775807; see geodescent train --help",
                "train",
                "--data",
                points(),
                "--steps",
                "1.5");
        assertEquals(List.of(1L, 1000L), Seeds.parse("1,1e3"));
        assertEquals(1000, Seeds.parse("1..1e3").size());
    }

    @Test
    void figuresNeedNoPlaceForTemporaryFiles() throws Exception {
        ProgramRun run = ProgramRun.of(
                home(),
                List.of("-Djava.io.tmpdir=/nonexistent"),
                "reproduce",
                "B1",
                "--format",
                "svg,png,pdf",
                "--out",
                file("figures"));
        assertEquals("", run.err());
        assertEquals(0, run.code());
    }

    private static final class Full extends OutputStream {
        @Override
        public void write(int b) throws IOException {
            throw new IOException("No space left on device");
        }
    }
}
