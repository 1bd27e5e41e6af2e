package org.geodescent.ui.window;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.geodescent.io.InputException;
import org.geodescent.io.WholeFile;
import org.geodescent.ui.Playback;

/**
 * What the window remembers of its looks.
 *
 * @param dark the dark theme
 * @param width of the inside of the window, in pixels
 * @param height of the inside of the window, in pixels
 * @param maximised whether the window fills the screen
 * @param columns where the right column begins, between 0 and 1
 * @param rows where the numbers begin in the right column, between 0 and 1
 * @param replaySeconds how long a replay takes
 * @param exportFolder where figures were written last; empty for the user's home
 */
public record Preferences(
        boolean dark,
        double width,
        double height,
        boolean maximised,
        double columns,
        double rows,
        double replaySeconds,
        String exportFolder) {
    public static final Preferences DEFAULT = new Preferences(false, 1280, 800, false, 0.57, 0.56, 8, "");

    private static final Logger LOG = Logger.getLogger(Preferences.class.getName());

    public Preferences {
        require(width >= 640 && width <= 20_000, "width", width);
        require(height >= 480 && height <= 20_000, "height", height);
        require(columns > 0 && columns < 1, "columns", columns);
        require(rows > 0 && rows < 1, "rows", rows);
        require(
                replaySeconds >= Playback.SHORTEST_SECONDS && replaySeconds <= Playback.LONGEST_SECONDS,
                "replaySeconds",
                replaySeconds);
    }

    private static void require(boolean holds, String name, double value) {
        if (!holds) {
            throw new IllegalArgumentException(name + " is " + value);
        }
    }

    /** Reads preferences. A missing file gives the default; so does a damaged one, which is logged. */
    public static Preferences read(Path file) {
        if (!Files.exists(file)) {
            return DEFAULT;
        }
        try {
            Properties p = new Properties();
            p.load(new StringReader(Files.readString(file)));
            return new Preferences(
                    Boolean.parseBoolean(p.getProperty("dark")),
                    number(p, "width"),
                    number(p, "height"),
                    Boolean.parseBoolean(p.getProperty("maximised")),
                    number(p, "columns"),
                    number(p, "rows"),
                    number(p, "replaySeconds"),
                    p.getProperty("exportFolder", ""));
        } catch (IOException | IllegalArgumentException e) {
            LOG.log(Level.WARNING, "the preferences in " + file + " are damaged and were ignored", e);
            return DEFAULT;
        }
    }

    private static double number(Properties properties, String key) {
        String text = properties.getProperty(key);
        if (text == null) {
            throw new IllegalArgumentException(key + " is missing");
        }
        return Double.parseDouble(text);
    }

    /** Writes the preferences, whole or not at all, into a folder that is made if it is missing. */
    public void write(Path file) throws InputException {
        Properties p = new Properties();
        p.setProperty("dark", Boolean.toString(dark));
        p.setProperty("width", Double.toString(width));
        p.setProperty("height", Double.toString(height));
        p.setProperty("maximised", Boolean.toString(maximised));
        p.setProperty("columns", Double.toString(columns));
        p.setProperty("rows", Double.toString(rows));
        p.setProperty("replaySeconds", Double.toString(replaySeconds));
        p.setProperty("exportFolder", exportFolder);
        StringWriter text = new StringWriter();
        try {
            p.store(text, "Geodescent");
        } catch (IOException e) {
            throw new AssertionError("a string cannot fail", e);
        }
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
        } catch (IOException e) {
            throw new InputException("cannot make the folder of " + file, e);
        }
        WholeFile.write(file, text.toString().getBytes(StandardCharsets.UTF_8));
    }
}
