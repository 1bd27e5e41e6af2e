package org.geodescent.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
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
