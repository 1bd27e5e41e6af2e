package org.geodescent.handout;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
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
import org.geodescent.stage.LargeNumber;

/** A page in one file that fetches nothing: what stands in its body, with styles, session, data and script. */
final class HandoutFile {
    private static final Pattern COLOUR = Pattern.compile("(?:fill|stroke)=\"#([0-9a-f]{6})\"");
    /** What the page itself says is set in these, too. */
    private static final String ASCII =
            " !\"#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`abcdefghijklmnopqrstuvwxyz{|}~–−·×‹›←→“”’…⁰¹²³⁴⁵⁶⁷⁸⁹‖ÅÄÖäöüß ";

    private static final int WIDE = 6;
    private static final int LONG = 8;

    private final StringBuilder body = new StringBuilder(1 << 16);

    /** What stands in the body so far; more can be added. */
    StringBuilder body() {
        return body;
    }

    /**
     * The file, UTF-8.
     *
     * @param title of the page
     * @param session as JSON; may be empty
     * @param data that the script reads, as JSON; may be empty
     * @param script name of the resource; empty for none
     * @param svg which has written all pictures
     */
    byte[] write(String title, String session, String data, String script, SvgElements svg) {
        String safe = data.replace("<", "\\u003c");
        svg.use(FontFace.REGULAR, ASCII + body + data);
        svg.use(FontFace.BOLD, ASCII);
        String style = resource("handout.css") + dark(body + safe.replace("\\\"", "\"")) + svg.fonts();
        String program = script.isEmpty() ? "" : resource(script);
        StringBuilder out = new StringBuilder(safe.length() + body.length() + (1 << 17));
        out.append("<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">\n");
        out.append("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src ")
                .append(hash(style))
                .append("; font-src data:; img-src data:; script-src ")
                .append(program.isEmpty() ? "'none'" : hash(program))
                .append("; base-uri 'none'; form-action 'none'\">\n");
        out.append("<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">\n");
        out.append("<meta name=\"generator\" content=\"Geodescent\">\n<title>");
        out.append(escaped(title))
                .append("</title>\n<style>")
                .append(style)
                .append("</style></head>\n<body>\n")
                .append(body);
        if (!session.isEmpty()) {
            out.append(HtmlProvenance.element(session)).append('\n');
        }
        if (!safe.isEmpty()) {
            out.append("<script type=\"application/json\" id=\"replay\">")
                    .append(safe)
                    .append("</script>\n");
        }
        if (!program.isEmpty()) {
            out.append("<script>").append(program).append("</script>\n");
        }
        return out.append("</body></html>\n").toString().getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Adds a picture.
     *
     * @param kind its class
     * @param content its elements
     */
    void svg(String kind, Figure figure, String content) {
        body.append("<svg class=\"").append(kind).append("\" role=\"img\" aria-label=\"");
        body.append(escaped(figure.title() + ". " + figure.description())).append("\" viewBox=\"0 0 ");
        body.append(NumberText.fixed(figure.width(), 0)).append(' ').append(NumberText.fixed(figure.height(), 0));
        body.append("\" font-family=\"").append(SvgElements.FONT_FAMILY);
        body.append("\" fill=\"none\" stroke-linecap=\"round\" stroke-linejoin=\"round\">");
        body.append(content).append("</svg>\n");
    }

    /**
     * Adds a number in large type.
     *
     * @param pointed whether the page points at it
     * @param id of its element; empty for none
     */
    void number(LargeNumber number, boolean pointed, String id) {
        body.append("<div class=\"n ").append(number.swatch()).append(pointed ? " pointed\"" : "\"");
        if (!id.isEmpty()) {
            body.append(" id=\"").append(id).append('"');
        }
        body.append("><div class=\"k\"><span>").append(escaped(number.label())).append("</span></div>");
        int length = number.value().length();
        body.append("<div class=\"big")
                .append(length > LONG ? " long" : length > WIDE ? " wide" : "")
                .append("\">");
        body.append(escaped(number.value())).append("</div>");
        body.append("<div class=\"gloss\">").append(escaped(number.gloss())).append("</div></div>\n");
    }

    void paragraphs(List<String> all) {
        all.forEach(text -> body.append("<p>").append(escaped(text)).append("</p>"));
    }

    /** Adds what is unfolded by who wants to know. */
    void fold(HandoutWords.Fold fold) {
        body.append("<details><summary>").append(escaped(fold.title())).append("</summary>");
        paragraphs(fold.text());
        body.append("</details>\n");
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

    static String escaped(String text) {
        return SvgElements.escaped(text);
    }

    private static String hash(String content) {
        return "'sha256-" + Base64.getEncoder().encodeToString(Sha256.of(content)) + "'";
    }

    private static String resource(String name) {
        try (InputStream in = HandoutFile.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing from this installation");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(name + " cannot be read", e);
        }
    }
}
