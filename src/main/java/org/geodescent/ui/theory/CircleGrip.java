package org.geodescent.ui.theory;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.geodescent.core.data.Dataset;
import org.geodescent.core.linalg.Vec2;
import org.geodescent.core.model.Parameters;
import org.geodescent.core.model.TwoLayerRelu;
import org.geodescent.core.train.Start;
import org.geodescent.figure.Mark;
import org.geodescent.figure.Stroke;
import org.geodescent.figure.recipe.NeuronCircle;
import org.geodescent.figure.recipe.NeuronTrail;
import org.geodescent.picture.Drawn;
import org.geodescent.picture.Handles;
import org.geodescent.run.Experiment;
import org.geodescent.ui.Highlight;
import org.geodescent.ui.Workbench;
import org.geodescent.ui.tool.Shades;

/** Lights neurons and cone boundaries, and turns the start weights of a neuron. */
final class CircleGrip implements Grip {
    private static final double RING = 17;
    private static final Stroke LINE = Stroke.solid(Shades.ACCENT, 2.6);

    private final Workbench workbench;
    private int neuron;

    CircleGrip(Workbench workbench) {
        this.workbench = workbench;
    }

    private static Handles.Directions of(Drawn.Shown drawn) {
        return (Handles.Directions) drawn.handles();
    }

    private static List<NeuronTrail> trails(Drawn.Shown drawn) {
        return of(drawn).trails();
    }

    @Override
    public List<Mark> light(Drawn.Shown drawn, Highlight lit) {
        int own = Grip.trail(drawn, lit, trails(drawn).size());
        if (own >= 0) {
            List<Mark> marks = new ArrayList<>(
                    NeuronCircle.line(trails(drawn), own, of(drawn).decades(), LINE));
            NeuronCircle.start(trails(drawn), own, of(drawn).decades())
                    .ifPresent(at -> marks.addAll(Shades.ring(at, 9, 1.6)));
            NeuronCircle.end(trails(drawn), own, of(drawn).decades())
                    .ifPresent(at -> marks.addAll(Shades.ring(at, RING, 2)));
            return marks;
        }
        Dataset data = workbench.experiment().trainingData();
        if (lit instanceof Highlight.Sample sample && sample.index() < data.size()) {
            Vec2 x = data.point(sample.index());
            return List.of(new Mark.Line(
                    new Vec2(0, 0), new Vec2(-x.y(), x.x()), Stroke.solid(Shades.ACCENT.withOpacity(0.7), 2.6)));
        }
        return List.of();
    }

    @Override
    public Highlight under(Drawn.Shown drawn, Vec2 at, Vec2 reach) {
        Optional<Integer> near = neuron(drawn, at, reach);
        if (near.isPresent()) {
            return new Highlight.Node(drawn.moment().firstNode() + near.get());
        }
        Dataset data = workbench.experiment().trainingData();
        int best = -1;
        double least = reach.x();
        for (int n = 0; n < data.size(); n++) {
            Vec2 x = data.point(n);
            double distance = x.norm() > 0 ? Math.abs(x.dot(at)) / x.norm() : Double.POSITIVE_INFINITY;
            if (distance < least) {
                least = distance;
                best = n;
            }
        }
        return best < 0 ? Highlight.NONE : new Highlight.Sample(best);
    }

    /** By its start inside or its end outside, whichever is nearer. */
    private static Optional<Integer> neuron(Drawn.Shown drawn, Vec2 at, Vec2 reach) {
        int neurons = trails(drawn).size();
        int decades = of(drawn).decades();
        List<Optional<Vec2>> places = IntStream.range(0, 2 * neurons)
                .mapToObj(i -> i < neurons
                        ? NeuronCircle.start(trails(drawn), i, decades)
                        : NeuronCircle.end(trails(drawn), i - neurons, decades))
                .toList();
        return Grip.nearest(places, at, reach.x()).map(i -> i % neurons);
    }

    @Override
    public boolean grasp(Drawn.Shown drawn, Vec2 at, Vec2 reach) {
        Optional<Integer> near = neuron(drawn, at, reach);
        near.ifPresent(k -> neuron = k);
        return near.isPresent();
    }

    @Override
    public void drag(Drawn.Shown drawn, Vec2 at) {
        Experiment experiment = workbench.experiment();
        if (experiment.model() instanceof TwoLayerRelu model && neuron < model.hidden() && at.norm() > 0) {
            int network = drawn.moment().firstNode() / model.hidden();
            workbench.preview(turned(experiment, model, network, neuron, at.times(1 / at.norm())));
        }
    }

    /** The start weights of one neuron of a network turned to a direction, as long as they were. */
    private static Experiment turned(
            Experiment experiment, TwoLayerRelu model, int network, int neuron, Vec2 direction) {
        double[] theta = experiment.runs().get(0).startParameters().toArray();
        int x = network * model.parameterCount() + model.indexOfV(neuron, 0);
        int y = network * model.parameterCount() + model.indexOfV(neuron, 1);
        double norm = Math.hypot(theta[x], theta[y]);
        theta[x] = norm * direction.x();
        theta[y] = norm * direction.y();
        return experiment.withStart(new Start.Given(Parameters.of(theta)));
    }

    @Override
    public void release() {
        workbench.commit("turn neuron " + (neuron + 1));
    }
}
