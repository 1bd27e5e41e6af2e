package org.geodescent.figure.recipe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.geodescent.core.linalg.Vec2;
import org.geodescent.figure.Axis;
import org.geodescent.figure.Layer;
import org.geodescent.figure.Legend;
import org.geodescent.figure.Mark;
import org.geodescent.figure.Panel;
import org.geodescent.figure.PanelLayout;
import org.geodescent.figure.Rect;
import org.geodescent.figure.TextStyle;
import org.junit.jupiter.api.Test;

class UnderWayTest {
    private static final TextStyle STYLE =
            new TextStyle(14, TextStyle.Weight.BOLD, false, Palette.INK, TextStyle.Anchor.START);
    private static final long MILLI = 1_000_000;

    private final UnderWay underWay = new UnderWay(0.16, 0.36);

    /** A plot with a label at x, and rings at places. */
    private static List<PanelLayout> plot(double right, double x, Vec2... arrived) {
        List<NeuronMarks.Arrived> all = new ArrayList<>();
        for (Vec2 at : arrived) {
            all.add(new NeuronMarks.Arrived(at, 1));
        }
        List<Layer> layers = List.of(
                new Layer(NeuronMarks.HALOS, NeuronMarks.halos(all, 0)),
                new Layer("labels", List.of(new Mark.Text(new Vec2(x, 5), 0, 0, "0.47", STYLE, "margin"))));
        Axis axis = Axis.linear("x", 0, right);
        return List.of(PanelLayout.of(new Panel(
                "plane", "", new Rect(0, 0, 500, 500), axis, Axis.linear("y", 0, 10), false, layers, Legend.NONE)));
    }

    private static Mark mark(List<PanelLayout> layouts, String layer, int index) {
        return layouts.get(0).panel().layers().stream()
                .filter(each -> each.name().equals(layer))
                .findFirst()
                .orElseThrow()
                .marks()
                .get(index);
    }

    /** How far right of its place the label is seen, in figure units. */
    private double off(List<PanelLayout> at, long now) {
        return ((Mark.Text) mark(underWay.seen(at, now), "labels", 0)).dx();
    }

    private double ring(List<PanelLayout> at, long now, int index) {
        return ((Mark.Symbol) mark(underWay.seen(at, now), NeuronMarks.HALOS, index)).size();
    }

    @Test
    void aLabelThatMovesGlidesThereOnce() {
        List<PanelLayout> before = plot(10, 2);
        List<PanelLayout> after = plot(10, 8);
        double way = after.get(0).xToFigure(8) - after.get(0).xToFigure(2);
        underWay.go(List.of(), before, 0);
        assertFalse(underWay.isAt(0));
        underWay.go(before, after, 0);
        assertEquals(-way, off(after, 0), 1e-9);
        assertTrue(off(after, 80 * MILLI) > -way / 2 && off(after, 80 * MILLI) < 0, "fast at first");
        assertTrue(underWay.isAt(159 * MILLI));
        assertSame(after, underWay.seen(after, 160 * MILLI), "what has arrived costs nothing");
        // Sent back half-way it goes from where it is seen, and with its line it does not start anew.
        double seen = off(after, 80 * MILLI);
        underWay.go(after, before, 80 * MILLI);
        assertEquals(way + seen, off(before, 80 * MILLI), 1e-9);
        underWay.go(before, plot(10, 2.2), 100 * MILLI);
        assertTrue(underWay.isAt(239 * MILLI) && !underWay.isAt(240 * MILLI));
    }

    @Test
    void whereThePlotIsAnotherNothingGlides() {
        List<PanelLayout> before = plot(10, 2);
        List<PanelLayout> zoomed = plot(20, 8);
        underWay.go(List.of(), before, 0);
        underWay.go(before, zoomed, 0);
        assertFalse(underWay.isAt(0));
        underWay.jump(before);
        assertFalse(underWay.isAt(0));
    }

    @Test
    void theHaloOfWhatArrivesGrowsWhileTheOthersStand() {
        List<PanelLayout> one = plot(10, 2, new Vec2(2, 2));
        underWay.go(List.of(), one, 0);
        assertFalse(underWay.isAt(0), "what had arrived before is not seen arriving");
        // The first goes on a little with its neuron.
        List<PanelLayout> two = plot(10, 2, new Vec2(2.1, 2), new Vec2(7, 7));
        underWay.go(one, two, 0);
        double whole = ((Mark.Symbol) mark(two, NeuronMarks.HALOS, 2)).size();
        assertEquals(whole, ring(two, 0, 0), 1e-9);
        assertEquals(0.3 * whole, ring(two, 0, 2), 1e-9);
        assertTrue(ring(two, 180 * MILLI, 2) > 0.7 * whole && ring(two, 180 * MILLI, 2) < whole);
        assertSame(two, underWay.seen(two, 360 * MILLI));
    }
}
