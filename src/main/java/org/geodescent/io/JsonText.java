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
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;

/** JSON from outside and to the outside. Trees only: none of our types is mapped by reflection. */
public final class JsonText {
    private static final int DEEPEST = 50;
    private static final JsonMapper MAPPER = mapper();
    private static final DefaultPrettyPrinter PRINTER = new DefaultPrettyPrinter()
            .withObjectIndenter(new DefaultIndenter("  ", "\n"))
            .withSeparators(
                    DefaultPrettyPrinter.DEFAULT_SEPARATORS.withObjectFieldValueSpacing(Separators.Spacing.AFTER));

    private final String source;
    private final String json;

    private JsonText(String source, String json) {
        this.source = source;
        this.json = json;
    }

    private static JsonMapper mapper() {
        JsonFactory factory = JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(DEEPEST)
                        .maxNumberLength(400)
                        .build())
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                // Without this a number's text depends on the Java version.
                .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
                .build();
        return JsonMapper.builder(factory)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .build();
    }

    /**
     * Reads a whole text.
     *
     * @param source the file's name, for error messages
     * @throws InputException if it is not JSON, naming the line
     */
    public static JsonCursor parse(String source, String json) throws InputException {
        try {
            JsonNode root = MAPPER.readTree(json);
            if (root == null || root.isMissingNode()) {
                throw InputException.at(source, 1, "the file is empty; it must hold a JSON object {…}");
            }
            return new JsonCursor(new JsonText(source, json), JsonPointer.empty(), root);
        } catch (JsonProcessingException e) {
            long line =
                    e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNr());
            String reason = Shown.line(String.valueOf(e.getOriginalMessage()));
            throw new InputException(
                    "%s, line %d: this is not JSON; check quotes, commas and brackets there (%s)"
                            .formatted(source, line, reason),
                    e);
        }
    }

    /** An empty object to be filled. */
    public static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    /** A tree of maps, lists, strings, numbers, booleans and null as JSON. */
    public static JsonNode tree(Object value) {
        return MAPPER.valueToTree(value);
    }

    /** The tree on several lines, lists of numbers on one; ends with a line feed. Numbers read back to the same bits. */
    public static String pretty(JsonNode tree) {
        try {
            return MAPPER.writer(PRINTER).writeValueAsString(tree) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree can always be written", e);
        }
    }

    String source() {
        return source;
    }

    /** The line on which the value at this path begins; of something that is missing, the line of what it is missing from. */
    long lineOf(JsonPointer path) {
        String wanted = path.toString();
        long line = 1;
        try (JsonParser parser = MAPPER.createParser(json)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                String here = parser.getParsingContext().pathAsPointer().toString();
                boolean begins = token != JsonToken.FIELD_NAME && !token.isStructEnd();
                if (begins && (wanted + "/").startsWith(here + "/")) {
                    line = parser.currentTokenLocation().getLineNr();
                }
                if (begins && here.equals(wanted)) {
                    break;
                }
            }
        } catch (IOException e) {
            throw new IllegalStateException("this text has been read before", e);
        }
        return line;
    }
}
