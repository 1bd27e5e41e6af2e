package org.geodescent.io;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Classes from label texts. Equal numbers are one class in whatever spelling ({@code 2}, {@code 2.0}, {@code +2},
 * {@code 2e0}), named after the shortest of these. Labels that are all ±1, or all 0 and 1: the larger is class 0, also
 * if only one of the two occurs. Otherwise the classes stand in order of their first appearance.
 */
final class Labels {
    private static final List<String> SIGNS = List.of("1", "-1");
    private static final List<String> BITS = List.of("1", "0");
    private static final BigDecimal MINUS_ONE = BigDecimal.ONE.negate();
    /** No label of more characters is a number. */
    private static final int LONGEST_NUMBER = 60;

    /** Texts and numbers, in order of their first appearance. */
    private final Map<Object, Integer> indices = new LinkedHashMap<>();

    private final List<String> spellings = new ArrayList<>();
    private final boolean decimalCommas;

    /** @param decimalCommas whether {@code 2,0} is a number */
    Labels(boolean decimalCommas) {
        this.decimalCommas = decimalCommas;
    }

    /** Takes a label. @return its index in order of first appearance */
    int add(String label) {
        String text = decimalCommas ? CellNumber.withPoint(label) : label;
        int index = indices.computeIfAbsent(key(text), key -> indices.size());
        if (index == spellings.size()) {
            spellings.add(text);
        } else if (text.length() < spellings.get(index).length()) {
            spellings.set(index, text);
        }
        return index;
    }

    /** How many classes there are so far. */
    int count() {
        return spellings.size();
    }

    /** The names of the classes, in their order. */
    List<String> names() {
        return signs().or(this::bits).orElse(List.copyOf(spellings));
    }

    /** The class indices of labels from what {@link #add} said of them. */
    int[] classes(int[] added) {
        if (signs().isEmpty() && bits().isEmpty()) {
            return added.clone();
        }
        int positive = indices.getOrDefault(BigDecimal.ONE, -1);
        return Arrays.stream(added).map(index -> index == positive ? 0 : 1).toArray();
    }

    /** Names that look alike: pairs that differ in nothing but capital letters, or in how a letter is encoded. */
    List<List<String>> alike() {
        Map<String, String> seen = new HashMap<>();
        List<List<String>> pairs = new ArrayList<>();
        for (String name : names()) {
            String folded = Normalizer.normalize(name, Normalizer.Form.NFKC)
                    .toUpperCase(Locale.ROOT)
                    .toLowerCase(Locale.ROOT);
            String other = seen.putIfAbsent(folded, name);
            if (other != null) {
                pairs.add(List.of(other, name));
            }
        }
        return pairs;
    }

    private Optional<List<String>> signs() {
        return Set.of(BigDecimal.ONE, MINUS_ONE).containsAll(indices.keySet()) ? Optional.of(SIGNS) : Optional.empty();
    }

    private Optional<List<String>> bits() {
        return Set.of(BigDecimal.ONE, BigDecimal.ZERO).containsAll(indices.keySet())
                ? Optional.of(BITS)
                : Optional.empty();
    }

    /**
     * What equal labels have in common. Numbers are compared as they are written: 17 digits may be two numbers where
     * they are one of 64 bits.
     */
    private static Object key(String text) {
        if (text.length() > LONGEST_NUMBER || Decimal.parse(text).isEmpty()) {
            return text;
        }
        try {
            return new BigDecimal(text.replace('\u2212', '-')).stripTrailingZeros();
        } catch (NumberFormatException e) {
            return text;
        }
    }
}
