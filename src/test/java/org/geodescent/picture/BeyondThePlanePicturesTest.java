package org.geodescent.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.geodescent.core.data.Dataset;
import org.geodescent.core.linalg.Matrix;
import org.geodescent.core.linalg.Vec2;
import org.geodescent.core.loss.Reduction;
import org.geodescent.core.model.Parameters;
import org.geodescent.core.model.TwoLayerRelu;
import org.geodescent.core.train.Descent;
import org.geodescent.core.train.Start;
import org.geodescent.core.train.StopRule;
import org.geodescent.figure.Layer;
import org.geodescent.figure.Mark;
import org.geodescent.figure.recipe.RectifiedEllipsoidScene.Part;
import org.geodescent.run.DataOrigin;
import org.geodescent.run.Experiment;
import org.geodescent.run.LossChoice;
import org.geodescent.session.PlaneAxes;
import org.geodescent.session.Session;
import org.geodescent.session.TheoryView;
import org.geodescent.session.ViewState;
import org.junit.jupiter.api.Test;

/** Pictures of the plane inside five dimensions, by an isometry without rounding, against those of the plane. */
class BeyondThePlanePicturesTest {
    private static final double[][] POINTS = {{1.5, 0.25}, {-0.75, 1.25}, {0.5, -1.5}, {-1.25, -0.5}};
    private static final double[][] NODES = {{0.25, -0.125}, {-0.5, 0.25}, {0.125, 0.5}, {-0.25, -0.375}};
    private static final double[] OUTPUTS = {0.5, -0.625, -0.375, 0.75};

    private static double[] inFive(double... x) {
        return new double[] {x[0] / 2, x[1], x[0] / 2, x[0] / 2, x[0] / 2};
    }

    private static Session session(UnaryOperator<double[]> map, PlaneAxes axes) {
        double[][] rows = new double[POINTS.length][];
        for (int n = 0; n < rows.length; n++) {
            rows[n] = map.apply(POINTS[n]);
        }
        Dataset data = new Dataset(Matrix.ofRows(rows), new int[] {0, 1, 0, 1}, List.of("1", "-1"));
        TwoLayerRelu relu = new TwoLayerRelu(data.dimension(), NODES.length, false, false, 1);
        double[] theta = new double[relu.parameterCount()];
        for (int k = 0; k < NODES.length; k++) {
            double[] v = map.apply(NODES[k]);
            System.arraycopy(v, 0, theta, relu.indexOfV(k, 0), v.length);
            theta[relu.indexOfW(k)] = OUTPUTS[k];
        }
        Experiment experiment = new Experiment(
                "isometry",
                data,
                new DataOrigin.Own("isometry"),
                relu,
                LossChoice.CROSS_ENTROPY,
                Reduction.SUM,
                new Descent(0.05, 0),
                new Start.Given(Parameters.of(theta)),
                Optional.empty(),
                new StopRule(500, 0));
        return new Session(
                experiment,
                ViewState.DEFAULT.withAxes(axes),
                Optional.of(TheoryView.DEFAULT.withAxes(1, 2).withParts(EnumSet.allOf(Part.class))));
    }

    private static Drawn.Shown drawn(String picture, Session session) {
        return (Drawn.Shown) Headless.draw(Pictures.find(picture).orElseThrow(), session, growing -> {}, () -> false);
    }

    /** Where symbols and lines of a layer are. */
    private static List<Vec2> places(Drawn.Shown drawn, String layer) {
        List<Vec2> places = new ArrayList<>();
        for (Layer each : drawn.figure().panels().get(0).layers()) {
            for (Mark mark : each.name().equals(layer) ? each.marks() : List.<Mark>of()) {
                if (mark instanceof Mark.Symbol symbol) {
                    places.add(symbol.at());
                } else if (mark instanceof Mark.Region region) {
                    places.addAll(region.rings().get(0));
                } else if (mark instanceof Mark.Arrow arrow) {
                    places.add(arrow.to());
                }
            }
        }
        return places;
    }

    private static double farthest(List<Vec2> from, List<Vec2> to) {
        return from.stream()
                .mapToDouble(at -> to.stream().mapToDouble(at::distanceTo).min().orElse(Double.POSITIVE_INFINITY))
                .max()
                .orElse(0);
    }

    @Test
    void theRectifiedEllipsoidOfTwoSamplesIsThatOfThePlane() {
        Drawn.Shown plane = drawn("rectified-ellipsoid", session(x -> x, PlaneAxes.DEFAULT));
        Drawn.Shown space =
                drawn("rectified-ellipsoid", session(BeyondThePlanePicturesTest::inFive, PlaneAxes.DEFAULT));
        for (String layer : List.of("trained-neurons", "trail-starts", "lambda")) {
            assertTrue(!places(plane, layer).isEmpty(), layer);
            assertEquals(0, farthest(places(plane, layer), places(space, layer)), 1e-6, layer);
            assertEquals(0, farthest(places(space, layer), places(plane, layer)), 1e-6, layer);
        }
        // The corners of the curves may be others.
        assertEquals(0, farthest(places(plane, "ellipsoid"), places(space, "ellipsoid")), 0.1);
        assertEquals(0, farthest(places(plane, "rectified-ellipsoid"), places(space, "rectified-ellipsoid")), 0.1);
        // Without extreme points that no neuron reaches only the optimal neurons are stars.
        assertTrue(!places(space, "extreme-points").isEmpty());
        assertEquals(0, farthest(places(space, "extreme-points"), places(plane, "extreme-points")), 1e-6);
    }

    @Test
    void theInputPlaneShowsTwoFeaturesAndTheNeurons() {
        Session session = session(BeyondThePlanePicturesTest::inFive, new PlaneAxes(3, 1));
        Drawn.Shown drawn = drawn("input-plane", session);
        List<Vec2> halves = new ArrayList<>();
        for (double[] x : POINTS) {
            halves.add(new Vec2(x[0] / 2, x[1]));
        }
        assertEquals(halves, places(drawn, "samples"));
        PlaneReading reading = drawn.readings(PlaneReading.class).orElseThrow();
        RunReading run = reading.runs().get(0);
        double reach = reading.scene().projection().orElseThrow().reach();
        TwoLayerRelu relu = (TwoLayerRelu) run.classifier().spec();
        List<Vec2> arrows = places(drawn, "neurons");
        assertEquals(NODES.length, arrows.size());
        for (int k = 0; k < NODES.length; k++) {
            double squares = 0;
            for (int j = 0; j < 5; j++) {
                squares += Math.pow(run.snapshot().parameters().get(relu.indexOfV(k, j)), 2);
            }
            Vec2 shown = new Vec2(
                    run.snapshot().parameters().get(relu.indexOfV(k, 3)),
                    run.snapshot().parameters().get(relu.indexOfV(k, 1)));
            assertEquals(0, shown.times(reach / Math.sqrt(squares)).distanceTo(arrows.get(k)), 1e-12);
        }
        assertEquals("x₄ and x₂ of 5 features; the boundary is a surface in R⁵ and is not drawn.", drawn.note());
    }

    @Test
    void theGapIsThatOfThePlane() {
        ConvexReading plane = drawn("gap", session(x -> x, PlaneAxes.DEFAULT))
                .readings(ConvexReading.class)
                .orElseThrow();
        ConvexReading space = drawn("gap", session(BeyondThePlanePicturesTest::inFive, PlaneAxes.DEFAULT))
                .readings(ConvexReading.class)
                .orElseThrow();
        assertEquals(
                plane.analysis().solved().orElseThrow().primal(),
                space.analysis().solved().orElseThrow().primal(),
                1e-7);
        assertEquals(
                plane.state().orElseThrow().interval().lower().found().orElseThrow(),
                space.state().orElseThrow().interval().lower().found().orElseThrow(),
                1e-9);
        assertEquals(
                plane.state().orElseThrow().interval().upper().found().orElse(-1.0),
                space.state().orElseThrow().interval().upper().found().orElse(-1.0),
                1e-9);
    }
}
