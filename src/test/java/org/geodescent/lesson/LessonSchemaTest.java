package org.geodescent.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.geodescent.core.theory.Statement;
import org.geodescent.figure.recipe.PlaneLayer;
import org.geodescent.io.InputException;
import org.geodescent.io.JsonText;
import org.geodescent.picture.demonstration.StandardDemonstration;
import org.geodescent.preset.Headline;
import org.geodescent.preset.Preset;
import org.geodescent.preset.Presets;
import org.geodescent.run.LossChoice;
import org.geodescent.session.JsonNames;
import org.junit.jupiter.api.Test;

/** The published schema says what the reader says. */
class LessonSchemaTest {
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final JsonNode SCHEMA = schema();

    private static JsonNode schema() {
        try {
            return MAPPER.readTree(Files.readString(Path.of("docs/lesson.schema.json")));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(each -> texts.add(each.asText()));
        return texts;
    }

    private static List<String> fields(JsonNode object) {
        List<String> fields = new ArrayList<>();
        object.fieldNames().forEachRemaining(fields::add);
        return fields;
    }

    private static List<String> names(Enum<?>... constants) {
        return Arrays.stream(constants).map(JsonNames::of).toList();
    }

    /** Whether a value is what a part of the schema says, as far as the schema uses the language. */
    private static boolean fits(JsonNode value, JsonNode schema) {
        if (schema.has("$ref")) {
            return fits(value, SCHEMA.at(schema.get("$ref").asText().substring(1)));
        }
        if (schema.has("oneOf")) {
            return Stream.iterate(0, i -> i < schema.get("oneOf").size(), i -> i + 1)
                            .filter(i -> fits(value, schema.get("oneOf").get(i)))
                            .count()
                    == 1;
        }
        if (schema.has("const")) {
            return schema.get("const").equals(value);
        }
        if (schema.has("enum")) {
            return Stream.iterate(0, i -> i < schema.get("enum").size(), i -> i + 1)
                    .anyMatch(i -> schema.get("enum").get(i).equals(value));
        }
        return switch (schema.get("type").asText()) {
            case "object" -> objectFits(value, schema);
            case "array" ->
                value.isArray()
                        && value.size() >= schema.path("minItems").asInt(0)
                        && value.size() <= schema.path("maxItems").asInt(Integer.MAX_VALUE)
                        && Stream.iterate(0, i -> i < value.size(), i -> i + 1)
                                .allMatch(i -> fits(value.get(i), schema.get("items")));
            case "string" ->
                value.isTextual()
                        && value.asText().length() >= schema.path("minLength").asInt(0)
                        && value.asText().length() <= schema.path("maxLength").asInt(Integer.MAX_VALUE);
            case "boolean" -> value.isBoolean();
            case "integer" -> value.isIntegralNumber() && inRange(value, schema);
            case "number" -> value.isNumber() && inRange(value, schema);
            default -> throw new AssertionError(schema);
        };
    }

    private static boolean inRange(JsonNode value, JsonNode schema) {
        return value.asDouble() >= schema.path("minimum").asDouble(Double.NEGATIVE_INFINITY)
                && value.asDouble() <= schema.path("maximum").asDouble(Double.POSITIVE_INFINITY);
    }

    private static boolean objectFits(JsonNode value, JsonNode schema) {
        List<String> known = fields(schema.path("properties"));
        boolean closed = schema.has("additionalProperties");
        return value.isObject()
                && texts(schema.path("required")).stream().allMatch(value::has)
                && fields(value).stream()
                        .allMatch(name -> known.contains(name)
                                ? fits(value.get(name), schema.get("properties").get(name))
                                : !closed);
    }

    @Test
    void itHasTheReadersFieldsAndNames() {
        assertEquals(LessonJson.FIELDS, fields(SCHEMA.get("properties")));
        JsonNode step = SCHEMA.at("/$defs/step/properties");
        assertEquals(LessonJson.STEP_FIELDS, fields(step));
        JsonNode stage = SCHEMA.at("/$defs/stage/properties");
        assertEquals(LessonStageJson.FIELDS, fields(stage));
        assertEquals(Arrays.stream(WindowPart.values()).map(WindowPart::id).toList(), texts(step.at("/point/enum")));
        assertEquals(
                Arrays.stream(WindowPart.values())
                        .filter(WindowPart::canBeHidden)
                        .map(WindowPart::id)
                        .toList(),
                texts(step.at("/hide/items/enum")));
        assertEquals(
                Arrays.stream(LessonEvent.values()).map(LessonEvent::id).toList(),
                texts(SCHEMA.at("/$defs/wait/oneOf/1/properties/event/enum")));
        assertEquals(Presets.ALL.stream().map(Preset::id).toList(), texts(stage.at("/preset/enum")));
        assertEquals(names(LossChoice.values()), texts(stage.at("/losses/enum")));
        assertEquals(LessonStageJson.left(), texts(stage.at("/left/enum")));
        assertEquals(LessonStageJson.right(), texts(stage.at("/right/enum")));
        assertEquals(names(PlaneLayer.values()), texts(stage.at("/layers/items/enum")));
        assertEquals(names(Headline.values()), texts(stage.at("/numbers/items/enum")));
        assertEquals(names(Statement.values()), texts(stage.at("/bounds/properties/statement/enum")));
        assertEquals(
                StandardDemonstration.ALL.stream()
                        .map(StandardDemonstration::id)
                        .toList(),
                texts(stage.at("/demonstration/enum")));
    }

    @Test
    void itTakesTheLessonsThatShipAndWhatIsWritten() throws IOException {
        for (Lesson lesson : Lessons.ALL) {
            assertTrue(fits(MAPPER.readTree(LessonJson.write(lesson)), SCHEMA), lesson.title());
        }
    }

    @Test
    void itRefusesWhatTheReaderRefuses() throws IOException, InputException {
        String good = LessonJson.write(new Lesson(
                "T",
                "",
                List.of(LessonStep.of("Which?")
                        .withStage(LessonStageJson.read(
                                JsonText.parse("l", "{\"preset\": \"a1\", \"iteration\": 3, \"seconds\": 4}")))
                        .withAwaits(new LessonWait.Answer(List.of("this", "that"), 1, "That.")))));
        assertTrue(fits(MAPPER.readTree(good), SCHEMA));
        List<String[]> slips = List.of(
                new String[] {"\"version\": 1", "\"version\": 2"},
                new String[] {"\"T\"", "\"\""},
                new String[] {"\"say\"", "\"sais\""},
                new String[] {"\"a1\"", "\"a9\""},
                new String[] {"\"iteration\": 3", "\"iteration\": -3"},
                new String[] {"\"seconds\": 4.0", "\"seconds\": 400"},
                new String[] {"\"right\": 2", "\"right\": 0"},
                new String[] {"\"right\": 2", "\"right\": \"2\""},
                new String[] {"\"this\", ", ""},
                new String[] {"\"reveal\"", "\"revealed\""});
        for (String[] slip : slips) {
            String bad = good.replace(slip[0], slip[1]);
            assertFalse(bad.equals(good), slip[0]);
            assertFalse(fits(MAPPER.readTree(bad), SCHEMA), bad);
            assertTrue(isRefused(bad), bad);
        }
    }

    private static boolean isRefused(String text) {
        try {
            LessonJson.read("l", text);
            return false;
        } catch (InputException e) {
            return true;
        }
    }
}
