package org.geodescent.figure.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.geodescent.core.linalg.Vec2;
import org.geodescent.figure.Axis;
import org.geodescent.figure.Colour;
import org.geodescent.figure.Figure;
import org.geodescent.figure.Layer;
import org.geodescent.figure.Legend;
import org.geodescent.figure.Mark;
import org.geodescent.figure.PageStyle;
import org.geodescent.figure.Panel;
import org.geodescent.figure.Rect;
import org.geodescent.figure.Stroke;
import org.geodescent.figure.TextForm;
import org.geodescent.figure.TextStyle;
import org.geodescent.figure.recipe.Key;
import org.geodescent.figure.svg.SvgWriter;
import org.junit.jupiter.api.Test;

class PageLayoutTest {
    private static final TextStyle STYLE =
            new TextStyle(14.5, TextStyle.Weight.BOLD, false, Colour.of(0x1F2328), TextStyle.Anchor.START);
    private static final Stroke LINE = Stroke.solid(Colour.of(0x0072B2), 2);

    /** Two plots beside each other, whose keys would cover what they are about. */
    private static Optional<Figure> drawn(double width, double height) {
        List<Panel> panels = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            panels.add(new Panel(
                    "plot-" + i,
                    "Training images of the synthetic set " + i,
                    new Rect(i * width / 2, 0, width / 2, height),
                    Axis.linear("disturbance (units from −1 to 1) of plot " + i, 0, 1),
                    Axis.linear("misclassified images (%)", 0, 100),
                    false,
                    List.of(new Layer(
                            "line", List.of(new Mark.Polyline(List.of(new Vec2(0, 0), new Vec2(1, 90)), LINE)))),
                    new Legend(
                            List.of(
                                    new Legend.Entry("cross-entropy, batch 50, all layers", LINE, null),
                                    new Legend.Entry("squared loss", LINE, null)),
                            Legend.Corner.TOP_LEFT)));
        }
        return Optional.of(new Figure(width, height, "demo", "", panels, ""));
    }

    private static Page page(double width, double height) {
        return new Page(
                Optional.of(width), Optional.of(height), Page.USUAL_TYPE, Optional.empty(), PageStyle.SCREEN, false);
    }

    @Test
    void longWordsTakeSeveralLinesAndAKeyWithoutRoomStandsOutside() {
        Figure natural = drawn(1000, 500).orElseThrow();
        PageLayout.Laid small = PageLayout.of(List.of(PageLayoutTest::drawn), page(84, 60), natural);
        assertEquals(Optional.empty(), small.warning());
        assertTrue(PageLayout.points(small.figure(), 84) >= Page.USUAL_TYPE);
        assertTrue(small.figure().panels().stream().anyMatch(KeyLayout::isKey));
        String svg = SvgWriter.write(small.figure(), 84, TextForm.TEXT);
        assertFalse(svg.contains("…"), "no word is cut");
        assertFalse(svg.contains(">Training images of the synthetic set 0<"), "the title has several lines");
        Figure large = PageLayout.of(List.of(PageLayoutTest::drawn), page(240, 120), natural)
                .figure();
        assertEquals(2, large.panels().size());
        assertTrue(SvgWriter.write(large, 240, TextForm.TEXT).contains(">Training images of the synthetic set 0<"));
        assertEquals(
                small.figure().panels(),
                PageLayout.again(List.of(PageLayoutTest::drawn), page(84, 60), small)
                        .panels());
    }

    @Test
    void smallPlotsGetTheRoomThatWordsCanSpare() {
        Drawing flat = (width, height) -> drawn(width, height)
                .map(figure -> figure.with(List.of(figure.panels()
                        .get(0)
                        .with(figure.panels().get(0).layers(), Legend.NONE)
                        .in(new Rect(0, height - 190, width, 190)))));
        PageLayout.Laid laid =
                PageLayout.of(List.of(flat), page(84, 60), flat.draw(1000, 500).orElseThrow());
        double points = PageLayout.points(laid.figure(), 84);
        assertTrue(points >= Page.USUAL_TYPE && points < Page.USUAL_TYPE * 1.06, points + " pt");
    }

    /** A plot with a key of six entries and two sentences beside it. */
    private static Reflow keyed() {
        Panel plot = new Panel(
                "plot",
                "Neurons",
                new Rect(0, 0, 460, 460),
                Axis.linear("x₁", 0, 1),
                Axis.linear("x₂", 0, 1),
                true,
                List.of(),
                Legend.NONE);
        List<Legend.Entry> entries = Stream.of("a cone", "a spike", "an optimum", "a start", "a trail", "an end")
                .map(text -> new Legend.Entry(text, LINE, null))
                .toList();
        List<String> lines = List.of("Radius of the circle: iteration.", "Dots: neurons after 10⁴ iterations.");
        Panel key = Key.column(KeyLayout.NAME, entries, lines, 470, 0);
        return new Reflow(new Figure(700, 460, "keyed", "", List.of(plot, key), ""));
    }

    private static List<String> words(Figure figure) {
        return KeyLayout.key(figure).items().stream().map(Words.Item::text).toList();
    }

    /** First its sentences, then all of it; where that does not help either, nothing. */
    @Test
    void aKeyYieldsWhereWordsWouldBeSmaller() {
        Reflow keyed = keyed();
        Figure natural = keyed.figure();
        PageLayout.Laid roomy = PageLayout.of(List.of(keyed), page(174, 90), natural);
        assertEquals(Optional.empty(), roomy.warning());
        assertEquals(8, words(roomy.figure()).size());
        PageLayout.Laid small = PageLayout.of(List.of(keyed), page(60, 42), natural);
        assertEquals(
                Optional.of("the remarks below the key are left out, so that words have 7 pt on 60 mm × 42 mm"),
                small.warning());
        assertEquals(List.of("a cone", "a spike", "an optimum", "a start", "a trail", "an end"), words(small.figure()));
        PageLayout.Laid smaller = PageLayout.of(List.of(keyed), page(34, 30), natural);
        assertEquals(Optional.of("the key is left out, so that words have 7 pt on 34 mm × 30 mm"), smaller.warning());
        assertEquals(List.of(), words(smaller.figure()));
        for (PageLayout.Laid laid : List.of(roomy, small, smaller)) {
            assertTrue(PageLayout.points(laid.figure(), laid.width()) >= Page.USUAL_TYPE - 1e-9);
            assertEquals(
                    laid.figure().panels(),
                    PageLayout.again(List.of(keyed), page(34, 30), laid).panels(),
                    "another moment of a film has as much of the key");
        }
        PageLayout.Laid tiny = PageLayout.of(List.of(keyed), page(17, 15), natural);
        assertTrue(tiny.warning().orElseThrow().startsWith("the smallest words are "), tiny.warning()::toString);
        assertEquals(8, words(tiny.figure()).size());
    }

    /** A key that is wanted stands there, without its sentences if need be. */
    @Test
    void aKeyThatIsWantedStays() {
        Page page = new Page(
                Optional.of(34.0),
                Optional.of(30.0),
                Page.USUAL_TYPE,
                Optional.of(KeyPlace.OUTSIDE),
                PageStyle.SCREEN,
                false);
        PageLayout.Laid laid = PageLayout.of(List.of(keyed()), page, keyed().figure());
        assertTrue(laid.warning().orElseThrow().startsWith("the smallest words are "), laid.warning()::toString);
        assertEquals(8, words(laid.figure()).size());
    }

    /** Above plots a sentence has as many lines as it needs, of whole words. */
    @Test
    void aLongHeadingHasSeveralLines() {
        String sentence = "inputs and hidden signals perturbed, the cross-entropy with hidden signals multiplied";
        Mark text = new Mark.Text(new Vec2(0, 8), 0, 4, sentence, STYLE);
        Panel heading = Panel.ofWords("heading", new Rect(0, 0, 900, 34), List.of(text));
        Panel plot = drawn(900, 300).orElseThrow().panels().get(0);
        Reflow drawing = new Reflow(new Figure(
                900,
                340,
                "",
                "",
                List.of(heading, plot.with(plot.layers(), Legend.NONE).in(new Rect(0, 40, 900, 300))),
                ""));
        Figure narrow = drawing.draw(300, 300).orElseThrow();
        List<String> lines = narrow.panels().get(0).layers().get(0).marks().stream()
                .map(mark -> ((Mark.Text) mark).text())
                .toList();
        assertTrue(lines.size() > 1, lines::toString);
        assertEquals(sentence, String.join(" ", lines));
        assertTrue(PaintedWords.of(narrow).areInside());
        assertEquals(
                1,
                drawing.draw(900, 340)
                        .orElseThrow()
                        .panels()
                        .get(0)
                        .layers()
                        .get(0)
                        .marks()
                        .size());
    }

    /** From left to right and from above, whatever is painted first. */
    @Test
    void lettersAreInReadingOrder() {
        Drawing backwards = (width, height) -> drawn(width, height).map(figure -> {
            List<Panel> panels = new ArrayList<>(figure.panels());
            Collections.reverse(panels);
            return figure.with(panels);
        });
        Page page = new Page(
                Optional.of(240.0),
                Optional.of(120.0),
                Page.USUAL_TYPE,
                Optional.of(KeyPlace.NONE),
                PageStyle.SCREEN,
                true);
        Figure laid = PageLayout.of(List.of(backwards), page, drawn(1000, 500).orElseThrow())
                .figure();
        assertEquals(
                List.of("(b) Training images of the synthetic set 1", "(a) Training images of the synthetic set 0"),
                laid.panels().stream().map(Panel::title).toList());
    }
}
