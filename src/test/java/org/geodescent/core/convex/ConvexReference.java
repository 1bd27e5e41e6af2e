package org.geodescent.core.convex;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.geodescent.core.linalg.Matrix;

/** The solutions of reference/convex.json. */
record ConvexReference(String id, Matrix x, List<Integer> y, JsonNode node) {
    static List<ConvexReference> all() {
        try (InputStream in =
                Objects.requireNonNull(ConvexReference.class.getResourceAsStream("/reference/convex.json"))) {
            List<ConvexReference> all = new ArrayList<>();
            for (JsonNode node : new ObjectMapper().readTree(in).get("instances")) {
                double[][] rows = new double[node.get("N").asInt()][];
                for (int n = 0; n < rows.length; n++) {
                    rows[n] = numbers(node.get("X").get(n));
                }
                List<Integer> y = IntStream.range(0, rows.length)
                        .mapToObj(n -> node.get("y").get(n).asInt())
                        .toList();
                all.add(new ConvexReference(node.get("id").asText(), Matrix.ofRows(rows), y, node));
            }
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static double[] numbers(JsonNode array) {
        return IntStream.range(0, array.size())
                .mapToDouble(i -> array.get(i).asDouble())
                .toArray();
    }

    double number(String key) {
        return node.get(key).asDouble();
    }

    int[] labels() {
        return y.stream().mapToInt(v -> v).toArray();
    }
}
