package org.geodescent.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Compares figures with the files in src/test/resources/golden, which only {@code -Dgolden.rewrite=true} rewrites. */
public final class GoldenFigure {
    private static final Path FOLDER = Path.of("src/test/resources/golden");

    private GoldenFigure() {}

    /** Fails where the text of the SVG, apart from the data of embedded fonts, differs from {@code golden/name.svg}. */
    public static void assertMatches(String name, String svg) throws IOException {
        Path file = FOLDER.resolve(name + ".svg");
        String text = withoutFonts(svg);
        if (Boolean.getBoolean("golden.rewrite")) {
            Files.createDirectories(FOLDER);
            Files.writeString(file, text);
            return;
        }
        assertTrue(Files.exists(file), file + " is missing; run the tests once with -Dgolden.rewrite=true");
        assertEquals(
                Files.readString(file), text, file + " differs; look at it, then rewrite with -Dgolden.rewrite=true");
    }

    private static String withoutFonts(String svg) {
        return svg.replaceAll("base64,[A-Za-z0-9+/=]*", "base64,");
    }
}
