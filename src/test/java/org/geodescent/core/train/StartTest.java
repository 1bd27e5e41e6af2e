package org.geodescent.core.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.geodescent.core.data.Dataset;
import org.geodescent.core.data.PaperDatasets;
import org.geodescent.core.loss.Loss;
import org.geodescent.core.loss.Objective;
import org.geodescent.core.loss.Reduction;
import org.geodescent.core.model.Initialisation;
import org.geodescent.core.model.LinearModel;
import org.geodescent.core.model.ModelSpec;
import org.geodescent.core.model.Parameters;
import org.geodescent.core.model.TwoLayerRelu;
import org.geodescent.core.random.TorchReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Start weights of A's figures, bit for bit against an independent reference computation with PyTorch 1.13. */
class StartTest {
    static final Iterable<Long> SEEDS = TorchReference.SEEDS;

    private static final ModelSpec FIGURE_ONE = new TwoLayerRelu(2, 20, true, true, 5);
    private static final ModelSpec FIGURE_TWO = new LinearModel(2, true, 5);
    private static final int NET_WORDS = 81;
    private static final int EPOCHS_WORDS = 240_000;

    @ParameterizedTest
    @FieldSource("SEEDS")
    void figureOneStartsAsPublished(long seed) {
        JsonNode reference = TorchReference.ofSeed(seed).required("figure1");
        assertStart(reference.required("model_ce_init"), seed, PaperDatasets.FIGURE_ONE_WORDS);
        assertStart(
                reference.required("model_sq_init_after_jump"),
                seed,
                PaperDatasets.FIGURE_ONE_WORDS + NET_WORDS + EPOCHS_WORDS);
    }

    private static void assertStart(JsonNode net, long seed, long skippedWords) {
        double[] expected = Stream.of("W1", "b1_times_10", "w2", "c")
                .flatMapToDouble(part ->
                        Arrays.stream(TorchReference.doubles(net.required(part).required("bits"))))
                .toArray();
        Start start = new Start.Seeded(Initialisation.SCRIPT, 1, seed, skippedWords);
        assertArrayEquals(expected, start.parameters(FIGURE_ONE).toArray());
    }

    @Test
    void figureTwoStartsAsPublished() {
        JsonNode reference = TorchReference.read("figure2-data.json");
        assertLinearStart(reference.required("data1"), 0);
        assertLinearStart(reference.required("data2"), 3 + 400_000);
    }

    private static void assertLinearStart(JsonNode reference, long skippedWords) {
        double[] expected = DoubleStream.of(
                        reference.at("/init_w_b/0/0").doubleValue(),
                        reference.at("/init_w_b/0/1").doubleValue(),
                        reference.at("/init_w_b/1/0").doubleValue())
                .toArray();
        Start start = new Start.Seeded(Initialisation.TORCH, 1, 1, skippedWords);
        assertArrayEquals(expected, start.parameters(FIGURE_TWO).toArray());
    }

    @Test
    void runSpecGivesItsStart() {
        Dataset data = PaperDatasets.figureOne(1);
        Start seeded = new Start.Seeded(Initialisation.SCRIPT, 1, 1, 48);
        RunSpec spec = new RunSpec(
                data,
                FIGURE_ONE,
                new Objective(Loss.CROSS_ENTROPY, Reduction.MEAN),
                new Descent(0.01, 0.9),
                seeded,
                new StopRule(60_000, 0));
        assertEquals(seeded.parameters(FIGURE_ONE), spec.startParameters());
        Parameters other = Parameters.of(new double[FIGURE_ONE.parameterCount()]);
        assertEquals(other, spec.withStart(new Start.Given(other)).startParameters());
    }

    @Test
    void nonsenseIsRefused() {
        for (long words : List.of(-1L, Start.Seeded.MAX_SKIPPED_WORDS + 1)) {
            assertThrows(IllegalArgumentException.class, () -> new Start.Seeded(Initialisation.TORCH, 1, 1, words));
        }
        Start tooShort = new Start.Given(Parameters.of(1, 2));
        assertThrows(IllegalArgumentException.class, () -> tooShort.parameters(FIGURE_ONE));
    }
}
