package org.geodescent.figure.recipe;

import static org.geodescent.figure.recipe.InputPlanes.ALL;
import static org.geodescent.figure.recipe.InputPlanes.AREA;
import static org.geodescent.figure.recipe.InputPlanes.POINTS;
import static org.geodescent.figure.recipe.InputPlanes.linear;
import static org.geodescent.figure.recipe.InputPlanes.oneLine;
import static org.geodescent.figure.recipe.InputPlanes.panel;
import static org.geodescent.figure.recipe.InputPlanes.words;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.geodescent.core.linalg.Vec2;
import org.geodescent.core.loss.Loss;
import org.geodescent.figure.Rect;
import org.geodescent.figure.label.Kept;
import org.junit.jupiter.api.Test;

class InputPlaneLabelsTest {
    /** Six in a row of one figure say their margins alone. */
    @Test
    void aPlaneAmongManySaysItsMarginAlone() {
        InputPlaneScene scene = oneLine(ALL);
        assertEquals(List.of("1.50"), words(InputPlane.small(scene, "one", "", new Rect(0, 0, 200, 200))));
        assertTrue(words(InputPlane.panel(scene, "", new Rect(0, 0, 300, 260)))
                .containsAll(List.of("1.50", "cross-entropy", "class +1", "class −1")));
    }

    /** Without discs the margin stands beside the name. */
    @Test
    void aLabelSaysTheMarginWhereThereIsNoDisc() {
        InputPlaneScene scene = oneLine(Set.of(PlaneLayer.BOUNDARIES));
        assertEquals(
                List.of("cross-entropy", "1.50"),
                words(InputPlane.panel(scene, "", AREA)).subList(0, 2));
    }

    /** At the common start two lines are one: a label for both. */
    @Test
    void boundariesThatCoincideHaveOneLabel() {
        List<String> words = words(panel(
                POINTS, linear(Loss.CROSS_ENTROPY, POINTS, -1, 0, 0.5), linear(Loss.SQUARED, POINTS, -1, 0, 0.5)));
        assertTrue(words.contains("both losses") && !words.contains("squared loss"), words::toString);
        assertEquals(1, words.stream().filter("1.50"::equals).count());
    }

    /** A label that has a place stays while a line alone lies there, and moves when a sample does. */
    @Test
    void aLabelStaysWhereItIs() {
        InputPlaneScene scene = oneLine(Set.of(PlaneLayer.BOUNDARIES));
        String name = "name-CROSS_ENTROPY";
        Vec2 first = InputPlane.of(scene, AREA, Map.of()).places().getOrDefault(name, new Vec2(0, 0));
        assertEquals(first, kept(scene, name, first));
        Vec2 below = kept(scene, name, first.plus(new Vec2(0, 30)));
        assertTrue(below.y() > first.y() + 20 && below.y() < first.y() + 40, "next to it: " + below);
        assertEquals(below, kept(scene, name, below));
    }

    private static Vec2 kept(InputPlaneScene scene, String label, Vec2 at) {
        return InputPlane.of(scene, AREA, Map.of(label, new Kept(at, false, false)))
                .places()
                .getOrDefault(label, new Vec2(0, 0));
    }
}
