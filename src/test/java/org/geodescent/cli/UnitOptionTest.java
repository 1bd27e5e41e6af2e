package org.geodescent.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.geodescent.core.data.Scaling;
import org.geodescent.run.Experiment;
import org.geodescent.session.CarriedFigure;
import org.geodescent.session.FigureSource;
import org.geodescent.session.Session;
import org.geodescent.session.SessionJson;
import org.junit.jupiter.api.Test;

/** {@code --unit} is a file of unit vectors that nobody has to write. */
class UnitOptionTest extends TrainTestFolder {
    private static final String PLANE = "x1,x2,label\n3,4,1\n-8,6,1\n0,-0.5,-1\n0.75,-1,-1\n-7,0,1\n";
    private static final String PLANE_BY_HAND = "x1,x2,label\n0.6,0.8,1\n-0.8,0.6,1\n0,-1,-1\n0.6,-0.8,-1\n-1,0,1\n";
    private static final String SPACE =
            "x1,x2,x3,x4,x5,label\n7,7,-7,7,0,1\n0,0,3,0,4,-1\n-2,0,0,0,0,1\n0,0.1,-0.1,0.1,-0.1,-1\n";
    private static final String SPACE_BY_HAND =
            "x1,x2,x3,x4,x5,label\n0.5,0.5,-0.5,0.5,0,1\n0,0,0.6,0,0.8,-1\n-1,0,0,0,0,1\n0,0.5,-0.5,0.5,-0.5,-1\n";

    private static JsonNode without(JsonNode json, String... keys) {
        return ((ObjectNode) json.deepCopy()).without(List.of(keys));
    }

    private void assertSame(String given, String byHand, Object... command) throws Exception {
        Object[] unit = words(file("given.csv", given), command, "--unit");
        Object[] plain = words(file("by-hand.csv", byHand), command);
        JsonNode scaled = CliRun.of(unit).json();
        assertEquals("unit", scaled.get("scaling").get("name").textValue());
        assertFalse(scaled.get("scaling").has("scale"));
        assertEquals(without(CliRun.of(plain).json(), "milliseconds"), without(scaled, "scaling", "milliseconds"));
    }

    private static Object[] words(Path data, Object[] command, Object... more) {
        Object[] words = new Object[command.length + 3 + more.length];
        System.arraycopy(command, 0, words, 0, command.length);
        System.arraycopy(new Object[] {"--json", "--data", data}, 0, words, command.length, 3);
        System.arraycopy(more, 0, words, command.length + 3, more.length);
        return words;
    }

    @Test
    void everyNumberIsThatOfTheFileByHand() throws Exception {
        assertSame(PLANE, PLANE_BY_HAND, "describe");
        assertSame(PLANE, PLANE_BY_HAND, "solve");
        assertSame(PLANE, PLANE_BY_HAND, "solve", "--bias");
        assertSame(SPACE, SPACE_BY_HAND, "describe", "--bias");
        assertSame(SPACE, SPACE_BY_HAND, "solve");
        for (String model : List.of("linear", "relu", "relu-nobias", "deep-linear")) {
            for (String loss : List.of("ce", "se")) {
                assertSame(PLANE, PLANE_BY_HAND, "train", "--model", model, "--loss", loss, "--steps", "150");
            }
        }
        assertSame(SPACE, SPACE_BY_HAND, "train", "--model", "relu-nobias", "--steps", "150");
    }

    @Test
    void whatHasNoDirectionIsNamed() throws Exception {
        Path data = file("zero.csv", "x1,x2,label\n1,2,1\n-1,0,-1\n0,0,1\n");
        String why =
                "zero.csv: sample 3 is 0 in every feature and has no direction; leave it out, or train without unit vectors";
        for (String command : List.of("describe", "solve", "train")) {
            assertRefused(why, command, "--data", data, "--unit");
        }
        refused(why, data, "--scale unit");
        refused(
                "--unit, --scale: samples are scaled in one way; leave one of the two out",
                data,
                "--unit --scale standard");
    }

    @Test
    void theSessionKeepsThePointsAsTheyAreGiven() throws Exception {
        Path saved = file("s.json");
        train(file("given.csv", PLANE), "--unit --model relu-nobias --steps 50", "--save", saved);
        Experiment experiment =
                SessionJson.read("s.json", Files.readString(saved)).experiment();
        assertEquals(Scaling.UNIT, experiment.scaling());
        assertEquals(-8, experiment.data().feature(1, 0));
        assertEquals(-0.8, experiment.trainingData().feature(1, 0));
        assertEquals(-0.8, experiment.shownData().feature(1, 0));
    }

    /** The picture of a session with {@code --unit} is that of the session of the file by hand, its points included. */
    @Test
    void renderDrawsTheUnitVectors() throws Exception {
        Path given = file("given.json");
        Path byHand = file("by-hand.json");
        train(file("p.csv", PLANE), "--steps 200", "--save", given);
        train(file("p.csv", PLANE_BY_HAND), "--steps 200", "--save", byHand);
        for (String view : List.of("input-plane", "curves", "gap")) {
            String unit = drawn(given, view, "--unit");
            assertEquals(drawn(byHand, view, "--quiet"), unit, view);
            assertFalse(unit.equals(drawn(given, view, "--quiet")), view);
        }
        Path zero = file("zero.json");
        train(file("z.csv", "x1,x2,label\n1,2,1\n-1,0,-1\n0,0,1\n"), "--steps 5", "--save", zero);
        assertRefused(
                "--unit: zero.json: sample 3 is 0 in every feature and has no direction; leave --unit out, or the sample",
                "render",
                "--unit",
                "--session",
                zero,
                "--out",
                file("no.svg"));
    }

    /** What a figure shows beside its experiment is drawn as it is; its runs can be of unit vectors. */
    @Test
    void theRunsOfACardAreOfUnitVectors() throws Exception {
        Path given = file("given.json");
        train(file("p.csv", PLANE), "--steps 20", "--save", given);
        Session session = SessionJson.read("given", Files.readString(given));
        CarriedFigure shown = new CarriedFigure(Optional.of(session), Optional.of(new FigureSource.Card("A2")));
        Path card = file("card.json", SessionJson.write(shown));
        assertRefused(
                "--unit: what is drawn is no picture of one experiment; name one with --view, such as --view input-plane",
                "render",
                "--unit",
                "--session",
                card,
                "--out",
                file("no.svg"));
        assertEquals(table(given), table(card));
    }

    private String table(Path session) throws Exception {
        Path out = file("run.csv");
        CliRun run = CliRun.of("render", "--unit", "--session", session, "--out", out);
        assertEquals(0, run.code(), run.err());
        return Files.readString(out);
    }

    private String drawn(Path session, String view, String option) throws Exception {
        Path out = file("drawn.svg");
        CliRun run = CliRun.of("render", "--session", session, "--view", view, "--out", out, option);
        assertEquals(0, run.code(), run.err());
        String svg = Files.readString(out);
        int provenance = svg.indexOf("<metadata");
        assertTrue(provenance > 0);
        return svg.substring(0, provenance) + svg.substring(svg.indexOf("</metadata>"));
    }
}
