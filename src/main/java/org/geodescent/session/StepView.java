package org.geodescent.session;

/**
 * Slow motion of one gradient step, in the input plane: the step from the shown iteration to the next.
 *
 * @param caption which of its captions is shown, from 1 to {@link #CAPTIONS}
 * @param problem of which of the runs, from 0: those of the losses, and within each of the classes if there are three
 *     or more; one that there is not stands for the first
 */
public record StepView(int caption, int problem) {
    /** Scores, pushes, active sides, gradient, step. */
    public static final int CAPTIONS = 5;

    public StepView {
        if (caption < 1 || caption > CAPTIONS) {
            throw new IllegalArgumentException(
                    "caption %d of a gradient step; there are %d".formatted(caption, CAPTIONS));
        }
        if (problem < 0) {
            throw new IllegalArgumentException("run %d is none".formatted(problem + 1));
        }
    }

    public StepView withCaption(int other) {
        return new StepView(other, problem);
    }

    public StepView withProblem(int other) {
        return new StepView(caption, other);
    }
}
