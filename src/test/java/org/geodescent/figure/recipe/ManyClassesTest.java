package org.geodescent.figure.recipe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.geodescent.core.data.Dataset;
import org.geodescent.core.linalg.Matrix;
import org.geodescent.core.linalg.Vec2;
import org.geodescent.figure.Figure;
import org.geodescent.figure.Legend;
import org.geodescent.figure.Panel;
import org.geodescent.figure.Rect;
import org.geodescent.figure.WordCheck;
import org.junit.jupiter.api.Test;

class ManyClassesTest {
    private static List<Panel> panels(int classes, double width) {
        return InputPlane.of(scene(classes), new Rect(0, 0, width, 440), Map.of(), InputPlane.Pills.TOLD)
                .panels();
    }

    private static InputPlaneScene scene(int classes) {
        double[][] points = new double[classes][];
        for (int c = 0; c < classes; c++) {
            points[c] = new double[] {StrictMath.cos(c), StrictMath.sin(c)};
        }
        Dataset data = new Dataset(
                Matrix.ofRows(points),
                IntStream.range(0, classes).toArray(),
                IntStream.range(0, classes).mapToObj(c -> "Kind " + c).toList());
        return new InputPlaneScene(data, List.of(), List.of(), PlaneLayer.DEFAULT, Viewports.fitted(data));
    }

    @Test
    void tenClassesHaveTenColoursTintsAndShapes() {
        Set<Object> fills = new HashSet<>();
        Set<Object> tints = new HashSet<>();
        Set<Object> shapes = new HashSet<>();
        Set<List<Object>> looks = new HashSet<>();
        for (int c = 0; c < 100; c++) {
            if (c < 10) {
                fills.add(Palette.fill(c));
                tints.add(Palette.tint(c));
                shapes.add(Palette.shape(c));
            }
            looks.add(List.of(Palette.fill(c), Palette.shape(c)));
        }
        assertEquals(List.of(10, 10, 10, 100), List.of(fills.size(), tints.size(), shapes.size(), looks.size()));
        assertTrue(!tints.contains(Palette.UNDECIDED) && !fills.contains(Palette.ACCENT));
    }

    @Test
    void manyClassesAreNamedBesideThePlotWhereThereIsRoom() {
        assertEquals(
                List.of("input-plane"), panels(4, 520).stream().map(Panel::name).toList());
        List<Panel> ten = panels(10, 520);
        assertEquals(
                List.of("input-plane", "key"), ten.stream().map(Panel::name).toList());
        assertEquals(List.of(), ten.get(0).legend().entries());
        assertTrue(WordCheck.assertNoneCut("ten", new Figure(520, 440, "", "", ten, ""))
                .contains("class Kind 9"));
        assertEquals(1, panels(10, 300).size());
    }

    @Test
    void theKeyNamesAllTenAndOfMoreSaysHowMany() {
        for (int classes = 5; classes <= 10; classes++) {
            List<Legend.Entry> key = PlaneLegend.entries(scene(classes));
            for (int c = 0; c < classes; c++) {
                assertEquals("class Kind " + c, key.get(c).text());
                assertEquals(
                        Palette.symbol(new Vec2(0, 0), c, Palette.SYMBOL),
                        key.get(c).symbol());
            }
        }
        List<Legend.Entry> key = PlaneLegend.entries(scene(30));
        assertEquals(12, key.size());
        assertEquals("and 19 more classes", key.get(11).text());
        WordCheck.assertNoneCut("30 classes", new Figure(520, 440, "", "", panels(30, 520), ""));
    }
}
