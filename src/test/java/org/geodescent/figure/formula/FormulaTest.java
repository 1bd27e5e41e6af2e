package org.geodescent.figure.formula;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.geodescent.figure.Figure;
import org.geodescent.figure.svg.SvgWriter;
import org.junit.jupiter.api.Test;

class FormulaTest {
    private static final double EVERY_WIDTH = Double.POSITIVE_INFINITY;

    /** The formula with every grouping in brackets. */
    private static String said(Term term) {
        if (term instanceof Term.Word word) {
            return word.text();
        }
        if (term instanceof Term.Scripts scripts) {
            return said(scripts.base()) + "_" + scripts.below() + "^" + scripts.above();
        }
        if (term instanceof Term.Sum sum) {
            StringBuilder text = new StringBuilder("[" + said(sum.terms().get(0)));
            for (int i = 0; i < sum.signs().size(); i++) {
                text.append(sum.signs().get(i)).append(said(sum.terms().get(i + 1)));
            }
            return text.append("]").toString();
        }
        if (term instanceof Term.Product product) {
            return product.factors().stream().map(FormulaTest::said).toList().toString();
        }
        if (term instanceof Term.Quotient quotient) {
            return "{" + said(quotient.over()) + ":" + said(quotient.under()) + "}";
        }
        if (term instanceof Term.Root root) {
            return "root" + said(root.of());
        }
        Term.Fence fence = (Term.Fence) term;
        return fence.name() + fence.open() + said(fence.inner()) + fence.close();
    }

    private static void assertReads(String expected, String formula) {
        assertEquals(expected, said(FormulaReader.read(formula)), formula);
    }

    @Test
    void formulasOfTheTheoremsAreRead() {
        assertReads(
                "[n_active^max, root{2:[δ, λ]}, ([{[2, μ, ‖b‖_∞^]:λ}+root{|[{2:δ}−‖b‖_∞^2]|:λ}])]",
                "n_active^max · √(2/(δ λ)) · (2 μ ‖b‖_∞ / λ + √(|2/δ − ‖b‖_∞²| / λ))");
        assertReads("min([γ_OPT^,{1:root[{1:γ_sup^2}+[B², ΣΔ_k^2]]}])", "min(γ_OPT, 1 / √(1/γ_sup² + B² ΣΔ_k²))");
        assertReads("[{1:[|B|, Δ]},[B, Δ]≥0]", "1 / (|B| Δ), B Δ ≥ 0");
        assertReads("{[n_node^min, rootn_sup^max]:rootλ}", "n_node^min · √(n_sup^max) / √λ");
        assertReads("{Δ:[2, L]}", "Δ / (2 L)");
        assertReads("[{0.5:[2, 3.1×10⁻⁷]}=8.06×10⁵]", "0.5 / (2 · 3.1×10⁻⁷) = 8.06×10⁵");
        assertReads("[1+{−2:3}]", "1 + −2 / 3");
    }

    @Test
    void whatIsNoFormulaIsRefusedAndStandsAsItIs() {
        for (String text : List.of("", "(a", "a + ", "√", "a_", "|a", "a)")) {
            assertThrows(IllegalArgumentException.class, () -> FormulaReader.read(text), text);
            assertTrue(Formula.of(text, 14, EVERY_WIDTH).height() > 0, text);
        }
    }

    @Test
    void aFractionIsHighAndARootCoversWhatIsInIt() {
        Formula plain = Formula.of("a", 14, EVERY_WIDTH);
        Formula fraction = Formula.of("a / b", 14, EVERY_WIDTH);
        assertTrue(fraction.height() > 1.7 * plain.height());
        assertTrue(fraction.width() < Formula.of("a b", 14, EVERY_WIDTH).width());
        assertTrue(Formula.of("√(a / b)", 14, EVERY_WIDTH).height() > fraction.height());
        assertTrue(Formula.of("n_sup^max", 14, EVERY_WIDTH).width()
                < Formula.of("n_supmax", 14, EVERY_WIDTH).width());
    }

    @Test
    void linesAreBrokenBeforeSignsAndNothingIsWiderThanItsPlace() {
        String formula = "1 · √(2/(0.01 · 0.382)) · (2 · 2.236 · 0 / 0.382 + √(|200 − 0| / 0.382)) = 523.6";
        double one = Formula.of(formula, 14, EVERY_WIDTH).width();
        Formula broken = Formula.of(formula, 14, 200);
        assertTrue(one > 200 && broken.width() <= 200, one + " " + broken.width());
        assertTrue(broken.height() > Formula.of(formula, 14, EVERY_WIDTH).height());
        assertTrue(Formula.of(formula, 14, 150).width() <= 150, "smaller, where a part is wider");
    }

    @Test
    void aFormulaIsAFigureThatEveryFormatCanHold() {
        String formula = "n_node^min · √(n_sup^max) / √λ";
        Figure figure = FormulaFigure.of("Theorem 3", formula);
        String svg = SvgWriter.write(figure, 84);
        for (String piece : List.of(">n<", ">node<", ">min<", ">sup<", ">λ<", "<title>Theorem 3</title>")) {
            assertTrue(svg.contains(piece), piece + " is missing in " + svg);
        }
        // Two roots and a bar.
        assertEquals(3, svg.split("stroke-width=", -1).length - 1, svg);
    }
}
