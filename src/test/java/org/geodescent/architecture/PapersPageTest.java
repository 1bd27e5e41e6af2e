package org.geodescent.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * {@code docs/papers.md} against the code: what the code cites has a line there, and what has a class there has that
 * class.
 */
class PapersPageTest {
    private static final Path PAGE = Path.of("docs/papers.md");
    private static final Path CODE = Path.of("src/main/java");
    private static final String KINDS = "Theorem|Lemma|Corollary|Proposition|Figure|Remark|Definition|Algorithm";
    private static final Pattern STATEMENT = Pattern.compile("\\b([AB])(?:,|'s)? (" + KINDS + ") ?([0-9]+)");
    private static final Pattern EQUATION = Pattern.compile("\\b([AB]) \\(([0-9]+)[ab]?\\)");

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(CODE)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }

    private static List<String> rows() throws IOException {
        return Files.readAllLines(PAGE).stream()
                .filter(line -> line.startsWith("| A") || line.startsWith("| B"))
                .toList();
    }

    private static Set<String> items() throws IOException {
        Set<String> items = new HashSet<>();
        for (String row : rows()) {
            String item = row.split("\\|", -1)[1].strip();
            assertTrue(items.add(item) || item.equals("A 1.1"), "twice: " + item);
            assertFalse(item.contains(" to "), "a line for each: " + item);
        }
        return items;
    }

    @Test
    void whatTheCodeCitesHasALine() throws IOException {
        Set<String> items = items();
        Set<String> missing = new TreeSet<>();
        int cited = 0;
        for (Path source : sources()) {
            String text = Files.readString(source);
            List<String> citations = new ArrayList<>();
            STATEMENT
                    .matcher(text)
                    .results()
                    .forEach(m -> citations.add(m.group(1) + ", " + m.group(2) + " " + m.group(3)));
            EQUATION.matcher(text).results().forEach(m -> citations.add(m.group(1) + " (" + m.group(2) + ")"));
            cited += citations.size();
            citations.removeIf(items::contains);
            citations.forEach(each -> missing.add(each + " in " + source));
        }
        assertEquals(Set.of(), missing);
        assertTrue(cited > 100, cited + " citations");
    }

    @Test
    void everyEquationAndStatementHasALine() throws IOException {
        Set<String> items = items();
        for (int n = 1; n <= 26; n++) {
            assertTrue(items.contains("A (" + n + ")"), "A (" + n + ")");
        }
        for (int n = 1; n <= 130; n++) {
            assertTrue(items.contains("B (" + n + ")"), "B (" + n + ")");
        }
        for (int n = 1; n <= 10; n++) {
            assertTrue(items.contains("B, Figure " + n), "B, Figure " + n);
            assertTrue(n > 6 || items.contains("A, Figure " + n), "A, Figure " + n);
            assertTrue(n > 6 || items.contains("A, Theorem " + n), "A, Theorem " + n);
            assertTrue(n > 3 || items.contains("A, Corollary " + n), "A, Corollary " + n);
            assertTrue(n > 4 || items.contains("B, Theorem " + n), "B, Theorem " + n);
            assertTrue(n > 7 || items.contains("B, Proposition " + n), "B, Proposition " + n);
            assertTrue(n > 9 || items.contains("B, Lemma " + n), "B, Lemma " + n);
        }
    }

    @Test
    void everyClassThatIsNamedExists() throws IOException {
        Set<String> names = new HashSet<>();
        for (Path source : sources()) {
            names.add(source.getFileName().toString().replace(".java", ""));
        }
        for (String row : rows()) {
            String[] cells = row.split("\\|", -1);
            assertEquals(6, cells.length, row);
            Matcher named = Pattern.compile("`([A-Z][A-Za-z0-9]+)`").matcher(cells[3]);
            while (named.find()) {
                assertTrue(names.contains(named.group(1)), row);
            }
        }
    }
}
