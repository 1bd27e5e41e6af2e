package org.geodescent.reproduce;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.geodescent.core.convex.ConvexOutcome;
import org.geodescent.core.convex.MaxMarginProgram;
import org.geodescent.core.data.Dataset;
import org.geodescent.figure.Mark;
import org.geodescent.figure.PageStyle;
import org.geodescent.figure.Panel;
import org.geodescent.figure.page.Page;
import org.geodescent.figure.page.PageLayout;
import org.junit.jupiter.api.Test;

class CardK3Test {
    @Test
    void everyClassIsCertified() {
        Card card = Cards.find("k3").orElseThrow();
        CardResult result = card.run(share -> {}, () -> false);
        assertEquals(CardResult.Verdict.REPRODUCED, result.verdict());
        CardTextsTest.assertPlain(result);
        Dataset data = card.experiment().orElseThrow().data();
        List<?> classes = (List<?>) Objects.requireNonNull(result.measured().get("classes"));
        double sum = 0;
        double lower = 0;
        double upper = 0;
        for (int k = 0; k < 3; k++) {
            Map<?, ?> own = (Map<?, ?>) classes.get(k);
            double optimum = ((ConvexOutcome.Solved) MaxMarginProgram.solve(data.oneAgainstRest(k), false)).primal();
            assertEquals(optimum, number(own, "optimum"), 1e-9);
            assertTrue(number(own, "gapLower") <= optimum * (1 + 1e-8));
            assertTrue(number(own, "gapUpper") >= optimum * (1 - 1e-8));
            assertTrue(number(own, "gapUpper") - number(own, "gapLower") <= 0.01 * number(own, "gapUpper"));
            sum += optimum;
            lower += number(own, "gapLower");
            upper += number(own, "gapUpper");
        }
        // Of a, by hand: the nearest of b and c are more than 120° apart, so that every class has a neuron of its own.
        assertEquals(1 / 1.2 + 2 / Math.hypot(1.04, 0.6), number((Map<?, ?>) classes.get(0), "optimum"), 1e-7);
        assertEquals(sum, number(result.measured(), "optimum"), 1e-9);
        assertEquals(lower, number(result.measured(), "gapLower"), 1e-12);
        assertEquals(upper, number(result.measured(), "gapUpper"), 1e-12);
        isLaidOut(result, 174, 90);
        isLaidOut(result, 120, 180);
        isLaidOutInAColumn(result);
    }

    /** On a page its pictures are drawn anew, with words that can be read. */
    static void isLaidOut(CardResult result, double width, double height) {
        PageLayout.Laid laid = CarriedFigures.of(result, page(width, height));
        assertEquals(Optional.empty(), laid.warning());
        double points = PageLayout.points(laid.figure(), width);
        assertTrue(points >= Page.USUAL_TYPE, points + " pt");
        assertEquals(result.figure().panels().size(), laid.figure().panels().size());
    }

    static Page page(double width, double height) {
        return new Page(
                Optional.of(width),
                Optional.of(height),
                Page.USUAL_TYPE,
                Optional.empty(),
                PageStyle.PUBLICATION,
                true);
    }

    /** In a column of a journal the cosines and the names of the two ends yield, and no number lies over a curve. */
    private static void isLaidOutInAColumn(CardResult result) {
        PageLayout.Laid laid = CarriedFigures.of(result, page(90, 65));
        assertEquals(Optional.empty(), laid.warning());
        assertEquals(
                List.of("input-plane", "gap", "neuron-circle-1", "neuron-circle-2", "neuron-circle-3"),
                laid.figure().panels().stream().map(Panel::name).toList());
        List<Mark> values = laid.figure().panels().get(1).layers().stream()
                .filter(layer -> layer.name().equals("values"))
                .flatMap(layer -> layer.marks().stream())
                .filter(Mark.Text.class::isInstance)
                .toList();
        assertEquals(2, values.size());
        values.forEach(value -> assertTrue(((Mark.Text) value).dx() > 0, "right of its dot: " + value));
    }

    private static double number(Map<?, ?> json, String key) {
        return ((Number) Objects.requireNonNull(json.get(key))).doubleValue();
    }
}
