package org.geodescent.reproduce;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ComparisonTest {
    private static CardResult result(String card) {
        return Cards.find(card).orElseThrow().run(share -> {}, () -> false);
    }

    @Test
    void printedNumbersStandBesideOurs() {
        CardResult b1 = result("B1");
        Optional<String> unprinted = Optional.of("the paper prints neither the optimal value nor λ");
        assertEquals(
                List.of(
                        new Comparison(
                                "neurons",
                                "(0.580, −0.160), (−0.230, 0.660)",
                                Optional.empty(),
                                Optional.of("(0.561, −0.160), (−0.230, 0.661)")),
                        new Comparison("objective", "not printed", unprinted, Optional.of("1.28"))),
                Comparison.of(b1));
        assertTrue(Comparison.claim(b1).orElseThrow().startsWith("Each neuron in the optimal solution"));
        assertEquals(1, Comparison.tolerances(b1).size());
    }

    /** What the paper says in words is no value. */
    @Test
    void sentencesAreNoComparisons() {
        List<String> names =
                Comparison.of(result("B8")).stream().map(Comparison::name).toList();
        assertEquals(List.of("neurons", "objective"), names);
    }

    @Test
    void aTableIsNotSqueezedIntoACell() {
        CardResult a2 = result("A2");
        Comparison margins = Comparison.of(a2).get(0);
        assertEquals(
                new Comparison(
                        "margins",
                        "not printed",
                        Optional.of("the paper prints no numbers for this figure"),
                        Optional.empty()),
                margins);
        assertEquals(
                "largest share of optimal margin: 0.500",
                Comparison.tolerances(a2).get(1));
        assertFalse(Comparison.tolerances(a2).get(0).startsWith("claim"));
    }
}
