package org.geodescent.io;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;

/**
 * Class indices from label texts. Labels that are all ±1, or all 0 and 1, as numbers in any spelling ({@code 1}, {@code +1}, {@code 1.0}):
 * the larger is class 0, also if only one of the two occurs. Otherwise the classes stand in order of their first appearance.
 *
 * @param classes one index per sample
 * @param names the name of every class
 */
record Labels(List<Integer> classes, List<String> names) {
    private static final List<String> SIGNS = List.of("1", "-1");
    private static final List<String> BITS = List.of("1", "0");

    static Labels of(List<String> texts) {
        boolean signs = true;
        boolean bits = true;
        for (String text : texts) {
            OptionalDouble number = Decimal.parse(text);
            double value = number.orElse(Double.NaN);
            signs &= value == 1 || value == -1;
            bits &= value == 1 || value == 0;
        }
        if (signs || bits) {
            List<Integer> classes = texts.stream()
                    .map(text -> Decimal.parse(text).orElse(0) == 1 ? 0 : 1)
                    .toList();
            return new Labels(classes, signs ? SIGNS : BITS);
        }
        return inOrderOfAppearance(texts);
    }

    private static Labels inOrderOfAppearance(List<String> texts) {
        Map<String, Integer> indices = new LinkedHashMap<>();
        List<Integer> classes = new ArrayList<>();
        for (String text : texts) {
            indices.putIfAbsent(text, indices.size());
            classes.add(Objects.requireNonNull(indices.get(text)));
        }
        return new Labels(classes, List.copyOf(indices.keySet()));
    }
}
