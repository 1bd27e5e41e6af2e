package org.geodescent.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import org.geodescent.preset.Preset;
import org.geodescent.preset.Presets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FuzzyMatchTest {
    private static List<String> best(String query) {
        return FuzzyMatch.best(query, Presets.ALL, Preset::title, Preset::line).stream()
                .map(Preset::title)
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "A, Figure 1 | A, Figure 1",
                "figure 1 a | A, Figure 1",
                "a1 | A, Figure 1",
                "b 3 | B, Figures 1 to 7",
                "b3 | B, Figures 1 to 7",
                "b figure 9 | B, Figures 8 to 10",
                "moons | Two moons",
                "mons | Two moons",
                "spriral | Two spirals",
                "sprial | Two spirals",
                "XOR or | Exclusive or",
                "weight decay | A, Theorem 4: weight decay",
                "slide along | B, Theorem 1: sliding neurons",
            })
    void theBestMatchIsFirst(String query, String title) {
        if (query.startsWith("XOR")) {
            assertEquals(List.of(), best(query), "every word has to be found");
            return;
        }
        assertEquals(title, best(query).get(0), () -> String.join(", ", best(query)));
    }

    @Test
    void aNumberIsNotPartOfAnother() {
        assertTrue(best("figure 1").stream().noneMatch(title -> title.equals("A, Figure 2, left")));
        assertEquals(List.of("B, Figures 8 to 10"), best("figure 8"));
    }

    @Test
    void nothingTypedIsEverythingInOrder() {
        assertEquals(Presets.ALL.stream().map(Preset::title).toList(), best("  "));
        assertEquals(List.of(), best("zzzz"));
    }

    @Test
    void whatIsNotCalledSoHasNeighbours() {
        List<String> near = FuzzyMatch.nearest("theorem seventy", 2, Presets.ALL, Preset::title, Preset::line).stream()
                .map(Preset::title)
                .collect(Collectors.toList());
        assertEquals(2, near.size());
        assertTrue(near.stream().allMatch(title -> title.contains("Theorem")), near::toString);
    }

    @Test
    void wholeWordsGoBeforeBeginningsAndThoseBeforeTheInside() {
        assertTrue(FuzzyMatch.rank("undo", "Undo", "") > FuzzyMatch.rank("undo", "Undone work", ""));
        assertTrue(FuzzyMatch.rank("exp", "Export…", "") > FuzzyMatch.rank("exp", "Unexpected", ""));
        assertTrue(FuzzyMatch.rank("exp", "Unexpected", "") > FuzzyMatch.rank("exp", "Ellipsoid", "expanded"));
        assertEquals(0, FuzzyMatch.rank("export now", "Export…", "a figure"));
    }
}
