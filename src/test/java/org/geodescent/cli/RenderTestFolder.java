package org.geodescent.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs {@code render} in the folder of a test. */
class RenderTestFolder extends TrainTestFolder {
    /** A session of four points that a line through the origin separates, trained for 100 steps. */
    Path session() throws Exception {
        train(file("p.csv", POINTS), "--steps 100 --hidden 5", "--save", file("s.json"));
        return file("s.json");
    }

    /** What a view of a session is drawn as, 300 mm wide, without the session that it carries. */
    String svg(Path session, String view) throws Exception {
        Path out = file(view + ".svg");
        CliRun run = CliRun.of("render", "--session", session, "--view", view, "--out", out, "--width", "300");
        assertEquals(new CliRun(0, "wrote " + out + System.lineSeparator(), ""), run);
        String text = Files.readString(out);
        assertTrue(text.contains("width=\"300mm\""), text.substring(0, 300));
        return text.substring(0, text.indexOf("geodescent-session"))
                + text.substring(text.indexOf("geodescent-session") + 5);
    }

    /** {@code render} must be refused with this one line. */
    void renderRefused(String line, Path session, Path out, Object... more) {
        List<Object> words = new ArrayList<>(List.of("render", "--session", session, "--out", out));
        words.addAll(List.of(more));
        assertRefused(line, words.toArray());
    }
}
