package org.geodescent.handout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.regex.Pattern;
import org.geodescent.figure.file.FigureProvenance;
import org.geodescent.picture.Headless;
import org.geodescent.picture.InputPlanePicture;
import org.geodescent.picture.Look;
import org.geodescent.picture.Picture;
import org.geodescent.picture.PlaneReading;
import org.geodescent.picture.SteadyLabels;
import org.geodescent.picture.StepReading;
import org.geodescent.preset.Preset;
import org.geodescent.preset.Presets;
import org.geodescent.session.Session;
import org.geodescent.session.SessionJson;
import org.geodescent.session.StepView;
import org.junit.jupiter.api.Test;

class HandoutTest {
    private static final String[] PLANE = {"input-plane", "curves"};

    @Test
    void figureOneWithAllItsMomentsIsAFileOfTwoMegabytes() throws Exception {
        Preset preset = Presets.find("a1").orElseThrow();
        String html = Handouts.html(preset.session(1, 1), PLANE);
        JsonNode replay = Handouts.replay(html);
        int moments = replay.get("moments").size();
        assertTrue(moments > 180 && moments <= Handout.MOST_MOMENTS, moments + " moments");
        int size = html.getBytes(StandardCharsets.UTF_8).length;
        assertTrue(size <= 2_000_000, size + " bytes");
        JsonNode last = replay.get("moments").get(moments - 1);
        assertEquals(60_000, last.get("iteration").longValue());
        assertEquals("0.59", text(replay, last.get("numbers").get(0).get(2)));
        assertEquals("3.48", text(replay, last.get("numbers").get(1).get(2)));
        for (JsonNode event : replay.get("events")) {
            JsonNode moment = replay.get("moments").get(event.get("moment").intValue());
            assertEquals(event.get("position"), moment.get("position"), "what happens is one of the moments");
        }
    }

    private static String text(JsonNode replay, JsonNode number) {
        return replay.get("texts").get(number.intValue()).textValue();
    }

    /** Of every moment, element by element: numbers, paths and words. */
    @Test
    void everyMomentIsTheFigureThatIsDrawnOfIt() throws Exception {
        everyMomentIsTheFigure(Handouts.session("a1", 100), PLANE);
        everyMomentIsTheFigure(Handouts.session("b-figures-1-7", 100), "rectified-ellipsoid", "neuron-circle", "gap");
    }

    private static void everyMomentIsTheFigure(Session session, String... ids) throws Exception {
        JsonNode replay = Handouts.replay(Handouts.html(session, ids));
        List<Picture> pictures = Handouts.pictures(ids);
        Headless headless = Headless.ofWholeRuns(session, growing -> {}, () -> false);
        SteadyLabels labels = SteadyLabels.ofPages();
        int at = 0;
        for (JsonNode moment : replay.get("moments")) {
            boolean compared = at++ % 7 == 0;
            for (int p = 0; p < pictures.size(); p++) {
                List<String> drawn = Handouts.drawn(labels, headless, session, pictures.get(p), moment, p);
                if (compared) {
                    assertEquals(
                            drawn,
                            Handouts.elements(
                                    replay, moment.get("pictures").get(p).intValue()),
                            pictures.get(p).id() + " at " + moment.get("iteration"));
                }
            }
        }
    }

    /** Of every loss, and of every class against the rest. */
    @Test
    void slowMotionSaysWhatTheWindowSays() throws Exception {
        slowMotionSaysWhatTheWindowSays(Handouts.session("a1", 12), 2);
        slowMotionSaysWhatTheWindowSays(Handouts.session("b-three-classes", 4), 3);
        slowMotionSaysWhatTheWindowSays(Handouts.session("deep-linear-cross-entropy", 5), 1);
    }

    private static void slowMotionSaysWhatTheWindowSays(Session session, int networks) throws Exception {
        JsonNode replay = Handouts.replay(Handouts.html(session, "input-plane"));
        assertEquals(networks, replay.get("networks").size());
        Headless headless = Headless.ofWholeRuns(session, growing -> {}, () -> false);
        InputPlanePicture plane = new InputPlanePicture();
        for (JsonNode moment : replay.get("moments")) {
            for (int k = 0; k < networks; k++) {
                JsonNode told = moment.get("steps").get(k);
                for (int caption = 1; caption <= told.size(); caption++) {
                    Look look = plane.look(
                            session.view().withStep(Optional.of(new StepView(caption, k))), session.theory());
                    StepReading shown = PlaneReading.step(headless.drawn(
                                    plane, look, moment.get("iteration").longValue()))
                            .orElseThrow();
                    assertEquals(shown.sentence(), text(replay, told.get(caption - 1)));
                    assertEquals(shown.name(), replay.get("networks").get(k).textValue());
                    assertEquals(shown.step().found().isPresent() ? StepView.CAPTIONS : 1, told.size());
                }
            }
        }
    }

    @Test
    void nothingIsFetchedAndNothingButItsOwnScriptRuns() {
        String html = Handouts.html(Handouts.session("a1", 50), PLANE);
        assertTrue(html.contains("default-src 'none'; style-src 'sha256-"), html.substring(0, 600));
        assertTrue(html.contains("script-src 'sha256-"), html.substring(0, 600));
        assertFalse(
                Pattern.compile("(src|href|url)[=(]\\s*[\"']?(?!data:|#)\\w*:")
                        .matcher(html)
                        .find(),
                "an address");
        assertFalse(
                Pattern.compile("<[^>]* style=")
                        .matcher(html.substring(html.indexOf("<body")))
                        .find(),
                "a style");
        assertFalse(Pattern.compile("<[^>]* on\\w+=").matcher(html).find(), "a handler");
    }

    @Test
    void carriesItsSession() throws Exception {
        Session session = Handouts.session("a1", 50);
        String html = Handouts.html(session, PLANE);
        Optional<String> carried = FigureProvenance.read(html.getBytes(StandardCharsets.UTF_8));
        assertEquals(session, SessionJson.read("handout", carried.orElseThrow()));
        assertEquals(html, Handouts.html(SessionJson.read("handout", carried.get()), PLANE));
    }

    /** Words of the user cannot become markup, nor end what they stand in. */
    @Test
    void wordsStayWords() throws Exception {
        Session session = Handouts.session("a1", 20);
        String words = "</script><script>alert(1)</script><!--\"'&";
        Session named = new Session(session.experiment().withTitle(words), session.view(), session.theory());
        String html = Handouts.html(named, PLANE);
        assertFalse(html.contains("<script>alert"), "a script of somebody else");
        assertTrue(html.contains("&lt;script&gt;alert(1)"), "the title");
        Optional<String> carried = FigureProvenance.read(html.getBytes(StandardCharsets.UTF_8));
        assertEquals(named, SessionJson.read("handout", carried.orElseThrow()));
    }

    @Test
    void opensAtTheIterationOfTheSession() throws Exception {
        Session session = Handouts.session("a1", 300);
        Session middle =
                new Session(session.experiment(), session.view().withIteration(Optional.of(100L)), session.theory());
        JsonNode replay = Handouts.replay(Handouts.html(middle, PLANE));
        JsonNode first = replay.get("moments").get(replay.get("first").intValue());
        assertEquals(100, first.get("iteration").longValue());
    }

    @Test
    void endsWhenItIsToldTo() {
        Session session = Handouts.session("a1", 60_000);
        List<Picture> pictures = Handouts.pictures(PLANE);
        HandoutWords words = HandoutWords.of(session.experiment(), pictures, List.of());
        assertThrows(
                CancellationException.class,
                () -> Handout.of(session, pictures, words, Optional.empty(), "", share -> {}, () -> true));
    }
}
