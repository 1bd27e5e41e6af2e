package org.geodescent.reproduce;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.geodescent.figure.svg.SvgText;
import org.geodescent.film.ExportFormat;

/** A page that shows cards with their verdicts, and leads to their files. */
public enum CardIndex {
    /** Markdown, as forges show it. */
    MARKDOWN("md") {
        @Override
        String head() {
            return """
                    # The papers' figures

                    Computed anew, with a verdict each: *reproduced* where what the paper prints holds for what was measured, *differs* where it does not, *illustrative* where the paper prints nothing to compare with.
                    """;
        }

        @Override
        String entry(CardResult result, String picture, Optional<String> handout) {
            Card card = result.card();
            return """

                    ## %s: %s

                    ![%s](%s)

                    **%s**: %s

                    %s%s
                    """.formatted(
                            card.id(),
                            card.title(),
                            card.citation(),
                            picture,
                            verdict(result),
                            result.summary(),
                            card.citation(),
                            handout.map(file -> " · [replay it](" + file + ")").orElse(""));
        }

        @Override
        String foot() {
            return "";
        }
    },
    /** A page of its own, which needs nothing from elsewhere. */
    HTML("html") {
        @Override
        String head() {
            return """
                    <!DOCTYPE html>
                    <html lang="en">
                    <head>
                    <meta charset="utf-8">
                    <meta name="viewport" content="width=device-width, initial-scale=1">
                    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src 'self' data:; style-src 'unsafe-inline'">
                    <title>The papers' figures, computed anew</title>
                    <style>
                    :root { color-scheme: light dark; }
                    body { font: 16px/1.5 "Source Sans 3", system-ui, sans-serif; margin: 0 auto; padding: 24px; max-width: 1400px; }
                    main { display: grid; gap: 24px; grid-template-columns: repeat(auto-fill, minmax(min(100%, 400px), 1fr)); }
                    article { border: 1px solid #8886; border-radius: 8px; padding: 16px; }
                    img { background: #fff; border-radius: 4px; display: block; height: 260px; object-fit: contain; width: 100%; }
                    h1 { font-size: 28px; } h2 { font-size: 18px; margin: 12px 0 4px; } p { margin: 4px 0; } small { opacity: .75; }
                    </style>
                    </head>
                    <body>
                    <h1>The papers' figures, computed anew</h1>
                    <main>
                    """;
        }

        @Override
        String entry(CardResult result, String picture, Optional<String> handout) {
            Card card = result.card();
            String image = "<img src=\"%s\" alt=\"%s\">".formatted(picture, SvgText.escaped(card.citation()));
            return """
                    <article>
                    %s
                    <h2>%s: %s</h2>
                    <p><strong>%s</strong>: %s</p>
                    <p><small>%s</small>%s</p>
                    </article>
                    """.formatted(
                            handout.map(file -> "<a href=\"%s\">%s</a>".formatted(file, image))
                                    .orElse(image),
                            SvgText.escaped(card.id()),
                            SvgText.escaped(card.title()),
                            verdict(result),
                            SvgText.escaped(result.summary()),
                            SvgText.escaped(card.citation()),
                            handout.map(file -> " · <a href=\"%s\">replay it</a>".formatted(file))
                                    .orElse(""));
        }

        @Override
        String foot() {
            return """
                    </main>
                    </body>
                    </html>
                    """;
        }
    };

    private final String ending;

    CardIndex(String ending) {
        this.ending = ending;
    }

    /** The one that a file's name asks for; empty: the name asks for none. */
    public static Optional<CardIndex> of(String file) {
        for (CardIndex index : values()) {
            if (file.toLowerCase(Locale.ROOT).endsWith("." + index.ending)) {
                return Optional.of(index);
            }
        }
        return Optional.empty();
    }

    /** What a page can show of what is written; empty: no picture that every browser shows. */
    public static Optional<ExportFormat> picture(Set<ExportFormat> formats) {
        return List.of(ExportFormat.SVG, ExportFormat.PNG).stream()
                .filter(formats::contains)
                .findFirst();
    }

    /**
     * The page.
     *
     * @param results of cards
     * @param folder what leads from the page to their files: "" or a path with its last slash, as it is on the disk
     * @param formats that were written
     * @throws IllegalArgumentException if there is no {@link #picture}
     */
    public String of(List<CardResult> results, String folder, Set<ExportFormat> formats) {
        ExportFormat picture =
                picture(formats).orElseThrow(() -> new IllegalArgumentException("no picture is written"));
        StringBuilder page = new StringBuilder(head());
        for (CardResult result : results) {
            String file = address(folder) + result.card().id() + ".";
            page.append(entry(
                    result,
                    file + picture.extension(),
                    formats.contains(ExportFormat.HTML)
                            ? Optional.of(file + ExportFormat.HTML.extension())
                            : Optional.empty()));
        }
        return page.append(foot()).toString();
    }

    /** A path as links of both kinds of page take it: blanks, parentheses and the like would end or change them. */
    private static String address(String path) {
        return URLEncoder.encode(path, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("%2F", "/");
    }

    abstract String head();

    abstract String entry(CardResult result, String picture, Optional<String> handout);

    abstract String foot();

    private static String verdict(CardResult result) {
        String word = result.verdict().name().toLowerCase(Locale.ROOT);
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }
}
