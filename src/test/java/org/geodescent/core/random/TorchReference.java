package org.geodescent.core.random;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/** Numbers of an independent reference computation with PyTorch 1.13, from the test resources. */
public final class TorchReference {
    /** The seeds for which everything was recorded. */
    public static final List<Long> SEEDS = List.of(1L, 21L, 41L, 61L, 81L, 101L, 12345L);

    private static final JsonNode GENERATOR = read("torch-rng.json");

    private TorchReference() {}

    public static JsonNode ofSeed(long seed) {
        return GENERATOR.required("seeds").required(Long.toString(seed));
    }

    public static JsonNode read(String name) {
        try (InputStream in = TorchReference.class.getResourceAsStream("/reference/" + name)) {
            return new ObjectMapper().readTree(Objects.requireNonNull(in, name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Binary32 numbers from a JSON list of their bit patterns. */
    public static float[] floats(JsonNode bits) {
        float[] values = new float[bits.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = Float.intBitsToFloat((int) bits.required(i).longValue());
        }
        return values;
    }

    /** The same, widened. */
    public static double[] doubles(JsonNode bits) {
        float[] narrow = floats(bits);
        double[] wide = new double[narrow.length];
        for (int i = 0; i < wide.length; i++) {
            wide[i] = narrow[i];
        }
        return wide;
    }

    public static long[] integers(JsonNode list) {
        long[] values = new long[list.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = list.required(i).longValue();
        }
        return values;
    }
}
