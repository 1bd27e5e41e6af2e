package org.geodescent.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ExplanationsTest {
    private static final Pattern READ = Pattern.compile("Explanation\\.read\\(\\s*\"([^\"]+)\"");

    private static Set<String> keys() throws Exception {
        Properties words = new Properties();
        try (Reader in =
                Files.newBufferedReader(Path.of("src/main/resources/org/geodescent/ui/explanations.properties"))) {
            words.load(in);
        }
        return words.stringPropertyNames().stream()
                .map(name -> name.substring(0, name.lastIndexOf('.')))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void eachHasATitleAndATextOfAtMostFortyFiveWords() throws Exception {
        for (String key : keys()) {
            Explanation explanation = Explanation.read(key);
            int words = explanation.text().split("\\s+").length;
            assertTrue(words <= 45, () -> key + " has " + words + " words");
            assertFalse(explanation.title().isBlank(), key);
        }
        assertThrows(IllegalArgumentException.class, () -> Explanation.read("no.such"));
    }

    private static List<String> named(String text, String source) {
        return new Explanation("", text, source)
                .named().stream().map(Explanation::title).toList();
    }

    @Test
    void termsAndStatementsThatAreNamedAreFound() {
        assertEquals(List.of("Orthogonal separable"), named("On orthogonal separable data.", ""));
        assertEquals(List.of("Margin", "Cells"), named("The MARGINS of cells, of each cell.", ""));
        assertEquals(List.of(), named("A cellar, a supermargin and a non-margin.", ""));
        assertEquals(List.of("Theorem 1"), named("", "A, Theorem 1"));
        assertEquals(List.of("Theorem 1 of B"), named("By Theorem 1.", "B 2"));
        assertEquals(List.of("Theorem 3"), named("Theorem 3 of paper A", "B 2"));
        assertEquals(
                List.of("Theorem 2 of B", "Theorem 3 of B", "Theorem 4 of B", "Proposition 3"),
                named("", "B, Theorems 2 to 4, Propositions 3 and 5"));
        assertEquals(List.of("Theorem 1 of B", "Theorem 4 of B"), named("Theorems 1, 4 and 7", "B (3)"));
        assertEquals(List.of("Optimal value", "Theorem 2"), named("the convex program", "A, Theorem 2"));
        assertEquals(List.of(), named("Theorem 1", ""), "of which paper?");
        assertFalse(Explanation.read("laboratory.margin").named().contains(Explanation.read("laboratory.margin")));
        assertEquals(
                List.of("Theorem 1"),
                Explanation.read("laboratory.nodes").named().stream()
                        .map(Explanation::title)
                        .filter(title -> title.startsWith("Theorem"))
                        .toList());
    }

    @Test
    void eachIsReadSomewhere() throws Exception {
        Set<String> read = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                Matcher found = READ.matcher(Files.readString(file));
                while (found.find()) {
                    read.add(found.group(1));
                }
            }
        }
        assertEquals(keys(), read);
    }
}
