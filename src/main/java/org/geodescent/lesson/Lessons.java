package org.geodescent.lesson;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.geodescent.io.InputException;
import org.geodescent.io.JsonCursor;
import org.geodescent.io.JsonText;

/** The lessons that ship with the app: JSON files, listed in order in {@code index.json}. */
public final class Lessons {
    /** All of them. */
    public static final List<Lesson> ALL = load();

    private Lessons() {}

    private static List<Lesson> load() {
        try {
            List<Lesson> lessons = new ArrayList<>();
            for (JsonCursor id : JsonText.parse("index", text("index")).elements()) {
                lessons.add(LessonJson.read(id.text(), text(id.text())));
            }
            return List.copyOf(lessons);
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
