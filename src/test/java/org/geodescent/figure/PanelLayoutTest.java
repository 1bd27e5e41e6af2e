package org.geodescent.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.geodescent.core.linalg.Vec2;
import org.junit.jupiter.api.Test;

class PanelLayoutTest {
    private static Panel panel(Rect area, Axis x, Axis y, boolean equalAspect) {
        return new Panel("test", "Test", area, x, y, equalAspect, List.of(), Legend.NONE);
    }

    @Test
    void theMapsAreInverseToEachOther() {
        Random random = new Random(3);
        for (int i = 0; i < 2000; i++) {
            boolean equal = i % 3 == 0;
            double low = random.nextGaussian();
            Axis x = i % 3 == 1
                    ? Axis.logarithmic("x", 0.01, 10 + i)
                    : Axis.linear("x", low, low + 0.1 + random.nextDouble());
            Axis y = i % 3 == 2 ? Axis.logarithmic("y", 1e-6, 2 + i) : Axis.linear("y", -i - 1, 5);
            PanelLayout layout = PanelLayout.of(panel(new Rect(7, 9, 200 + i % 90, 300), x, y, equal));
            Rect plot = layout.plotArea();
            double px = plot.x() + random.nextDouble() * plot.width();
            double py = plot.y() + random.nextDouble() * plot.height();
            Vec2 data = layout.toData(px, py);
            assertEquals(px, layout.xToFigure(data.x()), 1e-9);
            assertEquals(py, layout.yToFigure(data.y()), 1e-9);
            assertEquals(plot.x(), layout.xToFigure(layout.xAxis().minimum()), 1e-9);
            assertEquals(plot.y(), layout.yToFigure(layout.yAxis().maximum()), 1e-9);
        }
    }

    @Test
    void equalAspectWidensTheLongerAxisAboutItsCentre() {
        Axis x = Axis.linear("x", 0, 4);
        Axis y = Axis.linear("y", -1, 1);
        PanelLayout layout = PanelLayout.of(panel(new Rect(0, 0, 300, 500), x, y, true));
        double unitX = layout.xToFigure(1) - layout.xToFigure(0);
        double unitY = layout.yToFigure(0) - layout.yToFigure(1);
        assertEquals(unitX, unitY, 1e-9);
        assertEquals(x, layout.xAxis());
        assertEquals(0, layout.yAxis().minimum() + layout.yAxis().maximum(), 1e-12);
        assertTrue(layout.yAxis().maximum() > 1);
        Axis decades = Axis.logarithmic("y", 1, 10);
        assertThrows(
                IllegalArgumentException.class,
                () -> PanelLayout.of(panel(new Rect(0, 0, 300, 300), x, decades, true)));
    }

    @Test
    void equalPanelsWithSimilarLabelsHaveEqualPlotAreas() {
        Rect first = PanelLayout.of(
                        panel(new Rect(0, 0, 200, 200), Axis.linear("x", -2, 2), Axis.linear("y", -3, 3), false))
                .plotArea();
        Rect second = PanelLayout.of(
                        panel(new Rect(200, 0, 200, 200), Axis.linear("x", 0, 9), Axis.linear("y", 0, 0.1), false))
                .plotArea();
        assertEquals(first, new Rect(second.x() - 200, second.y(), second.width(), second.height()));
    }

    @Test
    void labelsStayInsideThePanelAndApart() {
        Random random = new Random(4);
        for (int i = 0; i < 3000; i++) {
            double width = StrictMath.pow(10, 12 * random.nextDouble() - 6);
            double low = width * 20 * random.nextGaussian();
            Rect area = new Rect(5, 5, 150 + random.nextInt(400), 120 + random.nextInt(300));
            PanelLayout layout = PanelLayout.of(
                    panel(area, Axis.linear("x", low, low + width), Axis.linear("y", low, low + width), i % 2 == 0));
            double end = area.x() - 1e-9;
            List<Tick> labelled = layout.xTicks().stream().filter(Tick::major).toList();
            boolean ends = labelled.size() == 2;
            for (Tick tick : labelled) {
                double half = TextMetrics.width(tick.label(), FigureStyle.TICK_LABEL_X) / 2;
                double centre = layout.xToFigure(tick.value());
                assertTrue(ends || centre - half > end, tick + " in " + layout.xTicks());
                end = centre + half;
            }
            assertTrue(end <= area.right() + 1e-9, layout.xTicks() + " in " + area);
            for (Tick tick : layout.yTicks()) {
                double left = layout.plotArea().x() - TextMetrics.width(tick.label(), FigureStyle.TICK_LABEL_Y);
                assertTrue(left > area.x() + FigureStyle.AXIS_LABEL.size(), tick + " in " + area);
            }
        }
    }

    @Test
    void hiddenAxesTakeNoRoom() {
        Axis hidden = new Axis("", ScaleKind.LINEAR, 0, 1, false);
        PanelLayout layout = PanelLayout.of(
                new Panel("p", "", new Rect(0, 0, 100, 80), hidden, hidden, false, List.of(), Legend.NONE));
        assertEquals(new Rect(8, 8, 84, 64), layout.plotArea());
        assertEquals(List.of(), layout.xTicks());
        assertThrows(
                IllegalArgumentException.class,
                () -> PanelLayout.of(panel(new Rect(0, 0, 30, 30), hidden, Axis.linear("y", 0, 1), false)));
    }
}
