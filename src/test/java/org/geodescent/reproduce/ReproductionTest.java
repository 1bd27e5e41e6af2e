package org.geodescent.reproduce;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import org.geodescent.figure.file.FigureProvenance;
import org.geodescent.film.ExportFormat;
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
    }
}
