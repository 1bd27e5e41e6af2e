package org.geodescent.picture;

import org.geodescent.core.number.Answer;
import org.geodescent.core.train.GradientStep;

/**
 * Slow motion of one gradient step.
 *
 * @param iteration k: the step is that from k to k + 1
 * @param problem which run it is of, from 0
 * @param problems how many there are to choose from
 * @param name of the run: its loss, and of three classes and more its class
 * @param step taken apart; none with the reason as a clause
 * @param sentence the caption, or why there is none, with what to do
 */
public record StepReading(
        long iteration, int problem, int problems, String name, Answer<GradientStep> step, String sentence) {}
