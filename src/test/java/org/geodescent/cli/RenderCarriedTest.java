package org.geodescent.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.multipdf.PDFMergerUtility;
import org.geodescent.figure.file.FigureProvenance;
import org.geodescent.session.CarriedFigure;
import org.geodescent.session.FigureSource;
import org.geodescent.session.SessionJson;
import org.junit.jupiter.api.Test;

/** What {@code render} makes of the figures that carry what draws them again. */
class RenderCarriedTest extends RenderTestFolder {
    @Test
    void everyFormatCarriesTheSessionAndGivesTheSameFigureAgain() throws Exception {
        Path session = session();
        Path first = file("first.svg");
        JsonNode json = CliRun.of("render", "--json", "--session", session, "--out", first)
                .json();
        assertEquals("svg", json.get("format").textValue());
        assertEquals("input-plane", json.get("view").textValue());
        for (String name : List.of("a.svg", "a.png", "a.PDF", "a.pgf")) {
            Path figure = file(name);
            assertEquals(
                    0,
                    CliRun.of("render", "--session", first, "--out", figure, "--dpi", "50")
                            .code(),
                    name);
            CarriedFigure carried = SessionJson.readCarried(
                    name, FigureProvenance.read(Files.readAllBytes(figure)).orElseThrow());
            assertEquals(Optional.of(SessionJson.read(session)), carried.session(), name);
            assertEquals(Optional.of(new FigureSource.Pictures(List.of("input-plane"))), carried.figure(), name);
            Path again = file("again.svg");
            assertEquals(
                    0, CliRun.of("render", "--session", figure, "--out", again).code(), name);
            assertArrayEquals(Files.readAllBytes(first), Files.readAllBytes(again), name);
        }
    }

    @Test
    void aCardOrADemonstrationIsDrawnAgainWithAllItsPanels() throws Exception {
        Path first = file("figures");
        assertEquals(
                0,
                CliRun.of("reproduce", "B1", "--format", "svg,png,pdf,pgf", "--out", first)
                        .code());
        assertEquals(
                0,
                CliRun.of("demonstrate", "bandit", "--format", "svg,png,pdf,pgf", "--out", first)
                        .code());
        for (String name : List.of(
                "B1.svg", "B1.png", "B1.pdf", "B1.pgf", "bandit.svg", "bandit.png", "bandit.pdf", "bandit.pgf")) {
            Path again = file("again-" + name);
            CliRun run = CliRun.of("render", "--session", first.resolve(name), "--out", again);
            assertEquals(0, run.code(), run.err());
            assertArrayEquals(Files.readAllBytes(first.resolve(name)), Files.readAllBytes(again), name);
        }
        assertTrue(svg(first.resolve("B1.svg"), "input-plane").contains("id=\"input-plane\""), "its experiment");
        renderRefused(
                "--view: figures/bandit.svg carries no experiment on points but a figure of its own; leave --view out",
                first.resolve("bandit.svg"),
                file("none.svg"),
                "--view",
                "curves");
    }

    @Test
    void aCardWithAnotherExperimentThanItsOwnIsAContradiction() throws Exception {
        String session =
                Files.readString(session()).replaceFirst("\"checksum\": \"\\w+\"", "\"figure\": {\"card\": \"B1\"}");
        renderRefused(
                "s.json: /figure/card is B1, but /experiment is not that card's; delete the field \"figure\" to draw the experiment",
                file("s.json", session),
                file("none.svg"));
        renderRefused(
                "s.json: /figure names \"Z9\", which this app does not know; open it with a newer one",
                file("s.json", session.replace("B1", "Z9")),
                file("none.svg"));
    }

    @Test
    void ofSeveralSessionsInOneFileOneIsAskedFor() throws Exception {
        CliRun.of("reproduce", "B1", "B9", "--format", "pdf", "--out", file("figures"));
        PDFMergerUtility merger = new PDFMergerUtility();
        merger.addSource(file("figures/B1.pdf").toFile());
        merger.addSource(file("figures/B9.pdf").toFile());
        merger.setDestinationFileName(file("both.pdf").toString());
        merger.mergeDocuments(IOUtils.createMemoryOnlyStreamCache());
        renderRefused(
                "both.pdf carries the sessions of several figures: B1, B9; name one with --figure",
                file("both.pdf"),
                file("none.svg"));
        renderRefused(
                "both.pdf carries no figure \"B2\"; there is B1, B9",
                file("both.pdf"),
                file("none.svg"),
                "--figure",
                "B2");
        CliRun run = CliRun.of("render", "--session", file("both.pdf"), "--figure", "b9", "--out", file("again.pdf"));
        assertEquals(0, run.code(), run.err());
        assertArrayEquals(Files.readAllBytes(file("figures/B9.pdf")), Files.readAllBytes(file("again.pdf")));
    }
}
