package org.geodescent.picture;

import java.util.List;
import java.util.Optional;
import org.geodescent.figure.Figure;
import org.geodescent.figure.Rect;
import org.geodescent.figure.recipe.Reason;
import org.geodescent.run.Experiment;

/**
 * Why something is not shown.
 *
 * @param sentence what is missing, and what to do
 * @param cure what a button beside it can do
 */
public record Absence(String sentence, Cure cure) {
    /** What helps. */
    public enum Cure {
        /** What the sentence says. */
        NONE,
        /** The network without biases can be shown. */
        BIAS_FREE,
        /** Solving the convex program, or solving it again. */
        SOLVE
    }

    /** Said of a picture that fails because of a fault of the program. */
    public static final Absence FAILED = new Absence(
            "This picture cannot be drawn: something went wrong inside Geodescent, and the log says what. Your experiment is kept.");

    /** Said while there are no points. */
    static final Absence NO_POINTS = new Absence("Place points of two classes to start.");

    /** Said while there is no run. */
    static final Absence UNTRAINED = new Absence("Nothing is trained yet.");

    public Absence(String sentence) {
        this(sentence, Cure.NONE);
    }

    /**
     * Of a picture that there is of points of the plane alone.
     *
     * @param subject what it shows, in the singular
     */
    static Optional<Absence> beyondThePlane(Experiment experiment, String subject) {
        int dimension = experiment.data().dimension();
        return dimension == 2
                ? Optional.empty()
                : Optional.of(
                        new Absence("%s is drawn of points of the plane, and these have %d feature%s: open two of them."
                                .formatted(subject, dimension, dimension == 1 ? "" : "s")));
    }

    /** The sentence as a figure. */
    public Figure figure(double width, double height) {
        return new Figure(
                width,
                height,
                "No picture",
                sentence,
                List.of(Reason.panel("failed", "", new Rect(0, 0, width, height), sentence)),
                "");
    }
}
