package org.geodescent.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.geodescent.core.data.Dataset;
import org.geodescent.core.linalg.Matrix;
import org.junit.jupiter.api.Test;

/** Which columns of a table are the class, the features, and neither. */
class PointColumnsTest extends PointFiles {
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
}
