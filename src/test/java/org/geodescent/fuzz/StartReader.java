package org.geodescent.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Start weights of {@code train}, evaluated without a step: the weights that are reported are the numbers of the file.
 */
final class StartReader implements FuzzedReader {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final Path file;
    private final Path points;

    StartReader(Path folder) throws IOException {
        file = folder.resolve("start.json");
        points = Files.writeString(folder.resolve("xor.csv"), "x1,x2,label\n1,1,1\n-1,-1,1\n1,-1,-1\n-1,1,-1\n");
    }

    @Override
    public String name() {
        return "start";
    }

    @Override
    public List<byte[]> corpus() {
        return List.of(
                Figures.utf8(
                        "{\"V\": [[1, -0.5], [0.25, 2], [-1, 1e-3]],\n \"b\": [0, 0.5, -1],\n \"w\": [1, -1, 0.5],\n \"c\": 0}\n"),
                Figures.utf8("{\n  \"V\": [[1.5, -2]],\n  \"b\": [0.125],\n  \"w\": [3]\n}\n"),
                Figures.utf8("{\"w\": [0.5, -0.75], \"b\": 1}"),
                Figures.utf8("{\"W\": [[[1, 2], [3, 4], [5, 6]], [[0.1, 0.2, 0.3]]]}"));
    }

    @Override
    public void read(byte[] input) throws Exception {
        Files.write(file, input);
        String text = new String(input, StandardCharsets.UTF_8);
        String model = text.contains("\"W\"") ? "deep-linear" : text.contains("\"V\"") ? "relu" : "linear";
        JsonNode said = MAPPER.readTree(CommandReader.run(
                "train", "--data", points, "--model", model, "--start", file, "--steps", 0, "--json"));
        JsonNode given = MAPPER.readTree(text.startsWith("\uFEFF") ? text.substring(1) : text);
        JsonNode used = said.path("weights");
        if (used.isNull()) {
            // Weights whose scores overflow: there is nothing to report but the reason.
            return;
        }
        for (Map.Entry<String, JsonNode> field : used.properties()) {
            List<Double> expected = new ArrayList<>();
            addNumbers(given.path(field.getKey()), expected);
            List<Double> found = new ArrayList<>();
            addNumbers(field.getValue(), found);
            if (expected.isEmpty() && !given.hasNonNull(field.getKey())) {
                found.removeIf(value -> value == 0);
            }
            if (!expected.equals(found)) {
                throw new SilentChange("%s is %s and became %s".formatted(field.getKey(), expected, found));
            }
        }
    }

    private static void addNumbers(JsonNode node, List<Double> numbers) {
        if (node.isContainerNode()) {
            node.forEach(each -> addNumbers(each, numbers));
        } else if (!node.isMissingNode()) {
            numbers.add(node.isNumber() ? node.doubleValue() : Double.NaN);
        }
    }
}
