package org.geodescent.core.geometry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.geodescent.core.linalg.Vec2;
import org.junit.jupiter.api.Test;

/** The trained nets of A's Figure 1 against an independent reference computation (own C loop, binary64). */
class Figure1GeometryTest {
    static JsonNode nets() throws IOException {
        try (InputStream in = Figure1GeometryTest.class.getResourceAsStream("/reference/figure1-geometry.json")) {
            return new ObjectMapper().readTree(Objects.requireNonNull(in)).get("nets");
        }
    }

    private static double[] numbers(JsonNode array) {
        double[] values = new double[array.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = array.get(i).asDouble();
        }
        return values;
    }

    static NetworkGeometry geometry(JsonNode net, double outputScale) {
        JsonNode weights = net.get("final_weights");
        return NetworkGeometry.of(
                numbers(weights.get("W1")),
                numbers(weights.get("b1")),
                numbers(weights.get("w2")),
                weights.get("c").get(0).asDouble(),
                outputScale);
    }

    static double[] points(JsonNode net) {
        List<Double> all = new ArrayList<>();
        net.get("points").forEach(p -> p.forEach(coordinate -> all.add(coordinate.asDouble())));
        return all.stream().mapToDouble(v -> v).toArray();
    }

    static int[] labels() {
        int[] labels = new int[16];
        for (int n = 0; n < 16; n++) {
            labels[n] = n < 8 ? -1 : 1;
        }
        return labels;
    }

    @Test
    void marginsCellsAndLipschitzConstantsAgree() throws IOException {
        for (JsonNode net : nets()) {
            NetworkGeometry geometry = geometry(net, 5);
            assertEquals(net.get("number_of_cells").asInt(), geometry.cellCount());
            double lipschitz = net.get("lipschitz_of_unscaled_output").asDouble();
            assertEquals(lipschitz, 5 * geometry.lipschitz().value(), 1e-12 * lipschitz);
            double expected = net.get("margin").asDouble();
            Margin.Attained margin = assertInstanceOf(Margin.Attained.class, geometry.margin(points(net), labels()));
            assertEquals(expected, margin.value(), 1e-12 * expected);
            assertEquals(net.get("nearest_training_point").asInt(), margin.sample());
            Vec2 nearest = new Vec2(
                    net.get("nearest_boundary_point").get(0).asDouble(),
                    net.get("nearest_boundary_point").get(1).asDouble());
            assertEquals(0, nearest.distanceTo(margin.nearest()), 1e-11);
        }
    }

    @Test
    void distancesOfAllSamplesAgree() throws IOException {
        for (JsonNode net : nets()) {
            NetworkGeometry geometry = geometry(net, 1);
            double[] points = points(net);
            for (int n = 0; n < 16; n++) {
                BoundaryDistance distance = geometry.distanceToBoundary(new Vec2(points[2 * n], points[2 * n + 1]))
                        .orElseThrow();
                double expected = net.get("distances_of_16_points").get(n).asDouble();
                assertEquals(expected, distance.value(), 1e-12 * expected);
            }
        }
    }

    @Test
    void theWholeBoundaryHasTheSameNumberOfSegments() throws IOException {
        for (JsonNode net : nets()) {
            assertEquals(net.get("boundary_segments").asInt(), geometry(net, 5).boundarySegments());
        }
    }
}
