package org.geodescent.figure;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.geodescent.core.linalg.Vec2;
import org.geodescent.figure.RecordingSurface.Shape;
import org.geodescent.figure.svg.SvgWriter;
import org.geodescent.golden.GoldenFigure;
import org.junit.jupiter.api.Test;

class PainterTest {
    private static final Stroke THIN = Stroke.solid(FigureStyle.INK, 1);
    private static final Axis LINEAR = Axis.linear("x", 0, 1);
    private static final Axis DECADES = Axis.logarithmic("t", 1, 100);

    private static Figure figure(Axis x, Axis y, Mark... marks) {
        Panel panel = new Panel(
                "panel",
                "",
                new Rect(0, 0, 400, 300),
                x,
                y,
                false,
                List.of(new Layer("layer", List.of(marks))),
                Legend.NONE);
        return new Figure(400, 300, "Test", "", List.of(panel), "");
    }

    private static RecordingSurface painted(Figure figure) {
        RecordingSurface surface = new RecordingSurface();
        Painter.paint(figure, surface);
        assertTrue(surface.balanced());
        return surface;
    }

    private static Rect plot(Figure figure) {
        return PanelLayout.of(figure.panels().get(0)).plotArea();
    }

    @Test
    void theDemoFigureLooksAsItDid() throws Exception {
        GoldenFigure.assertMatches("demo", SvgWriter.write(DemoFigure.make(), 174));
    }

    @Test
    void groupsAreNamedAfterPanelsAndLayers() {
        assertEquals(
                List.of("panel", "panel/grid", "panel/layer", "panel/x-axis", "panel/y-axis"),
                painted(figure(LINEAR, LINEAR)).groups);
    }

    @Test
    void coordinatesWithoutAPlaceAreRefusedWithPanelAndLayer() {
        Vec2 fine = new Vec2(0.5, 0.5);
        for (double bad : new double[] {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY}) {
            Vec2 wrong = new Vec2(0.5, bad);
            List<Mark> marks = List.of(
                    new Mark.Polyline(List.of(fine, wrong), THIN),
                    new Mark.Region(List.of(List.of(fine, wrong, fine)), FigureStyle.INK, null),
                    new Mark.Line(wrong, new Vec2(1, 1), THIN),
                    new Mark.Line(fine, wrong, THIN),
                    new Mark.Circle(wrong, 1, FigureStyle.INK, null),
                    new Mark.Circle(fine, bad, FigureStyle.INK, null),
                    new Mark.Symbol(wrong, SymbolShape.STAR, 5, FigureStyle.INK, null),
                    new Mark.Arrow(fine, wrong, THIN),
                    new Mark.Text(wrong, 0, 0, "a", FigureStyle.LEGEND));
            for (Mark mark : marks) {
                String message = assertThrows(
                                IllegalArgumentException.class,
                                () -> painted(figure(LINEAR, LINEAR, mark)),
                                mark.toString())
                        .getMessage();
                assertTrue(message != null && message.startsWith("panel \"panel\", layer \"layer\": "), message);
            }
        }
        Mark zero = new Mark.Polyline(List.of(new Vec2(0, 0.5), fine), THIN);
        assertThrows(IllegalArgumentException.class, () -> painted(figure(DECADES, LINEAR, zero)));
        Mark nowhere = new Mark.Line(fine, new Vec2(0, 0), THIN);
        assertThrows(IllegalArgumentException.class, () -> painted(figure(LINEAR, LINEAR, nowhere)));
    }

    @Test
    void hugeCoordinatesNeverReachASurface() {
        // The recording surface refuses coordinates from 10,000 on.
        Vec2 far = new Vec2(1e15, -3e14);
        Vec2 fine = new Vec2(0.5, 0.5);
        RecordingSurface surface = painted(figure(
                LINEAR,
                LINEAR,
                new Mark.Polyline(List.of(fine, far), THIN),
                new Mark.Region(List.of(List.of(fine, far, new Vec2(-1e15, 7))), FigureStyle.INK, THIN),
                new Mark.Line(far, new Vec2(-1e15, 3e14), THIN),
                new Mark.Circle(new Vec2(1e9, 0), 1e9, FigureStyle.INK, THIN),
                new Mark.Circle(fine, 1e12, FigureStyle.INK, THIN),
                new Mark.Symbol(far, SymbolShape.STAR, 5, FigureStyle.INK, null),
                new Mark.Arrow(fine, far, THIN),
                new Mark.Text(far, 0, 0, "far away", FigureStyle.LEGEND)));
        assertEquals(7, surface.in("panel/layer").size());
        assertTrue(!surface.texts.contains("far away"));
    }

    @Test
    void aLargeCircleIsItsArc() {
        Figure figure = figure(LINEAR, LINEAR, new Mark.Circle(new Vec2(1e6 + 0.5, 0.5), 1e6, null, THIN));
        Rect plot = plot(figure);
        double[] arc = painted(figure).in("panel/layer").get(0).pieces().get(0);
        for (int i = 0; i < arc.length; i += 2) {
            assertEquals(plot.x() + plot.width() / 2, arc[i], 0.02);
        }
        assertTrue(Math.abs(arc[1] - arc[arc.length - 1]) > plot.height());
    }

    @Test
    void infiniteLinesOnEitherScale() {
        Figure linear = figure(LINEAR, LINEAR, new Mark.Line(new Vec2(0.5, 0.5), new Vec2(1, 1), THIN));
        double[] line = painted(linear).in("panel/layer").get(0).pieces().get(0);
        Rect plot = plot(linear);
        double slope = (line[3] - line[1]) / (line[2] - line[0]);
        assertEquals(-plot.height() / plot.width(), slope, 1e-12);
        Figure vertical = figure(DECADES, LINEAR, new Mark.Line(new Vec2(10, -5), new Vec2(0, 2), THIN));
        double middle = plot(vertical).x() + plot(vertical).width() / 2;
        double[] upright = painted(vertical).in("panel/layer").get(0).pieces().get(0);
        assertArrayEquals(new double[] {middle, middle}, new double[] {upright[0], upright[2]}, 1e-9);
        Mark oblique = new Mark.Line(new Vec2(10, 0), new Vec2(1, 2), THIN);
        assertThrows(IllegalArgumentException.class, () -> painted(figure(DECADES, LINEAR, oblique)));
    }

    @Test
    void arrowsEndAtTheirTip() {
        Figure figure = figure(LINEAR, LINEAR, new Mark.Arrow(new Vec2(0.2, 0.5), new Vec2(0.8, 0.5), THIN));
        List<Shape> shapes = painted(figure).in("panel/layer");
        Rect plot = plot(figure);
        double tip = plot.x() + 0.8 * plot.width();
        assertEquals(tip, shapes.get(1).pieces().get(0)[0], 1e-9);
        assertTrue(shapes.get(0).pieces().get(0)[2] < tip - 2);
        Mark still = new Mark.Arrow(new Vec2(0.2, 0.5), new Vec2(0.2, 0.5), THIN);
        assertEquals(List.of(), painted(figure(LINEAR, LINEAR, still)).in("panel/layer"));
    }

    @Test
    void longTextIsShrunkAndThenShortened() {
        Panel panel = new Panel(
                "panel",
                "A title that is far too long for so small a panel",
                new Rect(0, 0, 150, 100),
                LINEAR,
                LINEAR,
                false,
                List.of(),
                new Legend(
                        List.of(new Legend.Entry("a legend that is too long for it as well", THIN, null)),
                        Legend.Corner.TOP_RIGHT));
        List<String> texts = painted(new Figure(150, 100, "", "", List.of(panel), "")).texts;
        assertEquals(2, texts.stream().filter(text -> text.endsWith("…")).count(), texts.toString());
    }
}
