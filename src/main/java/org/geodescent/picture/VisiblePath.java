package org.geodescent.picture;

import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.geodescent.core.data.Dataset;
import org.geodescent.core.linalg.Box;
import org.geodescent.core.linalg.Vec2;
import org.geodescent.core.model.Classifier;
import org.geodescent.core.model.TwoLayerRelu;
import org.geodescent.core.train.Snapshot;
import org.geodescent.figure.recipe.Viewports;
import org.geodescent.run.LossRun;

/**
 * How far what is drawn of a run moves on the screen, added up from one recorded state to the next: of the decision
 * boundary the area that it sweeps over the width of the plot, of neurons without bias the one that turns farthest.
 */
final class VisiblePath {
    /** A jump is seen as one movement however far it goes, in pixels. */
    static final double MOST = 24;

    private static final double PLOT = 450;
    private static final double CIRCLE = 200;
    /** The plane is looked at in so many places across and up. */
    private static final int GRID = 24;

    private VisiblePath() {}

    /**
     * One number per recorded state, from 0 and never falling.
     *
     * @param cancelled asked once a state
     */
    static double[] of(LossRun run, BooleanSupplier cancelled) {
        int size = run.trajectory().size();
        double[] path = new double[size];
        Dataset data = run.coordinates().data();
        boolean plane = data.dimension() == 2 && run.spec().model().inputs() == 2 && data.size() > 0;
        Box box =
                plane ? Viewports.fitted(data, !hasBias(run), run.coordinates().equalScales()) : new Box(0, 0, 1, 1);
        int[] before = new int[0];
        for (int i = 0; i < size; i++) {
            if (cancelled.getAsBoolean()) {
                throw new CancellationException();
            }
            Snapshot snapshot = run.trajectory().get(i);
            int[] now = plane ? classes(run.coordinates().classifier(run.spec().model(), snapshot), box) : before;
            double moved = i == 0
                    ? 0
                    : Math.max(swept(before, now), turned(run, run.trajectory().get(i - 1), snapshot));
            path[i] = (i == 0 ? 0 : path[i - 1]) + Math.min(MOST, moved);
            before = now;
        }
        return path;
    }

    private static boolean hasBias(LossRun run) {
        return !(run.spec().model() instanceof TwoLayerRelu relu) || relu.hiddenBias();
    }

    /** Which class has which place: of two the sign of the score. */
    private static int[] classes(Classifier classifier, Box box) {
        int[] classes = new int[GRID * GRID];
        for (int i = 0; i < classes.length; i++) {
            double x = box.minX() + box.width() * (i % GRID + 0.5) / GRID;
            double y = box.minY() + box.height() * (Math.floorDiv(i, GRID) + 0.5) / GRID;
            double[] scores = classifier.scores(x, y);
            if (classifier.tellsTwoClasses()) {
                classes[i] = (int) Math.signum(scores[0]);
            } else {
                for (int k = 1; k < scores.length; k++) {
                    classes[i] = scores[k] > scores[classes[i]] ? k : classes[i];
                }
            }
        }
        return classes;
    }

    private static double swept(int[] before, int[] now) {
        int changed = 0;
        for (int i = 0; i < now.length; i++) {
            changed += before[i] == now[i] ? 0 : 1;
        }
        return now.length == 0 ? 0 : PLOT * changed / now.length;
    }

    private static double turned(LossRun run, Snapshot before, Snapshot now) {
        if (hasBias(run) || !(run.spec().model() instanceof TwoLayerRelu relu) || relu.inputs() != 2) {
            return 0;
        }
        double most = 0;
        int each = relu.parameterCount();
        for (int net = 0; net * each < now.parameters().size(); net++) {
            for (int k = 0; k < relu.hidden(); k++) {
                Vec2 from = weights(relu, before, net * each, k);
                Vec2 to = weights(relu, now, net * each, k);
                most = Math.max(most, Math.abs(StrictMath.atan2(from.cross(to), from.dot(to))));
            }
        }
        return CIRCLE * most;
    }

    private static Vec2 weights(TwoLayerRelu relu, Snapshot snapshot, int offset, int k) {
        return new Vec2(
                snapshot.parameters().get(offset + relu.indexOfV(k, 0)),
                snapshot.parameters().get(offset + relu.indexOfV(k, 1)));
    }
}
