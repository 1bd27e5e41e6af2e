package org.geodescent.reproduce;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import org.geodescent.figure.file.FigureProvenance;
import org.geodescent.film.ExportFormat;
import org.geodescent.picture.Headless;
import org.geodescent.preset.Presets;
import org.geodescent.session.CarriedFigure;
import org.geodescent.session.SessionJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReproductionTest {
    @Test
    void everyFileOfACardCarriesItsExperiment(@TempDir Path folder) throws Exception {
        Card card = Cards.find("A2").orElseThrow();
        Reproduction.export(
                card.run(share -> {}, () -> false),
                folder.resolve("figures"),
                EnumSet.allOf(ExportFormat.class),
                () -> false);
        assertTrue(Files.exists(folder.resolve("figures/A2.json")));
        for (ExportFormat format : ExportFormat.values()) {
            byte[] file = Files.readAllBytes(folder.resolve("figures")
                    .resolve(format.fileName("A2"))
                    .resolve(format == ExportFormat.FRAMES ? "0001.png" : ""));
            String session = FigureProvenance.read(file).orElseThrow();
            assertEquals(
                    card.experiment().orElseThrow(),
                    SessionJson.read("A2", session).experiment(),
                    format.name());
        }
        bringsBack(folder.resolve("figures"), "A2");
    }

    /** What the figure carries makes the other files of the card again. */
    private static void bringsBack(Path folder, String card) throws Exception {
        byte[] figure = Files.readAllBytes(folder.resolve(card + ".svg"));
        CarriedFigure carried =
                SessionJson.readCarried(card, FigureProvenance.read(figure).orElseThrow());
        assertEquals(
                Files.readString(folder.resolve(card + ".csv")),
                Headless.ofWholeRuns(carried.session().orElseThrow(), growing -> {}, () -> false)
                        .table(share -> {}));
        assertArrayEquals(
                Files.readAllBytes(folder.resolve(card + ".html")),
                CarriedFigures.handout(card, carried, carried.figure().orElseThrow(), share -> {}, () -> false));
    }

    @Test
    void whatThePaperLeavesOutIsToldOfItsFigureOnly() throws Exception {
        assertEquals(Cards.find("A1").orElseThrow().notes(), notes("a1"));
        List<String> convex = notes("b-figures-1-7");
        for (String id : List.of("B1", "B3", "B4")) {
            assertTrue(Cards.find(id).orElseThrow().notes().containsAll(convex), id);
        }
        assertTrue(convex.stream().anyMatch(note -> note.contains("0.560576")), convex.toString());
        assertEquals(List.of(), notes("xor"));
    }

    private static List<String> notes(String preset) {
        return CardNotes.of(Presets.find(preset).orElseThrow().experiment());
    }
}
