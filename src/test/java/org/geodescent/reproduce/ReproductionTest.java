package org.geodescent.reproduce;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import org.geodescent.figure.file.FigureProvenance;
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
                EnumSet.allOf(CardFormat.class),
                () -> false);
        assertTrue(Files.exists(folder.resolve("figures/A2.json")));
        for (CardFormat format : CardFormat.values()) {
            byte[] file = Files.readAllBytes(folder.resolve("figures/A2." + format.extension()));
            String session = FigureProvenance.read(file).orElseThrow();
            assertEquals(
                    card.experiment().orElseThrow(),
                    SessionJson.read("A2", session).experiment(),
                    format.name());
        }
    }
}
