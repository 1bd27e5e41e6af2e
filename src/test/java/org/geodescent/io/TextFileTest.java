package org.geodescent.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextFileTest {
    @TempDir
    private Path folder = Path.of("");

    private String fault(Path file) {
        InputException e = assertThrows(
                InputException.class,
                () -> PointTable.of(file).read(PointOptions.DEFAULT).data());
        return String.valueOf(e.getMessage()).replace(folder.toString(), "");
    }

    /** The message; empty if there are points. */
    private String refusal(byte[] content) throws Exception {
        Path file = folder.resolve("points.csv");
        Files.write(file, content);
        try {
            PointTable.of(file).read(PointOptions.DEFAULT).data();
            return "";
        } catch (InputException e) {
            return String.valueOf(e.getMessage()).replace(folder.toString(), "");
        }
    }

    private String fault(byte[] content) throws Exception {
        Path file = folder.resolve("points.csv");
        Files.write(file, content);
        return fault(file);
    }

    @Test
    void namesFilesThatAreNotThere() {
        assertEquals("/none.csv does not exist; check the name and the folder", fault(folder.resolve("none.csv")));
        assertEquals(" is a folder; name a file", fault(folder));
    }

    @Test
    void stopsAtFilesWithoutEnd() {
        Path endless = Path.of("/dev/zero");
        if (Files.exists(endless)) {
            assertEquals("/dev/zero is larger than 50 MB; name a smaller file", fault(endless));
        }
    }

    @Test
    void namesTheLineThatIsNotUtf8() throws Exception {
        assertEquals(
                "/points.csv, line 2: byte 0xE9 is not text in UTF-8; save the file as UTF-8",
                fault("x,label\n1,caf\u00e9\n".getBytes(StandardCharsets.ISO_8859_1)));
        assertEquals(
                "/points.csv, line 2: byte 0xE2 is not text in UTF-8; save the file as UTF-8",
                fault(new byte[] {'x', '\n', (byte) 0xE2, (byte) 0x82}));
        assertEquals(
                "/points.csv, line 1: the text is in UTF-16; save the file as UTF-8",
                fault("x,label\n".getBytes(StandardCharsets.UTF_16)));
        assertEquals(
                "/points.csv, line 1: this is a spreadsheet or another archive; export it as CSV text",
                fault(new byte[] {'P', 'K', 3, 4, 0, 0}));
    }

    @Test
    void refusesLinesThatNoPersonWrote() throws Exception {
        assertEquals(
                "/points.csv, line 2: the line has more than 1000000 characters; write one line per sample",
                fault(("x,label\n" + ",".repeat(1_000_001)).getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void refusesMoreThanTwoHundredThousandSamples() throws Exception {
        assertEquals(
                "/points.csv, line 200002: more than 200000 samples; keep fewer",
                fault(("x,label\n" + "1,1\n".repeat(200_001)).getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void randomBytesGetOneLine() throws Exception {
        Random random = new Random(3);
        int refused = 0;
        for (int round = 0; round < 500; round++) {
            byte[] bytes = new byte[random.nextInt(200)];
            random.nextBytes(bytes);
            if (round % 2 == 0) {
                // Mostly separators, quotes and digits: gets past the decoder.
                for (int i = 0; i < bytes.length; i++) {
                    bytes[i] = (byte) "x1,label\n\"#;\t .-e".charAt(bytes[i] & 15);
                }
            }
            String message = refusal(bytes);
            refused += message.isEmpty() ? 0 : 1;
            assertTrue(
                    message.isEmpty() || (message.startsWith("/points.csv, line ") && !message.contains("\n")),
                    message);
        }
        assertTrue(refused > 480, refused + " of 500 are no points");
    }
}
