package org.geodescent.figure.recipe;

import org.geodescent.core.data.FeatureMap;
import org.geodescent.core.linalg.Box;
import org.geodescent.core.linalg.Vec2;
import org.geodescent.core.model.LinearModel;
import org.geodescent.core.model.Parameters;
import org.geodescent.core.model.TwoLayerRelu;
import org.geodescent.core.train.GradientStep;

/**
 * Slow motion of one gradient step in the input plane.
 *
 * @param caption what is shown of it: 1 scores, 2 pushes, 3 active sides, 4 gradient, 5 step
 * @param step on samples in the order of the scene's
 * @param map from the scene's coordinates to those in which the step is made
 * @param enlarged how many times as far as it really goes the step is drawn, at least 1: what cannot be seen teaches
 *     nothing
 */
public record StepScene(int caption, GradientStep step, FeatureMap map, double enlarged) {
    public static final int SCORES = 1;
    public static final int PUSHES = 2;
    public static final int SIDES = 3;
    public static final int GRADIENT = 4;
    public static final int STEP = 5;

    /** The lines that a step moves: the neurons' hinges, or the boundary of a linear model. */
    int lines() {
        return step.spec().model() instanceof LinearModel ? 1 : step.neurons();
    }

    /** In the scene's coordinates what of θ is the normal of a line. */
    Vec2 normal(int line, Parameters theta) {
        int at = step.spec().model() instanceof TwoLayerRelu relu ? relu.indexOfV(line, 0) : 0;
        return new Vec2(
                theta.get(at) / map.scale().get(0),
                theta.get(at + 1) / map.scale().get(1));
    }

    /** In the scene's coordinates the offset of a line: {@code normal·x + offset = 0}. */
    double offset(int line, Parameters theta) {
        int at = step.spec().model() instanceof TwoLayerRelu relu ? relu.indexOfB(line) : 2;
        Vec2 normal = normal(line, theta);
        return theta.get(at)
                - normal.x() * map.offset().get(0)
                - normal.y() * map.offset().get(1);
    }

    /** The line whose weights are pulled hardest. */
    int strongest() {
        return step.neurons() == 0 ? 0 : step.strongest();
    }

    /**
     * How far the step moves a line in a window, at most: the largest shift, or turn over half the window's width, of
     * those that pass through it. In the scene's coordinates.
     */
    public double moved(Box window) {
        double most = 0;
        for (int line = 0; line < lines(); line++) {
            Vec2 old = normal(line, step.before().parameters());
            Vec2 next = normal(line, step.after().parameters());
            double oldOffset = offset(line, step.before().parameters()) / old.norm();
            double away = old.dot(window.centre()) / old.norm() + oldOffset;
            double half = StrictMath.hypot(window.width(), window.height()) / 2;
            if (old.norm() > 0 && next.norm() > 0 && Math.abs(away) <= half) {
                Vec2 foot = window.centre().minus(old.times(away / old.norm()));
                double shift = (next.dot(foot) + offset(line, step.after().parameters())) / next.norm();
                double turn = (old.x() * next.y() - old.y() * next.x()) / (old.norm() * next.norm());
                most = Math.max(most, Math.max(Math.abs(shift), Math.abs(turn) * window.width() / 2));
            }
        }
        return most;
    }
}
