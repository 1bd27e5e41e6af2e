package org.geodescent.figure.recipe;

import java.util.ArrayList;
import java.util.List;
import org.geodescent.core.convex.OptimalNeuron;
import org.geodescent.core.data.Dataset;
import org.geodescent.core.linalg.Vec2;
import org.geodescent.figure.Axis;
import org.geodescent.figure.Layer;
import org.geodescent.figure.Legend;
import org.geodescent.figure.Mark;
import org.geodescent.figure.Panel;
import org.geodescent.figure.Rect;

/**
 * The directions ŵ of the hidden neurons at iterations 1, 10, 100, … as B's Figure 4 draws them: all on the unit
 * circle, each neuron in a colour and a shape of its own, larger the later. {@link NeuronCircle} shows the same without
 * symbols over each other.
 */
public final class NeuronUnitCircle {
    private static final double HALF = 1.25;
    private static final double SMALLEST = 4;
    private static final double LARGER = 1.2;
    private static final double KEY_SIZE = 9;

    private NeuronUnitCircle() {}

    /**
     * The panel, without a key.
     *
     * @param data samples in the plane, whose {@code x_n·u = 0} bound the cones
     * @param optimum neurons of a solution of B (14), without bias; may be none
     * @param trails trained neurons; may be none
     * @param area about square
     */
    public static Panel panel(
            Dataset data, List<OptimalNeuron> optimum, List<NeuronTrail> trails, String name, String title, Rect area) {
        List<Mark> symbols = new ArrayList<>();
        for (int i = 0; i < trails.size(); i++) {
            addSymbols(symbols, i, trails.get(i).steps());
        }
        List<Mark> stars = new ArrayList<>();
        for (OptimalNeuron neuron : optimum) {
            stars.add(ConvexInk.optimal(NeuronCircle.direction(neuron), neuron.sign()));
        }
        List<Layer> layers = List.of(
                new Layer("circle", List.of(new Mark.Circle(new Vec2(0, 0), 1, null, NeuronCircle.RING))),
                new Layer("cone-boundaries", NeuronCircle.boundaries(data)),
                new Layer("optimal-neurons", stars),
                new Layer("trained-neurons", symbols));
        return new Panel(
                name,
                title,
                area,
                Axis.linear("ŵ₁", -HALF, HALF),
                Axis.linear("ŵ₂", -HALF, HALF),
                true,
                layers,
                Legend.NONE);
    }

    private static void addSymbols(List<Mark> symbols, int neuron, List<NeuronTrail.Step> steps) {
        double size = SMALLEST;
        for (NeuronTrail.Step step : steps) {
            if (NeuronTrail.isDecade(step.iteration())) {
                symbols.add(Palette.symbol(step.direction(), neuron, size));
                size += LARGER;
            }
        }
    }

    /** What the neurons' colours and shapes mean. */
    public static List<Legend.Entry> entries(List<NeuronTrail> trails) {
        List<Legend.Entry> entries = new ArrayList<>();
        for (int i = 0; i < trails.size(); i++) {
            entries.add(new Legend.Entry(
                    "neuron %d, output weight %s 0"
                            .formatted(i + 1, trails.get(i).sign() > 0 ? ">" : "<"),
                    null,
                    Palette.symbol(new Vec2(0, 0), i, KEY_SIZE)));
        }
        return entries;
    }
}
