package org.geodescent.figure.recipe;

import static org.geodescent.figure.recipe.InputPlanes.AREA;
import static org.geodescent.figure.recipe.InputPlanes.POINTS;
import static org.geodescent.figure.recipe.InputPlanes.bent;
import static org.geodescent.figure.recipe.InputPlanes.classifier;
import static org.geodescent.figure.recipe.InputPlanes.linear;
import static org.geodescent.figure.recipe.InputPlanes.marks;
import static org.geodescent.figure.recipe.InputPlanes.panel;
import static org.geodescent.figure.recipe.InputPlanes.points;
import static org.geodescent.figure.recipe.InputPlanes.svg;
import static org.geodescent.figure.recipe.InputPlanes.words;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.geodescent.core.data.Dataset;
import org.geodescent.core.geometry.ExtremeCell;
import org.geodescent.core.linalg.Box;
import org.geodescent.core.linalg.Vec2;
import org.geodescent.core.loss.Loss;
import org.geodescent.core.model.TwoLayerRelu;
import org.geodescent.figure.Mark;
import org.geodescent.figure.Panel;
import org.geodescent.figure.SymbolShape;
import org.geodescent.golden.GoldenFigure;
import org.junit.jupiter.api.Test;

class InputPlaneTest {
    @Test
    void theMarginDiscTouchesTheBoundaryAtTheContactPoint() {
        Panel panel = panel(POINTS, linear(Loss.CROSS_ENTROPY, POINTS, -1, 0, 0.5));
        Mark.Circle disc = (Mark.Circle) marks(panel, "margin-discs").get(0);
        assertEquals(POINTS.point(2), disc.centre());
        assertEquals(1.5, disc.radius(), 1e-15);
        Mark.Symbol contact = (Mark.Symbol) marks(panel, "contact-points").get(0);
        assertEquals(0.5, contact.at().x(), 1e-15);
        assertEquals(List.of("1.50", "margin", "cross-entropy"), words(panel).subList(0, 3));
    }

    @Test
    void regionsAreTintedWithOneLossOnly() {
        TrainedClassifier ce = bent(Loss.CROSS_ENTROPY, POINTS);
        TrainedClassifier se = linear(Loss.SQUARED, POINTS, -1, 0, 0.5);
        assertEquals(2, marks(panel(POINTS, ce), "regions").size());
        assertTrue(marks(panel(POINTS, ce, se), "regions").isEmpty());
        assertFalse(marks(panel(POINTS, ce, se), "boundaries").isEmpty());
    }

    @Test
    void aClassifierWithoutBoundarySaysSo() {
        Panel panel = panel(POINTS, linear(Loss.SQUARED, POINTS, 0, 0, 0.5));
        assertEquals(List.of("squared loss", "no boundary"), words(panel).subList(0, 2));
        assertTrue(marks(panel, "boundaries").isEmpty());
        assertTrue(marks(panel, "margin-discs").isEmpty());
        assertEquals(1, marks(panel, "regions").size());
        assertFalse(svg(panel).contains("NaN"));
    }

    @Test
    void aClassifierThatIsZeroEverywhereIsGrey() {
        Panel panel = panel(POINTS, linear(Loss.CROSS_ENTROPY, POINTS, 0, 0, 0));
        Mark.Region region = (Mark.Region) marks(panel, "regions").get(0);
        assertEquals(Palette.UNDECIDED, region.fill());
        assertEquals(List.of("0", "margin", "cross-entropy"), words(panel).subList(0, 3));
        assertTrue(marks(panel, "margin-discs").isEmpty());
        assertFalse(svg(panel).contains("NaN"));
    }

    @Test
    void onePointAndNoPointCanBeDrawn() {
        Dataset one = points(1, 4, 4);
        String svg = svg(panel(one, linear(Loss.CROSS_ENTROPY, one, 1, 0, 0)));
        assertTrue(svg.contains(">4.00<"));
        assertTrue(svg(panel(points(0))).contains("x₁"));
    }

    @Test
    void pushesAreRelativeToAClassifierThatSaysNothing() {
        TrainedClassifier silent = linear(Loss.SQUARED, POINTS, 0, 0, 0);
        assertEquals(List.of(1.0, 1.0, 1.0, 1.0, 1.0), silent.pushes());
        TrainedClassifier certain = linear(Loss.CROSS_ENTROPY, POINTS, -1000, 0, 0);
        assertTrue(marks(panel(POINTS, certain), "pushes").isEmpty());
        TrainedClassifier wrong = linear(Loss.CROSS_ENTROPY, POINTS, 1000, 0, 0);
        assertEquals(2, wrong.pushes().get(0));
        assertEquals(1, PushMarks.share(1));
        assertEquals(0.5, PushMarks.share(1e-2), 1e-15);
        assertEquals(0, PushMarks.share(0));
        assertEquals(1.25, PushMarks.share(1e9));
    }

    @Test
    void ghostsArePaleAndBehind() {
        Panel panel = InputPlane.panel(
                new InputPlaneScene(
                        POINTS,
                        List.of(linear(Loss.CROSS_ENTROPY, POINTS, -1, 0, 0.5)),
                        List.of(linear(Loss.CROSS_ENTROPY, POINTS, -1, 0.5, 0)),
                        Set.of(PlaneLayer.BOUNDARIES),
                        Viewports.fitted(POINTS)),
                "",
                AREA);
        Mark.Polyline ghost = (Mark.Polyline) marks(panel, "earlier-boundaries").get(0);
        assertTrue(ghost.stroke().colour().opacity() < 0.5);
        assertEquals("earlier-boundaries", panel.layers().get(0).name());
    }

    private static Panel separators(Dataset data, TrainedClassifier classifier) {
        return InputPlane.panel(
                new InputPlaneScene(
                        data, List.of(classifier), List.of(), Set.of(PlaneLayer.SEPARATORS), Viewports.fitted(data)),
                "",
                AREA);
    }

    @Test
    void aLinearClassifierHasItsLimitAndTheBestLineBesideIt() {
        // The best line is x₁ = 0; through the origin of (x, 1) no other line has a larger margin either.
        Dataset pair = points(1, 2, 0, -2, 0);
        Panel panel = separators(pair, linear(Loss.CROSS_ENTROPY, pair, 1, 1, 0));
        assertEquals(2, marks(panel, "separators").size());
        for (Mark mark : marks(panel, "separators")) {
            Mark.Line line = (Mark.Line) mark;
            assertEquals(0, line.through().x(), 1e-12);
            assertEquals(0, line.direction().x(), 1e-12);
        }
        List<String> words = words(panel);
        assertTrue(words.containsAll(List.of("limit of cross-entropy", "best line", "2.00")), words::toString);
    }

    @Test
    void thereAreNoSeparatorsWithoutALinearClassifierOrTwoSeparableClasses() {
        Dataset crossed = points(2, 1, 1, -1, -1, 1, -1, -1, 1);
        Dataset oneClass = points(2, 1, 1, -1, -1);
        for (Panel panel : List.of(
                separators(POINTS, bent(Loss.CROSS_ENTROPY, POINTS)),
                separators(crossed, linear(Loss.CROSS_ENTROPY, crossed, 1, 1, 0)),
                separators(oneClass, linear(Loss.CROSS_ENTROPY, oneClass, 1, 1, 0)))) {
            assertTrue(panel.layers().stream().noneMatch(layer -> layer.name().equals("separators")));
        }
    }

    private static Panel lit(ExtremeCell extreme, Box viewport) {
        return InputPlane.panel(
                new InputPlaneScene(
                        POINTS,
                        List.of(bent(Loss.CROSS_ENTROPY, POINTS)),
                        List.of(),
                        Set.of(),
                        viewport,
                        Optional.of(new CellMark(Loss.CROSS_ENTROPY, extreme)),
                        true),
                "",
                AREA);
    }

    /** Where 0 < x₁ < −x₂ all three nodes are active; where 0 < x₂ < −x₁ the gradient is (1, 1). */
    @Test
    void aLitCellIsOutlinedHatchedAndNamed() {
        Panel panel = lit(ExtremeCell.MOST_ACTIVE, new Box(-3, -3, 3, 3));
        List<Mark> marks = marks(panel, "lit-cell");
        Mark.Region outline = (Mark.Region) marks.get(marks.size() - 1);
        for (Vec2 corner : outline.rings().get(0)) {
            assertTrue(0 <= corner.x() && corner.x() <= -corner.y(), outline::toString);
        }
        List<Mark> hatching = marks.subList(1, marks.size() - 1);
        assertTrue(hatching.size() > 10, () -> hatching.size() + " lines");
        for (Mark mark : hatching) {
            Mark.Polyline line = (Mark.Polyline) mark;
            Vec2 along = line.points().get(1).minus(line.points().get(0));
            assertEquals(along.x(), along.y(), 1e-12);
        }
        assertTrue(words(panel).contains("most active nodes, 3"), words(panel)::toString);
        assertTrue(words(lit(ExtremeCell.STEEPEST, new Box(-3, -3, 3, 3))).contains("steepest cell, slope 1.41"));
    }

    @Test
    void aLitCellBesideThePictureIsToldOf() {
        Panel panel = lit(ExtremeCell.MOST_ACTIVE, new Box(-3, 3, 3, 9));
        assertTrue(marks(panel, "lit-cell").isEmpty());
        assertTrue(words(panel).contains("most active nodes, 3, not in view"), words(panel)::toString);
    }

    /** Ticks point to where the node is active; colour and shape say for which class it speaks. */
    @Test
    void hingesShowTheirSignAndTheirActiveSide() {
        // f = 2 (x₁ − 1)₊ − (x₂)₊ on two nodes.
        TrainedClassifier net = classifier(
                Loss.CROSS_ENTROPY, new TwoLayerRelu(2, 2, true, true, 1), POINTS, 1, 0, 0, 1, -1, 0, 2, -1, 0);
        Panel panel = panel(POINTS, net);
        assertEquals(
                List.of(Palette.outline(0).withOpacity(0.8), Palette.fill(1).withOpacity(0.8)),
                marks(panel, "hinges").stream()
                        .flatMap(mark -> mark instanceof Mark.Line line ? Stream.of(line) : Stream.empty())
                        .map(line -> line.stroke().colour())
                        .toList());
        for (Mark mark : marks(panel, "hinges")) {
            if (mark instanceof Mark.Polyline tick) {
                Vec2 along = tick.points().get(1).minus(tick.points().get(0));
                boolean upright = Math.abs(along.x()) < 1e-12;
                assertTrue(upright ? along.y() > 0 : along.x() > 0 && Math.abs(along.y()) < 1e-12, tick::toString);
                assertEquals(
                        upright ? 0 : 1,
                        upright
                                ? tick.points().get(0).y()
                                : tick.points().get(0).x(),
                        1e-12);
            }
        }
        assertEquals(
                List.of(SymbolShape.CIRCLE, SymbolShape.SQUARE),
                marks(panel, "hinge-numbers").stream()
                        .flatMap(mark -> mark instanceof Mark.Symbol ring ? Stream.of(ring.shape()) : Stream.empty())
                        .toList());
    }

    @Test
    void looksAsDrawnWithTwoLosses() throws IOException {
        GoldenFigure.assertMatches(
                "input-plane-two-losses",
                svg(panel(POINTS, bent(Loss.CROSS_ENTROPY, POINTS), linear(Loss.SQUARED, POINTS, -1, 0.2, 0))));
    }

    @Test
    void looksAsDrawnWithOneLoss() throws IOException {
        GoldenFigure.assertMatches("input-plane-one-loss", svg(panel(POINTS, bent(Loss.CROSS_ENTROPY, POINTS))));
    }
}
