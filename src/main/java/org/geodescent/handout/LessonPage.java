package org.geodescent.handout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.geodescent.core.number.NumberText;
import org.geodescent.figure.svg.SvgElements;
import org.geodescent.lesson.Lesson;
import org.geodescent.lesson.LessonWait;
import org.geodescent.lesson.WindowPart;

/** Writes the page of a lesson: a section for each step, of which one is seen at a time; on paper all are. */
final class LessonPage {
    private static final double RING = 17;
    private static final HandoutWords.Fold WINDOW = new HandoutWords.Fold(
            "What only the window does",
            List.of(
                    "Here each step stands at the moment for which it waits. In the window runs are replayed in"
                            + " between, points are placed and dragged, and parts that would distract are hidden.",
                    "Open this file with Geodescent, or drop it on its window: the lesson begins."));

    private final Lesson lesson;
    private final List<LessonPart> parts;
    private final HandoutFile file = new HandoutFile();
    private final StringBuilder body = file.body();
    private final SvgElements svg = new SvgElements();

    LessonPage(Lesson lesson, List<LessonPart> parts) {
        this.lesson = lesson;
        this.parts = parts;
    }

    /** The file. */
    byte[] write(String session) {
        body.append("<main>\n<h1>").append(HandoutFile.escaped(lesson.title())).append("</h1>\n");
        if (!lesson.line().isEmpty()) {
            body.append("<p class=\"sub\">")
                    .append(HandoutFile.escaped(lesson.line()))
                    .append("</p>\n");
        }
        for (int i = 0; i < parts.size(); i++) {
            part(i, parts.get(i));
        }
        body.append("<div class=\"more\">\n");
        file.fold(WINDOW);
        body.append("<p class=\"cite\">Made with Geodescent.</p>\n</div>\n</main>\n");
        body.append("<div class=\"dock\" role=\"group\" aria-label=\"Steps\"><div class=\"controls\">");
        body.append("<button id=\"back\">Back</button><div id=\"place\" aria-live=\"polite\"></div>");
        body.append("<button id=\"next\">Next</button></div></div>\n");
        return file.write(lesson.title(), session, "", "lesson.js", svg);
    }

    private void part(int index, LessonPart part) {
        body.append("<section class=\"part\" aria-labelledby=\"title-")
                .append(index + 1)
                .append("\">\n");
        body.append("<h2 id=\"title-")
                .append(index + 1)
                .append("\">")
                .append(index + 1)
                .append(" of ");
        body.append(parts.size());
        if (!part.step().title().isEmpty()) {
            body.append(" · ").append(HandoutFile.escaped(part.step().title()));
        }
        body.append("</h2>\n<p class=\"say\">")
                .append(HandoutFile.escaped(part.step().say()))
                .append("</p>\n");
        if (part.step().awaits() instanceof LessonWait.Answer question) {
            question(question);
        }
        stage(index, part);
        List<String> below = new ArrayList<>();
        for (String text : List.of(part.moment(), part.remark())) {
            if (!text.isEmpty()) {
                below.add(text.endsWith(".") ? text : text + ".");
            }
        }
        body.append("<p class=\"sub\">").append(HandoutFile.escaped(String.join(" ", below)));
        body.append("</p>\n</section>\n");
    }

    private void question(LessonWait.Answer question) {
        body.append("<ol class=\"answers\">");
        question.answers()
                .forEach(answer ->
                        body.append("<li>").append(HandoutFile.escaped(answer)).append("</li>"));
        body.append("</ol>\n");
        file.fold(new HandoutWords.Fold(
                "Show me",
                List.of("%d. %s. %s"
                        .formatted(
                                question.right() + 1, question.answers().get(question.right()), question.reveal()))));
    }

    private void stage(int index, LessonPart part) {
        Optional<WindowPart> pointed = part.step().part();
        boolean alone = part.pictures().size() == 1;
        body.append(alone ? "<div class=\"stage one\">\n" : "<div class=\"stage\">\n");
        for (int p = 0; p < part.pictures().size(); p++) {
            LessonPart.Shown shown = part.pictures().get(p);
            WindowPart place =
                    alone ? WindowPart.DEMONSTRATION : p == 0 ? WindowPart.LEFT_PICTURE : WindowPart.RIGHT_PICTURE;
            body.append(pointed.equals(Optional.of(place)) ? "<figure class=\"pointed\">" : "<figure>");
            body.append("<figcaption>")
                    .append(HandoutFile.escaped(shown.title()))
                    .append("</figcaption>\n");
            String ring = shown.ring()
                    .map(at -> "<circle class=\"lights\" cx=\"%s\" cy=\"%s\" r=\"%s\"/>"
                            .formatted(
                                    NumberText.fixed(at.x(), 1),
                                    NumberText.fixed(at.y(), 1),
                                    NumberText.fixed(RING, 0)))
                    .orElse("");
            file.svg(
                    "picture",
                    shown.figure(),
                    String.join("\n", svg.of(shown.figure(), "s%d-%d-".formatted(index, p))) + ring);
            body.append("</figure>\n");
        }
        numbers(part, pointed);
        body.append("</div>\n");
    }

    private void numbers(LessonPart part, Optional<WindowPart> pointed) {
        List<WindowPart> places =
                List.of(WindowPart.LARGE_NUMBER_1, WindowPart.LARGE_NUMBER_2, WindowPart.LARGE_NUMBER_3);
        body.append("<div class=\"nums\">\n");
        for (int i = 0; i < part.numbers().size(); i++) {
            file.number(part.numbers().get(i), i < places.size() && pointed.equals(Optional.of(places.get(i))), "");
        }
        body.append("</div>\n");
    }
}
