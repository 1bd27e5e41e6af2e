package org.geodescent.ui.points;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.geodescent.core.data.Dataset;
import org.geodescent.core.linalg.Box;
import org.geodescent.core.linalg.Vec2;
import org.geodescent.core.model.Classifier;
import org.geodescent.core.model.Network;
import org.geodescent.core.model.Parameters;
import org.geodescent.core.model.TwoLayerRelu;
import org.junit.jupiter.api.Test;

class PointEditsTest {
    private static final Dataset THREE =
            PointEdits.of(List.of(new Vec2(0, 0), new Vec2(1, 0), new Vec2(0, 2)), List.of(0, 1, 1), PointEdits.SIGNS);

    @Test
    void addsRemovesMovesAndReclassifies() {
        Dataset four = PointEdits.added(THREE, List.of(new Vec2(5, 6)), 1);
        assertEquals(new Vec2(5, 6), four.point(3));
        assertEquals(1, four.classOf(3));
        assertEquals(THREE, PointEdits.removed(four, Set.of(3)));
        assertEquals(THREE, PointEdits.only(four, Set.of(0, 1, 2)));
        Dataset moved = PointEdits.moved(THREE, Set.of(1), new Vec2(-1, 3));
        assertEquals(new Vec2(0, 3), moved.point(1));
        assertEquals(THREE.point(2), moved.point(2));
        assertEquals(0, PointEdits.reclassified(THREE, Set.of(2), 0).classOf(2));
        assertEquals(0, PointEdits.removed(THREE, Set.of(0, 1, 2)).size());
    }

    @Test
    void aThirdClassComesWithItsFirstPointAndGoesWithItsLast() {
        Dataset four = PointEdits.added(THREE, List.of(new Vec2(5, 6)), 2);
        assertEquals(List.of("1", "-1", "3"), four.classNames());
        assertEquals(2, four.classOf(3));
        Dataset five = PointEdits.added(four, List.of(new Vec2(6, 6)), 3);
        assertEquals(List.of("1", "-1", "3", "4"), five.classNames());
        assertEquals(five.classNames(), PointEdits.removed(five, Set.of(3)).classNames(), "the fourth is still there");
        assertEquals(THREE, PointEdits.removed(five, Set.of(3, 4)));
        assertEquals(
                PointEdits.SIGNS, PointEdits.removed(THREE, Set.of(0, 1, 2)).classNames());
        Dataset named = PointEdits.of(PointEdits.points(THREE), List.of(0, 1, 1), List.of("3", "b"));
        assertEquals(
                List.of("3", "b", "class 3"),
                PointEdits.added(named, List.of(new Vec2(5, 6)), 2).classNames());
    }

    @Test
    void editsKeepTheNamesOfTheFeatures() {
        Dataset named = new Dataset(THREE.features(), THREE.classes(), THREE.classNames(), List.of("mm", "g"));
        Dataset four = PointEdits.added(named, List.of(new Vec2(5, 6)), 1);
        List<String> names = List.of("mm", "g");
        assertEquals(names, four.featureNames());
        assertEquals(names, PointEdits.removed(four, Set.of(3)).featureNames());
        assertEquals(names, PointEdits.moved(four, Set.of(0), new Vec2(1, 1)).featureNames());
        assertEquals(names, PointEdits.reclassified(four, Set.of(0), 1).featureNames());
        assertEquals(names, PointEdits.shaken(four, Set.of(0), new Vec2(1, 1)).featureNames());
        assertEquals(names, ClassMerge.appended(four, THREE).orElseThrow().featureNames());
        assertEquals(THREE.hashCode(), named.hashCode(), "the hash is the seed of the shaking");
    }

    @Test
    void coordinatesStayWithinBounds() {
        Dataset far = PointEdits.moved(THREE, Set.of(0), new Vec2(1e300, -1e300));
        assertEquals(new Vec2(1e9, -1e9), far.point(0));
    }

    @Test
    void jitterIsDeterministicAndDifferentEveryTime() {
        Dataset once = PointEdits.shaken(THREE, Set.of(0, 1), new Vec2(0.1, 10));
        assertEquals(once, PointEdits.shaken(THREE, Set.of(0, 1), new Vec2(0.1, 10)));
        assertEquals(THREE.point(2), once.point(2));
        Vec2 even =
                PointEdits.shaken(THREE, Set.of(0, 1), new Vec2(1, 1)).point(0).minus(THREE.point(0));
        Vec2 uneven = once.point(0).minus(THREE.point(0));
        assertEquals(0.1 * even.x(), uneven.x(), 1e-12);
        assertEquals(10 * even.y(), uneven.y(), 1e-12);
        Dataset twice = PointEdits.shaken(once, Set.of(0, 1), new Vec2(0.1, 10));
        assertNotEquals(once.point(0).minus(THREE.point(0)), twice.point(0).minus(once.point(0)));
    }

    @Test
    void picksTheNearestSampleAndTheOneOnTopOfATie() {
        List<Vec2> points = List.of(new Vec2(0, 0), new Vec2(1, 0), new Vec2(1, 0));
        assertEquals(OptionalInt.of(2), Picking.sample(points, new Vec2(0.8, 0), 0.5));
        assertEquals(OptionalInt.of(0), Picking.sample(points, new Vec2(0.2, 0.1), 0.5));
        assertEquals(OptionalInt.empty(), Picking.sample(points, new Vec2(0.5, 2), 0.5));
        assertEquals(Set.of(1, 2), Picking.samples(points, new Box(0.5, -1, 1, 0)));
        assertEquals(Set.of(0, 1, 2), Picking.samplesAlong(points, new Vec2(-1, 0.2), new Vec2(3, 0.2), 0.3));
        assertEquals(Set.of(), Picking.samplesAlong(points, new Vec2(2, 0), new Vec2(2, 0), 0.3));
    }

    @Test
    void picksTheNearestHingeAndNeverADeadNode() {
        TwoLayerRelu relu = new TwoLayerRelu(2, 3, true, true, 1);
        // x₁ = 1, nothing at all, x₂ = 0.
        Network network =
                new Network(relu, Parameters.of(2, 0, 0, 0, 0, -3, /* b */ -2, 0, 0, /* w */ 1, 1, 1, /* c */ 0));
        Classifier classifier = new Classifier(List.of(network));
        assertEquals(OptionalInt.of(0), Picking.hinge(classifier, Optional.empty(), new Vec2(1.1, 5), 0.2));
        assertEquals(OptionalInt.of(2), Picking.hinge(classifier, Optional.empty(), new Vec2(-4, 0.1), 0.2));
        assertEquals(OptionalInt.empty(), Picking.hinge(classifier, Optional.empty(), new Vec2(-4, 3), 0.2));
        assertEquals(0.1, Picking.distance(classifier, 0, new Vec2(1.1, 5)), 1e-12);
        assertEquals(Set.of(), Picking.activeSamples(THREE, network, relu, 0), "on the hinge is not active");
    }

    @Test
    void theBrushDropsPointsAtEvenWaysHoweverTheMouseReports() {
        BrushStroke coarse = new BrushStroke(new Vec2(0, 0), 1, 0, 3);
        coarse.to(new Vec2(10.5, 0));
        BrushStroke fine = new BrushStroke(new Vec2(0, 0), 1, 0, 3);
        for (int i = 1; i <= 42; i++) {
            fine.to(new Vec2(0.25 * i, 0));
        }
        assertEquals(11, coarse.points().size());
        assertEquals(coarse.points(), fine.points());
        assertEquals(new Vec2(7, 0), coarse.points().get(7));
    }

    @Test
    void theSameStrokePaintsTheSamePoints() {
        BrushStroke a = new BrushStroke(new Vec2(0, 0), 0.3, 0.1, 5);
        BrushStroke b = new BrushStroke(new Vec2(0, 0), 0.3, 0.1, 5);
        BrushStroke other = new BrushStroke(new Vec2(0, 0), 0.3, 0.1, 6);
        for (BrushStroke stroke : List.of(a, b, other)) {
            stroke.to(new Vec2(2, 1));
        }
        assertEquals(a.points(), b.points());
        assertNotEquals(a.points(), other.points());
    }

    @Test
    void theViewportIsScaledAboutTheFixedPlaceAndNeverTooFar() {
        Box box = new Box(-2, -1, 2, 1);
        Box near = Viewport.zoomed(box, new Vec2(1, 0.5), 0.5);
        assertEquals(new Box(-0.5, -0.25, 1.5, 0.75), near);
        Box all = box;
        for (int i = 0; i < 2000; i++) {
            all = Viewport.zoomed(all, new Vec2(0, 0), 2);
        }
        assertTrue(all.width() <= 1e9 && all.width() > 1e8);
        for (int i = 0; i < 2000; i++) {
            all = Viewport.zoomed(all, new Vec2(0.3, 0.3), 0.5);
        }
        assertTrue(all.height() >= 1e-6);
        assertEquals(box, Viewport.moved(box, new Vec2(1e12, 0)));
    }

    @Test
    void pastedClassesAreMatchedByNameOrBySign() {
        Dataset named = PointEdits.of(List.of(new Vec2(9, 9), new Vec2(8, 8)), List.of(0, 1), List.of("b", "a"));
        Dataset ab = PointEdits.of(List.of(new Vec2(0, 0)), List.of(0), List.of("a", "b"));
        Dataset byName = ClassMerge.appended(ab, named).orElseThrow();
        assertEquals(List.of("a", "b"), byName.classNames());
        assertEquals(1, byName.classOf(1));
        assertEquals(0, byName.classOf(2));
        assertEquals(
                PointEdits.SIGNS,
                ClassMerge.appended(THREE, named).orElseThrow().classNames());
        assertEquals(
                List.of("a", "b"), ClassMerge.appended(ab, THREE).orElseThrow().classNames());
        assertEquals(named, ClassMerge.appended(PointEdits.NONE, named).orElseThrow());
        Dataset cd = PointEdits.of(List.of(new Vec2(0, 0)), List.of(1), List.of("c", "d"));
        assertEquals(
                List.of("a", "b", "c", "d"),
                ClassMerge.appended(ab, cd).orElseThrow().classNames());
        Dataset many = PointEdits.of(List.of(new Vec2(0, 0)), List.of(0), List.of("p", "q", "r", "s", "t"));
        assertEquals(Optional.empty(), ClassMerge.appended(ab, many));
    }
}
