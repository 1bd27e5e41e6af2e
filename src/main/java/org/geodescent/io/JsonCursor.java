package org.geodescent.io;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.RandomAccess;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A place in a JSON text. Everything that is asked of it and is not so becomes an error that names source, line and
 * path.
 */
public final class JsonCursor {
    private final JsonText text;
    private final JsonPointer path;
    private final JsonNode node;

    JsonCursor(JsonText text, JsonPointer path, JsonNode node) {
        this.text = text;
        this.path = path;
        this.node = node;
    }

    /**
     * An error at this place.
     *
     * @param problem what is wrong and what would be right, no full stop at the end
     */
    public InputException fault(String problem) {
        String place = Arrays.stream(path.toString().split("/"))
                .map(Shown::shortened)
                .collect(Collectors.joining("/", "", path.matches() ? "" : " "));
        return InputException.at(text.source(), text.lineOf(path), place + problem);
    }

    private InputException expected(String what) {
        if (node.isMissingNode()) {
            return fault("is missing; it must be " + what);
        }
        String value = node.isTextual() ? Shown.quoted(node.textValue()) : Shown.shortened(node.toString());
        return fault("is %s; it must be %s".formatted(value, what));
    }

    /** The field of this object, which must exist. */
    public JsonCursor field(String name) throws InputException {
        requireObject();
        return new JsonCursor(text, path.appendProperty(name), node.path(name));
    }

    /** The field of this object; empty if it does not exist or is null. */
    public Optional<JsonCursor> optional(String name) throws InputException {
        JsonCursor field = field(name);
        return field.node.isMissingNode() || field.node.isNull() ? Optional.empty() : Optional.of(field);
    }

    /** Refuses fields other than these, so that a misspelt one is not passed over. */
    public JsonCursor only(String... names) throws InputException {
        requireObject();
        List<String> known = Arrays.asList(names);
        for (Map.Entry<String, JsonNode> field : node.properties()) {
            if (!known.contains(field.getKey())) {
                throw new JsonCursor(text, path.appendProperty(field.getKey()), field.getValue())
                        .fault("is not a field that belongs here; the fields are " + String.join(", ", known));
            }
        }
        return this;
    }

    /** The {@link JsonChecksum} of this object. */
    public String checksum() throws InputException {
        requireObject();
        return JsonChecksum.of((ObjectNode) node);
    }

    private void requireObject() throws InputException {
        if (!node.isObject()) {
            throw expected("an object {…}");
        }
    }

    /** The elements of this list. */
    public List<JsonCursor> elements() throws InputException {
        if (!node.isArray()) {
            throw expected("a list […]");
        }
        return new Elements();
    }

    /** Makes every place when it is asked for: kept, they would take many times the memory of the text. */
    private final class Elements extends AbstractList<JsonCursor> implements RandomAccess {
        @Override
        public JsonCursor get(int index) {
            return new JsonCursor(text, path.appendIndex(index), node.get(index));
        }

        @Override
        public int size() {
            return node.size();
        }
    }

    /** The elements of this list, which must be so many. */
    public List<JsonCursor> elements(int count, String what) throws InputException {
        List<JsonCursor> elements = elements();
        if (elements.size() != count) {
            throw fault("has %d elements; it must have %d, %s".formatted(elements.size(), count, what));
        }
        return elements;
    }

    /** A finite number. */
    public double number() throws InputException {
        if (!node.isNumber()) {
            throw expected("a number");
        }
        double value = node.doubleValue();
        if (!Double.isFinite(value)) {
            throw fault("is beyond the largest number 1.8e308; write a smaller one");
        }
        return value;
    }

    /** A list of so many finite numbers. */
    public double[] numbers(int count, String what) throws InputException {
        List<JsonCursor> elements = elements(count, what);
        double[] values = new double[count];
        for (int i = 0; i < count; i++) {
            // Without a place for every number, as long as all is well.
            double value = node.path(i).isNumber() ? node.path(i).doubleValue() : Double.NaN;
            values[i] = Double.isFinite(value) ? value : elements.get(i).number();
        }
        return values;
    }

    /** A whole number of 64 bits. */
    public long wholeNumber() throws InputException {
        if (!node.isIntegralNumber()) {
            throw expected("a whole number");
        }
        if (!node.canConvertToLong()) {
            throw fault("is beyond the largest whole number, some 9.2e18; write one nearer to 0");
        }
        return node.longValue();
    }

    /** A whole number in a range. */
    public int wholeNumber(int least, int most) throws InputException {
        if (!node.isIntegralNumber()
                || !node.canConvertToLong()
                || node.longValue() < least
                || node.longValue() > most) {
            throw expected("a whole number between %d and %d".formatted(least, most));
        }
        return node.intValue();
    }

    public boolean truth() throws InputException {
        if (!node.isBoolean()) {
            throw expected("true or false");
        }
        return node.booleanValue();
    }

    public String text() throws InputException {
        if (!node.isTextual()) {
            throw expected("a text in double quotes");
        }
        return node.textValue();
    }

    /** One of these values, by the name that {@code name} gives it. */
    public <T> T oneOf(T[] values, Function<T, String> name) throws InputException {
        for (T value : values) {
            if (node.isTextual() && node.textValue().equals(name.apply(value))) {
                return value;
            }
        }
        String names = Arrays.stream(values)
                .map(value -> '"' + name.apply(value) + '"')
                .collect(Collectors.joining(", "));
        throw expected((values.length == 1 ? "" : "one of ") + names);
    }

    /** What {@code make} makes; an IllegalArgumentException of it becomes an error at this place. */
    public <T> T guarded(Maker<T> make) throws InputException {
        try {
            return make.make();
        } catch (IllegalArgumentException e) {
            throw fault("cannot be used: " + Shown.line(String.valueOf(e.getMessage())));
        }
    }

    /** Makes a value from parts of a JSON text. */
    public interface Maker<T> {
        T make() throws InputException;
    }

    /** Whether this is null, and not merely missing. */
    public boolean isNull() {
        return node.isNull();
    }

    /** Whether this is the text {@code expected}. */
    public boolean isText(String expected) {
        return node.isTextual() && node.textValue().equals(expected);
    }
}
