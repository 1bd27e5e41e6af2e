package org.geodescent.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.geodescent.reproduce.Cards;
import org.junit.jupiter.api.Test;

class ReproduceCommandTest extends CliTestFolder {
    @Test
    void aCardWritesItsFigureAndItsNumbers() throws Exception {
        CliRun run = CliRun.of("reproduce", "a2", "A2", "--out", file("new/folder"), "--format", "svg,png");
        assertEquals(0, run.code(), run.err());
        assertTrue(run.out().startsWith("A2 ") && run.out().lines().count() == 1, run.out());
        try (var files = Files.list(file("new/folder"))) {
            assertEquals(
                    List.of("A2.json", "A2.png", "A2.svg"),
                    files.map(file -> file.getFileName().toString()).sorted().toList());
        }
        JsonNode written =
                new ObjectMapper().readTree(file("new/folder/A2.json").toFile());
        assertEquals("A2", written.get("card").textValue());
        JsonNode printed = CliRun.of("reproduce", "A2", "--json", "--out", file("new/folder"))
                .json();
        assertEquals(written, printed.get("cards").get(0));
    }

    @Test
    void anIndexShowsTheCardsAndLeadsToTheirFiles() throws Exception {
        CliRun run = CliRun.of(
                "reproduce", "A2", "--out", file("site"), "--format", "svg,png", "--index", "../pages/gallery.md");
        assertEquals(2, run.code(), "its folder is missing: " + run.err());
        Files.createDirectory(file("pages"));
        run = CliRun.of(
                "reproduce", "A2", "--out", file("site"), "--format", "svg,png", "--index", "../pages/gallery.md");
        assertEquals(0, run.code(), run.err());
        String page = Files.readString(file("pages/gallery.md"));
        assertTrue(page.contains("](../site/A2.svg)"), page);
        assertTrue(page.contains("**Reproduced**: "), page);
        assertEquals(
                0,
                CliRun.of("reproduce", "A2", "--out", file("site"), "--format", "png", "--index", "index.html")
                        .code());
        String html = Files.readString(file("site/index.html"));
        assertTrue(html.contains("<img src=\"A2.png\"") && html.strip().endsWith("</html>"), html);
        String odd = "50 % [of] (A) #1+";
        CliRun.of("reproduce", "A2", "--out", file(odd), "--index", "../pages/odd.md");
        page = Files.readString(file("pages/odd.md"));
        String address = page.substring(page.indexOf("](") + 2, page.indexOf(".svg)") + 4);
        assertEquals("../50%20%25%20%5Bof%5D%20%28A%29%20%231%2B/A2.svg", address, page);
        assertTrue(Files.exists(Path.of(file("pages/odd.md").toUri().resolve(address))), address);
        assertRefused(
                "--index needs pictures that a page can show: add svg or png to --format",
                "reproduce",
                "A2",
                "--format",
                "pdf",
                "--index",
                "index.html");
        assertRefused(
                "--index: the name \"gallery.txt\" must end in .html or .md",
                "reproduce",
                "A2",
                "--index",
                "gallery.txt");
    }

    @Test
    void theListNamesEveryCard() throws Exception {
        CliRun run = CliRun.of("reproduce", "--list");
        assertEquals(Cards.ALL.size(), run.out().lines().count());
        JsonNode json = CliRun.of("reproduce", "--list", "--json").json();
        List<String> names = new ArrayList<>();
        json.get("cards").forEach(card -> names.add(card.get("card").textValue()));
        assertEquals(
                List.of(
                        "A1",
                        "A2",
                        "A3",
                        "A4",
                        "A5",
                        "A6",
                        "ALGORITHM1",
                        "B1",
                        "B2",
                        "B3",
                        "B4",
                        "B5",
                        "B6",
                        "B7",
                        "B8",
                        "B9",
                        "B10",
                        "K3"),
                names);
    }

    @Test
    void refusalsAreOneLine() throws Exception {
        assertRefused(
                "there is no card \"Z9\"; there are A1, A2, A3, A4, A5, A6, ALGORITHM1, B1, B2, B3, B4, B5, B6, B7, B8, B9, B10, K3, and all",
                "reproduce",
                "A1",
                "Z9");
        assertRefused(
                "name at least one card, or all; there are A1, A2, A3, A4, A5, A6, ALGORITHM1, B1, B2, B3, B4, B5, B6, B7, B8, B9, B10, K3",
                "reproduce");
        assertRefused(
                "invalid value for option '--format' (NAME): \"bmp\" is not one of svg, png, pdf, pgf, html, csv, gif, apng, frames;"
                        + " see geodescent reproduce --help",
                "reproduce",
                "A1",
                "--format",
                "bmp");
        file("taken", "");
        assertRefused(
                "cannot make the folder taken: taken is a file; name another folder",
                "reproduce",
                "A2",
                "--out",
                file("taken"));
        Files.createDirectories(file("out/A2.json"));
        assertRefused("out/A2.json is a folder; name a file to write", "reproduce", "A2", "--out", file("out"));
    }
}
