package org.geodescent.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.geodescent.core.theory.BasinCell;
import org.geodescent.core.theory.BasinGrid;
import org.geodescent.core.theory.BasinMap;
import org.geodescent.core.theory.BasinStudy;
import org.geodescent.core.train.Descent;
import org.geodescent.figure.file.FigureProvenance;
import org.geodescent.run.BasinJob;
import org.geodescent.session.Session;
import org.geodescent.session.SessionJson;
import org.junit.jupiter.api.Test;

class RenderCommandTest extends RenderTestFolder {
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
        renderRefused(
                "invalid value for option '--text': \"curves\" is not one of text, outlines, subset; see geodescent render --help",
                session,
                out,
                "--text",
                "curves");
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
        renderRefused(
                "s.json: Singular values of layers are those of deep linear nets: choose one as the model.",
                session,
                file("x.svg"),
                "--view",
                "singular-values");
        CliRun.of("train", "--data", file("p.csv"), "--model", "deep-linear", "--steps", "100", "--save", session);
        String spectra = svg(session, "singular-values");
        assertTrue(spectra.contains("singular-values-3") && spectra.contains("after-2"));
        assertTrue(svg(session, "all").contains("input-plane"));
    }

    @Test
    void theTheoryPlaneIsDrawnWhereItIsMeant() throws Exception {
        Path data = file("p.csv", POINTS);
        train(data, "--steps 100 --hidden 5 --model relu-nobias", "--save", file("b.json"));
        for (String view : List.of("rectified-ellipsoid", "polar-set", "neuron-circle", "gap")) {
            assertTrue(svg(file("b.json"), view).contains("id=\"" + view + "\""), view);
            Path again = file("again-" + view + ".svg");
            CliRun.of("render", "--session", file(view + ".svg"), "--view", view, "--out", again, "--width", "300");
            assertArrayEquals(Files.readAllBytes(file(view + ".svg")), Files.readAllBytes(again), view);
        }
        Path biased = file("biased.json");
        train(data, "--steps 10 --hidden 5 --output-bias", "--save", biased);
        renderRefused(
                "biased.json: The output bias is in the way: with it, scaling the weights does not scale the scores, on which the convex program rests.",
                biased,
                file("none.svg"),
                "--view",
                "polar-set");
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

    @Test
    void impossibleOptionsAreRefusedInOneLineAndLeaveNothing() throws Exception {
        Path session = session();
        renderRefused(
                "--out: \"a.bmp\" must end in .svg, .png, .pdf, .pgf, .gif, .apng or .csv, or name a folder with --format frames",
                session,
                Path.of("a.bmp"));
        renderRefused(
                "--seconds, --rate: 60 frames a second; there must be 1 to 50",
                session,
                Path.of("a.gif"),
                "--rate",
                "60");
        renderRefused(
                "--width: a figure 0.0 mm wide; the width must be positive and at most 5080 mm",
                session,
                file("a.svg"),
                "--width",
                "0");
        renderRefused(
                "--dpi: a resolution of 0.0 dpi; it must be positive and at most 10000 dpi",
                session,
                file("a.png"),
                "--dpi",
                "0");
        assertTrue(!Files.exists(file("a.svg")) && !Files.exists(file("a.png")));
    }

    @Test
    void filesWithoutASessionAreRefusedInOneLineAndLeaveNothing() throws Exception {
        renderRefused("none.json does not exist; check the name and the folder", file("none.json"), file("a.svg"));
        renderRefused(
                "x.json, line 1: this is not a saved session; its field \"format\" would be \"geodescent-session\"",
                file("x.json", "{}"),
                file("a.svg"));
        renderRefused(
                "x.svg carries no session: another program has saved it without, or it was not drawn by this app; open the original figure, or a saved session",
                file("x.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"></svg>"),
                file("a.svg"));
        Path cut = file("cut.png");
        CliRun.of("render", "--session", session(), "--out", file("b.png"), "--dpi", "30");
        byte[] png = Files.readAllBytes(file("b.png"));
        assertEquals(0, new String(png, StandardCharsets.ISO_8859_1).indexOf("\u0089PNG"));
        Files.write(cut, Arrays.copyOf(png, 200));
        CliRun damaged = CliRun.of("render", "--session", cut, "--out", file("a.svg"));
        assertEquals(2, damaged.code());
        assertTrue(damaged.err().lines().count() == 1 && damaged.err().contains("cut.png"), damaged.err());
        assertTrue(!Files.exists(file("a.svg")));
    }

    @Test
    void pointsInSpaceAreDrawn() throws Exception {
        Path space = file("space.csv", "a,b,c,label\n1,2,3,1\n4,5,6,-1\n");
        train(space, "--steps 1", "--save", file("space.json"));
        assertEquals(
                0,
                CliRun.of("render", "--session", file("space.json"), "--out", file("space.svg"))
                        .code());
    }
}
