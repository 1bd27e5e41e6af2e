package org.geodescent.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.geodescent.core.number.Answer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class JsonTextTest {
    private static String checksum(String json) throws InputException {
        return JsonText.parse("x.json", json).checksum();
    }

    @Test
    void layoutOrderAndSpellingOfNumbersDoNotCount() throws InputException {
        String first = checksum("{\"a\": [1, 2.0, 1e-3], \"b\": {\"c\": \"ü\", \"d\": null}}");
        assertEquals(
                first, checksum("{\n\"b\":{\"d\":null,\"c\":\"\\u00fc\"},\n\"a\":[1.0,2,0.001], \"checksum\": \"x\"}"));
        for (String other : new String[] {
            "{\"a\": [1, 2.0, 1e-3], \"b\": {\"c\": \"u\", \"d\": null}}",
            "{\"a\": [1, 2.0, 1e-4], \"b\": {\"c\": \"ü\", \"d\": null}}",
            "{\"a\": [2, 1.0, 1e-3], \"b\": {\"c\": \"ü\", \"d\": null}}",
            "{\"a\": [1, 2.0, 1e-3], \"b\": {\"c\": \"ü\", \"d\": false}}",
            "{\"a\": [1, 2.0, 1e-3], \"b\": {\"c\": \"ü\"}, \"d\": null}",
            "{\"a\": [1, 2.0, 1e-3], \"b\": {\"c\": \"ü\", \"d\": null, \"checksum\": 1}}"
        }) {
            assertNotEquals(first, checksum(other), other);
        }
    }

    @Test
    void neighbouringNumbersAreTold() throws InputException {
        assertNotEquals(checksum("{\"a\": 9223372036854775807}"), checksum("{\"a\": 9223372036854775806}"));
        assertNotEquals(checksum("{\"a\": 9223372036854775807}"), checksum("{\"a\": 9.223372036854775807e18}"));
        assertNotEquals(checksum("{\"a\": 0.0}"), checksum("{\"a\": -0.0}"));
        assertNotEquals(checksum("{\"a\": 0.1}"), checksum("{\"a\": 0.10000000000000002}"));
        assertEquals(checksum("{\"a\": -0.0}"), checksum("{\"a\": -0e5}"));
    }

    @Test
    void tooMuchIsRefusedBeforeMemoryIsTakenForIt() {
        String lists = "{\"points\": [\n" + "[],".repeat(15_000_000) + "[]]}";
        InputException refused = Assertions.assertTimeout(
                Duration.ofSeconds(2), () -> assertThrows(InputException.class, () -> JsonText.parse("x.json", lists)));
        assertTrue(String.valueOf(refused.getMessage()).startsWith("x.json, line 2: the file holds more than 1000000"));
        String fields = "{\"a\": [" + "{\"b\": 1},".repeat(100_001) + "0]}";
        assertThrows(InputException.class, () -> JsonText.parse("x.json", fields));
    }

    @Test
    void whatIsNoJsonIsRefusedWithItsLine() {
        String empty = "x.json, line 1: the file is empty; it must hold a JSON object {…}";
        String more =
                "x.json, line %d: this is not JSON; check quotes, commas and brackets there (there is more after its end)";
        assertEquals(empty, refusal(""));
        assertEquals(empty, refusal(" \n\n"));
        assertEquals(more.formatted(1), refusal("{} {}"));
        assertEquals(more.formatted(3), refusal("{\n}\n[{}]\n"));
        assertEquals(more.formatted(4), refusal("null\n\n\n\"more\"\n"));
        assertTrue(refusal("{}\n]").startsWith("x.json, line 2: this is not JSON;"));
        assertTrue(refusal("{\n\"a\": 1,\n\"a\": 2}").startsWith("x.json, line 3: this is not JSON;"));
    }

    private static String refusal(String json) {
        InputException refused = assertThrows(InputException.class, () -> JsonText.parse("x.json", json));
        return String.valueOf(refused.getMessage());
    }

    @Test
    void theLineOfAPlaceIsFound() throws InputException {
        JsonCursor root = JsonText.parse("x.json", "\n{\"a\": [\n1,\n{\"b\": [2,\n3]}],\n\"c~/\":\n4}");
        JsonCursor list = root.field("a");
        assertEquals("x.json, line 2: wrong", root.fault("wrong").getMessage());
        assertEquals("x.json, line 2: /a wrong", list.fault("wrong").getMessage());
        assertEquals(
                "x.json, line 5: /a/1/b/1 wrong",
                list.elements()
                        .get(1)
                        .field("b")
                        .elements()
                        .get(1)
                        .fault("wrong")
                        .getMessage());
        assertEquals(
                "x.json, line 4: /a/1/none wrong",
                list.elements().get(1).field("none").fault("wrong").getMessage());
        assertEquals(
                "x.json, line 7: /c~0~1 wrong", root.field("c~/").fault("wrong").getMessage());
        assertEquals("x.json, line 2: /x wrong", root.field("x").fault("wrong").getMessage());
    }

    @Test
    void anAnswerIsItsValueOrNullWithTheReasonBesideIt() {
        ObjectNode node = JsonText.object();
        JsonText.put(node, "margin", Answer.finite(0.25));
        JsonText.put(node, "bound", Answer.none("λ = 0"));
        assertEquals("{\"margin\":0.25,\"bound\":null,\"boundReason\":\"λ = 0\"}", node.toString());
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        JsonText.put(fields, "margin", Answer.finite(0.25));
        JsonText.put(fields, "bound", Answer.none("λ = 0"));
        assertEquals("{margin=0.25, bound=null, boundReason=λ = 0}", fields.toString());
    }
}
