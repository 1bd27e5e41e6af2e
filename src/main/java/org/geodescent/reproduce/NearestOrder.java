package org.geodescent.reproduce;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Puts measured vectors in the order of the published ones, since the order of neurons means nothing. */
final class NearestOrder {
    private NearestOrder() {}

    /**
     * If both are lists of equally many vectors, or of maps that lead with a vector: ours, each in the place of a
     * published one, the first of which takes the nearest of all, the second the nearest of the rest, and so on. Else
     * {@code ours} as it is.
     */
    static Object of(Object ours, @Nullable Object published) {
        Optional<List<List<Number>>> targets = vectors(published);
        Optional<List<List<Number>>> found = vectors(ours);
        if (targets.isEmpty()
                || found.isEmpty()
                || targets.get().size() != found.get().size()) {
            return ours;
        }
        List<List<Number>> rest = new ArrayList<>(found.get());
        List<Object> ordered = new ArrayList<>();
        for (List<Number> target : targets.get()) {
            List<Number> nearest = rest.stream()
                    .min(Comparator.comparingDouble(vector -> squaredDistance(vector, target)))
                    .orElseThrow();
            rest.remove(nearest);
            ordered.add(nearest);
        }
        return ordered;
    }

    private static Optional<List<List<Number>>> vectors(@Nullable Object value) {
        if (!(value instanceof List<?> list) || list.isEmpty()) {
            return Optional.empty();
        }
        List<List<Number>> vectors = new ArrayList<>();
        for (Object element : list) {
            Object first = element instanceof Map<?, ?> map
                    ? map.values().stream().findFirst().orElse(null)
                    : element;
            List<Number> numbers = new ArrayList<>();
            if (!(first instanceof List<?> entries)) {
                return Optional.empty();
            }
            for (Object entry : entries) {
                if (!(entry instanceof Number number)) {
                    return Optional.empty();
                }
                numbers.add(number);
            }
            vectors.add(numbers);
        }
        return Optional.of(vectors);
    }

    /** Infinite between vectors of different lengths. */
    private static double squaredDistance(List<Number> a, List<Number> b) {
        if (a.size() != b.size()) {
            return Double.POSITIVE_INFINITY;
        }
        double sum = 0;
        for (int j = 0; j < a.size(); j++) {
            double difference = a.get(j).doubleValue() - b.get(j).doubleValue();
            sum += difference * difference;
        }
        return sum;
    }
}
