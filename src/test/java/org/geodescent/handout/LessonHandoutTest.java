package org.geodescent.handout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.geodescent.figure.file.FigureProvenance;
import org.geodescent.figure.svg.SvgElements;
import org.geodescent.lesson.Lesson;
import org.geodescent.lesson.LessonJson;
import org.geodescent.lesson.LessonStep;
import org.geodescent.lesson.LessonWait;
import org.geodescent.lesson.Lessons;
import org.geodescent.picture.Headless;
import org.geodescent.picture.Picture;
import org.geodescent.preset.Preset;
import org.geodescent.preset.Presets;
import org.geodescent.session.Session;
import org.junit.jupiter.api.Test;

class LessonHandoutTest {
    private static final Map<Lesson, byte[]> MADE = new ConcurrentHashMap<>();

    private static byte[] file(Lesson lesson) {
        return MADE.computeIfAbsent(
                lesson, of -> LessonHandout.of(of, LessonHandout.opening(), share -> {}, () -> false));
    }

    private static List<String> parts(String html) {
        return List.of(html.split("<section class=\"part\"")).stream().skip(1).toList();
    }

    @Test
    void theShippedLessonsSayWhatTheirStepsSay() throws Exception {
        for (Lesson lesson : Lessons.ALL) {
            byte[] file = file(lesson);
            assertTrue(file.length < 2_000_000, lesson.title() + ": " + file.length);
            String html = new String(file, StandardCharsets.UTF_8);
            List<String> parts = parts(html);
            assertEquals(lesson.steps().size(), parts.size());
            for (int i = 0; i < parts.size(); i++) {
                LessonStep step = lesson.steps().get(i);
                assertTrue(parts.get(i).contains(">" + SvgElements.escaped(step.say()) + "</p>"), parts.get(i));
                assertTrue(parts.get(i).contains("<svg class=\"picture\""), step.say());
                if (step.awaits() instanceof LessonWait.Answer question) {
                    assertTrue(parts.get(i).contains(SvgElements.escaped(question.reveal())), step.say());
                }
            }
            String carried = FigureProvenance.read(file).orElseThrow();
            assertEquals(lesson, LessonJson.read("handout", carried));
            Matcher id = Pattern.compile(" id=\"([^\"]+)\"").matcher(html);
            assertEquals(
                    id.results().count(),
                    Pattern.compile(" id=\"([^\"]+)\"")
                            .matcher(html)
                            .results()
                            .map(each -> each.group(1))
                            .distinct()
                            .count(),
                    "ids twice");
        }
    }

    /** At 56 the squared loss has all points right, at 246 the cross-entropy; the run ends at 60 000. */
    @Test
    void stepsStandWhereTheyWait() {
        List<String> parts = parts(new String(file(Lessons.find("same-data").orElseThrow()), StandardCharsets.UTF_8));
        List<String> moments = List.of("0", "0", "56", "246", "246", "60\u202f000", "60\u202f000", "60\u202f000");
        for (int i = 0; i < moments.size(); i++) {
            Matcher told =
                    Pattern.compile("<p class=\"sub\">Iteration ([^.]*)\\.").matcher(parts.get(i));
            assertTrue(told.find(), parts.get(i));
            assertEquals(moments.get(i).replaceAll("\\D", ""), told.group(1).replaceAll("\\D", ""), "step " + (i + 1));
        }
        assertTrue(parts.get(2).contains("In the window the run is replayed"), "said");
        assertTrue(parts.get(4).contains("<circle class=\"lights\""), "the sample it points at");
        assertTrue(parts.get(8).contains("Only in the window: it waits until somebody drags a point."), parts.get(8));
        assertTrue(parts.get(6).contains("pointed\"><div class=\"k\""), "the number it points at");
    }

    @Test
    void picturesAreThoseOfTheRun() {
        List<String> parts = parts(new String(file(Lessons.find("same-data").orElseThrow()), StandardCharsets.UTF_8));
        Preset preset = Presets.find("a1").orElseThrow();
        Session session = preset.session(1, 1);
        Headless headless = Headless.ofWholeRuns(session, growing -> {}, () -> false);
        Picture plane = Handouts.pictures("input-plane").get(0);
        List<String> drawn = new SvgElements()
                .of(
                        headless.drawn(plane, Handout.look(plane, session.view(), session.theory()), 246)
                                .figure(),
                        "s3-0-");
        assertTrue(parts.get(3).contains(String.join("\n", drawn)), "the input plane at 246");
    }

    @Test
    void whatCannotBeDrawnIsNamedByItsStep() throws Exception {
        Lesson lesson = LessonJson.read("a test", """
                {"format": "geodescent-lesson", "version": 1, "title": "<b>T</b>", "steps": [
                  {"stage": {"preset": "a1", "iteration": 3}, "say": "</script><script>alert(1)</script>"},
                  {"say": "Never.", "wait": {"event": "diverges"}}]}""");
        String html = new String(file(lesson), StandardCharsets.UTF_8);
        assertFalse(html.contains("<script>alert"), "words stay words");
        assertFalse(html.contains("<b>T"), "words stay words");
        assertTrue(parts(html).get(0).contains("Iteration 3."), "where it stands");
        assertTrue(
                parts(html).get(1).contains("not once was it so that the run diverges"),
                parts(html).get(1));
        assertThrows(
                CancellationException.class,
                () -> LessonHandout.of(lesson, LessonHandout.opening(), share -> {}, () -> true));
        assertEquals(Optional.empty(), Lessons.find("no-such"));
    }
}
