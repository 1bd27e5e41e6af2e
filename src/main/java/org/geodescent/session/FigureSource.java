package org.geodescent.session;

import java.util.List;
import org.geodescent.figure.recipe.MarginCurve;

/**
 * What a figure shows of the experiment that stands beside it, or more than one experiment: enough to draw it again.
 */
public sealed interface FigureSource {
    /** What it is called. */
    String name();

    /** Whether it is made from the experiment that stands beside it. */
    default boolean ofExperiment() {
        return this instanceof Card || this instanceof Pictures;
    }

    /**
     * Pictures of the experiment, beside each other.
     *
     * @param ids as the command line calls them, at least one: "input-plane", "bounds"
     */
    record Pictures(List<String> ids) implements FigureSource {
        public Pictures {
            ids = List.copyOf(ids);
            if (ids.isEmpty()) {
                throw new IllegalArgumentException("a figure of no picture");
            }
        }

        @Override
        public String name() {
            return String.join(" and ", ids);
        }
    }

    /**
     * A reproduced figure, all panels, of which the experiment is the first.
     *
     * @param name of the card: "A1"
     */
    record Card(String name) implements FigureSource {}

    /**
     * A demonstration with the values with which it opens.
     *
     * @param name as the command line calls it
     */
    record Demonstration(String name) implements FigureSource {}

    /**
     * A reproduced figure of nets on images; the figure carries what was measured, as images are too large to be
     * carried and training takes hours.
     *
     * @param name of the card: "A4"
     * @param curves at least one
     * @param note which stands above the panels, such as "synthetic"; may be empty
     */
    record ImageCard(String name, List<MarginCurve> curves, String note) implements FigureSource {
        public ImageCard {
            curves = List.copyOf(curves);
        }
    }
}
