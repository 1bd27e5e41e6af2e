package org.geodescent.handout;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.geodescent.core.number.NumberText;
import org.geodescent.figure.Figure;
import org.geodescent.figure.svg.SvgElements;
import org.geodescent.picture.NodeRow;
import org.geodescent.picture.RunEvent;
import org.geodescent.picture.StepCaptions;
import org.geodescent.session.StepView;
import org.geodescent.stage.LargeNumber;

/** Writes the page of a replay: pictures, numbers, words and what moves them. */
final class HandoutPage {
    private final HandoutWords words;
    private final String session;
    private final HandoutFile file = new HandoutFile();
    private final StringBuilder body = file.body();

    /** @param session as JSON; may be empty */
    HandoutPage(HandoutWords words, String session) {
        this.words = words;
        this.session = session;
    }

    /** The file. */
    byte[] write(Optional<Film> film, Optional<Figure> whole) {
        SvgElements svg = film.map(Film::svg).orElseGet(SvgElements::new);
        heading();
        film.ifPresent(this::stage);
        whole.ifPresent(figure -> whole(svg, figure));
        more(film);
        film.ifPresent(this::dock);
        return file.write(
                words.line().isEmpty() ? words.title() : words.title() + ": " + words.line(),
                session,
                film.map(shown -> shown.data().toString()).orElse(""),
                film.isPresent() ? "handout.js" : "",
                svg);
    }

    private void heading() {
        boolean line = !words.line().isEmpty();
        body.append("<main>\n<h1>")
                .append(escaped(line ? words.line() : words.title()))
                .append("</h1>\n");
        if (line) {
            body.append("<p class=\"sub\">").append(escaped(words.title())).append("</p>\n");
        }
    }

    private void stage(Film film) {
        List<Film.Scene> scenes = film.scenes();
        body.append(scenes.size() == 1 ? "<div class=\"stage one\">\n" : "<div class=\"stage\">\n");
        for (int i = 0; i < scenes.size(); i++) {
            Film.Scene scene = scenes.get(i);
            body.append("<figure><figcaption>").append(escaped(scene.title())).append("</figcaption>\n");
            file.svg(
                    "picture",
                    scene.first(),
                    "<g>" + String.join("\n", scene.elements()) + "</g><g class=\"lights\"></g>");
            body.append("</figure>\n");
            if (i == Math.min(1, scenes.size() - 1)) {
                numbers(film.shown().numbers());
            }
        }
        body.append("</div>\n");
    }

    private void numbers(List<LargeNumber> numbers) {
        body.append("<div class=\"nums\">\n");
        for (int i = 0; i < numbers.size(); i++) {
            file.number(numbers.get(i), false, "number-" + i);
        }
        body.append("</div>\n");
    }

    private void whole(SvgElements svg, Figure figure) {
        body.append("<figure class=\"whole\">\n");
        file.svg("whole", figure, String.join("\n", svg.of(figure, "whole-")));
        body.append("</figure>\n");
    }

    private void more(Optional<Film> film) {
        body.append("<div class=\"more\">\n");
        if (!words.notice().isEmpty()) {
            body.append("<h2>What to notice</h2>\n");
            file.paragraphs(words.notice());
        }
        film.ifPresent(shown -> {
            slowMotion(shown.shown().steps());
            events(shown.events());
            nodes(shown.shown().rows());
        });
        for (HandoutWords.Fold fold : words.more()) {
            file.fold(fold);
        }
        body.append("<p class=\"cite\">");
        body.append(escaped(words.citation().isEmpty() ? "" : words.citation() + ". "))
                .append("Made with Geodescent.");
        body.append("</p>\n</div>\n</main>\n");
    }

    private void slowMotion(List<StepCaptions> steps) {
        body.append("<p>Slow motion, or the key G, takes one gradient step of the moment shown apart in ")
                .append(StepView.CAPTIONS)
                .append(" captions; ← and → go through them.");
        if (!steps.isEmpty() && steps.get(0).networks() > steps.size()) {
            body.append(" Here it is of the first %d of %d networks; the window has all."
                    .formatted(steps.size(), steps.get(0).networks()));
        }
        body.append("</p>");
    }

    private void events(Map<RunEvent, Integer> events) {
        if (events.isEmpty()) {
            return;
        }
        body.append("<details><summary>What happens, and when</summary>");
        events.forEach((event, moment) -> body.append("<button data-moment=\"")
                .append(moment)
                .append("\">iteration ")
                .append(NumberText.of(event.iteration()))
                .append(": ")
                .append(escaped(event.text()))
                .append("</button>"));
        body.append("</details>\n");
    }

    private void nodes(List<NodeRow> rows) {
        if (rows.isEmpty()) {
            return;
        }
        body.append("<details><summary>Hidden nodes</summary><div class=\"scroll\"><table><caption>");
        body.append("Point at a node here or in a picture: it is lit in all of them. Of the first loss; “on”: how many"
                + " points activate it.");
        body.append("</caption><thead><tr><th scope=\"col\">k</th><th scope=\"col\">‖V‖</th><th scope=\"col\">w</th>");
        body.append("<th scope=\"col\">on</th></tr></thead><tbody>\n");
        for (int i = 0; i < rows.size(); i++) {
            body.append("<tr data-node=\"").append(i).append("\"><th scope=\"row\">");
            body.append(escaped(rows.get(i).name())).append("</th>");
            Film.cells(rows.get(i))
                    .forEach(cell -> body.append("<td>").append(cell).append("</td>"));
            body.append("</tr>\n");
        }
        body.append("</tbody></table></div></details>\n");
    }

    private void dock(Film film) {
        body.append(
                "<div class=\"dock\" role=\"group\" aria-label=\"Replay\"><div><div class=\"told\"><div id=\"caption\" aria-live=\"polite\">");
        body.append(escaped(film.shown().caption()));
        body.append("</div><button id=\"slowly\">Slow motion</button></div>");
        body.append("<div class=\"step\" hidden><button id=\"step-back\" aria-label=\"The caption before\">‹</button>");
        body.append("<button id=\"step-forward\" aria-label=\"The next caption\">›</button>");
        body.append("<button id=\"step-network\" title=\"Whose step it is\"></button>");
        body.append(
                "<button id=\"step-end\">End slow motion</button></div><div class=\"controls\"><button id=\"play\">Play</button><div id=\"rail\">");
        body.append("<input id=\"slider\" type=\"range\" min=\"0\" max=\"1000\" step=\"1\" aria-label=\"Iteration\">");
        body.append("</div><div class=\"it\"><b id=\"iteration\">");
        body.append(NumberText.of(film.shown().iteration()));
        body.append("</b> iteration</div></div></div></div>\n");
    }

    private static String escaped(String text) {
        return HandoutFile.escaped(text);
    }
}
