package org.geodescent.figure.recipe;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.geodescent.core.linalg.Vec2;
import org.geodescent.figure.Legend;
import org.geodescent.figure.Mark;
import org.geodescent.figure.Stroke;
import org.geodescent.figure.SymbolShape;
import org.geodescent.figure.recipe.RectifiedEllipsoidScene.Part;

/** What the marks on a rectified ellipsoid in space mean. */
public final class RectifiedSolidKey {
    private RectifiedSolidKey() {}

    /** What the marks mean. */
    public static List<Legend.Entry> entries(RectifiedSolid solid) {
        RectifiedSolidScene scene = solid.scene();
        List<Legend.Entry> entries = new ArrayList<>();
        if (scene.shows(Part.RECTIFIED)) {
            entries.add(new Legend.Entry("rectified ellipsoid {(Xu)₊ : ‖u‖ ≤ 1}", null, RectifiedEllipsoidKey.area()));
        }
        if (scene.shows(Part.SPIKES)
                && !solid.set()
                        .spikes(scene.first(), scene.second(), scene.third())
                        .isEmpty()) {
            entries.add(new Legend.Entry("its spikes (one-dimensional)", ConvexInk.SPIKE, null));
        }
        if (scene.shows(Part.ELLIPSOID)) {
            boolean outline = scene.shows(Part.RECTIFIED);
            entries.add(new Legend.Entry(
                    "ellipsoid {Xu : ‖u‖ ≤ 1} (flat)",
                    outline ? ConvexInk.PLAIN : null,
                    outline ? null : RectifiedEllipsoidKey.area()));
        }
        if (scene.shows(Part.LABEL_LINE)) {
            Mark.Symbol pane = new Mark.Symbol(
                    new Vec2(0, 0),
                    SymbolShape.SQUARE,
                    14,
                    RectifiedSolid.PANE,
                    Stroke.solid(ConvexInk.LABEL_LINE.colour(), 1.1));
            entries.add(new Legend.Entry("plane yᵀz = 0", null, pane));
        }
        Set<Part> others = EnumSet.noneOf(Part.class);
        others.addAll(scene.parts());
        others.removeAll(EnumSet.of(Part.RECTIFIED, Part.SPIKES, Part.ELLIPSOID, Part.LABEL_LINE));
        entries.addAll(RectifiedEllipsoidKey.entries(scene.flat(others)));
        return entries;
    }

    /** What there is to be said below them. */
    public static List<String> lines(RectifiedSolid solid) {
        RectifiedSolidScene scene = solid.scene();
        List<String> lines = new ArrayList<>(List.of("pale: behind the set"));
        long still = scene.shows(Part.TRAILS) ? SolidTrails.endAtOrigin(scene, solid.set()) : 0;
        if (still > 0) {
            lines.add(still + (still == 1 ? " trained neuron ends" : " trained neurons end") + " at 0");
        }
        return lines;
    }
}
