package org.geodescent.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.geodescent.figure.TextMetrics.Run;
import org.geodescent.figure.TextStyle.Anchor;
import org.geodescent.figure.TextStyle.Weight;
import org.junit.jupiter.api.Test;

class TextMetricsTest {
    private static final String NEEDED = "λθγδεμσπΔΣ∇‖≤≥≠±−×·√∞∈→½²₁₂ₙ⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁺…–—′ℓ";
    private static final String USEFUL = "αβηκρτφψωΩ₀₃₄₅₆₇₈₉ᵢⱼₖᵀŵûℝ⟨⟩∑∂⊥⪰≈←↑↓∀⇒∥□";

    private static TextStyle style(Weight weight, boolean italic) {
        return new TextStyle(11, weight, italic, FigureStyle.INK, Anchor.START);
    }

    private static List<TextStyle> styles() {
        return List.of(
                style(Weight.REGULAR, false),
                style(Weight.REGULAR, true),
                style(Weight.BOLD, false),
                style(Weight.BOLD, true));
    }

    private static String latin() {
        StringBuilder text = new StringBuilder();
        for (char c = ' '; c <= 'ÿ'; c++) {
            if (!Character.isISOControl(c)) {
                text.append(c);
            }
        }
        return text.toString();
    }

    private static Font awtFont(FontFace face, float size) {
        try (InputStream stream = face.open()) {
            return Font.createFont(Font.TRUETYPE_FONT, stream).deriveFont(size);
        } catch (IOException | FontFormatException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void everyStyleShowsEveryCharacterFiguresNeed() {
        String all = latin() + NEEDED + USEFUL;
        for (TextStyle style : styles()) {
            assertTrue(TextMetrics.canDisplay(all, style), style.toString());
            for (Run run : TextMetrics.runs(all, style)) {
                assertEquals(-1, awtFont(run.face(), 11).canDisplayUpTo(run.text()), run.toString());
            }
        }
    }

    @Test
    void widthsAreThoseOfTheFonts() {
        FontRenderContext exact = new FontRenderContext(null, true, true);
        for (TextStyle style : styles()) {
            for (Run run : TextMetrics.runs(latin() + NEEDED + USEFUL, style)) {
                Font font = awtFont(run.face(), 1000);
                // Newer Java versions lay the soft hyphen out as nothing, whatever the font says.
                run.text().codePoints().filter(c -> c != 0xAD).forEach(c -> {
                    String text = Character.toString(c);
                    double awt = font.createGlyphVector(exact, text)
                            .getGlyphMetrics(0)
                            .getAdvance();
                    double ours = TextMetrics.runs(text, style).get(0).width() / style.size() * 1000;
                    assertEquals(awt, ours, 0.51, run.face() + " " + text);
                });
            }
        }
    }

    @Test
    void runsAreSplitByFaceAndAddUpToTheWidth() {
        TextStyle bold = style(Weight.BOLD, false);
        List<Run> runs = TextMetrics.runs("wₙ ∈ ℝ²", bold);
        assertEquals(
                List.of(
                        FontFace.BOLD,
                        FontFace.SYMBOLS,
                        FontFace.BOLD,
                        FontFace.MATHEMATICS,
                        FontFace.BOLD,
                        FontFace.SYMBOLS,
                        FontFace.BOLD),
                runs.stream().map(Run::face).toList());
        assertEquals(
                TextMetrics.width("wₙ ∈ ℝ²", bold),
                runs.stream().mapToDouble(Run::width).sum(),
                1e-9);
        assertEquals(List.of(), TextMetrics.runs("", bold));
    }

    @Test
    void whatNoFontHasBecomesAVisibleBox() {
        TextStyle style = style(Weight.REGULAR, false);
        assertFalse(TextMetrics.canDisplay("類", style));
        assertEquals(
                "a□b□c d", TextMetrics.runs("a類b\uD83D\uDE00c\nd", style).get(0).text());
        assertEquals(TextMetrics.width("a□", style), TextMetrics.width("a\uD83D", style), 1e-12);
    }
}
