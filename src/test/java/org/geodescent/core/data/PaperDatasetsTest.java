package org.geodescent.core.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import org.geodescent.core.random.TorchReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bit for bit against an independent reference computation with PyTorch 1.13 and NumPy. */
class PaperDatasetsTest {
    static final Iterable<Long> SEEDS = TorchReference.SEEDS;

    @ParameterizedTest
    @FieldSource("SEEDS")
    void figureOneHasTheScriptsBits(long seed) {
        JsonNode reference = TorchReference.ofSeed(seed).required("figure1");
        Dataset data = PaperDatasets.figureOne(seed);
        assertArrayEquals(
                DoubleStream.concat(
                                Arrays.stream(TorchReference.doubles(
                                        reference.required("X").required("bits"))),
                                Arrays.stream(TorchReference.doubles(
                                        reference.required("Y").required("bits"))))
                        .toArray(),
                data.features().toArray());
        assertLabels(data, 8);
        assertEquals(reference.required("draws_u32_before_model_ce").intValue(), PaperDatasets.FIGURE_ONE_WORDS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"data1", "data2"})
    void figureTwoHasTheScriptsBits(String name) {
        JsonNode reference = TorchReference.read("figure2-data.json").required(name);
        Dataset data = name.equals("data1") ? PaperDatasets.figureTwoArcs() : PaperDatasets.figureTwoLine();
        assertArrayEquals(
                DoubleStream.concat(
                                Arrays.stream(TorchReference.doubles(reference.required("X_bits"))),
                                Arrays.stream(TorchReference.doubles(reference.required("Y_bits"))))
                        .toArray(),
                data.features().toArray());
        assertLabels(data, 20);
    }

    private static void assertLabels(Dataset data, int negatives) {
        assertEquals(List.of("1", "0"), data.classNames());
        for (int n = 0; n < data.size(); n++) {
            assertEquals(n < negatives ? -1 : 1, data.sign(n));
        }
        assertEquals(negatives, data.count(1));
    }

    /** Why the arcs are stored: the recipe, correctly rounded at each step, is close but not equal. */
    @Test
    void arcsFollowTheirRecipeUpToTheLastBits() {
        double[] stored = PaperDatasets.figureTwoArcs().features().toArray();
        int differing = 0;
        for (int k = 0; k < 20; k++) {
            float angle = (float) (k * 2 * Math.PI / 20);
            float[] recipe = {
                35 + 35 * cos(angle), 35 + 35 * sin(angle + (float) (-Math.PI / 2.3)),
                -35 + 58 * cos(angle), -35 + 58 * sin(angle + (float) (-Math.PI / 8))
            };
            int[] places = {2 * k, 2 * k + 1, 40 + 2 * k, 41 + 2 * k};
            for (int i = 0; i < 4; i++) {
                double error = Math.abs(recipe[i] - stored[places[i]]);
                assertTrue(error <= 7.63e-6, "number " + places[i] + " is off by " + error);
                differing += error > 0 ? 1 : 0;
            }
        }
        assertEquals(6, differing);
    }

    private static float cos(float angle) {
        return (float) StrictMath.cos(angle);
    }

    private static float sin(float angle) {
        return (float) StrictMath.sin(angle);
    }
}
