package org.geodescent.picture;

import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import org.geodescent.core.linalg.Vec2;
import org.geodescent.figure.recipe.GapHistory;
import org.geodescent.figure.recipe.NeuronTrail;

/** What in a picture can be pointed at, dragged or read. Places are data coordinates of the figure's first panel. */
public sealed interface Handles {
    /** Nothing. */
    record None() implements Handles {}

    /** Two axes without anything to be dragged. */
    record Pair(int first, int second) implements Axes {}

    /** What is left of it where several pictures stand beside each other: which samples are the axes. */
    default Handles onlyAxes() {
        if (this instanceof Axes axes) {
            return new Pair(axes.first(), axes.second());
        }
        return this instanceof Space ? this : new None();
    }

    /** Two axes that stand for two samples. */
    sealed interface Axes extends Handles {
        /** The index of the sample on the horizontal axis. */
        int first();

        /** The index of the sample on the vertical axis. */
        int second();
    }

    /**
     * The rectified ellipsoid.
     *
     * @param across the sample on the horizontal axis, in the plane of the trails
     * @param up the sample on the vertical axis
     * @param lambda the entries of the shown λ of the two samples; empty if there is no λ
     * @param trails one per hidden neuron that is drawn
     */
    record Ellipsoid(int first, int second, Vec2 across, Vec2 up, Optional<Vec2> lambda, List<NeuronTrail> trails)
            implements Axes {
        public Ellipsoid {
            trails = List.copyOf(trails);
        }
    }

    /** The polar set, every place of which is a λ. */
    record Multipliers(int first, int second) implements Axes {}

    /**
     * The directions of neurons, one per hidden neuron that is drawn.
     *
     * @param decades of the circle
     */
    record Directions(List<NeuronTrail> trails, int decades) implements Handles {
        public Directions {
            trails = List.copyOf(trails);
        }
    }

    /**
     * Curves against the iteration plus one, of which the first panel has a line per neuron.
     *
     * @param nodes whose the lines are, counted through all networks
     */
    record Cosines(GapHistory history, List<Integer> nodes) implements Handles {
        public Cosines {
            nodes = List.copyOf(nodes);
        }
    }

    /**
     * Curves against the iteration plus one.
     *
     * @param values what is read at an iteration; empty while there is nothing
     */
    record Time(LongFunction<Optional<String>> values) implements Handles {}

    /** Starts of one neuron, by angle and scale. */
    record Starts() implements Handles {}

    /** Something in space, to be turned. */
    record Space() implements Handles {}
}
