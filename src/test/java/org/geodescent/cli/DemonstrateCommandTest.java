package org.geodescent.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.geodescent.figure.Figure;
import org.geodescent.figure.file.ExportSize;
import org.geodescent.figure.file.FigureFormat;
import org.geodescent.picture.DemonstrationPicture;
import org.geodescent.picture.Pictures;
import org.junit.jupiter.api.Test;

class DemonstrateCommandTest extends CliTestFolder {
    private static final List<String> NAMES = List.of(
            "attenuated-regression",
            "system-identification",
            "stochastic-gradient",
            "bandit",
            "slopes",
            "deep-linear",
            "norm-penalty",
            "simplex",
            "penalty-failures");

    private static final String KNOWN = String.join(", ", NAMES);

    @Test
    void everyDemonstrationIsDrawnAndSaysWhatIsSeen() throws Exception {
        CliRun run = CliRun.of("demonstrate", "all", "--out", file("new/folder"));
        assertEquals(0, run.code(), run.err());
        assertEquals(
                NAMES,
                run.out()
                        .lines()
                        .map(line -> line.substring(0, line.indexOf(' ')))
                        .toList());
        for (DemonstrationPicture each : Pictures.demonstrations()) {
            Figure figure = each.opened(() -> false).figure();
            byte[] written = Files.readAllBytes(file("new/folder/" + each.id() + ".svg"));
            assertArrayEquals(FigureFormat.SVG.encode(figure, ExportSize.natural(1040, 192)), written, each.id());
            String text = new String(written, java.nio.charset.StandardCharsets.UTF_8);
            assertFalse(text.contains("NaN"), each.id());
        }
    }

    @Test
    void severalNamesAndFormatsAndTheObject() throws Exception {
        JsonNode entries = CliRun.of(
                        "demonstrate",
                        "simplex",
                        "bandit",
                        "simplex",
                        "--format",
                        "svg,pdf,png",
                        "--json",
                        "--out",
                        file("out"))
                .json()
                .get("demonstrations");
        assertEquals(2, entries.size());
        assertEquals("simplex", entries.get(0).get("name").textValue());
        assertEquals("A, Corollary 3", entries.get(0).get("citation").textValue());
        assertTrue(entries.get(1).get("caption").textValue().endsWith("."));
        try (var files = Files.list(file("out"))) {
            assertEquals(
                    List.of("bandit.pdf", "bandit.png", "bandit.svg", "simplex.pdf", "simplex.png", "simplex.svg"),
                    files.map(each -> each.getFileName().toString()).sorted().toList());
        }
    }

    @Test
    void renderDrawsAnyOfThemByItsNameAlsoWhereThereIsNoSession() throws Exception {
        CliRun.of("demonstrate", "simplex", "bandit", "--out", file("out"));
        Path again = file("again.svg");
        CliRun run = CliRun.of("render", "--session", file("out/simplex.svg"), "--view", "bandit", "--out", again);
        assertEquals(0, run.code(), run.err());
        assertArrayEquals(Files.readAllBytes(file("out/bandit.svg")), Files.readAllBytes(again));
    }

    @Test
    void theListNamesEveryOne() throws Exception {
        CliRun run = CliRun.of("demonstrate", "--list");
        assertEquals(Pictures.demonstrations().size(), run.out().lines().count());
        assertTrue(run.out().contains("(A, Theorem 6)"), run.out());
        JsonNode json = CliRun.of("demonstrate", "--list", "--json").json();
        List<String> names = json.get("demonstrations").findValuesAsText("name");
        assertEquals(
                Pictures.demonstrations().stream().map(DemonstrationPicture::id).toList(), names);
    }

    @Test
    void refusalsAreOneLine() throws Exception {
        assertRefused("name at least one demonstration, or all; there are " + KNOWN, "demonstrate");
        assertRefused(
                "there is no demonstration \"theorem-9\"; there are " + KNOWN + ", and all",
                "demonstrate",
                "bandit",
                "theorem-9");
        Files.createDirectories(file("out/bandit.svg"));
        assertRefused(
                "out/bandit.svg is a folder; name a file to write", "demonstrate", "bandit", "--out", file("out"));
    }
}
