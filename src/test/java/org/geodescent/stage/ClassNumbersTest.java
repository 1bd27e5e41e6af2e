package org.geodescent.stage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.geodescent.core.data.Dataset;
import org.geodescent.core.linalg.Matrix;
import org.geodescent.core.model.TwoLayerRelu;
import org.geodescent.core.number.Answer;
import org.geodescent.core.number.NumberText;
import org.geodescent.core.theory.GapInterval;
import org.geodescent.picture.ClassPicturesTest;
import org.geodescent.picture.ClassReadings;
import org.geodescent.picture.ConvexReader;
import org.geodescent.picture.ConvexReading;
import org.geodescent.picture.Drawn;
import org.geodescent.picture.Headless;
import org.geodescent.picture.Pictures;
import org.geodescent.picture.PlaneReading;
import org.geodescent.preset.Headline;
import org.geodescent.run.DataOrigin;
import org.geodescent.run.Experiment;
import org.geodescent.session.Session;
import org.geodescent.session.TheoryView;
import org.geodescent.session.ViewState;
import org.junit.jupiter.api.Test;

/** Large numbers of three classes: of all in sum, or of the one that is shown, in the plane and beyond. */
class ClassNumbersTest {
    private static final Experiment PLANE = ClassPicturesTest.threeDirections();

    /** The same samples and neurons in R³, by an isometry without rounding but for the last bits. */
    private static Experiment inSpace() {
        Dataset plane = PLANE.data();
        double[][] rows = new double[plane.size()][];
        for (int n = 0; n < rows.length; n++) {
            rows[n] = new double[] {plane.feature(n, 0), 0.6 * plane.feature(n, 1), 0.8 * plane.feature(n, 1)};
        }
        int[] classes = new int[rows.length];
        for (int n = 0; n < rows.length; n++) {
            classes[n] = plane.classOf(n);
        }
        TwoLayerRelu relu = (TwoLayerRelu) PLANE.model();
        return new Experiment(
                "space",
                new Dataset(Matrix.ofRows(rows), classes, plane.classNames()),
                new DataOrigin.Own("space"),
                new TwoLayerRelu(3, relu.hidden(), false, false, 1),
                PLANE.losses(),
                PLANE.reduction(),
                PLANE.descent(),
                PLANE.start(),
                Optional.empty(),
                PLANE.stopRule());
    }

    private static Drawn drawn(String picture, Experiment experiment, UnaryOperator<TheoryView> look) {
        Session session = new Session(experiment, ViewState.DEFAULT, Optional.of(look.apply(TheoryView.DEFAULT)));
        return Headless.draw(Pictures.find(picture).orElseThrow(), session, growing -> {}, () -> false);
    }

    private static LargeNumber number(Headline headline, Drawn drawn) {
        return LargeNumber.of(
                headline, new LargeNumber.Sources(List.of(), Optional.empty(), false, ConvexReader.Told.of(drawn), 2));
    }

    private static String interval(GapInterval interval) {
        return NumberText.large(interval.lower().found().orElseThrow())
                + (interval.upper() instanceof Answer.Value<Double> upper
                        ? " … " + NumberText.large(upper.value())
                        : "");
    }

    @Test
    void allClassesHaveTheIntervalOfTheirSum() {
        for (Experiment experiment : List.of(PLANE, inSpace())) {
            Drawn drawn = drawn("gap", experiment, view -> view);
            ClassReadings all = drawn.readings(ClassReadings.class).orElseThrow();
            LargeNumber number = number(Headline.INTERVAL, drawn);
            assertEquals(interval(all.interval().orElseThrow()), number.value());
            // Three unit vectors, two of them 100° apart.
            double optimum = 7 + 1 / Math.cos(Math.toRadians(50));
            assertTrue(number.gloss().endsWith("Solver: " + NumberText.large(optimum) + "."), number.gloss());
        }
    }

    @Test
    void oneClassHasItsOwn() {
        Drawn drawn = drawn("gap", inSpace(), view -> view.withClass(Optional.of(1)));
        ConvexReading one =
                drawn.readings(ClassReadings.class).orElseThrow().problems().get(1);
        LargeNumber number = number(Headline.INTERVAL, drawn);
        assertEquals(interval(one.state().orElseThrow().interval()), number.value());
        assertTrue(number.gloss().endsWith("Solver: 3.00."), number.gloss());
    }

    @Test
    void arrivalsAreCountedOverAllClassesAndInThePlaneOnly() {
        Drawn drawn = drawn("gap", PLANE, view -> view);
        int arrived = 0;
        int of = 0;
        for (ConvexReading problem :
                drawn.readings(ClassReadings.class).orElseThrow().problems()) {
            arrived += problem.arrivals().orElseThrow().arrived();
            of += problem.arrivals().orElseThrow().of();
        }
        assertTrue(of > 0);
        assertEquals(arrived + " of " + of, number(Headline.ARRIVED, drawn).value());
        LargeNumber beyond = number(Headline.ARRIVED, drawn("gap", inSpace(), view -> view));
        assertEquals("known in the plane only", beyond.gloss());
    }

    /** Of all classes the neurons of three networks are drawn, of one class those of its own. */
    @Test
    void theInputPlaneHasTheNeuronsOfTheShownClass() {
        int hidden = ((TwoLayerRelu) PLANE.model()).hidden();
        assertEquals(3 * hidden, arrows(view -> view));
        assertEquals(hidden, arrows(view -> view.withClass(Optional.of(2))));
    }

    private static int arrows(UnaryOperator<TheoryView> look) {
        return drawn("input-plane", inSpace(), look)
                .readings(PlaneReading.class)
                .orElseThrow()
                .scene()
                .projection()
                .orElseThrow()
                .arrows()
                .size();
    }
}
