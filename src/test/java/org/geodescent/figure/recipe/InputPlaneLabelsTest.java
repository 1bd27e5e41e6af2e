package org.geodescent.figure.recipe;

import static org.geodescent.figure.recipe.InputPlanes.ALL;
import static org.geodescent.figure.recipe.InputPlanes.AREA;
import static org.geodescent.figure.recipe.InputPlanes.POINTS;
import static org.geodescent.figure.recipe.InputPlanes.bent;
import static org.geodescent.figure.recipe.InputPlanes.linear;
import static org.geodescent.figure.recipe.InputPlanes.marks;
import static org.geodescent.figure.recipe.InputPlanes.oneLine;
import static org.geodescent.figure.recipe.InputPlanes.panel;
import static org.geodescent.figure.recipe.InputPlanes.words;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.geodescent.core.linalg.Box;
import org.geodescent.core.linalg.Vec2;
import org.geodescent.core.loss.Loss;
import org.geodescent.figure.Mark;
import org.geodescent.figure.PanelLayout;
import org.geodescent.figure.Rect;
import org.geodescent.figure.label.Kept;
import org.geodescent.figure.label.Obstacles;
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
        Vec2 first = InputPlane.of(scene, AREA, Map.of(), InputPlane.Pills.TOLD)
                .places()
                .getOrDefault(name, new Vec2(0, 0));
        assertEquals(first, kept(scene, name, first));
        Vec2 below = kept(scene, name, first.plus(new Vec2(0, 30)));
        assertTrue(below.y() > first.y() + 20 && below.y() < first.y() + 40, "next to it: " + below);
        assertEquals(below, kept(scene, name, below));
    }

    /** Two of the points lie beside this view. */
    private static InputPlane.Plane narrow(InputPlane.Pills pills, Map<String, Kept> kept) {
        InputPlaneScene scene = new InputPlaneScene(
                POINTS, List.of(bent(Loss.SQUARED, POINTS)), List.of(), ALL, new Box(-4, -1.5, -0.5, 2.2));
        return InputPlane.of(scene.withSlopeOf(Optional.of(Loss.SQUARED)), AREA, kept, pills);
    }

    /** What lies beside the plot is told at the edge nearest to it, and covers neither points nor words. */
    @Test
    void whatIsBesideThePlotHasAPillAtItsEdge() {
        InputPlane.Plane plane = narrow(InputPlane.Pills.PRESSED, Map.of());
        assertEquals(
                List.of("2 points are to the right"),
                plane.pills().stream().map(EdgePill::sentence).toList());
        PanelLayout layout = PanelLayout.of(plane.panels().get(0));
        Rect plot = layout.plotArea();
        EdgePill pill = plane.pills().get(0);
        assertEquals(plot.right() - 6, pill.box().right(), 1e-9);
        for (int n = 0; n < POINTS.size(); n++) {
            Vec2 at = layout.toFigure(POINTS.point(n));
            assertFalse(pill.box().contains(at.x(), at.y()), pill::toString);
            assertTrue(pill.view().orElseThrow().contains(POINTS.point(n)), "all points are shown");
        }
        Obstacles pills = new Obstacles();
        pills.addBox(pill.box());
        for (Mark mark : marks(plane.panels().get(0), "labels")) {
            Obstacles word = new Obstacles();
            word.add("", mark, layout);
            assertFalse(mark instanceof Mark.Text && word.meets(pill.box()), mark::toString);
        }
        assertTrue(texts(plane).contains("show"));
        assertFalse(texts(narrow(InputPlane.Pills.TOLD, Map.of())).contains("show"), "in a file nothing is pressed");
        Vec2 before = pill.box().centre().minus(new Vec2(0, 60));
        Vec2 kept = narrow(InputPlane.Pills.PRESSED, Map.of(pill.key(), new Kept(before, false, false)))
                .pills()
                .get(0)
                .box()
                .centre();
        assertEquals(before.y(), kept.y(), 3, "it stays where it was");
    }

    /** A margin that swings round a corner is told at its edge as long as it ends beyond that. */
    @Test
    void aPillStaysAtItsEdge() {
        InputPlaneScene scene = new InputPlaneScene(
                POINTS,
                List.of(linear(Loss.SQUARED, POINTS, -1, -1.3, 12)),
                List.of(),
                Set.of(PlaneLayer.MARGIN_DISCS),
                new Box(-4, -2, 2.5, 2.5));
        String id = "outside-margin-SQUARED";
        for (String edge : List.of("", "ABOVE", "RIGHT", "LEFT")) {
            Map<String, Kept> kept = Map.of(id + "/" + edge, new Kept(new Vec2(0, 0), false, false));
            InputPlane.Plane plane = InputPlane.of(scene, AREA, kept, InputPlane.Pills.TOLD);
            String stands = edge.equals("ABOVE") ? "ABOVE" : "RIGHT";
            assertTrue(plane.places().containsKey(id + "/" + stands), () -> edge + ": " + plane.places());
        }
    }

    private static List<String> texts(InputPlane.Plane plane) {
        return marks(plane.panels().get(0), "pills").stream()
                .flatMap(mark -> mark instanceof Mark.Text text ? Stream.of(text.text()) : Stream.empty())
                .toList();
    }

    /** Far away from everything there is a pill for each thing, and none tells what is seen. */
    @Test
    void marginsAndCellsBesideThePlotAreTold() {
        InputPlaneScene scene = new InputPlaneScene(
                        POINTS, List.of(bent(Loss.SQUARED, POINTS)), List.of(), ALL, new Box(3, -4, 6, -1.2))
                .withSlopeOf(Optional.of(Loss.SQUARED));
        List<String> told = InputPlane.of(scene, AREA, Map.of(), InputPlane.Pills.TOLD).pills().stream()
                .map(EdgePill::sentence)
                .toList();
        assertEquals(
                List.of(
                        "4 points are to the left",
                        "1 point is above",
                        "squared loss: boundary is to the left, margin −2.12",
                        "steepest cell is to the left: slope 1.41"),
                told);
        InputPlaneScene hidden = new InputPlaneScene(
                POINTS, scene.classifiers(), List.of(), Set.of(PlaneLayer.MARGIN_DISCS), scene.viewport());
        InputPlane.Plane discs = InputPlane.of(hidden, AREA, Map.of(), InputPlane.Pills.TOLD);
        assertEquals(
                "squared loss: margin ends to the left: −2.12",
                discs.pills().get(2).sentence(),
                "nobody is told where boundaries are that are hidden");
        InputPlane.Plane bare = InputPlane.of(
                new InputPlaneScene(POINTS, scene.classifiers(), List.of(), Set.of(), scene.viewport()),
                AREA,
                Map.of(),
                InputPlane.Pills.TOLD);
        for (InputPlane.Plane plane : List.of(discs, bare)) {
            assertFalse(words(plane.panels().get(0)).toString().contains("boundary"), "nor in the plot");
        }
        InputPlaneScene all = oneLine(ALL);
        assertEquals(
                List.of(),
                InputPlane.of(all, AREA, Map.of(), InputPlane.Pills.TOLD).pills());
    }

    private static Vec2 kept(InputPlaneScene scene, String label, Vec2 at) {
        return InputPlane.of(scene, AREA, Map.of(label, new Kept(at, false, false)), InputPlane.Pills.TOLD)
                .places()
                .getOrDefault(label, new Vec2(0, 0));
    }
}
