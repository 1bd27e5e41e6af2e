package org.geodescent.lesson;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.geodescent.io.InputException;
import org.geodescent.io.JsonCursor;
import org.geodescent.io.JsonText;

/** The lessons that ship with the app: JSON files, listed in order in {@code index.json}. */
public final class Lessons {
    private static final Map<String, Lesson> BY_ID = load();
    /** All of them. */
    public static final List<Lesson> ALL = List.copyOf(BY_ID.values());
    /** What they are called on the command line, in the same order. */
    public static final List<String> IDS = List.copyOf(BY_ID.keySet());

    private Lessons() {}

    /** The lesson of an id. */
    public static Optional<Lesson> find(String id) {
        return Optional.ofNullable(BY_ID.get(id));
    }

    private static Map<String, Lesson> load() {
        try {
            Map<String, Lesson> lessons = new LinkedHashMap<>();
            for (JsonCursor id : JsonText.parse("index", text("index")).elements()) {
                lessons.put(id.text(), LessonJson.read(id.text(), text(id.text())));
            }
            return lessons;
        } catch (InputException e) {
            throw new IllegalStateException("a lesson that ships with the app is broken: " + e.getMessage(), e);
        }
    }

    /** The text of a lesson that ships with the app. */
    static String text(String id) throws InputException {
        String path = "/org/geodescent/lessons/" + id + ".json";
        try (InputStream in = Lessons.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new InputException(path + " is missing in the app");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new InputException(path + " cannot be read", e);
        }
    }
}
