package org.geodescent.core.theory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.geodescent.core.data.Counterexamples;
import org.geodescent.core.data.Dataset;
import org.geodescent.core.data.PaperDatasets;
import org.geodescent.core.linalg.Matrix;
import org.geodescent.core.linalg.Vec2;
import org.junit.jupiter.api.Test;

class LabelPeaksTest {
    private static final int STEPS = 7200;

    private static double value(Dataset data, int sign, Vec2 u) {
        double value = 0;
        for (int n = 0; n < data.size(); n++) {
            value += sign * data.sign(n) * Math.max(0, data.point(n).dot(u));
        }
        return value;
    }

    /** The paper's first data: along (1.65, −0.47) for neurons of positive output weight. */
    @Test
    void thePapersPointsAreTheirOwnPeaks() {
        Dataset data = PaperDatasets.convexGeometryOrthogonal();
        LabelPeaks positive = LabelPeaks.of(data, 1);
        assertEquals(1, positive.peaks().size());
        assertEquals(
                Math.toDegrees(Math.atan2(-0.47, 1.65)), positive.peaks().get(0).degrees(), 1e-9);
        assertEquals(
                "Lemma 4 and Proposition 7 apply: besides directions of value 0, yᵀ(Xu)₊ has one local maximiser, at −16°, with cosine 1; it activates all samples of its label.",
                positive.sentence());
        LabelPeaks negative = LabelPeaks.of(data, -1);
        assertEquals(
                Math.toDegrees(Math.atan2(1.35, -0.47)), negative.peaks().get(0).degrees(), 1e-9);
        assertTrue(negative.sentence().contains("one local minimiser, at 109°"));
    }

    /** (2, 1) against (1, 2): the maximum lies on the second's hinge, where g is (2, 1). */
    @Test
    void aPeakMayLieOnAHingeWhereTheDataAreNotOrthogonalSeparable() {
        LabelPeaks found = LabelPeaks.of(Counterexamples.slidingNeurons(), 1);
        assertEquals(1, found.peaks().size());
        assertEquals(0.6, found.peaks().get(0).cosine(), 1e-12);
        assertEquals(Math.toDegrees(Math.atan2(-1, 2)), found.peaks().get(0).degrees(), 1e-9);
        assertEquals(
                "Outside Lemma 4 and Proposition 7. Not orthogonal separable: samples 1 and 2 have different labels and x·x′ = 4, above 0. The least cosine at 1 local maximiser of yᵀ(Xu)₊ is 0.6, at −27°.",
                found.sentence());
    }

    @Test
    void aLabelWithoutSamplesHasNoPeak() {
        assertEquals(
                List.of(),
                LabelPeaks.of(PaperDatasets.convexGeometrySpikeFree(), -1).peaks());
        Dataset origin = new Dataset(Matrix.of(1, 2, 0, 0), new int[] {0}, List.of("1", "-1"));
        assertTrue(LabelPeaks.of(origin, 1).sentence().endsWith("other than those of value 0."));
    }

    /** Both statements, and every peak beside its neighbours on the circle. */
    @Test
    void randomPeaksAreMaximaAndOrthogonalSeparableDataHaveOne() {
        Random random = new Random(11);
        int orthogonal = 0;
        for (int trial = 0; trial < 300; trial++) {
            int samples = 1 + random.nextInt(4);
            int[] classes = random.ints(samples, 0, 2).toArray();
            double[] x = random.doubles(2L * samples, -1, 1).toArray();
            for (int k = 0; trial % 2 == 0 && k < x.length; k++) {
                x[k] = (classes[k / 2] == 0 ? 1 : -1) * Math.abs(x[k]);
            }
            Dataset data = new Dataset(Matrix.of(samples, 2, x), classes, List.of("1", "-1"));
            for (int sign : new int[] {1, -1}) {
                LabelPeaks found = LabelPeaks.of(data, sign);
                for (LabelPeaks.Peak peak : found.peaks()) {
                    double top = value(data, sign, peak.direction());
                    assertTrue(top > 0);
                    for (double turn : new double[] {-1e-4, 1e-4}) {
                        double angle = Math.toRadians(peak.degrees()) + turn;
                        assertTrue(value(data, sign, new Vec2(Math.cos(angle), Math.sin(angle))) < top, "" + trial);
                    }
                }
                if (found.violation().isEmpty()) {
                    boolean inhabited = data.count(sign > 0 ? 0 : 1) > 0;
                    assertEquals(inhabited ? 1 : 0, found.peaks().size());
                    found.peaks().forEach(peak -> assertEquals(1, peak.cosine(), 1e-12));
                    found.peaks().forEach(peak -> assertEquals(0, peak.missed()));
                    orthogonal++;
                }
                assertTrue(found.peaks().size() >= highest(data, sign), "trial " + trial);
            }
        }
        assertTrue(orthogonal > 100, orthogonal + " orthogonal separable");
    }

    private static Dataset scaled(double unit, int[] classes, double... xy) {
        double[] x = new double[xy.length];
        for (int k = 0; k < x.length; k++) {
            x[k] = unit * xy[k];
        }
        return new Dataset(Matrix.of(classes.length, 2, x), classes, List.of("1", "-1"));
    }

    /** (1, 0) against (0, 1): the push of the one is the other's hinge. Three samples whose sum is rounding. */
    @Test
    void peaksAreTheSameInAnyUnit() {
        for (double unit : new double[] {1e-8, 1, 1e8}) {
            List<LabelPeaks.Peak> peaks =
                    LabelPeaks.of(scaled(unit, new int[] {0, 1}, 1, 0, 0, 1), 1).peaks();
            assertEquals(1, peaks.size());
            assertEquals(0, peaks.get(0).degrees(), 1e-9);
            Dataset cancelling = scaled(unit, new int[] {0, 0, 1}, 0.1, 0, 0.2, 0, 0.3, 0);
            assertEquals(List.of(), LabelPeaks.of(cancelling, 1).peaks());
        }
    }

    @Test
    void aPeakCountsTheSamplesThatItMisses() {
        int[] classes = {0, 0, 1};
        LabelPeaks inside = LabelPeaks.of(scaled(1, classes, 3, 0, -1, 0.25, 0, -9), 1);
        assertEquals(
                List.of(1, 1),
                inside.peaks().stream().map(LabelPeaks.Peak::missed).toList());
        LabelPeaks onRay = LabelPeaks.of(scaled(1, classes, 2, 1, -3, -1, 1, 2), 1);
        LabelPeaks.Peak peak = onRay.peaks().stream()
                .filter(each -> each.cosine() < 0.99)
                .findFirst()
                .orElseThrow();
        assertEquals(Math.toDegrees(Math.atan2(-1, 2)), peak.degrees(), 1e-9);
        assertEquals(1, peak.missed());
    }

    /** 1 if the function is positive anywhere: then the highest place is a peak. */
    private static int highest(Dataset data, int sign) {
        for (int g = 0; g < STEPS; g++) {
            double angle = 2 * Math.PI * g / STEPS;
            if (value(data, sign, new Vec2(Math.cos(angle), Math.sin(angle))) > 1e-6) {
                return 1;
            }
        }
        return 0;
    }
}
