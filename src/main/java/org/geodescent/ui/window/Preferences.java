package org.geodescent.ui.window;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.geodescent.io.Decimal;
import org.geodescent.io.InputException;
import org.geodescent.io.TextFile;
import org.geodescent.io.WholeFile;
import org.geodescent.ui.Comfort;
import org.geodescent.ui.Playback;

/**
 * What the window remembers of its looks.
 *
 * @param dark whether the window was dark when it was closed last
 * @param width of the inside of the window, in pixels
 * @param height of the inside of the window, in pixels
 * @param maximised whether the window fills the screen
 * @param pictures which share of the pictures' place the left one has, between 0 and 1
 * @param replaySeconds how long a replay takes
 * @param side how wide the column at the right is, in pixels; 0: as wide as what is in it
 * @param exportFolder where figures were written last; empty for the user's home
 * @param comfort what somebody has chosen
 */
public record Preferences(
        boolean dark,
        double width,
        double height,
        boolean maximised,
        double pictures,
        double replaySeconds,
        double side,
        String exportFolder,
        Comfort comfort) {
    public static final Preferences DEFAULT = new Preferences(false, 1280, 800, false, 0.5, 8, 0, "", Comfort.DEFAULT);

    private static final int MOST_BYTES = 100_000;
    private static final Logger LOG = Logger.getLogger(Preferences.class.getName());

    public Preferences {
        require(width >= 640 && width <= 20_000, "width", width);
        require(height >= 480 && height <= 20_000, "height", height);
        require(pictures > 0 && pictures < 1, "pictures", pictures);
        require(
                replaySeconds >= Playback.SHORTEST_SECONDS && replaySeconds <= Playback.LONGEST_SECONDS,
                "replaySeconds",
                replaySeconds);
        require(side >= 0 && side <= 20_000, "side", side);
        // Not every text can be the name of a folder.
        Objects.requireNonNull(Path.of(exportFolder));
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
            p.load(new StringReader(TextFile.read(file, MOST_BYTES)));
            return new Preferences(
                    truth(p, "dark"),
                    number(p, "width"),
                    number(p, "height"),
                    truth(p, "maximised"),
                    // Older preferences say nothing of this, nor of the side.
                    p.containsKey("pictures") ? number(p, "pictures") : DEFAULT.pictures,
                    number(p, "replaySeconds"),
                    p.containsKey("side") ? number(p, "side") : 0,
                    p.getProperty("exportFolder", ""),
                    comfort(p));
        } catch (InputException | IOException | IllegalArgumentException e) {
            LOG.log(Level.WARNING, "the preferences in " + file + " are damaged and were ignored", e);
            return DEFAULT;
        }
    }

    /** Older preferences say nothing but whether the window is dark. */
    private static Comfort comfort(Properties p) {
        Comfort.Theme theme = p.containsKey("theme")
                ? theme(text(p, "theme"))
                : truth(p, "dark") ? Comfort.Theme.DARK : Comfort.Theme.LIGHT;
        double decimals = p.containsKey("decimals") ? number(p, "decimals") : Comfort.DEFAULT.decimals();
        require(decimals == (int) decimals, "decimals", decimals);
        return new Comfort(
                theme,
                p.containsKey("reducedMotion") && truth(p, "reducedMotion"),
                (int) decimals,
                p.containsKey("scale") ? number(p, "scale") : Comfort.DEFAULT.scale());
    }

    private static Comfort.Theme theme(String name) {
        return Arrays.stream(Comfort.Theme.values())
                .filter(theme -> name(theme).equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("theme is " + name));
    }

    private static String name(Comfort.Theme theme) {
        return theme.name().toLowerCase(Locale.ROOT);
    }

    /** Where figures go unless another folder is named. */
    Path folder() {
        return Path.of(exportFolder.isEmpty() ? System.getProperty("user.home", ".") : exportFolder);
    }

    private static String text(Properties properties, String key) {
        String text = properties.getProperty(key);
        if (text == null) {
            throw new IllegalArgumentException(key + " is missing");
        }
        return text;
    }

    private static double number(Properties properties, String key) {
        return Decimal.parse(text(properties, key))
                .orElseThrow(() -> new IllegalArgumentException(key + " is no number"));
    }

    private static boolean truth(Properties properties, String key) {
        String text = text(properties, key);
        if (!text.equals("true") && !text.equals("false")) {
            throw new IllegalArgumentException(key + " is neither true nor false");
        }
        return text.equals("true");
    }

    /** Writes the preferences, whole or not at all, into a folder that is made if it is missing. */
    public void write(Path file) throws InputException {
        Properties p = new Properties();
        p.setProperty("dark", Boolean.toString(dark));
        p.setProperty("width", Decimal.format(width));
        p.setProperty("height", Decimal.format(height));
        p.setProperty("maximised", Boolean.toString(maximised));
        p.setProperty("pictures", Decimal.format(pictures));
        p.setProperty("replaySeconds", Decimal.format(replaySeconds));
        p.setProperty("side", Decimal.format(side));
        p.setProperty("exportFolder", exportFolder);
        p.setProperty("theme", name(comfort.theme()));
        p.setProperty("reducedMotion", Boolean.toString(comfort.reducedMotion()));
        p.setProperty("decimals", Integer.toString(comfort.decimals()));
        p.setProperty("scale", Decimal.format(comfort.scale()));
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
