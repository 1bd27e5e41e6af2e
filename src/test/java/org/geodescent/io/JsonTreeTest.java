package org.geodescent.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTreeTest {
    private static JsonNode read(String json) throws Exception {
        try (JsonParser parser = new JsonFactory().createParser(json)) {
            parser.nextToken();
            return JsonTree.read(parser);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "0",
                "-0",
                "-0.0",
                "1e400",
                "5e-324",
                "2147483647",
                "2147483648",
                "9223372036854775808",
                "0.1",
                "1.0",
                "\"ü \\u03bb \\\" \\n\"",
                "true",
                "null",
                "{\"a\": [1, 2.5, [], {\"b\": null, \"c\": false}], \"\": {\"a\": \"x\"}, \"last\": -7}",
                "[[1, 2], [3.25, 4e3], \"five\"]"
            })
    void aTreeIsThatOfTheLibrary(String json) throws Exception {
        JsonNode wanted = new ObjectMapper().readTree(json);
        assertEquals(wanted, read(json));
        assertEquals(wanted.toString(), read(json).toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"a\": 1", "[1, 2", "{\"a\"}", "[1 2]", "{\"a\": }", "[tru]"})
    void aBrokenTextIsRefusedByTheParser(String json) {
        assertThrows(JsonProcessingException.class, () -> read(json));
    }
}
