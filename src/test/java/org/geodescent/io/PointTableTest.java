package org.geodescent.io;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.geodescent.core.data.Dataset;
import org.geodescent.core.linalg.Matrix;
import org.junit.jupiter.api.Test;

/** The tables that programs of this field write. */
class PointTableTest extends PointFiles {
    private static final PointOptions SKIP = new PointOptions(true, Optional.empty(), List.of(), true);

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
