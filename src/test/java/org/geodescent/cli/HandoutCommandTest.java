package org.geodescent.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.geodescent.core.train.StopRule;
import org.geodescent.preset.Preset;
import org.geodescent.preset.Presets;
import org.geodescent.session.CarriedFigure;
import org.geodescent.session.FigureSource;
import org.geodescent.session.Session;
import org.geodescent.session.SessionJson;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HandoutCommandTest {
    @TempDir
    private Path folder = Path.of("");

    private Path session = Path.of("");
    private Path handout = Path.of("");

    @BeforeEach
    void save() throws Exception {
        Preset preset = Presets.find("a1").orElseThrow();
        Session whole = preset.session(1, 1);
        Session brief = new Session(whole.experiment().withStopRule(new StopRule(40, 0)), whole.view(), whole.theory());
        session = Files.writeString(folder.resolve("session.json"), SessionJson.write(brief));
        handout = folder.resolve("handout.html");
    }

    private CliRun run(String command, Path from, Path to, String... more) {
        List<String> all = new ArrayList<>(List.of(command, "--session", from.toString(), "--out", to.toString()));
        all.addAll(List.of(more));
        return CliRun.of(all.toArray());
    }

    @Test
    void handoutBringsTheExperimentBackToTheSameBytes() throws Exception {
        assertEquals(0, run("handout", session, handout).code());
        Path again = folder.resolve("again.html");
        assertEquals(0, run("handout", handout, again).code());
        assertArrayEquals(Files.readAllBytes(handout), Files.readAllBytes(again));
        CarriedFigure shown = new CarriedFigure(
                Optional.of(SessionJson.read(session)),
                Optional.of(new FigureSource.Pictures(List.of("input-plane", "curves"))));
        Path both = Files.writeString(folder.resolve("both.json"), SessionJson.write(shown));
        Path one = folder.resolve("one.svg");
        Path other = folder.resolve("other.svg");
        assertEquals(0, run("render", both, one).code());
        assertEquals(0, run("render", handout, other).code());
        assertArrayEquals(Files.readAllBytes(one), Files.readAllBytes(other));
    }

    @Test
    void whatIsWrongIsSaidInASentence() throws Exception {
        refused(run("handout", session, folder.resolve("a.svg")), "must end in .html");
        refused(run("handout", session, handout, "--view", "polar-set"), "output bias");
        refused(run("handout", session, handout, "--view", "curves", "--view", "curves"), "each once");
        assertFalse(Files.exists(handout));
        assertEquals(0, run("handout", session, handout).code());
        String html = Files.readString(handout);
        Path broken = folder.resolve("broken.html");
        int in = html.indexOf("geodescent-session\"") + 400;
        Files.writeString(broken, html.substring(0, in));
        refused(run("render", broken, folder.resolve("a.svg")), "breaks off in its session");
        Files.writeString(broken, html.replaceFirst("\"seed\": 1", "\"seed\": 2"));
        refused(run("render", broken, folder.resolve("a.svg")), "checksum");
        Files.writeString(broken, "<!DOCTYPE html><html><body>Hello</body></html>");
        refused(run("handout", broken, handout), "carries no session");
        Files.write(broken, "<html>\u00e9".getBytes(StandardCharsets.ISO_8859_1));
        refused(run("handout", broken, handout), "UTF-8");
    }

    @Test
    void lessonsAreHandedOutByFileAndByName() throws Exception {
        String told = """
                {"format": "geodescent-lesson", "version": 1, "title": "Brief", "steps": [
                  {"stage": {"preset": "a1", "iteration": 30}, "say": "Look."}]}""";
        Path lesson = Files.writeString(folder.resolve("lesson.json"), told);
        assertEquals(0, run("handout", lesson, handout).code());
        Path again = folder.resolve("again.html");
        assertEquals(0, run("handout", handout, again).code());
        assertArrayEquals(Files.readAllBytes(handout), Files.readAllBytes(again));
        refused(run("handout", lesson, handout, "--view", "curves"), "leave it out");
        Files.writeString(lesson, told.replace("Look.", ""));
        refused(run("handout", lesson, handout), "says");
        CliRun shipped = run("handout", Path.of("neurons-turn"), handout, "--json");
        assertEquals(0, shipped.code(), shipped.err());
        assertTrue(shipped.out().contains("\"steps\": 9") || shipped.out().contains("\"steps\":9"), shipped.out());
        assertTrue(Files.readString(handout).contains("Neurons turn before they grow"), "its title");
    }

    private static void refused(CliRun run, String words) {
        assertEquals(2, run.code(), run.err());
        assertTrue(run.err().contains(words), run.err());
        assertEquals(1, run.err().lines().count(), run.err());
    }
}
