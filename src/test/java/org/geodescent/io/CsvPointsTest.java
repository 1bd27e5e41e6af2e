package org.geodescent.io;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.geodescent.core.data.Dataset;
import org.geodescent.core.linalg.Matrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvPointsTest {
    private static final List<String> SIGNS = List.of("1", "-1");

    @TempDir
    private Path folder = Path.of("");

    private Dataset read(String text) throws Exception {
        Path file = folder.resolve("points.csv");
        Files.writeString(file, text);
        return PointTable.of(file).read(PointOptions.DEFAULT).data();
    }

    private static Dataset paste(String text) throws InputException {
        return PointTable.of("clipboard", text).read(PointOptions.DEFAULT).data();
    }

    private static Dataset named(Dataset data, String... names) {
        return new Dataset(data.features(), data.classes(), data.classNames(), List.of(names));
    }

    private static Dataset plane(List<String> names, int[] classes, double... coordinates) {
        return new Dataset(Matrix.of(classes.length, coordinates.length / classes.length, coordinates), classes, names);
    }

    @Test
    void readsThePlainForm() throws Exception {
        assertEquals(plane(SIGNS, new int[] {0, 1}, 0.5, -1, 2e-3, .25), read("x1,x2,label\n0.5,-1,1\n2e-3,.25,-1\n"));
    }

    @Test
    void readsWhatEditorsAndSpreadsheetsAdd() throws Exception {
        Dataset plain = plane(SIGNS, new int[] {0, 1}, 0.5, -1, 2, 3);
        assertEquals(plain, read("\uFEFFx1,x2,label\r\n0.5,-1,1\r\n2,3,-1"));
        assertEquals(plain, read("# two points\n\nx1 , x2 , label\n  # more\n\n 0.5 , -1 , +1\n2.,3.0,-1.0\n\n   \n"));
        assertEquals(
                named(plain, "width, cm", "height\""),
                read("\"width, cm\",\"height\"\" \",\"Label\"\n\"0.5\", \"-1\" ,\"1\"\n2,3,\"-1\"\n"));
        assertEquals(plain, read("x1;x2;label\n0,5;-1;1\n2;3,0;-1\n"));
        assertEquals(plain, read("x1\tx2\tlabel\n0,5\t-1\t1,0\n2\t3\t-1\n"));
        assertEquals(plain, read("x1,x2,label\n0.5,\u22121,+1\n2,3,\u22121\n"));
        assertEquals(named(plain, "a;b", "c"), read("a;b,c,label\n0.5,-1,1\n2,3,-1\n"));
        assertEquals(plain, read("x1,x2,label\r0.5,-1,1\r2,3,-1\r"));
    }

    @Test
    void takesAnyNumberOfFeatures() throws Exception {
        assertEquals(named(plane(SIGNS, new int[] {0, 1}, 1, 2), "x"), read("x,label\n1,1\n2,-1\n"));
        assertEquals(
                named(plane(SIGNS, new int[] {0, 1}, 1, 2, 3, 4, 5, 6, 7, 8), "a", "b", "c", "d"),
                read("a,b,c,d,label\n1,2,3,4,1\n5,6,7,8,-1\n"));
    }

    @Test
    void theLargerNumberIsThePositiveClass() throws Exception {
        assertArrayEquals(new int[] {1, 0}, read("x,label\n1,-1\n2,1\n").classes());
        assertArrayEquals(new int[] {1, 0}, read("x,label\n1,0\n2,1\n").classes());
        assertEquals(List.of("1", "0"), read("x,label\n1,0\n2,1\n").classNames());
        assertArrayEquals(
                new int[] {1, 0, 0, 1},
                read("x,label\n1,-1.0\n2,+1\n3,1.0\n4,-1\n").classes());
    }

    @Test
    void oneOfTheNumbersAloneKeepsItsSign() throws Exception {
        assertArrayEquals(new int[] {1, 1}, read("x,label\n1,-1\n2,-1\n").classes());
        assertArrayEquals(new int[] {0}, read("x,label\n1,1\n").classes());
        assertArrayEquals(new int[] {1}, read("x,label\n1,0\n").classes());
    }

    @Test
    void otherLabelsCountFromTheirFirstAppearance() throws Exception {
        Dataset cats = read("x,label\n1,dog\n2,cat\n3,dog\n");
        assertEquals(List.of("dog", "cat"), cats.classNames());
        assertArrayEquals(new int[] {0, 1, 0}, cats.classes());
        assertEquals(List.of("1", "2"), read("x,label\n1,1\n2,2\n").classNames());
        assertEquals(List.of("-1", "0", "1"), read("x,label\n1,-1\n2,0\n3,1\n").classNames());
        assertEquals(
                List.of("Größe 1", "a,b"),
                read("x,label\n1,Größe 1\n2,\"a,b\"\n").classNames());
    }

    @Test
    void aPastedTextMayLackItsHeader() throws Exception {
        Dataset plain = plane(SIGNS, new int[] {0, 1}, 0.5, -1, 2, 3);
        assertEquals(plain, paste("0.5,-1,1\n2,3,-1\n"));
        assertEquals(plain, paste("0,5\t-1\t1\r\n2\t3\t-1\r\n"));
        assertEquals(plain, paste("x1;x2;label\n0,5;-1;1\n2;3;-1"));
    }

    @Test
    void whatIsWrittenReadsBackBitForBit() throws Exception {
        Random random = new Random(7);
        for (int round = 0; round < 300; round++) {
            int n = 1 + random.nextInt(20);
            int d = 1 + random.nextInt(4);
            double[] coordinates = random.longs(n * (long) d)
                    .mapToDouble(Double::longBitsToDouble)
                    .map(x -> Double.isFinite(x) ? x : 0.1)
                    .toArray();
            int[] classes = random.ints(n, 0, 2).toArray();
            Dataset data = new Dataset(Matrix.of(n, d, coordinates), classes, SIGNS);
            assertEquals(data, read(CsvPoints.write(data)));
        }
    }

    @Test
    void writingKeepsTheClassesWhateverTheirNames() throws Exception {
        List<List<String>> names = List.of(
                List.of("a", "b"),
                List.of("b", "a"),
                List.of("0", "1"),
                List.of("+1", "\u22121"),
                List.of("", "x"),
                List.of("a,\"b\"", "#c\n"),
                List.of("2", "2.0"),
                List.of("NA", "?"));
        for (List<String> pair : names) {
            for (int[] classes : List.of(new int[] {0, 1}, new int[] {1, 0}, new int[] {1, 1}, new int[] {0, 0})) {
                Dataset data = plane(pair, classes, 1, 2, 3, 4);
                assertArrayEquals(classes, read(CsvPoints.write(data)).classes(), pair + Arrays.toString(classes));
            }
        }
        assertEquals("x1,x2,label\n", CsvPoints.write(new Dataset(Matrix.of(0, 2), new int[0], SIGNS)));
    }

    @Test
    void writingKeepsNamesAndNumbersWhateverTheNames() throws Exception {
        Dataset plain = plane(SIGNS, new int[] {0, 1, 0}, 1, 2, 2, 3, 3, 5);
        assertEquals(named(plain, "Länge, \"mm\"", "y"), read(CsvPoints.write(named(plain, "Länge, \"mm\"", "y"))));
        for (String name :
                List.of("label", "id", "Unnamed: 0", "", "#1", "sep=;", "a\nb", " ", "x7", "species", "NA")) {
            Dataset read = read(CsvPoints.write(named(plain, name, "Label")));
            assertEquals(plain.features(), read.features(), name);
            assertArrayEquals(plain.classes(), read.classes(), name);
        }
        assertEquals("x1,x2,label\n1.0,2.0,1\n", CsvPoints.write(plane(SIGNS, new int[] {0}, 1, 2)));
    }

    @Test
    void writingKeepsManyClassesApart() throws Exception {
        for (List<String> names : List.of(List.of("2", "2.0", "3"), List.of("", "NA", "x"), List.of("c", "C", "ç"))) {
            Dataset data = plane(names, new int[] {0, 1, 2, 0}, 1, 2, 3, 4);
            assertArrayEquals(
                    new int[] {0, 1, 2, 0}, read(CsvPoints.write(data)).classes(), names.toString());
        }
    }

    @Test
    void aBadFileGetsOneSentenceWithPlaceValueAndCure() throws Exception {
        List<String> wrong = new ArrayList<>();
        for (String[] row : BadCsv.TABLE) {
            String message;
            try {
                message = "accepted: " + read(row[0]);
            } catch (InputException e) {
                message = String.valueOf(e.getMessage()).replace(folder + "/", "");
            }
            if (!message.equals(row[1])) {
                wrong.add(Shown.quoted(row[0]) + " →\n  " + message + "\n  " + row[1]);
            }
        }
        assertEquals(List.of(), wrong, () -> String.join("\n", wrong));
    }
}
