package org.geodescent.reproduce;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.geodescent.core.number.NumberText;
import org.jspecify.annotations.Nullable;

/** What B prints beside its figures, and what it leaves out or misprints. */
final class ConvexNotes {
    private ConvexNotes() {}

    static List<String> of(ConvexFigure figure) {
        List<String> notes = new ArrayList<>();
        notes.add(
                "The printed program (14) subtracts the unprimed neurons while the printed solution treats them as positive, and (15) has Xᵀu where Xu is meant.");
        if (figure.spikeFree()) {
            notes.add(
                    "The heading of F.2 calls these data spike-free, its text and captions non-spike-free; by Definition 2 they are spike-free.");
            notes.add("Both labels are 1: there is no sample of class −1.");
        } else {
            notes.add(
                    "The paper prints 0.58 as the first coordinate of the positive neuron; 0.560576 is right, and rounding of the printed X explains at most 0.563.");
        }
        if (!figure.seeds().isEmpty()) {
            notes.add(
                    "The paper prints neither step size, initial scale, seeds nor how the start is drawn; here step %s, hidden weights normal with deviation %s, |w₂| = ‖w₁‖ with a random sign, losses summed, no momentum."
                            .formatted(
                                    NumberText.exact(figure.preset().descent().stepSize()),
                                    NumberText.exact(
                                            NeuronRun.scale(figure.preset().start()))));
            notes.add(
                    "Seeds are not known, so neurons start elsewhere than in the paper; where they end can be compared.");
            notes.add(
                    figure == ConvexFigure.B4
                            ? "At the left all iterations are on the unit circle, as in the paper; at the right the radius is the logarithm of the iteration, so that trails do not lie over each other."
                            : "In the circle the radius is the logarithm of the iteration; the paper draws all iterations on the unit circle (B4 has both).");
            notes.add(
                    "Directions come first, the value follows like 1/log of the iterations. \"Optimum reached\" is said of an interval of at most 1 % alone.");
            notes.add(
                    "A neuron of the wrong output sign for the samples it sees is pushed away from them until it sees none; then it is stuck, as one that sees none at the start.");
        }
        if (figure == ConvexFigure.B10) {
            notes.add(
                    "With seed 1 all ten neurons get stuck, none of them useful: the network stays 0 on both samples, and nothing is learnt.");
        }
        if (figure.claim() == ConvexFigure.Claim.EXTREME_POINTS) {
            notes.add(
                    "Where the largest or smallest value over a sector is 0 the extreme point is the origin; the symbols of several arrangements meet there.");
        }
        return List.copyOf(notes);
    }

    static Map<String, @Nullable Object> published(ConvexFigure figure) {
        Map<String, @Nullable Object> published = new LinkedHashMap<>();
        published.put("claim", claim(figure));
        published.put(
                "neurons",
                figure.spikeFree()
                        ? List.of(List.of(0.43, 0.59))
                        : List.of(List.of(0.58, -0.16), List.of(-0.23, 0.66)));
        published.put("objective", null);
        published.put("objectiveReason", "the paper prints neither the optimal value nor λ");
        if (figure.spikeFree()) {
            published.put("heading", "Experiment on spike-free dataset");
            published.put("text", "We repeat the previous numerical experiment on a non-spike-free dataset");
        }
        return published;
    }

    private static String claim(ConvexFigure figure) {
        return switch (figure) {
            case B1 ->
                "Each neuron in the optimal solution of (14), scaled to unit length, maximizes or minimizes λᵀD_jXu.";
            case B2 ->
                "The convex absolute polar set of the rectified ellipsoid reduces to the two constraints of the vectors at the spikes.";
            case B3, B4, B5 ->
                "Certain neurons do not move, while the activated neurons tend to converge to the direction of the neurons in the optimal solution to (14).";
            case B6 -> "The ellipsoid set and the rectified ellipsoid set; orthogonal separable but not spike-free.";
            case B7 ->
                "Multiple independent random initializations of gradient descent trajectories on the same orthogonal separable dataset.";
            case B8 -> "The ellipsoid set and the rectified ellipsoid set for a non-spike-free dataset.";
            case B9 -> "Rectified ellipsoidal set and corresponding extreme points for a non-spike-free dataset.";
            case B10 ->
                "The uniquely optimal single neuron is on the boundary of the main two-dimensional ellipsoid and not on the spikes; some neurons are stuck at spurious stationary points.";
        };
    }
}
