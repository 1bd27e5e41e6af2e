package org.geodescent.ui.theory;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.geodescent.core.linalg.Vec2;
import org.geodescent.figure.Mark;
import org.geodescent.figure.Stroke;
import org.geodescent.figure.recipe.NeuronTrail;
import org.geodescent.figure.recipe.RectifiedEllipsoidPlot;
import org.geodescent.picture.Drawn;
import org.geodescent.picture.Handles;
import org.geodescent.ui.Highlight;
import org.geodescent.ui.Workbench;
import org.geodescent.ui.tool.Shades;

/** Lights neurons on the rectified ellipsoid, and turns λ by the head of its arrow. */
final class EllipsoidGrip implements Grip {
    private static final double RING = 17;

    private final Workbench workbench;
    private double length;

    EllipsoidGrip(Workbench workbench) {
        this.workbench = workbench;
    }

    private static Handles.Ellipsoid of(Drawn.Shown drawn) {
        return (Handles.Ellipsoid) drawn.handles();
    }

    @Override
    public List<Mark> light(Drawn.Shown drawn, Highlight lit) {
        Handles.Ellipsoid on = of(drawn);
        int own = Grip.trail(drawn, lit, on.trails().size());
        if (own >= 0) {
            List<Vec2> places = on.trails().get(own).steps().stream()
                    .map(step -> place(on, step.direction()))
                    .toList();
            List<Mark> marks = new ArrayList<>();
            if (places.size() > 1) {
                marks.add(new Mark.Polyline(places, Stroke.solid(Shades.ACCENT, 2.6)));
            }
            if (!places.isEmpty()) {
                marks.addAll(Shades.ring(places.get(places.size() - 1), RING, 2));
            }
            return marks;
        }
        return AxisLight.of(on, lit);
    }

    /** (Xŵ)_+ on the two axes. */
    private static Vec2 place(Handles.Ellipsoid on, Vec2 direction) {
        return new Vec2(
                Math.max(0, on.across().dot(direction)), Math.max(0, on.up().dot(direction)));
    }

    @Override
    public Highlight under(Drawn.Shown drawn, Vec2 at, Vec2 reach) {
        Handles.Ellipsoid on = of(drawn);
        List<Optional<Vec2>> ends = on.trails().stream()
                .map(trail -> end(trail).map(direction -> place(on, direction)))
                .toList();
        return Grip.nearest(ends, at, reach.x())
                .<Highlight>map(k -> new Highlight.Node(drawn.moment().firstNode() + k))
                .orElseGet(() -> AxisLight.under(on, at, reach));
    }

    private static Optional<Vec2> end(NeuronTrail trail) {
        List<NeuronTrail.Step> steps = trail.steps();
        return steps.isEmpty()
                ? Optional.empty()
                : Optional.of(steps.get(steps.size() - 1).direction());
    }

    @Override
    public boolean grasp(Drawn.Shown drawn, Vec2 at, Vec2 reach) {
        Optional<Vec2> head = RectifiedEllipsoidPlot.arrowHead(drawn.figure());
        if (of(drawn).lambda().isEmpty() || head.isEmpty() || head.get().distanceTo(at) > 1.5 * reach.x()) {
            return false;
        }
        length = of(drawn).lambda().get().norm();
        return length > 0;
    }

    @Override
    public void drag(Drawn.Shown drawn, Vec2 at) {
        if (at.norm() > 0) {
            var theory = workbench.theoryProperty();
            theory.set(theory.get()
                    .withAxes(of(drawn).first(), of(drawn).second())
                    .withLambda(Optional.of(at.times(length / at.norm()))));
        }
    }
}
