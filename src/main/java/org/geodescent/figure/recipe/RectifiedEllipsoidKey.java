package org.geodescent.figure.recipe;

import java.util.ArrayList;
import java.util.List;
import org.geodescent.core.geometry.RectifiedEllipsoid;
import org.geodescent.core.linalg.Matrix;
import org.geodescent.core.linalg.Vec2;
import org.geodescent.figure.Legend;
import org.geodescent.figure.Mark;
import org.geodescent.figure.Stroke;
import org.geodescent.figure.SymbolShape;
import org.geodescent.figure.recipe.RectifiedEllipsoidScene.Part;

/** What the marks on a rectified ellipsoid mean. */
public final class RectifiedEllipsoidKey {
    private static final Vec2 NOWHERE = new Vec2(0, 0);

    private RectifiedEllipsoidKey() {}

    /** Sets, lines and directions, points. */
    public static List<Legend.Entry> entries(RectifiedEllipsoidScene scene) {
        List<Legend.Entry> entries = new ArrayList<>(sets(scene));
        addNeurons(entries, scene);
        return entries;
    }

    /** The sets, the line yᵀz = 0 and the direction of λ alone. */
    public static List<Legend.Entry> sets(RectifiedEllipsoidScene scene) {
        List<Legend.Entry> entries = new ArrayList<>();
        Mark.Symbol set = area();
        if (scene.shows(Part.RECTIFIED)) {
            entries.add(new Legend.Entry("rectified ellipsoid {(Xu)₊ : ‖u‖ ≤ 1}", null, set));
        }
        if (scene.shows(Part.SPIKES)) {
            RectifiedEllipsoid pair = RectifiedEllipsoid.of(Matrix.ofRows(new double[][] {
                scene.data().features().row(scene.first()),
                scene.data().features().row(scene.second())
            }));
            if (!pair.spikes(0, 1).isEmpty()) {
                entries.add(new Legend.Entry("its spikes (one-dimensional)", ConvexInk.SPIKE, null));
            }
        }
        if (scene.shows(Part.ELLIPSOID)) {
            boolean outline = scene.shows(Part.RECTIFIED);
            entries.add(new Legend.Entry(
                    "ellipsoid {Xu : ‖u‖ ≤ 1}", outline ? ConvexInk.PLAIN : null, outline ? null : set));
        }
        if (scene.shows(Part.LABEL_LINE)) {
            entries.add(new Legend.Entry("yᵀz = 0", ConvexInk.LABEL_LINE, null));
        }
        if (scene.shows(Part.LAMBDA)) {
            entries.add(new Legend.Entry(
                    scene.optimalLambda() ? "direction of the optimal λ" : "direction of the chosen λ",
                    ConvexInk.LAMBDA,
                    null));
        }
        return entries;
    }

    static Mark.Symbol area() {
        Stroke edge = Stroke.solid(ConvexInk.SET_EDGE.colour(), 1.2);
        return new Mark.Symbol(NOWHERE, SymbolShape.SQUARE, 14, ConvexInk.SET_FILL, edge);
    }

    private static void addNeurons(List<Legend.Entry> entries, RectifiedEllipsoidScene scene) {
        for (int sign = 1; sign >= -1; sign -= 2) {
            int own = sign;
            boolean extreme = scene.shows(sign > 0 ? Part.MAXIMAL : Part.MINIMAL);
            boolean optimal =
                    scene.shows(Part.OPTIMUM) && scene.optimum().stream().anyMatch(neuron -> neuron.sign() == own);
            if (scene.shows(Part.TRAILS) && scene.trails().stream().anyMatch(trail -> trail.sign() == own)) {
                entries.add(new Legend.Entry(
                        ConvexInk.signed("trained (Xŵ)₊", sign),
                        ConvexInk.trail(sign),
                        NeuronMarks.dot(NOWHERE, sign, 0.01)));
            }
            if (extreme || optimal) {
                String what = extreme ? "extreme points of λᵀ(Xu)₊" : "optimal (Xû)₊";
                entries.add(new Legend.Entry(ConvexInk.signed(what, sign), null, NeuronMarks.star(NOWHERE, sign, 15)));
            }
        }
    }
}
