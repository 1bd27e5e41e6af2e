package org.geodescent.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What is said of a page, on the command line. */
class PageOptionsTest extends RenderTestFolder {
    private String render(Path session, Object... more) throws Exception {
        Path out = file("x.svg");
        Object[] options = new Object[more.length + 5];
        options[0] = "render";
        options[1] = "--session";
        options[2] = session;
        options[3] = "--out";
        options[4] = out;
        System.arraycopy(more, 0, options, 5, more.length);
        CliRun run = CliRun.of(options);
        assertEquals(0, run.code(), run.err());
        assertEquals("", run.err());
        return Files.readString(out);
    }

    /** Of the smallest words, in points. */
    private static double points(String svg) {
        double width = number(svg, "width=\"([0-9.]+)mm\"");
        double units = number(svg, "viewBox=\"0 0 ([0-9.]+) ");
        Matcher sizes = Pattern.compile("<text[^>]*font-size=\"([0-9.]+)\"").matcher(svg);
        double smallest = Double.POSITIVE_INFINITY;
        while (sizes.find()) {
            smallest = Math.min(smallest, Double.parseDouble(sizes.group(1)));
        }
        return smallest * width / 25.4 * 72 / units;
    }

    private static double number(String svg, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(svg);
        assertTrue(matcher.find(), pattern);
        return Double.parseDouble(matcher.group(1));
    }

    @Test
    void lengthsHaveUnits() throws Exception {
        Path session = session();
        for (List<String> size : List.of(List.of("84mm", "60mm"), List.of("8.4cm", "6cm"), List.of("84", "60"))) {
            String svg = render(session, "--width", size.get(0), "--height", size.get(1));
            assertTrue(svg.contains("width=\"84mm\" height=\"60mm\""), svg.substring(0, 300));
        }
        assertTrue(render(session, "--width", "3in").contains("width=\"76.2mm\""));
        assertTrue(render(session, "--width", "360pt", "--height", "288pt")
                .contains("width=\"127mm\" height=\"101.6mm\""));
        for (String wrong : List.of("84px", "wide", "84 m", "mm", "1e400mm")) {
            assertRefused(
                    "invalid value for option '--width': \"" + wrong
                            + "\" is not a length such as 84mm, 8.4cm, 3.3in or 240pt; see geodescent render --help",
                    "render",
                    "--session",
                    session,
                    "--out",
                    file("x.svg"),
                    "--width",
                    wrong);
        }
        assertRefused(
                "--height: a figure -1.0 mm high; the height must be positive and at most 5080 mm",
                "render",
                "--session",
                session,
                "--out",
                file("x.svg"),
                "--height=-1");
        assertRefused(
                "--min-type: type of 0 pt; it must be between 1 and 72 pt",
                "render",
                "--session",
                session,
                "--out",
                file("x.svg"),
                "--min-type",
                "0");
    }

    @Test
    void theFaceIsThatOfTheDocumentWhereTheFormatCanHaveIt() throws Exception {
        Path session = session();
        String document = render(session, "--face", "document");
        assertTrue(document.contains("<text") && !document.contains("font-family"));
        assertEquals(render(session), render(session, "--face", "bundled"));
        Path pgf = file("x.pgf");
        for (String face : List.of("bundled", "document")) {
            assertEquals(
                    0,
                    CliRun.of("render", "--session", session, "--out", pgf, "--face", face)
                            .code());
            // The last argument of the macro for words.
            assertEquals(face.equals("document"), Files.readString(pgf).contains("\n\\gdt{"), face);
        }
        for (String ending : List.of("png", "pdf")) {
            assertRefused(
                    "--face: %s brings its own letters, so its words cannot be in the document's face; SVG and PGF can"
                            .formatted(ending.toUpperCase(Locale.ROOT)),
                    "render",
                    "--session",
                    session,
                    "--out",
                    file("x." + ending),
                    "--face",
                    "document");
        }
        assertRefused(
                "--face: only SVG and PGF can be in the document's face, not GIF",
                "reproduce",
                "A2",
                "--format",
                "svg,gif",
                "--face",
                "document",
                "--out",
                file("figures"));
        assertRefused(
                "--face: words in the document's face are text alone; outlines and embedded glyphs are in the bundled face",
                "render",
                "--session",
                session,
                "--out",
                file("x.svg"),
                "--face",
                "document",
                "--text",
                "outlines");
    }

    @Test
    void wordsAreAsLargeAsIsAskedFor() throws Exception {
        Path session = session();
        assertTrue(points(render(session, "--width", "84", "--height", "60")) >= 7);
        assertTrue(points(render(session, "--width", "84", "--height", "60", "--min-type", "9")) >= 9);
        CliRun tiny = CliRun.of(
                "render",
                "--session",
                session,
                "--view",
                "curves",
                "--out",
                file("y.svg"),
                "--width",
                "30",
                "--height",
                "20");
        assertEquals(0, tiny.code());
        double points = points(Files.readString(file("y.svg")));
        assertTrue(points < 7, "" + points);
        assertTrue(
                tiny.err().matches("geodescent: the smallest words are %d\\.\\d pt, below 7 pt: .*\\R".formatted((int)
                                points)),
                tiny.err());
        assertRefused(
                "s.json: a figure of 0.001 mm × 5000 mm has no room for what it shows; make it larger",
                "render",
                "--session",
                session,
                "--out",
                file("x.svg"),
                "--width",
                "0.001",
                "--height",
                "5000");
    }

    @Test
    void wordsThatAreCutAreSaidToBe() {
        CliRun run = CliRun.of("reproduce", "B2", "--out", home().resolve("out"), "--width", "44", "--height", "70");
        assertEquals(0, run.code());
        assertEquals(
                "geodescent: B2: “The polar set of the rectified ellipsoid and the optimal dual variable” is cut, as it has no room on 44 mm × 70 mm"
                        + System.lineSeparator(),
                run.err());
    }

    @Test
    void publicationHasBlackAxesAndNoGrid() throws Exception {
        Path session = session();
        String screen = render(session, "--view", "curves", "--width", "174");
        String publication = render(session, "--view", "curves", "--width", "174", "--style", "publication");
        assertTrue(
                screen.contains("id=\"grid") || screen.contains(">grid") || screen.contains("\"grid\""),
                screen.substring(0, 3000));
        assertTrue(!publication.contains("\"grid"), "grid");
        assertTrue(publication.contains("#000000") || publication.contains("#000\""), "black");
    }

    @Test
    void severalPicturesHaveLettersAndComeBackToTheSameBytes() throws Exception {
        Path session = session();
        String svg = render(
                session,
                "--view",
                "input-plane",
                "--view",
                "curves",
                "--width",
                "174mm",
                "--height",
                "90mm",
                "--letters",
                "--style",
                "publication");
        assertTrue(svg.contains(">(a)<") && svg.contains(">(b) "), "letters");
        Path first = file("first.svg");
        Files.writeString(first, svg);
        CliRun.of("render", "--session", first, "--out", file("again.svg"));
        assertArrayEquals(Files.readAllBytes(first), Files.readAllBytes(file("again.svg")));
        CliRun.of("render", "--session", first, "--out", file("p.pdf"));
        CliRun.of("render", "--session", file("p.pdf"), "--out", file("again.svg"));
        assertArrayEquals(Files.readAllBytes(first), Files.readAllBytes(file("again.svg")));
        assertRefused(
                "--view: curves, curves; pictures stand beside each other once each, demonstrations alone",
                "render",
                "--session",
                session,
                "--out",
                file("x.svg"),
                "--view",
                "curves",
                "--view",
                "curves");
    }

    @Test
    void cardsAndDemonstrationsAreLaidOutAndComeBack() throws Exception {
        Path folder = home().resolve("out");
        CliRun cards =
                CliRun.of("reproduce", "B1", "--out", folder, "--width", "84", "--height", "60", "--key", "none");
        assertEquals(0, cards.code(), cards.err());
        CliRun demonstration =
                CliRun.of("demonstrate", "bandit", "--out", folder, "--width", "174", "--style", "publication");
        assertEquals(0, demonstration.code(), demonstration.err());
        for (String name : List.of("B1", "bandit")) {
            Path first = folder.resolve(name + ".svg");
            assertTrue(points(Files.readString(first)) >= 7, name);
            CliRun again = CliRun.of("render", "--session", first, "--out", file("again.svg"));
            assertEquals(0, again.code(), again.err());
            assertArrayEquals(Files.readAllBytes(first), Files.readAllBytes(file("again.svg")), name);
        }
    }

    @Test
    void keysStandWhereTheyAreWanted() throws Exception {
        Path folder = home().resolve("out");
        for (String place : List.of("inside", "outside", "none")) {
            CliRun run =
                    CliRun.of("reproduce", "B1", "--out", folder, "--width", "174", "--height", "90", "--key", place);
            assertEquals(0, run.code(), run.err());
            assertEquals("", run.err());
            String svg = Files.readString(folder.resolve("B1.svg"));
            assertEquals(!place.equals("none"), svg.contains("direction of the optimal λ"), place);
            assertTrue(svg.contains("width=\"174mm\" height=\"90mm\""), place);
        }
        CliRun without = CliRun.of(
                "render", "--session", session(), "--out", file("x.svg"), "--width", "84", "--key", "outside");
        assertEquals(
                "geodescent: there is no key to be placed: the words stand at what they name" + System.lineSeparator(),
                without.err());
    }
}
