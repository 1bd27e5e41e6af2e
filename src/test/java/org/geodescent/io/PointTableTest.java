package org.geodescent.io;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.geodescent.core.data.Dataset;
import org.geodescent.core.linalg.Matrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The tables that programs of this field write. */
class PointTableTest {
    private static final PointOptions SKIP = new PointOptions(true, Optional.empty(), List.of(), true);
    private static final Matrix XOR = Matrix.of(4, 2, 1, 1, -1, -1, 1, -1, -1, 1);
    private static final int[] XOR_CLASSES = {0, 0, 1, 1};

    @TempDir
    private Path folder = Path.of("");

    private PointTable table(String name, String text) throws Exception {
        Path file = folder.resolve(name);
        Files.writeString(file, text);
        return PointTable.of(file);
    }

    private PointsRead read(String text, PointOptions options) throws Exception {
        return table("points.csv", text).read(options);
    }

    private PointsRead read(String text) throws Exception {
        return read(text, PointOptions.DEFAULT);
    }

    private static PointOptions options(String label, String... features) {
        return new PointOptions(true, Optional.of(label), List.of(features), false);
    }

    private static String fault(org.junit.jupiter.api.function.Executable reading) {
        return String.valueOf(assertThrows(InputException.class, reading).getMessage());
    }

    @Test
    void rowNumbersAreNoCoordinate() throws Exception {
        String rows = ",1,1,a\n%d,-1,-1,a\n%d,1,-1,b\n%d,-1,1,b\n";
        for (String name :
                List.of("", "\"\"", "Unnamed: 0", "Unnamed: 0.1", "...1", "index", "level_0", "id", "Id", "rownames")) {
            for (int first : List.of(0, 1, -7, 1000)) {
                String text = name + ",x1,x2,label\n" + first + rows.formatted(first + 1, first + 2, first + 3);
                PointsRead read = read(text);
                assertEquals(new Dataset(XOR, XOR_CLASSES, List.of("a", "b")), read.data(), text);
                assertEquals(1, read.remarks().size(), text);
                assertTrue(read.remarks().get(0).endsWith(" numbers the rows and is left out"), text);
            }
        }
        assertEquals(
                List.of("column 1, which has no name, numbers the rows and is left out"),
                read(",x1,label\n5,1,a\n6,2,b\n").remarks());
        assertEquals(
                List.of("column \"Id\" numbers the rows and is left out"),
                read("x1,Id,label\n1,5,a\n4,6,b\n").remarks());
    }

    @Test
    void whatDoesNotCountUpByOneIsAFeature() throws Exception {
        PointsRead read = read("id,x1,label\n5,1,a\n7,2,b\n");
        assertEquals(List.of("id", "x1"), read.data().featureNames());
        assertEquals(List.of("column \"id\" is taken as a feature, since it does not count up by one"), read.remarks());
        assertEquals(1, read("x1,label\n1,a\n2,b\n").data().dimension(), "x1 counts, but is a feature by its name");
        assertEquals(2, read("year,x1,label\n1990,1,a\n1991,2,b\n").data().dimension());
        assertEquals(
                List.of("id"),
                read("id,x1,label\n1,1,a\n2,2,b\n", options("label", "id"))
                        .data()
                        .featureNames());
    }

    @Test
    void rowNamesAsRWritesThem() throws Exception {
        PointsRead read = read(
                "\"x1\" \"x2\" \"label\"\n\"1\" 1 1 \"a\"\n\"2\" -1 -1 \"a\"\n\"3\" 1 -1 \"b c\"\n\"4\" -1 1 \"b c\"\n");
        assertEquals(new Dataset(XOR, XOR_CLASSES, List.of("a", "b c")), read.data());
        assertEquals(List.of("column 1, which has no name, numbers the rows and is left out"), read.remarks());
        read = read("mpg\tlabel\nMazda RX4\t21\ta\nDatsun 710\t22.8\tb\n");
        assertEquals(List.of("mpg"), read.data().featureNames());
        assertEquals(1, read.data().dimension());
    }

    @Test
    void equalNumbersAreOneClass() throws Exception {
        Dataset data = read("x,label\n1,2\n2,2.0\n3,4\n4,4.0\n5,+2\n6,2e0\n7,0.4e1\n8,02\n")
                .data();
        assertEquals(List.of("2", "4"), data.classNames());
        assertArrayEquals(new int[] {0, 0, 1, 1, 0, 0, 1, 0}, data.classes());
        data = read("x;label\n1,5;2,0\n2,5;2\n3,5;4,50\n4,5;4,5\n").data();
        assertEquals(List.of("2", "4.5"), data.classNames());
        assertEquals(
                List.of("-0", "3"), read("x,label\n1,-0\n2,0.0\n3,3\n").data().classNames());
        assertEquals(
                List.of("1", "-1"),
                read("x,label\n1,1e0\n2,-1.00\n3,+1\n").data().classNames());
        assertEquals(
                List.of("9007199254740993", "9007199254740992"),
                read("x,label\n1,9007199254740993\n2,9007199254740992\n").data().classNames());
        assertEquals(
                List.of("1e999999999999", "1,000", "1"),
                read("x,label\n1,1e999999999999\n2,\"1,000\"\n3,1\n").data().classNames(),
                "a thousand, perhaps");
    }

    @Test
    void joinedFilesHaveNoMarksInTheirLabels() throws Exception {
        Dataset data = read("x,label\n1,a\n2,\uFEFFa\n3,b\n").data();
        assertEquals(List.of("a", "b"), data.classNames());
    }

    @Test
    void labelsThatDifferOnlyInCapitalsAreKeptApartAndSaid() throws Exception {
        PointsRead read = read("x,label\n1,Setosa\n2,setosa\n3,virginica\n");
        assertEquals(3, read.data().classNames().size());
        assertEquals(
                List.of(
                        "the classes \"Setosa\" and \"setosa\" are kept apart though they differ only in capital letters"),
                read.remarks());
        assertEquals(1, read("x,label\n1,\u00e9\n2,e\u0301\n").remarks().size());
        assertEquals(List.of(), read("x,label\n1,a\n2,b\n").remarks());
    }

    @Test
    void separatorsAndHeadersOfManyPrograms() throws Exception {
        Dataset xor = new Dataset(XOR, XOR_CLASSES, List.of("a", "b"));
        List<String> texts = List.of(
                "# x1,x2,label\n1,1,a\n-1,-1,a\n1,-1,b\n-1,1,b\n",
                "# made today\n# x1 x2 label\n1.0e0 1.0e0 a\n-1 -1 a\n1 -1 b\n-1 1 b\n",
                "x1 x2 label\n1 1 a\n-1 -1 a\n1 -1 b\n-1 1 b\n",
                "   x1    x2   label\n    1     1  a\n   -1    -1  a\n    1    -1  b\n   -1     1  b  \n",
                "\"x1\"  \"x2\"\tlabel\n1 1\t\"a\"\n\n-1 -1 a\n1 -1 b\n-1 1 b",
                "sep=;\nx1;x2;label\n1;1;a\n-1;-1;a\n1;-1;b\n-1;1;b\n",
                "\uFEFFsep=;\r\nx1;x2;label\r\n1,0;1;a\r\n-1;-1;a\r\n1;-1;b\r\n-1;1;b\r\n",
                "sep=|\nx1|x2|label\n1|1|a\n-1|-1|a\n1|-1|b\n-1|1|b\n",
                "x1,x2,label,\n1,1,a,\n-1,-1,a,\n1,-1,b,\n-1,1,b,\n",
                "x1,x2,label\n1,1,a,\n-1,-1,a,\n1,-1,b\n-1,1,b,,\n".replace(",,", ","),
                "x1,x2,label,,,\n1,1,a,,,\n-1,-1,a,,,\n,,,,,\n1,-1,b,,,\n-1,1,b,,,\n",
                "x1;x2;;label\n1;1;;a\n-1;-1;;a\n1;-1;;b\n-1;1;;b\n",
                "x1,x2,label\n\"1,0\",\"1,0\",a\n\"-1,0\",\"-1,0\",a\n\"1,0\",\"-1,0\",b\n\"-1,0\",\"1,0\",b\n",
                "label,x1,x2\na,1,1\na,-1,-1\nb,1,-1\nb,-1,1\n",
                "x1,class,x2\n1,a,1\n-1,a,-1\n1,b,-1\n-1,b,1\n",
                "x1,x2,Species\n1,1,a\n-1,-1,a\n1,-1,b\n-1,1,b\n");
        for (String text : texts) {
            PointsRead read = read(text);
            assertEquals(xor, read.data(), text);
            assertEquals(List.of(), read.remarks(), text);
        }
        assertEquals(
                List.of("a b", "c"),
                read("a b;c;label\n1,5;2;A\n0,5;3;B\n").data().featureNames());
    }

    @Test
    void aFileWithoutAHeaderIsReadIfItsLastColumnHoldsNames() throws Exception {
        PointsRead read = read("5.1,3.5,Iris-setosa\n4.9,3.0,Iris-setosa\n6.3,3.3,Iris-virginica\n");
        assertEquals(3, read.data().size());
        assertEquals(List.of(), read.data().featureNames());
        assertEquals(List.of("there is no header; the last column is taken as the class"), read.remarks());
        assertEquals(3, read("0,1,y\n1,1,n\n2,0,y\n").data().size(), "y is a class here, not a name");
    }

    @Test
    void theClassColumnIsFoundOrNamed() throws Exception {
        assertEquals(List.of("class"), table("a.csv", "class,w\n1,2\n2,3\n").labelCandidates());
        assertEquals(List.of("y"), table("a.csv", "w,y\n1,2\n2,3\n").labelCandidates());
        assertEquals(
                List.of("class"), table("a.csv", "x,y,class\n1,2,1\n2,3,0\n").labelCandidates());
        assertEquals(List.of("kind"), table("a.csv", "x,y,kind\n1,2,a\n2,3,b\n").labelCandidates());
        assertEquals(
                List.of("target", "class"),
                table("a.csv", "target,w,class\n1,2,a\n2,3,b\n").labelCandidates());
        assertEquals(List.of(), table("a.csv", "v,w\n1,2\n2,3\n").labelCandidates());
        assertEquals(
                List.of("label"),
                table("a.csv", "class,label,w\na,2,1\nb,3,4\n").labelCandidates());
        PointsRead read = read("island,w,sex\nA,1,M\nB,2,F\n");
        assertEquals(List.of("M", "F"), read.data().classNames());
        assertEquals(
                List.of(
                        "the class is column \"sex\", the last that is not a number",
                        "left out, since they are not numbers: \"island\""),
                read.remarks());
        assertEquals(
                List.of("A", "B"),
                read("island,w,sex\nA,1,M\nB,2,F\n", options("Island")).data().classNames());
        assertTrue(fault(() -> read("v,w\n1,2\n2,3\n", options("z")))
                .endsWith("line 1: --label: there is no column called \"z\"; the columns are \"v\", \"w\""));
        assertTrue(fault(() -> read("v,w,w\n1,2,2\n2,3,3\n", options("w")))
                .contains("--label: there are 2 columns called \"w\""));
    }

    @Test
    void theFeaturesAreThoseThatAreNamed() throws Exception {
        String text = "a,b,c,label\n1,2,u,p\n3,4,v,q\n";
        Dataset data = read(text, options("label", "b", "a")).data();
        assertEquals(List.of("b", "a"), data.featureNames());
        assertEquals(Matrix.of(2, 2, 2, 1, 4, 3), data.features());
        assertEquals(List.of("1", "3"), read(text, options("a", "b")).data().classNames());
        assertTrue(fault(() -> read(text, options("label", "c"))).contains("line 2: column \"c\" is \"u\""));
        assertTrue(fault(() -> read(text, options("label", "label"))).contains("\"label\" is the class column"));
        assertTrue(fault(() -> read(text, options("label", "a", "b", "A")))
                .endsWith("names \"a\" twice; name each feature once"));
    }

    @Test
    void rowsWithMissingCellsAreCountedAndLeftOut() throws Exception {
        String text = "a,b,note,label\n1,?,,p\n3,4,,q\nNA,1,x,p\n5,6,,?\n7,8,y,p\n";
        PointsRead read = read(text, SKIP);
        assertEquals(Matrix.of(2, 2, 3, 4, 7, 8), read.data().features());
        assertEquals(List.of("q", "p"), read.data().classNames());
        assertEquals(
                List.of(
                        "left out, since they are not numbers: \"note\"",
                        "3 rows with missing cells left out: lines 2, 4, 5"),
                read.remarks());
        assertEquals(3, table("a.csv", text).incompleteRows(PointOptions.DEFAULT));
        assertTrue(fault(() -> read(text)).contains("leave out the 3 rows with missing cells with --skip-missing"));
        assertTrue(
                fault(() -> read("a,label\n,p\nNA,q\n1,?\n", SKIP)).contains("each of the 3 rows has a missing cell"));
    }

    @Test
    void libsvm() throws Exception {
        for (String name : List.of("a.svm", "a.libsvm", "heart_scale")) {
            Dataset data = table(name, "+1 1:0.5 3:-2 # first\n\n-1 2:1e-3\n")
                    .read(PointOptions.DEFAULT)
                    .data();
            assertEquals(Matrix.of(2, 3, 0.5, 0, -2, 0, 1e-3, 0), data.features(), name);
            assertArrayEquals(new int[] {0, 1}, data.classes());
        }
        assertEquals(
                Matrix.of(2, 2, 7, 8, 0, 9),
                table("a.svm", "a 0:7 1:8\nb 1:9\n")
                        .read(PointOptions.DEFAULT)
                        .data()
                        .features(),
                "counted from 0");
        assertTrue(fault(() -> table("a.svm", "1 1:2\n1 2:1 2:3\n"))
                .endsWith("line 2: index 2 stands after 2; indices must rise"));
        assertTrue(fault(() -> table("a.svm", "1 1:2\n1 qid:1 2:3\n")).contains("line 2: \"qid:1\" is not a feature"));
        assertTrue(fault(() -> table("a.svm", "1 1:2\n1 1000000000:3\n")).contains("at most 10000"));
        assertTrue(fault(() -> table("a.svm", "1 1:2\n1 1:x\n").read(PointOptions.DEFAULT))
                .contains("line 2: column \"x1\" is \"x\""));
    }

    @Test
    void twoColumnsOfNumbersArePlainPoints() throws Exception {
        PointOptions unlabelled = new PointOptions(false, Optional.empty(), List.of(), false);
        for (String text : List.of(
                "1\t2\n3\t4\n", "1 2\n3 4", "1,5;2\n3;4\n", "x,y\n1,2\n3,4\n", "a\tb\n1\t2\n3\t4\n", "1,2\n3,4")) {
            PointTable table = PointTable.of("clipboard", text);
            assertTrue(table.isPlain(), text);
            assertEquals(2, table.read(unlabelled).data().size(), text);
        }
        for (String text : List.of("1\ta\n3\tb\n", "1 2 1\n3 4 1", "w,target\n1,2\n3,4\n", "1\n2\n")) {
            assertFalse(PointTable.of("clipboard", text).isPlain(), text);
        }
    }

    /** A comment by its first character, and a row that spreadsheets write. */
    @Test
    void aRowThatBeginsWithAnErrorValueIsNoComment() {
        for (String value : List.of("#N/A", "#DIV/0!", "\"#VALUE!\"", " #REF!", "#NAME?")) {
            String fault = fault(() -> read("x1,x2,label\n1,2,a\n" + value + ",1,b\n"));
            assertTrue(fault.startsWith("points.csv, line 3: \"#") || fault.contains("points.csv, line 3: \"#"), fault);
            assertTrue(fault.endsWith("mend the formula, or write NA"), fault);
        }
    }

    @Test
    void theHeaderSaysWhatSeparatesTheCells() throws Exception {
        PointsRead read = read("x1;x2;label\n1,5;2;a\n2,25;3;b\n");
        assertEquals(Matrix.of(2, 2, 1.5, 2, 2.25, 3), read.data().features());
        String fault = fault(() -> read("x1;x2;label\n1.234,5;2;a\n2.500,1;3;b\n"));
        assertTrue(fault.contains("line 2: column \"x1\" is \"1.234,5\"; it must be a decimal number"), fault);
    }

    @Test
    void whatStandsAboveTheHeaderIsNamed() {
        String fault = fault(() -> read("% Weka\nx1,x2,class\n1,2,a\n2,1,b\n"));
        assertTrue(
                fault.endsWith("line 1: \"% Weka\" is taken as the header, but line 2 has 3 cells; "
                        + "begin with the names of the columns, such as x1,x2,label"),
                fault);
    }

    @Test
    void formsThatAreNotReadAreNamed() {
        String arff = fault(
                () -> read("% iris\n@RELATION iris\n@attribute a numeric\n@attribute class {x,y}\n@data\n1,x\n2,y\n"));
        assertTrue(
                arff.endsWith(
                        "line 2: this is an ARFF file; export it as CSV with the names of the columns in its first line"),
                arff);
        String orange = fault(() -> read("a\tb\tiris\nc\tcontinuous\tdiscrete\n\t\tclass\n5.1\t3.5\tx\n4.9\t3\ty\n"));
        assertTrue(
                orange.endsWith("line 2: column \"a\" is \"c\"; it must be a decimal number such as -0.5 or 1e-3:"
                        + " delete the two lines in which Orange says types and roles"),
                orange);
        String bars = fault(() -> read("x1|x2|label\n1|2|a\n2|1|b\n"));
        assertTrue(
                bars.endsWith("line 1: there is a single column, \"x1|x2|label\"; separate columns by commas,"
                        + " semicolons, tabs or blanks, such as x1,x2,label"),
                bars);
    }

    @Test
    void aFeatureThatIsCalledLikeAClassIsSaid() throws Exception {
        String text = "class,a,b,label\n1,1,2,p\n2,3,4,q\n1,5,1,p\n";
        assertEquals(
                List.of(
                        "column \"class\" is called like a class and is taken as a feature: choose others if it is none"),
                read(text).remarks());
        assertEquals(List.of(), read(text, options("label", "a", "b")).remarks());
        assertEquals(List.of(), read("x,y,label\n1,1,p\n2,3,q\n").remarks());
    }

    @Test
    void whatMayNumberTheRowsIsSaid() throws Exception {
        PointsRead read = read("sample,a,b,label\n4,1,2,p\n5,2,1,q\n6,0,3,p\n");
        assertEquals(3, read.data().dimension());
        assertEquals(
                List.of(
                        "column \"sample\" counts up by one and is taken as a feature: choose others if it numbers the rows"),
                read.remarks());
        assertEquals(List.of(), read("x1,x2,label\n1,5,a\n2,7,b\n3,7,b\n").remarks());
        assertEquals(
                List.of("the class is column \"y\", since no other is called like one"),
                read("x,y,z\n1,0,5\n3,1,2\n").remarks());
    }

    @Test
    void sizesAreCheckedBeforeMemoryIsTaken() {
        String wide = "1 10000:1\n" + "1 1:1\n".repeat(501);
        assertTrue(fault(() -> table("a.svm", wide))
                .contains("502 samples of 10000 features are more than 5000000 numbers"));
        assertTrue(fault(() -> table("a.csv", "x,label\n" + "1".repeat(1_000_001) + ",a\n"))
                .contains("line 2: the line has more than 1000000 characters"));
        assertTrue(fault(() -> table("a.csv", "x,label\n1,a\n2,\"b\n" + "c\n".repeat(600_000)))
                .contains("a quoted cell has more than 1000000 characters"));
    }
}
