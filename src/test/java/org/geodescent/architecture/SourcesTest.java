package org.geodescent.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is asked of the source texts, which class files do not show. */
class SourcesTest {
    @Test
    void linesOfJavadocHaveAtMost120Characters() throws IOException {
        List<String> found = new ArrayList<>();
        eachLine((file, line) -> {
            if (line.length() > 120 && line.strip().matches("(/\\*\\*|\\*).*")) {
                found.add(file + ": " + line.strip());
            }
        });
        assertEquals(List.of(), found);
    }

    private static final Path MAIN = Path.of("src/main/java");

    /** A conversion of a floating-point number, or one with groups of digits, in a string. */
    private static final Pattern BARE_FORMAT = Pattern.compile(
            "\"[^\"]*(?<!%)(%%)*%([-+0, (#]*\\d*(\\.\\d+)?[feEgGaA](?![a-z])|[-+0 (#]*,[-+0 (#]*\\d*d)[^\"]*\"");

    private static final Pattern BARE_NUMBER =
            Pattern.compile("\\b(Double|Float)\\.toString\\(|\\b(DecimalFormat|NumberFormat|CompactNumberFormat)\\b");

    private static final Pattern COMMENT = Pattern.compile("\\s*(//|/?\\*).*");

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(MAIN)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }

    private static void eachLine(BiConsumer<Path, String> line) throws IOException {
        for (Path file : sources()) {
            Files.readAllLines(file).forEach(text -> line.accept(file, text));
        }
    }

    private static boolean writesNumbersItself(String line) {
        return !COMMENT.matcher(line).matches()
                && (BARE_FORMAT.matcher(line).find()
                        || BARE_NUMBER.matcher(line).find());
    }

    @Test
    void oneClassTurnsNumbersIntoText() throws IOException {
        List<String> found = new ArrayList<>();
        eachLine((file, line) -> {
            if (!file.endsWith("core/number/NumberText.java") && writesNumbersItself(line)) {
                found.add(file + ": " + line.strip());
            }
        });
        assertEquals(List.of(), found, "NumberText writes numbers for people, io.Decimal for programs");
    }

    @Test
    void whatWritesNumbersItselfIsSeen() {
        for (String line : List.of(
                "say(\"%.3f ms\".formatted(time));",
                "\"%,d images\"",
                "\"%8.2e\"",
                "\"median %.2f ms, 95%% within\"",
                "Double.toString(value)",
                "new DecimalFormat(\"0.0\")")) {
            assertTrue(writesNumbersItself(line), line);
        }
        for (String line : List.of(
                "\"%d of %s, 99%% free\"",
                "\"100 %% exact\"", "contains(\"%%EOF\")", " * as {@code Double.toString(x)}")) {
            assertTrue(!writesNumbersItself(line), line);
        }
    }

    @Test
    void simpleNamesOfTypesAreUnique() throws IOException {
        Map<String, List<Path>> named = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (Path file : sources()) {
            named.computeIfAbsent(String.valueOf(file.getFileName()), name -> new ArrayList<>())
                    .add(file);
        }
        assertTrue(named.size() > 500, named.size() + " names");
        named.remove("package-info.java");
        named.values().removeIf(files -> files.size() == 1);
        assertEquals(Map.of(), named, "who says one name means one thing");
    }
}
