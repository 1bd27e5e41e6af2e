package org.geodescent.reproduce;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.geodescent.core.number.NumberText;
import org.jspecify.annotations.Nullable;

/**
 * A published value beside ours, as text for people.
 *
 * @param name what it is, in words
 * @param published as the paper prints it; "not printed" if it does not
 * @param reason why the paper has no value, or none
 * @param measured ours; empty if no single value of ours answers to it
 */
public record Comparison(String name, String published, Optional<String> reason, Optional<String> measured) {
    /** The key of a sentence, of which {@link #published} makes no comparison. */
    private static final String CLAIM = "claim";

    private static final String REASON = "Reason";
    /** A text longer than this is a table, not a value. */
    private static final int LONGEST = 160;

    /** Everything that the paper prints or might be expected to print, in the order of the JSON. */
    public static List<Comparison> of(CardResult result) {
        Map<String, @Nullable Object> published = result.published();
        List<Comparison> comparisons = new ArrayList<>();
        published.forEach((key, value) -> {
            boolean sentence = value instanceof String && !result.measured().containsKey(key);
            if (!sentence && !key.endsWith(REASON)) {
                comparisons.add(new Comparison(
                        words(key),
                        value == null ? "not printed" : text(value),
                        Optional.ofNullable((String) published.get(key + REASON)),
                        Optional.ofNullable(result.measured().get(key))
                                .map(ours -> text(NearestOrder.of(ours, value)))
                                .filter(text -> text.length() <= LONGEST)));
            }
        });
        return List.copyOf(comparisons);
    }

    /** What the paper says of its figure; empty if it says nothing. */
    public static Optional<String> claim(CardResult result) {
        return Optional.ofNullable(result.published().get(CLAIM)).map(Object::toString);
    }

    /** What had to hold, one line each. */
    public static List<String> tolerances(CardResult result) {
        return result.tolerance().entrySet().stream()
                .filter(entry -> entry.getValue() != null)
                .map(entry -> entry.getKey().equals(CLAIM)
                        ? text(entry.getValue())
                        : words(entry.getKey()) + ": " + text(entry.getValue()))
                .toList();
    }

    /** "relativeGap" as "relative gap". */
    private static String words(String key) {
        return key.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    }

    /** Of a list of numbers "(1, 2)"; of a list of lists one after the other; of a map that which it leads with. */
    private static String text(@Nullable Object value) {
        if (value instanceof Double || value instanceof Float) {
            return NumberText.shown(((Number) value).doubleValue());
        }
        if (value instanceof List<?> list) {
            String joined = list.stream().map(Comparison::text).collect(Collectors.joining(", "));
            return list.stream().allMatch(Number.class::isInstance) ? "(" + joined + ")" : joined;
        }
        if (value instanceof Map<?, ?> map && !map.isEmpty()) {
            return text(map.values().iterator().next());
        }
        if (value instanceof Boolean holds) {
            return holds ? "yes" : "no";
        }
        return value == null ? "none" : value.toString();
    }
}
