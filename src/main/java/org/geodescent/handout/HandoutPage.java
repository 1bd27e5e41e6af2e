package org.geodescent.handout;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.geodescent.core.number.NumberText;
import org.geodescent.figure.Colour;
import org.geodescent.figure.DarkColours;
import org.geodescent.figure.Figure;
import org.geodescent.figure.FontFace;
import org.geodescent.figure.html.HtmlProvenance;
import org.geodescent.figure.svg.SvgElements;
import org.geodescent.io.Sha256;
import org.geodescent.picture.NodeRow;
import org.geodescent.picture.RunEvent;
import org.geodescent.picture.StepCaptions;
import org.geodescent.session.StepView;
import org.geodescent.stage.LargeNumber;

/** Writes the page: styles, pictures, numbers, words, data and script in one file that fetches nothing. */
final class HandoutPage {
    private static final Pattern COLOUR = Pattern.compile("(?:fill|stroke)=\"#([0-9a-f]{6})\"");
    /** What the page itself says is set in these, too. */
    private static final String ASCII =
            " !\"#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`abcdefghijklmnopqrstuvwxyz{|}~–−·×“”’…⁰¹²³⁴⁵⁶⁷⁸⁹‖ÅÄÖäöüß ";

    private final HandoutWords words;
    private final String session;
    private final StringBuilder body = new StringBuilder(1 << 16);

    /** @param session as JSON; may be empty */
    HandoutPage(HandoutWords words, String session) {
        this.words = words;
        this.session = session;
    }

    /** The file. */
    byte[] write(Optional<Film> film, Optional<Figure> whole) {
        SvgElements svg = film.map(Film::svg).orElseGet(SvgElements::new);
        String data = film.map(shown -> shown.data().toString().replace("<", "\\u003c"))
                .orElse("");
        heading();
        film.ifPresent(this::stage);
        whole.ifPresent(figure -> whole(svg, figure));
        more(film);
        film.ifPresent(this::dock);
        svg.use(FontFace.REGULAR, ASCII + body);
        svg.use(FontFace.BOLD, ASCII);
        String style = resource("handout.css") + dark(body + data.replace("\\\"", "\"")) + svg.fonts();
        String script = film.isPresent() ? resource("handout.js") : "";
        StringBuilder out = new StringBuilder(data.length() + body.length() + (1 << 17));
        out.append("<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">\n");
        out.append("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src ")
                .append(hash(style))
                .append("; font-src data:; img-src data:; script-src ")
                .append(script.isEmpty() ? "'none'" : hash(script))
                .append("; base-uri 'none'; form-action 'none'\">\n");
        out.append("<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">\n");
        out.append("<meta name=\"generator\" content=\"Geodescent\">\n<title>");
        out.append(escaped(words.line().isEmpty() ? words.title() : words.title() + ": " + words.line()));
        out.append("</title>\n<style>")
                .append(style)
                .append("</style></head>\n<body>\n")
                .append(body);
        if (!session.isEmpty()) {
            out.append(HtmlProvenance.element(session)).append('\n');
        }
        if (film.isPresent()) {
            out.append("<script type=\"application/json\" id=\"replay\">")
                    .append(data)
                    .append("</script>\n<script>");
            out.append(script).append("</script>\n");
        }
        return out.append("</body></html>\n").toString().getBytes(StandardCharsets.UTF_8);
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
            svg("picture", scene.first(), "<g>" + String.join("\n", scene.elements()) + "</g><g class=\"lights\"></g>");
            body.append("</figure>\n");
            if (i == Math.min(1, scenes.size() - 1)) {
                numbers(film.shown().numbers());
            }
        }
        body.append("</div>\n");
    }

    private void svg(String kind, Figure figure, String content) {
        body.append("<svg class=\"").append(kind).append("\" role=\"img\" aria-label=\"");
        body.append(escaped(figure.title() + ". " + figure.description())).append("\" viewBox=\"0 0 ");
        body.append(NumberText.fixed(figure.width(), 0)).append(' ').append(NumberText.fixed(figure.height(), 0));
        body.append("\" font-family=\"").append(SvgElements.FONT_FAMILY);
        body.append("\" fill=\"none\" stroke-linecap=\"round\" stroke-linejoin=\"round\">");
        body.append(content).append("</svg>\n");
    }

    private void numbers(List<LargeNumber> numbers) {
        body.append("<div class=\"nums\">\n");
        for (int i = 0; i < numbers.size(); i++) {
            LargeNumber number = numbers.get(i);
            body.append("<div class=\"n ")
                    .append(number.swatch())
                    .append("\" id=\"number-")
                    .append(i);
            body.append("\"><div class=\"k\"><span>")
                    .append(escaped(number.label()))
                    .append("</span></div>");
            body.append("<div class=\"big\">").append(escaped(number.value())).append("</div>");
            body.append("<div class=\"gloss\">").append(escaped(number.gloss())).append("</div></div>\n");
        }
        body.append("</div>\n");
    }

    private void whole(SvgElements svg, Figure figure) {
        body.append("<figure class=\"whole\">\n");
        svg("whole", figure, String.join("\n", svg.of(figure, "whole-")));
        body.append("</figure>\n");
    }

    private void more(Optional<Film> film) {
        body.append("<div class=\"more\">\n");
        if (!words.notice().isEmpty()) {
            body.append("<h2>What to notice</h2>\n");
            paragraphs(words.notice());
        }
        film.ifPresent(shown -> {
            slowMotion(shown.shown().steps());
            events(shown.events());
            nodes(shown.shown().rows());
        });
        for (HandoutWords.Fold fold : words.more()) {
            body.append("<details><summary>").append(escaped(fold.title())).append("</summary>");
            paragraphs(fold.text());
            body.append("</details>\n");
        }
        body.append("<p class=\"cite\">");
        body.append(escaped(words.citation().isEmpty() ? "" : words.citation() + ". "))
                .append("Made with Geodescent.");
        body.append("</p>\n</div>\n</main>\n");
    }

    private void paragraphs(List<String> all) {
        all.forEach(text -> body.append("<p>").append(escaped(text)).append("</p>"));
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

    /** Rules that give the colours of pictures their partners on a dark ground; paper stays white. */
    private static String dark(String elements) {
        TreeSet<Integer> used = new TreeSet<>();
        Matcher colours = COLOUR.matcher(elements);
        while (colours.find()) {
            used.add(Integer.parseInt(colours.group(1), 16));
        }
        StringBuilder rules = new StringBuilder("@media screen and (prefers-color-scheme:dark){\n");
        for (int rgb : used) {
            int partner = DarkColours.of(Colour.of(rgb)).rgb();
            for (String part : List.of("fill", "stroke")) {
                rules.append("[%s=\"#%06x\"]{%s:#%06x}%n"
                        .formatted(part, rgb, part, partner)
                        .replace("\r", ""));
            }
        }
        return rules.append("}\n").toString();
    }

    private static String escaped(String text) {
        return SvgElements.escaped(text);
    }

    private static String hash(String content) {
        return "'sha256-" + Base64.getEncoder().encodeToString(Sha256.of(content)) + "'";
    }

    private static String resource(String name) {
        try (InputStream in = HandoutPage.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing from this installation");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(name + " cannot be read", e);
        }
    }
}
