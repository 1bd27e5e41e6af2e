package org.geodescent.ui.theory;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.geodescent.core.data.Dataset;
import org.geodescent.core.linalg.Vec2;
import org.geodescent.figure.Mark;
import org.geodescent.figure.Stroke;
import org.geodescent.figure.recipe.NeuronTrail;
import org.geodescent.figure.recipe.RectifiedEllipsoidPlot;
import org.geodescent.ui.Highlight;
import org.geodescent.ui.Workbench;
import org.geodescent.ui.tool.Shades;
import org.geodescent.view.TheoryScene.TheoryPicture.Drawn;

/** Lights neurons on the rectified ellipsoid, and turns λ by the head of its arrow. */
final class EllipsoidGrip implements Grip {
    private static final double REACH = 12;
    private static final double RING = 17;

    private final Workbench workbench;
    private double length;

    EllipsoidGrip(Workbench workbench) {
        this.workbench = workbench;
    }

    @Override
    public List<Mark> light(Drawn drawn, Highlight lit) {
        if (lit instanceof Highlight.Node node && node.index() < drawn.trails().size()) {
            List<Vec2> places = drawn.trails().get(node.index()).steps().stream()
                    .map(step -> place(drawn, step.direction()))
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
        return AxisLight.of(drawn, lit);
    }

    /** (Xŵ)_+ on the two axes. */
    private Vec2 place(Drawn drawn, Vec2 direction) {
        Dataset data = workbench.experiment().trainingData();
        return drawn.first() < data.size() && drawn.second() < data.size()
                ? new Vec2(
                        Math.max(0, data.point(drawn.first()).dot(direction)),
                        Math.max(0, data.point(drawn.second()).dot(direction)))
                : new Vec2(0, 0);
    }

    @Override
    public Highlight under(Drawn drawn, Vec2 at, double unit) {
        List<Optional<Vec2>> ends = drawn.trails().stream()
                .map(trail -> end(trail).map(direction -> place(drawn, direction)))
                .toList();
        return Grip.nearest(ends, at, REACH * unit)
                .<Highlight>map(Highlight.Node::new)
                .orElseGet(() -> AxisLight.under(drawn, at, unit));
    }

    private static Optional<Vec2> end(NeuronTrail trail) {
        List<NeuronTrail.Step> steps = trail.steps();
        return steps.isEmpty()
                ? Optional.empty()
                : Optional.of(steps.get(steps.size() - 1).direction());
    }

    @Override
    public boolean grasp(Drawn drawn, Vec2 at, double unit) {
        Optional<Vec2> head = RectifiedEllipsoidPlot.arrowHead(drawn.figure());
        if (drawn.lambda().isEmpty() || head.isEmpty() || head.get().distanceTo(at) > 1.5 * REACH * unit) {
            return false;
        }
        length = drawn.lambda().get().norm();
        return length > 0;
    }

    @Override
    public void drag(Drawn drawn, Vec2 at) {
        if (at.norm() > 0) {
            var theory = workbench.theoryProperty();
            theory.set(theory.get()
                    .withAxes(drawn.first(), drawn.second())
                    .withLambda(Optional.of(at.times(length / at.norm()))));
        }
    }
}
