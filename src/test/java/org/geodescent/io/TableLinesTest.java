package org.geodescent.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableLinesTest {
    @TempDir
    Path folder = Path.of("");

    private Path file(String name, byte... content) throws IOException {
        return Files.write(folder.resolve(name), content);
    }

    static byte[] packed(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    private static List<String> lines(Path file) throws InputException {
        List<String> all = new ArrayList<>();
        try (TableLines lines = TableLines.open(file)) {
            for (String line = lines.next(); line != null; line = lines.next()) {
                all.add(line);
            }
        }
        return all;
    }

    @Test
    void linesOfEveryLengthWithEitherEndPackedOrNot() throws Exception {
        List<String> expected = new ArrayList<>();
        for (int length = 0; length < 70_000; length = 2 * length + 1) {
            expected.add("é" + "x".repeat(length));
            expected.add("");
        }
        String text = String.join("\n", expected) + "\nlast";
        expected.add("last");
        assertEquals(expected, lines(file("a.csv", text.getBytes(StandardCharsets.UTF_8))));
        assertEquals(expected, lines(file("b.csv", text.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8))));
        assertEquals(expected, lines(file("c.csv.gz", packed(text))));
        assertEquals(expected, lines(file("d.csv", packed(text))), "told by its bytes, not by its name");
        assertEquals(List.of(), lines(file("e.csv")));
        assertEquals(List.of("x"), lines(file("f.csv", "x".getBytes(StandardCharsets.UTF_8))));
    }

    /** Of 1, 2, 3 and 4 bytes, each wherever the pieces end in which a file is read. */
    @Test
    void charactersOfSeveralBytesMayLieAcrossTheEndsOfPieces() throws Exception {
        for (String character : List.of("x", "é", "‖", "𝛿")) {
            for (int offset = 0; offset < 4; offset++) {
                List<String> expected =
                        List.of("x".repeat(offset) + character.repeat(20_000), character.repeat(20_000));
                String text = String.join("\n", expected);
                assertEquals(expected, lines(file("a.csv", text.getBytes(StandardCharsets.UTF_8))));
            }
        }
    }

    @Test
    void whatIsNoTableIsRefusedInASentence() throws Exception {
        Path binary = file("binary.csv", new byte[1_000_000]);
        String message = String.valueOf(
                assertThrows(InputException.class, () -> lines(binary)).getMessage());
        assertTrue(message.contains("binary.csv, line 1: it is longer than"), message);
        Path torn = file("torn.csv.gz", java.util.Arrays.copyOf(packed("a\n".repeat(100_000)), 100));
        message = String.valueOf(
                assertThrows(InputException.class, () -> lines(torn)).getMessage());
        assertTrue(message.contains("torn.csv.gz cannot be read"), message);
        message = String.valueOf(assertThrows(InputException.class, () -> TableLines.open(folder))
                .getMessage());
        assertTrue(message.contains("is a folder"), message);
        message = String.valueOf(assertThrows(InputException.class, () -> TableLines.open(folder.resolve("none.csv")))
                .getMessage());
        assertTrue(message.contains("does not exist"), message);
    }
}
