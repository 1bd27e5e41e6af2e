package org.geodescent.run;

import java.util.List;

/**
 * One parameter of a sweep with its values.
 *
 * @param values at least one, each once
 */
public record SweepAxis(SweepParameter parameter, List<Double> values) {
    public SweepAxis {
        values = List.copyOf(values);
        if (values.isEmpty() || values.stream().distinct().count() < values.size()) {
            throw new IllegalArgumentException(
                    "the values of %s are %s; name each once".formatted(parameter.key(), values));
        }
    }
}
