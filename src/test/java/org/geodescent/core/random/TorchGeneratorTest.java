package org.geodescent.core.random;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.function.DoubleSupplier;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Bit for bit against an independent reference computation with PyTorch 1.13. */
class TorchGeneratorTest {
    static final Iterable<Long> SEEDS = TorchReference.SEEDS;

    @ParameterizedTest
    @FieldSource("SEEDS")
    void integersAgree(long seed) {
        JsonNode reference = TorchReference.ofSeed(seed);
        TorchGenerator words = new TorchGenerator(seed);
        agree(reference, "mt19937_first8_u32", () -> Integer.toUnsignedLong(words.nextWord()));
        TorchGenerator wide = new TorchGenerator(seed);
        agree(reference, "int64_random_", wide::nextInt64);
        TorchGenerator narrow = new TorchGenerator(seed);
        agree(reference, "int32_random_ (low 31 bits of each word)", narrow::nextInt32);
        TorchGenerator limit = new TorchGenerator(seed);
        agree(
                reference,
                "randint(0,2**32,(4,)) (64-bit draws, low words = every 2nd word)",
                () -> limit.nextInteger(0, 1L << 32));
        TorchGenerator digits = new TorchGenerator(seed);
        agree(reference, "randint(0,10,(8,)) (word mod 10)", () -> digits.nextInteger(0, 10));
    }

    private static void agree(JsonNode reference, String key, LongSupplier draw) {
        long[] expected = TorchReference.integers(reference.required(key));
        assertArrayEquals(
                expected, Arrays.stream(expected).map(e -> draw.getAsLong()).toArray(), key);
    }

    @ParameterizedTest
    @FieldSource("SEEDS")
    void permutationsAgree(long seed) {
        for (int n : new int[] {16, 40}) {
            int[] order = new TorchGenerator(seed).permutation(n);
            assertArrayEquals(
                    TorchReference.integers(TorchReference.ofSeed(seed).required("randperm" + n)),
                    Arrays.stream(order).asLongStream().toArray());
        }
    }

    @ParameterizedTest
    @FieldSource("SEEDS")
    void uniformsAgree(long seed) {
        JsonNode reference = TorchReference.ofSeed(seed);
        for (String key : new String[] {"rand5", "rand40"}) {
            TorchGenerator generator = new TorchGenerator(seed);
            agreeExactly(reference, key, generator::nextFloat);
        }
        TorchGenerator generator = new TorchGenerator(seed);
        for (JsonNode expected : reference.required("rand4_float64")) {
            assertEquals(expected.doubleValue(), generator.nextDouble(), 0.0);
        }
    }

    private static void agreeExactly(JsonNode reference, String key, DoubleSupplier draw) {
        for (double expected : TorchReference.doubles(reference.required(key).required("bits"))) {
            assertEquals(expected, draw.getAsDouble(), 0.0, key);
        }
    }

    @ParameterizedTest
    @FieldSource("SEEDS")
    void normalsAgreeInBothRegimes(long seed) {
        for (String key : new String[] {"randn8", "randn16", "randn8x2", "randn40"}) {
            float[] expected = TorchReference.floats(
                    TorchReference.ofSeed(seed).required(key).required("bits"));
            assertArrayEquals(expected, new TorchGenerator(seed).normals(expected.length), key);
        }
    }

    @ParameterizedTest
    @FieldSource("SEEDS")
    void secondNormalOfAPairWaits(long seed) {
        JsonNode reference = TorchReference.ofSeed(seed);
        TorchGenerator plain = new TorchGenerator(seed);
        assertArrayEquals(
                TorchReference.floats(reference.required("randn7_then_randn4").required("bits")),
                joined(plain.normals(7), plain.normals(4)));
        TorchGenerator mixed = new TorchGenerator(seed);
        float[] seven = mixed.normals(7);
        float[] three = {mixed.nextFloat(), mixed.nextFloat(), mixed.nextFloat()};
        assertArrayEquals(
                TorchReference.floats(
                        reference.required("randn7_rand3_randn16_randn4").required("bits")),
                joined(seven, three, mixed.normals(16), mixed.normals(4)));
    }

    private static float[] joined(float[]... parts) {
        float[] all = new float[Arrays.stream(parts).mapToInt(p -> p.length).sum()];
        int at = 0;
        for (float[] part : parts) {
            System.arraycopy(part, 0, all, at, part.length);
            at += part.length;
        }
        return all;
    }

    @Test
    void reseedingForgetsTheWaitingNormal() {
        TorchGenerator generator = new TorchGenerator(1);
        generator.normals(7);
        generator.reseed(21);
        assertArrayEquals(new TorchGenerator(21).normals(8), generator.normals(8));
    }

    @ParameterizedTest
    @FieldSource("SEEDS")
    void linearLayersAgree(long seed) {
        JsonNode reference = TorchReference.ofSeed(seed);
        TorchGenerator generator = new TorchGenerator(seed);
        agree(reference.required("linear_2_20"), LinearLayer.draw(2, 20, true, generator), 2, 20);
        agree(reference.required("linear_20_1"), LinearLayer.draw(20, 1, true, generator), 20, 1);
    }

    private static void agree(JsonNode reference, LinearLayer layer, int inputs, int outputs) {
        float[] weights = TorchReference.floats(reference.required("weight").required("bits"));
        float[] biases = TorchReference.floats(reference.required("bias").required("bits"));
        assertEquals(inputs * outputs, weights.length);
        assertEquals(outputs, biases.length);
        for (int k = 0; k < outputs; k++) {
            for (int j = 0; j < inputs; j++) {
                assertEquals(weights[k * inputs + j], layer.weight(k, j), 0f);
            }
            assertEquals(biases[k], layer.bias(k), 0f);
        }
    }

    @Test
    void layerWithoutBiasDrawsNoWordsForIt() {
        TorchGenerator generator = new TorchGenerator(5);
        LinearLayer layer = LinearLayer.draw(2, 3, false, generator);
        TorchGenerator other = new TorchGenerator(5);
        other.skipWords(6);
        assertEquals(other.nextWord(), generator.nextWord());
        assertEquals(0f, layer.bias(2), 0f);
    }

    @ParameterizedTest
    @FieldSource("SEEDS")
    void dataLoaderVisitsTheSamplesInPyTorchsOrder(long seed) {
        JsonNode figure = TorchReference.ofSeed(seed).required("figure1");
        TorchGenerator generator = new TorchGenerator(seed);
        generator.skipWords(48 + 81);
        JsonNode shuffles = figure.path("first3_shuffles_of_CE_loop");
        assertEquals(3, shuffles.size());
        for (JsonNode expected : shuffles) {
            int[] order = DataLoaderDraws.nextOrder(16, generator);
            assertArrayEquals(
                    TorchReference.integers(expected),
                    Arrays.stream(order).asLongStream().toArray());
        }
        TorchGenerator skipped = new TorchGenerator(seed);
        skipped.skipWords(48 + 81 + 3 * DataLoaderDraws.WORDS_PER_EPOCH);
        assertEquals(skipped.nextWord(), generator.nextWord());
    }

    @Test
    void skippingEqualsDrawing() {
        for (int skip : new int[] {0, 1, 623, 624, 625, 1248, 5000, 240_000}) {
            for (int before : new int[] {0, 1, 623, 624}) {
                TorchGenerator drawn = new TorchGenerator(7);
                TorchGenerator skipped = new TorchGenerator(7);
                for (int i = 0; i < before; i++) {
                    assertEquals(drawn.nextWord(), skipped.nextWord());
                }
                for (int i = 0; i < skip; i++) {
                    drawn.nextWord();
                }
                skipped.skipWords(skip);
                assertEquals(drawn.nextWord(), skipped.nextWord(), skip + " after " + before);
            }
        }
    }

    @Test
    void onlyTheLowHalfOfTheSeedMatters() {
        assertEquals(new TorchGenerator(9).nextWord(), new TorchGenerator(9 + (7L << 32)).nextWord());
        assertNotEquals(new TorchGenerator(9).nextWord(), new TorchGenerator(10).nextWord());
    }

    @Test
    void integerRangesBeyondHalfOfAllLongsWork() {
        TorchGenerator generator = new TorchGenerator(3);
        TorchGenerator bits = new TorchGenerator(3);
        for (int i = 0; i < 100; i++) {
            long expected = Long.MIN_VALUE + Long.remainderUnsigned(bits.nextDoubleWord(), -1L);
            assertEquals(expected, generator.nextInteger(Long.MIN_VALUE, Long.MAX_VALUE));
        }
    }

    @Test
    void nonsenseIsRefused() {
        TorchGenerator generator = new TorchGenerator(1);
        assertThrows(IllegalArgumentException.class, () -> generator.skipWords(-1));
        assertThrows(IllegalArgumentException.class, () -> generator.nextInteger(3, 3));
        assertThrows(IllegalArgumentException.class, () -> generator.permutation(-1));
        assertThrows(IllegalArgumentException.class, () -> generator.normals(-1));
        assertThrows(IllegalArgumentException.class, () -> LinearLayer.draw(0, 1, true, generator));
    }
}
