package org.geodescent.figure.recipe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.geodescent.figure.Figure;
import org.geodescent.figure.Panel;
import org.junit.jupiter.api.Test;

class GrowthPlotTest {
    private static GrowthPlot.Growth growth(double exponent, double... sizes) {
        List<GrowthPlot.Cost> costs = new ArrayList<>();
        for (double size : sizes) {
            costs.add(new GrowthPlot.Cost(size, 3e-6 * StrictMath.pow(size, exponent)));
        }
        return new GrowthPlot.Growth("Work", "samples", costs);
    }

    @Test
    void aPowerHasItsExponent() {
        assertEquals(2, growth(2, 10, 40, 160, 640).exponent(), 1e-12);
        assertEquals(-0.5, growth(-0.5, 3, 5).exponent(), 1e-12);
        assertThrows(IllegalArgumentException.class, () -> growth(1, 10));
    }

    @Test
    void everyWorkHasAPanelWithinTheFigure() {
        Figure figure = GrowthPlot.figure(
                List.of(growth(1, 1, 2), growth(2, 1, 2), growth(0, 1, 2), growth(1, 1, 2), growth(1.5, 10, 100)));
        assertEquals(5, figure.panels().size());
        for (Panel panel : figure.panels()) {
            assertTrue(panel.area().x() + panel.area().width() <= figure.width());
            assertTrue(panel.area().y() + panel.area().height() <= figure.height());
        }
        assertEquals("Work: exponent 1.50", figure.panels().get(4).title());
    }
}
