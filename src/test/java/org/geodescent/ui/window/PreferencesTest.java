package org.geodescent.ui.window;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.geodescent.ui.Comfort;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreferencesTest {
    private static final Preferences ALL = new Preferences(
            true, 1000.5, 700, true, 0.25, 12, 333, "/home/ü b", new Comfort(Comfort.Theme.SYSTEM, true, 3, 1.75));

    @TempDir
    private Path folder = Path.of("");

    @Test
    void readsWhatItWrites() throws Exception {
        Path file = folder.resolve("new/preferences.properties");
        ALL.write(file);
        assertEquals(ALL, Preferences.read(file));
        assertEquals(Preferences.DEFAULT, Preferences.read(folder.resolve("none")));
        Files.writeString(file, Files.readString(file).replaceFirst("(?m)^side=.*\\R", ""));
        assertEquals(0, Preferences.read(file).side(), "older preferences say nothing of it");
        assertEquals(ALL.exportFolder(), Preferences.read(file).exportFolder());
        Files.writeString(
                file, Files.readString(file).replaceAll("(?m)^(theme|reducedMotion|decimals|scale)=.*\\R", ""));
        assertEquals(
                Comfort.DEFAULT.withTheme(Comfort.Theme.DARK),
                Preferences.read(file).comfort());
    }

    /** Each of these once kept the window from opening, or was taken for something else. */
    @Test
    void oneValueThatIsNoneAndTheDefaultHolds() throws Exception {
        Path file = folder.resolve("preferences.properties");
        for (List<String> change : List.of(
                List.of("dark=true", "dark=yes"),
                List.of("dark=true", ""),
                List.of("maximised=true", "maximised=TRUE"),
                List.of("width=1000.5", "width=0x1p10"),
                List.of("width=1000.5", "width=NaN"),
                List.of("pictures=0.25", "pictures=0.25f"),
                List.of("side=333", "side=-1"),
                List.of("theme=system", "theme=System"),
                List.of("theme=system", "theme="),
                List.of("reducedMotion=true", "reducedMotion=1"),
                List.of("decimals=3", "decimals=0"),
                List.of("decimals=3", "decimals=2.5"),
                List.of("decimals=3", "decimals=5"),
                List.of("scale=1.75", "scale=0.5"),
                List.of("scale=1.75", "scale=3"),
                List.of("exportFolder=", "exportFolder=\\u0000"),
                List.of("exportFolder=", "exportFolder=\\u12"),
                List.of("exportFolder=", "# " + "x".repeat(100_000)))) {
            ALL.write(file);
            String text = Files.readString(file);
            Files.writeString(file, text.replace(change.get(0), change.get(1)));
            assertEquals(Preferences.DEFAULT, Preferences.read(file), change.toString());
        }
        Files.write(file, new byte[] {'d', (byte) 0xFF});
        assertEquals(Preferences.DEFAULT, Preferences.read(file));
    }
}
