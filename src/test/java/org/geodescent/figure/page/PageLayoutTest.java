package org.geodescent.figure.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
import org.geodescent.figure.svg.SvgWriter;
import org.junit.jupiter.api.Test;

class PageLayoutTest {
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
                PageLayout.again(List.of(PageLayoutTest::drawn), page(84, 60), small.figure())
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
}
