package org.geodescent.ui.pane;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.geodescent.core.data.FeatureMap;
import org.geodescent.core.linalg.Vec2;
import org.geodescent.core.loss.Loss;
import org.geodescent.core.model.Classifier;
import org.geodescent.core.model.Composition;
import org.geodescent.core.model.Parameters;
import org.geodescent.core.model.TwoLayerRelu;
import org.geodescent.core.train.RunSpec;
import org.geodescent.core.train.Start;
import org.geodescent.figure.Mark;
import org.geodescent.figure.Stroke;
import org.geodescent.figure.recipe.PlaneLayer;
import org.geodescent.picture.Drawn;
import org.geodescent.picture.PlaneReading;
import org.geodescent.picture.RunReading;
import org.geodescent.run.Experiment;
import org.geodescent.ui.Workbench;
import org.geodescent.ui.points.Picking;
import org.geodescent.ui.tool.Pointer;
import org.geodescent.ui.tool.Shades;
import org.geodescent.ui.tool.Tool;
import org.jspecify.annotations.Nullable;

/**
 * Moves the hinge of a hidden node: taken near its middle it is shifted, near an end turned, and without a bias turned
 * about the origin. The weights that are shown, with the moved hinge, become the start of a new run, which plays when
 * the mouse lets go. A click that moves nothing is what the other tool makes of it.
 */
final class HingeTool implements Tool {
    /** A press moves a hinge from this far on, in figure units. */
    private static final double SLACK = 4;

    private static final Stroke LINE = Stroke.solid(Shades.ACCENT, 2);

    /** A hinge that is on screen, by the run whose it is and the number of its node through all networks. */
    record Hinge(RunReading run, int node) {
        Classifier.HiddenNode place() {
            return run.classifier().hiddenNode(node).orElseThrow();
        }
    }

    private final Workbench workbench;
    private @Nullable Hinge taken;
    private @Nullable Tool instead;
    private @Nullable Pointer pressed;
    private @Nullable Experiment before;
    private double position;
    /** Of the line on axes that are equally scaled: normal, as long as the weights were, and a point on it. */
    private Vec2 normal = new Vec2(0, 0);

    private Vec2 through = new Vec2(0, 0);
    /** About which it turns; empty: it is shifted. */
    private Optional<Vec2> pivot = Optional.empty();
    /** All runs as they were when it was taken. */
    private List<RunReading> runs = List.of();

    HingeTool(Workbench workbench) {
        this.workbench = workbench;
    }

    /** The hinge nearest to the mouse, if hinges are drawn and one is within reach. */
    Optional<Hinge> under(Pointer pointer) {
        if (!workbench.viewProperty().get().layers().contains(PlaneLayer.HINGES)) {
            return Optional.empty();
        }
        Drawn plane = workbench.planeProperty().get();
        Optional<Integer> ofClass = PlaneReading.hingesOf(plane);
        Vec2 at = pointer.even(pointer.at());
        Optional<Hinge> nearest = Optional.empty();
        double reach = pointer.reach(0);
        for (RunReading shown : PlaneReading.runs(plane)) {
            if (shown.classifier().spec().inputs() == 2) {
                Classifier even = even(shown.classifier(), pointer);
                OptionalInt node = Picking.hinge(even, ofClass, at, reach);
                if (node.isPresent()) {
                    nearest = Optional.of(new Hinge(shown, node.getAsInt()));
                    // Of two losses whose hinges are the same the first one has it.
                    reach = Math.nextDown(Picking.distance(even, node.getAsInt(), at));
                }
            }
        }
        return nearest;
    }

    /** The classifier of places on axes that are equally scaled. */
    private static Classifier even(Classifier classifier, Pointer pointer) {
        return Composition.of(classifier, new FeatureMap(List.of(0.0, 0.0), List.of(1.0, pointer.stretch())));
    }

    /**
     * Whether a press here may take a hinge.
     *
     * @param otherwise what a click does
     */
    boolean grasps(Pointer pointer, Tool otherwise) {
        Experiment experiment = workbench.experiment();
        taken = under(pointer)
                .filter(hinge -> experiment.model() instanceof TwoLayerRelu
                        && hinge.run().snapshot().parameters().size()
                                == RunSpec.networks(experiment.data())
                                        * experiment.model().parameterCount())
                .orElse(null);
        instead = otherwise;
        return taken != null;
    }

    @Override
    public void press(Pointer pointer) {
        pressed = pointer;
    }

    @Override
    public void drag(Pointer pointer) {
        Hinge hinge = taken;
        Pointer from = pressed;
        if (hinge == null || from == null || (before == null && pointer.distanceTo(from) < SLACK)) {
            return;
        }
        if (before == null) {
            begin(hinge, from);
        }
        move(hinge, pointer);
    }

    private void begin(Hinge hinge, Pointer from) {
        before = workbench.experiment();
        runs = PlaneReading.runs(workbench.planeProperty().get());
        position = workbench.playback().positionProperty().get();
        workbench.playback().playingProperty().set(false);
        workbench.playback().seek(0);
        TwoLayerRelu relu = (TwoLayerRelu) workbench.experiment().model();
        Classifier seen = even(hinge.run().classifier(), from);
        normal = Picking.normal(
                seen.networks().get(hinge.place().network()),
                (TwoLayerRelu) seen.spec(),
                hinge.place().index());
        through = from.even(from.at());
        Vec2 middle = HingeLine.middle(from, normal, through);
        boolean end = HingeLine.isNearEnd(from, normal, through, middle);
        pivot = !relu.hiddenBias() ? Optional.of(new Vec2(0, 0)) : end ? Optional.of(middle) : Optional.empty();
    }

    private void move(Hinge hinge, Pointer to) {
        Experiment start = before;
        if (start == null) {
            return;
        }
        Vec2 at = to.even(to.at());
        if (pivot.isPresent()) {
            Vec2 along = at.minus(pivot.get());
            if (along.norm() > 0) {
                Vec2 turned = new Vec2(-along.y(), along.x()).times(normal.norm() / along.norm());
                normal = turned.dot(normal) >= 0 ? turned : turned.times(-1);
            }
            through = pivot.get();
        } else {
            through = at;
        }
        workbench.previewStart(moved(start, hinge, to));
    }

    /** The weights that are shown as a start, with the line as it is now. */
    private Experiment moved(Experiment start, Hinge hinge, Pointer pointer) {
        double stretch = pointer.stretch();
        Vec2 plain = new Vec2(normal.x(), normal.y() * stretch);
        double offset = -normal.dot(through);
        TwoLayerRelu model = (TwoLayerRelu) start.model();
        FeatureMap map = start.coordinates().map();
        double[] theta = hinge.run().snapshot().parameters().toArray();
        int network = hinge.place().network() * model.parameterCount();
        int node = hinge.place().index();
        theta[network + model.indexOfV(node, 0)] = plain.x() * map.scale().get(0);
        theta[network + model.indexOfV(node, 1)] = plain.y() * map.scale().get(1);
        if (model.hiddenBias()) {
            theta[network + model.indexOfB(node)] = offset
                    + plain.x() * map.offset().get(0)
                    + plain.y() * map.offset().get(1);
        }
        return withStart(start, hinge, Parameters.of(theta));
    }

    /** Runs that were alike stay alike; else the others go on from where they are, too. */
    private Experiment withStart(Experiment start, Hinge hinge, Parameters edited) {
        Start own = new Start.Given(edited);
        Loss loss = hinge.run().objective().loss();
        Optional<Parameters> other = runs.stream()
                .filter(run -> run.objective().loss() != loss)
                .map(run -> run.snapshot().parameters())
                .findFirst()
                .filter(weights -> !weights.equals(hinge.run().snapshot().parameters()));
        if (other.isEmpty()) {
            return start.withStarts(own, Optional.empty());
        }
        Start theirs = new Start.Given(other.get());
        return loss == Loss.SQUARED
                ? start.withStarts(theirs, Optional.of(own))
                : start.withStarts(own, Optional.of(theirs));
    }

    @Override
    public void release(Pointer pointer) {
        drag(pointer);
        Hinge hinge = taken;
        Pointer from = pressed;
        Tool other = instead;
        boolean dragged = before != null;
        forget();
        if (dragged && hinge != null) {
            workbench.commit("move the hinge of neuron " + (hinge.node() + 1));
            workbench.playback().restart();
        } else if (from != null && other != null) {
            other.press(from);
            other.release(pointer);
        }
    }

    @Override
    public void cancel() {
        if (before != null) {
            workbench.rollBack();
            workbench.playback().seek(position);
        }
        forget();
    }

    private void forget() {
        taken = null;
        pressed = null;
        before = null;
    }

    @Override
    public boolean active() {
        return pressed != null;
    }

    @Override
    public List<Mark> marks() {
        Pointer from = pressed;
        if (before == null || from == null) {
            return List.of();
        }
        return List.of(new Mark.Line(from.uneven(through), from.uneven(new Vec2(-normal.y(), normal.x())), LINE));
    }
}
