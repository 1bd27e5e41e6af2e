package org.geodescent.fuzz;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import org.geodescent.io.InputException;
import org.geodescent.ui.Comfort;
import org.geodescent.ui.window.Preferences;

/**
 * What the window remembers of its looks. A damaged file gives the default; what is not the default is what the file
 * says.
 */
final class PreferencesReader implements FuzzedReader {
    private final Path file;

    PreferencesReader(Path folder) {
        file = folder.resolve("preferences.properties");
    }

    @Override
    public String name() {
        return "preferences";
    }

    @Override
    public List<byte[]> corpus() throws Exception {
        Comfort comfort = new Comfort(Comfort.Theme.SYSTEM, true, 3, 1.25);
        new Preferences(true, 1280.5, 801, true, 0.25, 12, 400, "/home/a b/Bilder \u00fc", comfort).write(file);
        byte[] one = Files.readAllBytes(file);
        new Preferences(false, 900, 600, false, 0.57, 8, 0, "", Comfort.DEFAULT).write(file);
        return List.of(one, Files.readAllBytes(file));
    }

    @Override
    public void read(byte[] input) throws Exception {
        Files.write(file, input);
        Preferences read = Preferences.read(file);
        if (read.equals(Preferences.DEFAULT)) {
            throw new InputException("preferences: the default instead, which is logged");
        }
        Properties said = new Properties();
        said.load(new StringReader(new String(input, StandardCharsets.UTF_8)));
        check(said, "dark", Boolean.toString(read.dark()));
        check(said, "maximised", Boolean.toString(read.maximised()));
        check(said, "exportFolder", read.exportFolder());
        check(said, "width", read.width());
        check(said, "height", read.height());
        if (said.containsKey("pictures")) {
            // Older preferences say nothing of it.
            check(said, "pictures", read.pictures());
        }
        if (said.containsKey("theme")) {
            // Nor of what somebody has chosen.
            check(said, "theme", read.comfort().theme().name().toLowerCase(Locale.ROOT));
        }
        check(said, "replaySeconds", read.replaySeconds());
        Objects.requireNonNull(Path.of(read.exportFolder()));
    }

    private static void check(Properties said, String key, Object read) throws SilentChange {
        String text = said.getProperty(key, "");
        boolean same = read instanceof Double number
                ? text.matches("[0-9.]+([eE]-?[0-9]+)?") && Double.parseDouble(text) == number
                : text.equals(read);
        if (!same) {
            throw new SilentChange("%s says \"%s\" and is %s".formatted(key, text, read));
        }
    }
}
