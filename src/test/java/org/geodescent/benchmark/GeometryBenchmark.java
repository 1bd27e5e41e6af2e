package org.geodescent.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.geodescent.core.geometry.Margin;
import org.geodescent.core.geometry.NetworkGeometry;
import org.geodescent.core.geometry.WindowGeometry;
import org.geodescent.core.linalg.Box;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Milliseconds for the exact geometry of one net: everything about the whole plane and the margin of 16 samples;
 * drawing it in a window.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(1)
public class GeometryBenchmark {
    /** Random nets of 20 … 200 nodes, and the trained net of A's Figure 1 (20 nodes). */
    @Param({"20", "50", "100", "200", "A1"})
    public String net = "20";

    private double[] v = {};
    private double[] b = {};
    private double[] w = {};
    private double c;
    private double[] samples = {};
    private int[] labels = {};
    private Box window = new Box(-3, -3, 3, 3);

    @Setup
    public void prepare() throws IOException {
        Random random = new Random(7);
        samples = random.doubles(32, -2, 2).toArray();
        labels = random.ints(16, 0, 2).map(bit -> 2 * bit - 1).toArray();
        if (net.equals("A1")) {
            prepareTrained();
        } else {
            int r = Integer.parseInt(net);
            v = random.doubles(2L * r, -1, 1).toArray();
            b = random.doubles(r, -1, 1).toArray();
            w = random.doubles(r, -1, 1).toArray();
            c = 0.1;
        }
    }

    private void prepareTrained() throws IOException {
        try (InputStream in = GeometryBenchmark.class.getResourceAsStream("/reference/figure1-geometry.json")) {
            JsonNode first = new ObjectMapper()
                    .readTree(Objects.requireNonNull(in))
                    .get("nets")
                    .get(0);
            JsonNode weights = first.get("final_weights");
            v = numbers(weights.get("W1"));
            b = numbers(weights.get("b1"));
            w = numbers(weights.get("w2"));
            c = weights.get("c").get(0).asDouble();
            for (int n = 0; n < 16; n++) {
                samples[2 * n] = first.get("points").get(n).get(0).asDouble();
                samples[2 * n + 1] = first.get("points").get(n).get(1).asDouble();
            }
            window = new Box(0, 10, 20, 35);
        }
    }

    private static double[] numbers(JsonNode array) {
        double[] values = new double[array.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = array.get(i).asDouble();
        }
        return values;
    }

    @Benchmark
    public Margin planeAndMargin() {
        return NetworkGeometry.of(v, b, w, c, 1).margin(samples, labels);
    }

    @Benchmark
    public int picture() {
        WindowGeometry within = NetworkGeometry.of(v, b, w, c, 1).within(window);
        return within.boundary().size()
                + within.region(1).rings().size()
                + within.cells().size();
    }
}
