package org.geodescent.io;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.geodescent.core.number.Answer;
import org.jspecify.annotations.Nullable;

/** JSON from outside and to the outside. Trees only: none of our types is mapped by reflection. */
public final class JsonText {
    private static final String REASON = "Reason";

    private static final int DEEPEST = 50;
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxNumberLength(400)
                    .build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            // Without this a number's text depends on the Java version.
            .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
            .build();

    /** What writes; apart, because its preparation takes a quarter of a second that a start which only reads saves. */
    private static final class Writing {
        static final JsonMapper MAPPER = new JsonMapper(FACTORY);
        static final DefaultPrettyPrinter PRINTER = new DefaultPrettyPrinter()
                .withObjectIndenter(new DefaultIndenter("  ", "\n"))
                .withSeparators(
                        DefaultPrettyPrinter.DEFAULT_SEPARATORS.withObjectFieldValueSpacing(Separators.Spacing.AFTER));
    }

    private final String source;
    private final String json;

    private JsonText(String source, String json) {
        this.source = source;
        this.json = json;
    }

    /** What the library tells programmers. */
    private static final Pattern ADVICE = Pattern.compile(
            ": enable `[^`]*` to allow|, from `[^`]*`|: maybe a \\(non-standard\\) comment\\?.*$| \\(not recognized .*$");

    /**
     * Reads a whole text. What it holds is counted before memory is taken for it.
     *
     * @param source the file's name, for error messages
     * @throws InputException if it is not JSON, or holds too much, naming the line
     */
    public static JsonCursor parse(String source, String json) throws InputException {
        try {
            try (JsonParser parser = FACTORY.createParser(json)) {
                JsonLimits.check(source, parser);
            }
            try (JsonParser parser = FACTORY.createParser(json)) {
                if (parser.nextToken() == null) {
                    throw InputException.at(source, 1, "the file is empty; it must hold a JSON object {…}");
                }
                JsonNode root = JsonTree.read(parser);
                if (parser.nextToken() != null) {
                    throw notJson(
                            source, parser.currentTokenLocation().getLineNr(), "there is more after its end", null);
                }
                return new JsonCursor(new JsonText(source, json), JsonPointer.empty(), root);
            }
        } catch (JsonProcessingException e) {
            long line =
                    e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNr());
            String reason = Shown.line(
                    ADVICE.matcher(String.valueOf(e.getOriginalMessage())).replaceAll(""));
            throw notJson(source, line, reason, e);
        } catch (IOException e) {
            throw new IllegalStateException("reading from memory does not fail", e);
        }
    }

    private static InputException notJson(String source, long line, String reason, @Nullable Throwable cause) {
        return new InputException(
                "%s, line %d: this is not JSON; check quotes, commas and brackets there (%s)"
                        .formatted(source, line, reason),
                cause);
    }

    /** An empty object to be filled. */
    public static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    /** A tree of maps, lists, strings, numbers, booleans and null as JSON. */
    public static JsonNode tree(Object value) {
        return Writing.MAPPER.valueToTree(value);
    }

    /**
     * The tree on several lines, lists of numbers on one; ends with a line feed. Numbers read back to the same bits;
     * JSON knows no infinite ones, so that these become null, with the reason beside them.
     */
    public static String pretty(JsonNode tree) {
        try {
            return Writing.MAPPER.writer(Writing.PRINTER).writeValueAsString(finite(tree)) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree can always be written", e);
        }
    }

    /** Puts the number, or null and beside it, as {@code key + "Reason"}, why there is none. */
    public static void put(ObjectNode node, String key, Answer<Double> answer) {
        answer.found().ifPresentOrElse(value -> node.put(key, value), () -> putMissing(node, key, answer.reason()));
    }

    /** Puts null and, beside it, why there is no value. */
    public static void putMissing(ObjectNode node, String key, String reason) {
        node.putNull(key).put(key + REASON, reason);
    }

    /** As {@link #put(ObjectNode, String, Answer)}, into what will be an object. */
    public static void put(Map<String, @Nullable Object> fields, String key, Answer<Double> answer) {
        fields.put(key, answer.found().orElse(null));
        if (answer.found().isEmpty()) {
            fields.put(key + REASON, answer.reason());
        }
    }

    private static JsonNode finite(JsonNode node) {
        if (node.isObject()) {
            ObjectNode object = object();
            for (Map.Entry<String, JsonNode> field : node.properties()) {
                String reason = field.getKey() + REASON;
                object.set(field.getKey(), finite(field.getValue()));
                if (holdsInfinite(field.getValue()) && !node.has(reason)) {
                    object.put(reason, "it is beyond the range of numbers");
                }
            }
            return object;
        }
        if (node.isArray()) {
            ArrayNode list = JsonNodeFactory.instance.arrayNode();
            node.forEach(item -> list.add(finite(item)));
            return list;
        }
        return holdsInfinite(node) ? NullNode.getInstance() : node;
    }

    /** Whether it is an infinite number or none, or a list of lists with one. */
    private static boolean holdsInfinite(JsonNode node) {
        return node.isArray()
                ? StreamSupport.stream(node.spliterator(), false).anyMatch(JsonText::holdsInfinite)
                : node.isDouble() && !Double.isFinite(node.doubleValue());
    }

    String source() {
        return source;
    }

    /**
     * The line on which the value at this path begins; of something that is missing, the line of what it is missing
     * from.
     */
    long lineOf(JsonPointer path) {
        long line = 1;
        try (JsonParser parser = FACTORY.createParser(json)) {
            parser.nextToken();
            line = parser.currentTokenLocation().getLineNr();
            for (JsonPointer rest = path; !rest.matches() && enter(parser, rest); rest = rest.tail()) {
                line = parser.currentTokenLocation().getLineNr();
            }
        } catch (IOException e) {
            throw new IllegalStateException("this text has been read before", e);
        }
        return line;
    }

    /**
     * Goes on from the start of a list or an object to the start of one of its values; false if there is no such value.
     */
    private static boolean enter(JsonParser parser, JsonPointer path) throws IOException {
        boolean list = parser.currentToken() == JsonToken.START_ARRAY;
        if (!list && parser.currentToken() != JsonToken.START_OBJECT) {
            return false;
        }
        int index = 0;
        for (JsonToken token = parser.nextToken(); !token.isStructEnd(); token = parser.nextToken()) {
            boolean wanted = list ? path.matchesElement(index++) : path.matchesProperty(parser.currentName());
            if (!list) {
                parser.nextToken();
            }
            if (wanted) {
                return true;
            }
            parser.skipChildren();
        }
        return false;
    }
}
