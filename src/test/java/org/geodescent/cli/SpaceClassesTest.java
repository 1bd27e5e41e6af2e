package org.geodescent.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * Three to six classes of three to five features, a sample a class: on the axes one after the other, then on their
 * negative halves. Neurons of one sign that serve samples of different axes are one, and x and −x need two; so the
 * optimum of a set of samples is the length of the vector whose entries are Σ 1/‖x‖ over those of an axis.
 */
class SpaceClassesTest extends TrainTestFolder {
    private static final double[] LENGTHS = {2, 3, 1, 2.5, 5, 1.5};

    private static String csv(int classes, int features) {
        StringBuilder text = new StringBuilder();
        for (int j = 1; j <= features; j++) {
            text.append('x').append(j).append(',');
        }
        text.append("label\n");
        for (int k = 0; k < classes; k++) {
            for (int j = 0; j < features; j++) {
                double length = k < features ? LENGTHS[k] : -LENGTHS[k];
                text.append(j == k % features ? length : 0).append(',');
            }
            text.append('c').append(k).append('\n');
        }
        return text.toString();
    }

    /** Of one class against the rest. */
    private static double optimum(int ofClass, int classes, int features) {
        double[] rest = new double[features];
        for (int k = 0; k < classes; k++) {
            rest[k % features] += k == ofClass ? 0 : 1 / LENGTHS[k];
        }
        double square = 0;
        for (double entry : rest) {
            square += entry * entry;
        }
        return 1 / LENGTHS[ofClass] + Math.sqrt(square);
    }

    private void assertCertified(int classes, int features) throws Exception {
        Path data = file("c%dd%d.csv".formatted(classes, features), csv(classes, features));
        JsonNode solved = CliRun.of("solve", "--json", "--data", data).json();
        JsonNode trained = CliRun.of(
                        "train",
                        "--json",
                        "--data",
                        data,
                        "--model",
                        "relu-nobias",
                        "--hidden",
                        "40",
                        "--init",
                        "scaled",
                        "--init-scale",
                        "0.01",
                        "--steps",
                        "3000",
                        "--step",
                        "0.02")
                .json();
        double sum = 0;
        JsonNode gap = trained.get("gap");
        for (int k = 0; k < classes; k++) {
            double optimum = optimum(k, classes, features);
            sum += optimum;
            double lower = gap.get("lower").get(k).doubleValue();
            double upper = gap.get("upper").get(k).doubleValue();
            assertTrue(lower <= optimum && optimum <= upper && upper < 1.7 * lower, k + ": " + lower + " " + upper);
            // Dual feasible: what λ violates (16) by is what its certificate was divided by.
            assertTrue(trained.get("dualFeasibility").get(k).get("left16").doubleValue() > 0.9);
            assertEquals(40, trained.get("alignment").get(k).size());
        }
        assertEquals(sum, solved.get("primal").doubleValue(), 1e-6);
        assertTrue(gap.get("total").get("lower").doubleValue() <= sum);
        assertTrue(gap.get("total").get("upper").doubleValue() >= sum);
    }

    @Test
    void threeClassesInThreeDimensions() throws Exception {
        assertCertified(3, 3);
    }

    @Test
    void fiveClassesInFourDimensions() throws Exception {
        assertCertified(5, 4);
    }

    @Test
    void sixClassesInFiveDimensions() throws Exception {
        assertCertified(6, 5);
    }
}
