package org.geodescent.figure.recipe;

import java.util.ArrayList;
import java.util.List;
import org.geodescent.core.data.Dataset;
import org.geodescent.core.linalg.Vec2;
import org.geodescent.core.number.NumberText;
import org.geodescent.core.theory.LayerFeatures;
import org.geodescent.figure.Axis;
import org.geodescent.figure.Layer;
import org.geodescent.figure.Legend;
import org.geodescent.figure.Mark;
import org.geodescent.figure.Panel;
import org.geodescent.figure.Rect;
import org.geodescent.figure.Stroke;

/**
 * What every layer makes of the samples, in the plane of the two largest singular directions, a panel per layer (A,
 * section 4).
 */
public final class LayerFeaturePlot {
    private static final double ROOM = 1.18;
    /** Features that are smaller have no place on an axis. */
    private static final double LEAST = 1e-300;

    private LayerFeaturePlot() {}

    /**
     * The panels from left to right, each with equal scales of its own.
     *
     * @param name what the panels' names begin with
     * @param features of the layers to be shown
     * @param data whose classes are shown
     * @param area of the whole row
     */
    public static List<Panel> panels(String name, List<LayerFeatures> features, Dataset data, Rect area) {
        double width = area.width() / features.size();
        List<Panel> panels = new ArrayList<>();
        for (int k = 0; k < features.size(); k++) {
            Rect part = new Rect(area.x() + k * width, area.y(), width, area.height());
            panels.add(panel(name, features.get(k), data, part));
        }
        return panels;
    }

    private static Panel panel(String name, LayerFeatures features, Dataset data, Rect area) {
        double reach = 0;
        for (Vec2 place : features.places()) {
            reach = Math.max(reach, Math.max(Math.abs(place.x()), Math.abs(place.y())));
        }
        double half = reach > LEAST ? ROOM * reach : 1;
        List<Mark> marks = new ArrayList<>();
        for (int n = 0; n < data.size(); n++) {
            marks.add(Palette.symbol(features.places().get(n), data.classOf(n), Palette.SMALL_SYMBOL));
        }
        Stroke quiet = Stroke.solid(Palette.UNDECIDED, 1);
        List<Mark> axes = List.of(
                new Mark.Line(new Vec2(0, 0), new Vec2(1, 0), quiet),
                new Mark.Line(new Vec2(0, 0), new Vec2(0, 1), quiet));
        Panel panel = new Panel(
                name + "-" + features.layer(),
                "Layer " + features.layer() + ": σ₂/σ₁ = " + NumberText.shown(features.spread()),
                area,
                Axis.linear("along v₁", -half, half),
                Axis.linear("along v₂", -half, half),
                true,
                List.of(new Layer("directions", axes), new Layer("features", marks)),
                Legend.NONE);
        return reach > LEAST ? panel : Reason.in(panel, "All features are 0: this layer, or one before it, is 0.");
    }
}
