package org.geodescent.reproduce;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.geodescent.figure.Figure;
import org.geodescent.figure.WordCheck;
import org.geodescent.preset.Preset;
import org.geodescent.preset.Presets;
import org.junit.jupiter.api.Test;

/**
 * What people read of cards, demonstrations and presets names things in words: no identifiers of programs, no keys of
 * JSON, no powers as programs write them.
 */
public class CardTextsTest {
    /** {@code limitMargin}, {@code theorem2Bound}, {@code relative_gap}, {@code 1e-8}; not D_jX. */
    private static final Pattern IDENTIFIER = Pattern.compile(
            "(?<![\\p{L}\\p{N}_])(?:[a-z]+[0-9]*[A-Z][A-Za-z0-9]+|[a-z]{2,}_[a-z]{2,}|[0-9.]+e[-+]?[0-9]+)(?![\\p{L}\\p{N}_])");

    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\\n]|\\\\.)*)\"");
    private static final Pattern NUMBER_EXAMPLE = Pattern.compile("(?:or|at most|below) 1e-?[0-9]+");

    /** Fails if a text holds an identifier. */
    public static void assertPlain(String name, Stream<String> texts) {
        List<String> found = new ArrayList<>();
        texts.forEach(
                text -> IDENTIFIER.matcher(text).results().forEach(match -> found.add(match.group() + " in: " + text)));
        assertEquals(List.of(), found, name);
    }

    /** The same for the words of a figure and what it tells screen readers. */
    public static void assertPlain(Figure figure) {
        assertPlain(figure.title(), Stream.of(figure.title(), figure.description()));
        assertPlain(figure.title(), WordCheck.assertNoneCut(figure.title(), figure).stream());
    }

    /** The same for everything that people see of a card that was run. */
    static void assertPlain(CardResult result) {
        String name = result.card().id();
        assertPlain(name, Comparison.of(result).stream().flatMap(comparison -> Stream.of(
                        Stream.of(comparison.name(), comparison.published()),
                        comparison.reason().stream(),
                        comparison.measured().stream())
                .flatMap(each -> each)));
        assertPlain(name, Comparison.claim(result).stream());
        assertPlain(name, Comparison.tolerances(result).stream());
        assertPlain(name, Stream.of(result.summary(), Reproduction.line(result)));
        assertPlain(result.figure());
    }

    @Test
    void cardsAndPresetsNameThingsInWords() {
        for (Card card : Cards.ALL) {
            assertPlain(card.id(), Stream.concat(Stream.of(card.title(), card.citation()), card.notes().stream()));
        }
        for (Preset preset : Presets.ALL) {
            assertPlain(preset.id(), Stream.of(preset.title(), preset.caption(), preset.citation()));
        }
    }

    /** Sentences of the program itself: notes of pictures, reasons, settings, notices. */
    @Test
    void sentencesNameThingsInWords() throws IOException {
        Path main = Path.of("src/main/java/org/geodescent");
        List<Path> sources = new ArrayList<>();
        for (String part :
                List.of("core", "figure/recipe", "cifar/figure", "picture", "preset", "reproduce", "run", "ui")) {
            try (Stream<Path> files = Files.walk(main.resolve(part))) {
                files.filter(file -> file.toString().endsWith(".java")).forEach(sources::add);
            }
        }
        assertTrue(sources.size() > 300, () -> sources.size() + " sources");
        for (Path source : sources) {
            assertPlain(
                    source.toString(),
                    LITERAL.matcher(Files.readString(source))
                            .results()
                            .map(literal -> literal.group(1).replace("\\n", " "))
                            .filter(literal -> literal.strip().contains(" "))
                            // What people may type, and how large numbers may be.
                            .map(literal -> NUMBER_EXAMPLE.matcher(literal).replaceAll("")));
        }
        try (Stream<String> lines =
                Files.lines(Path.of("src/main/resources/org/geodescent/ui/explanations.properties"))) {
            assertPlain(
                    "explanations",
                    lines.filter(line -> line.contains("=")).map(line -> line.substring(line.indexOf('=') + 1)));
        }
    }

    @Test
    void anIdentifierIsFound() {
        for (String text : List.of("limitMargin", "(theorem2Bound)", "the relative_gap", "to 1e-8", "2.366e+04")) {
            assertTrue(IDENTIFIER.matcher(text).find(), text);
        }
        for (String text : List.of("λᵀD_jXu", "CIFAR-10", "ReLU", "n_active", "e-mail", "to 10⁻⁸", "yᵀXu")) {
            assertTrue(!IDENTIFIER.matcher(text).find(), text);
        }
    }
}
