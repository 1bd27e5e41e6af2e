package org.geodescent.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.multipdf.PDFMergerUtility;
import org.geodescent.core.theory.BasinCell;
import org.geodescent.core.theory.BasinGrid;
import org.geodescent.core.theory.BasinMap;
import org.geodescent.core.theory.BasinStudy;
import org.geodescent.core.train.Descent;
import org.geodescent.figure.file.FigureProvenance;
import org.geodescent.run.BasinJob;
import org.geodescent.run.ResultTable;
import org.geodescent.session.CarriedFigure;
import org.geodescent.session.FigureSource;
import org.geodescent.session.Session;
import org.geodescent.session.SessionJson;
import org.junit.jupiter.api.Test;

class RenderCommandTest extends CliTestFolder {
    private Path session() throws Exception {
        Path data = file("p.csv", "x1,x2,label\n1,2,1\n2,1,1\n-1,-1,-1\n-2,0,-1\n");
        CliRun.of("train", "--data", data, "--steps", "100", "--hidden", "5", "--save", file("s.json"));
        return file("s.json");
    }

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
    void filmsAreWrittenAndDrawnAgain() throws Exception {
        Path session = session();
        for (String name : List.of("a.gif", "a.apng")) {
            String[] how = {"--view", "input-plane", "--seconds", "1", "--rate", "5", "--dpi", "40"};
            Path film = file(name);
            List<Object> args = new ArrayList<>(List.of("render", "--session", session, "--out", film));
            args.addAll(Arrays.asList(how));
            assertEquals(0, CliRun.of(args.toArray()).code());
            Path again = file("again-" + name);
            CliRun.of("render", "--session", film, "--out", again, "--seconds", "1", "--rate", "5", "--dpi", "40");
            assertArrayEquals(Files.readAllBytes(film), Files.readAllBytes(again), name);
            assertTrue(svg(film, "input-plane").contains("id=\"input-plane\""));
        }
        Path frames = home().resolve("frames");
        JsonNode json = CliRun.of(
                        "render",
                        "--json",
                        "--session",
                        session,
                        "--format",
                        "frames",
                        "--out",
                        frames,
                        "--seconds",
                        "1",
                        "--rate",
                        "4")
                .json();
        assertEquals(5, json.get("files").intValue());
        assertTrue(Files.exists(frames.resolve("0005.png")));
        CliRun.of("demonstrate", "bandit", "--out", home());
        assertRefused(
                home() + "/bandit.svg carries no experiment on points, of which there would be a replay",
                "render",
                "--session",
                home().resolve("bandit.svg"),
                "--out",
                "b.gif");
    }

    @Test
    void aTableHasCurvesBoundsAndWeightsToTheLastBitAndItsSession() throws Exception {
        Path session = session();
        Path table = file("run.csv");
        assertEquals(
                0, CliRun.of("render", "--session", session, "--out", table).code());
        List<String> lines = Files.readAllLines(table);
        List<String> names = List.of(lines.get(0).split(",", -1));
        assertTrue(
                names.containsAll(List.of("margin", "V_1_2", "c", "theorem1Bound", "theorem1Measured")), lines.get(0));
        String[] last = lines.stream()
                .filter(line -> line.startsWith("cross-entropy,100,"))
                .findFirst()
                .orElseThrow()
                .split(",", -1);
        assertEquals(names.size(), last.length);
        CliRun.of("train", "--data", file("p.csv"), "--steps", "100", "--hidden", "5", "--trace", file("trace.csv"));
        List<String> trace = Files.readAllLines(file("trace.csv"));
        String[] same = trace.get(trace.size() - 1).split(",", -1);
        assertEquals(List.of(same), List.of(last).subList(1, same.length + 1));
        Path again = file("again.csv");
        assertEquals(0, CliRun.of("render", "--session", table, "--out", again).code());
        assertEquals(lines, Files.readAllLines(again));
        Files.writeString(file("cut.csv"), String.join("\n", lines.subList(0, lines.size() - 2)));
        assertEquals(
                2,
                CliRun.of("render", "--session", file("cut.csv"), "--out", again)
                        .code());
        assertEquals(ResultTable.RUNS, ResultTable.of(table));
    }

    @Test
    void wordsAreTextOrOutlinesOrBringTheirGlyphs() throws Exception {
        Path session = session();
        Path out = file("x.svg");
        assertTrue(svg(session, "curves").contains("@font-face"));
        CliRun.of("render", "--session", session, "--view", "curves", "--out", out, "--text", "text");
        assertTrue(Files.readString(out).contains("<text ")
                && !Files.readString(out).contains("@font-face"));
        CliRun.of("render", "--session", session, "--view", "curves", "--out", out, "--text", "outlines");
        assertTrue(Files.readString(out).contains("aria-label=\"Loss\"")
                && !Files.readString(out).contains("<text "));
        CliRun.of("demonstrate", "bandit", "--out", home(), "--text", "outlines");
        assertTrue(!Files.readString(home().resolve("bandit.svg")).contains("<text "));
        assertRefused(
                "invalid value for option '--text': \"curves\" is not one of text, outlines, subset; see geodescent render --help",
                "render",
                "--session",
                session,
                "--out",
                out,
                "--text",
                "curves");
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
        assertRefused(
                "--view: figures/bandit.svg carries no experiment on points but a figure of its own; leave --view out",
                "render",
                "--session",
                first.resolve("bandit.svg"),
                "--view",
                "curves",
                "--out",
                file("none.svg"));
    }

    @Test
    void aCardWithAnotherExperimentThanItsOwnIsAContradiction() throws Exception {
        String session =
                Files.readString(session()).replaceFirst("\"checksum\": \"\\w+\"", "\"figure\": {\"card\": \"B1\"}");
        assertRefused(
                "s.json: /figure/card is B1, but /experiment is not that card's; delete the field \"figure\" to draw the experiment",
                "render",
                "--session",
                file("s.json", session),
                "--out",
                file("none.svg"));
        assertRefused(
                "s.json: /figure names \"Z9\", which this app does not know; open it with a newer one",
                "render",
                "--session",
                file("s.json", session.replace("B1", "Z9")),
                "--out",
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
        assertRefused(
                "both.pdf carries the sessions of several figures: B1, B9; name one with --figure",
                "render",
                "--session",
                file("both.pdf"),
                "--out",
                file("none.svg"));
        assertRefused(
                "both.pdf carries no figure \"B2\"; there is B1, B9",
                "render",
                "--session",
                file("both.pdf"),
                "--figure",
                "B2",
                "--out",
                file("none.svg"));
        CliRun run = CliRun.of("render", "--session", file("both.pdf"), "--figure", "b9", "--out", file("again.pdf"));
        assertEquals(0, run.code(), run.err());
        assertArrayEquals(Files.readAllBytes(file("figures/B9.pdf")), Files.readAllBytes(file("again.pdf")));
    }

    @Test
    void theViewsDiffer() throws Exception {
        Path session = session();
        String plane = svg(session, "input-plane");
        String curves = svg(session, "curves");
        String all = svg(session, "all");
        assertTrue(plane.contains("input-plane") && !curves.contains("input-plane"));
        assertTrue(all.contains("input-plane") && all.length() > curves.length());
    }

    @Test
    void theFeedbackLoopAndTheSingularValuesAreViewsToo() throws Exception {
        assertTrue(svg(session(), "feedback-loop").contains("loop-cross-entropy"));
        Path session = file("s.json");
        assertRefused(
                "s.json: Singular values of layers are those of deep linear nets: choose one as the model.",
                "render",
                "--session",
                session,
                "--view",
                "singular-values",
                "--out",
                file("x.svg"));
        CliRun.of("train", "--data", file("p.csv"), "--model", "deep-linear", "--steps", "100", "--save", session);
        String spectra = svg(session, "singular-values");
        assertTrue(spectra.contains("singular-values-3") && spectra.contains("after-2"));
        assertTrue(svg(session, "all").contains("input-plane"));
    }

    @Test
    void theTheoryPlaneIsDrawnWhereItIsMeant() throws Exception {
        Path data = file("p.csv", "x1,x2,label\n1,2,1\n2,1,1\n-1,-1,-1\n-2,0,-1\n");
        CliRun.of(
                "train",
                "--data",
                data,
                "--steps",
                "100",
                "--hidden",
                "5",
                "--model",
                "relu-nobias",
                "--save",
                file("b.json"));
        for (String view : List.of("rectified-ellipsoid", "polar-set", "neuron-circle", "gap")) {
            assertTrue(svg(file("b.json"), view).contains("id=\"" + view + "\""), view);
            Path again = file("again-" + view + ".svg");
            CliRun.of("render", "--session", file(view + ".svg"), "--view", view, "--out", again, "--width", "300");
            assertArrayEquals(Files.readAllBytes(file(view + ".svg")), Files.readAllBytes(again), view);
        }
        Path biased = file("biased.json");
        CliRun.of("train", "--data", data, "--steps", "10", "--hidden", "5", "--output-bias", "--save", biased);
        assertRefused(
                "biased.json: The output bias is in the way: with it, scaling the weights does not scale the scores, on which the convex program rests.",
                "render",
                "--session",
                biased,
                "--view",
                "polar-set",
                "--out",
                file("none.svg"));
    }

    @Test
    void theBoundsOfARunAreAView() throws Exception {
        String bounds = svg(session(), "bounds");
        assertTrue(bounds.contains("id=\"theorem-3\""), bounds.substring(0, 2000));
        Path again = file("again.svg");
        for (List<String> view : List.of(List.of("--view", "bounds"), List.<String>of())) {
            // Without a view it is what the file shows.
            List<Object> arguments = new ArrayList<>(
                    List.of("render", "--session", file("bounds.svg"), "--out", again, "--width", "300"));
            arguments.addAll(view);
            CliRun.of(arguments.toArray());
            assertArrayEquals(Files.readAllBytes(file("bounds.svg")), Files.readAllBytes(again));
        }
    }

    @Test
    void aBasinMapIsDrawnAndWhatItLacksIsComputed() throws Exception {
        Session plain = SessionJson.read(session());
        BasinStudy study =
                new BasinStudy(plain.experiment().data(), -1, new Descent(0.05, 0), 100, new BasinGrid(12, 5, 1e-3, 1));
        BasinMap whole = new BasinJob(study, Optional.empty(), 2).run(growing -> {}, () -> false);
        List<BasinCell> cells = new ArrayList<>(whole.cells());
        cells.set(7, null);
        Path partly =
                file("partly.json", SessionJson.write(with(plain, new BasinMap(study, whole.targets(), cells, 59))));
        assertTrue(svg(partly, "basin").contains("id=\"basin\""));
        Session carried = SessionJson.read(
                "basin.svg",
                FigureProvenance.read(Files.readAllBytes(file("basin.svg"))).orElseThrow());
        assertEquals(Optional.of(whole), carried.basin());
        Path again = file("again.svg");
        CliRun.of("render", "--session", file("basin.svg"), "--view", "basin", "--out", again, "--width", "300");
        assertArrayEquals(Files.readAllBytes(file("basin.svg")), Files.readAllBytes(again));
    }

    private static Session with(Session plain, BasinMap map) {
        return new Session(plain.experiment(), plain.view(), plain.theory(), Optional.of(map));
    }

    private String svg(Path session, String view) throws Exception {
        Path out = file(view + ".svg");
        CliRun run = CliRun.of("render", "--session", session, "--view", view, "--out", out, "--width", "300");
        assertEquals(new CliRun(0, "wrote " + out + System.lineSeparator(), ""), run);
        String text = Files.readString(out);
        assertTrue(text.contains("width=\"300mm\""), text.substring(0, 300));
        return text.substring(0, text.indexOf("geodescent-session"))
                + text.substring(text.indexOf("geodescent-session") + 5);
    }

    @Test
    void refusalsAreOneLineAndLeaveNothing() throws Exception {
        Path session = session();
        assertRefused(
                "--out: \"a.bmp\" must end in .svg, .png, .pdf, .pgf, .gif, .apng or .csv, or name a folder with --format frames",
                "render",
                "--session",
                session,
                "--out",
                "a.bmp");
        assertRefused(
                "--seconds, --rate: 60 frames a second; there must be 1 to 50",
                "render",
                "--session",
                session,
                "--rate",
                "60",
                "--out",
                "a.gif");
        assertRefused(
                "--width: a figure 0.0 mm wide; the width must be positive and at most 5080 mm",
                "render",
                "--session",
                session,
                "--out",
                file("a.svg"),
                "--width",
                "0");
        assertRefused(
                "--dpi: a resolution of 0.0 dpi; it must be positive and at most 10000 dpi",
                "render",
                "--session",
                session,
                "--out",
                file("a.png"),
                "--dpi",
                "0");
        assertRefused(
                "none.json does not exist; check the name and the folder",
                "render",
                "--session",
                file("none.json"),
                "--out",
                file("a.svg"));
        assertRefused(
                "x.json, line 1: this is not a saved session; its field \"format\" would be \"geodescent-session\"",
                "render",
                "--session",
                file("x.json", "{}"),
                "--out",
                file("a.svg"));
        assertRefused(
                "x.svg carries no session: another program has saved it without, or it was not drawn by this app; open the original figure, or a saved session",
                "render",
                "--session",
                file("x.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"></svg>"),
                "--out",
                file("a.svg"));
        Path cut = file("cut.png");
        CliRun.of("render", "--session", session, "--out", file("b.png"), "--dpi", "30");
        byte[] png = Files.readAllBytes(file("b.png"));
        Files.write(cut, Arrays.copyOf(png, 200));
        CliRun damaged = CliRun.of("render", "--session", cut, "--out", file("a.svg"));
        assertEquals(2, damaged.code());
        assertTrue(damaged.err().lines().count() == 1 && damaged.err().contains("cut.png"), damaged.err());
        Path space = file("space.csv", "a,b,c,label\n1,2,3,1\n4,5,6,-1\n");
        CliRun.of("train", "--data", space, "--steps", "1", "--save", file("space.json"));
        assertEquals(
                0,
                CliRun.of("render", "--session", file("space.json"), "--out", file("space.svg"))
                        .code());
        assertTrue(!Files.exists(file("a.svg")) && !Files.exists(file("a.png")));
        assertEquals(0, new String(png, StandardCharsets.ISO_8859_1).indexOf("\u0089PNG"));
    }
}
