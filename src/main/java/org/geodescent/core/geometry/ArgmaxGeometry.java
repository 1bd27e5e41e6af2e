package org.geodescent.core.geometry;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.geodescent.core.linalg.Box;
import org.geodescent.core.linalg.Vec2;
import org.geodescent.core.work.Patience;
import org.jspecify.annotations.Nullable;

/**
 * The exact geometry of K ≥ 2 scores in the plane of which the largest names the class (B (3): one score per class).
 * Where two of them agree is the zero set of their difference, itself a network, so that signs, ties and distances are
 * as exact as those of {@link NetworkGeometry}. Immutable, safe to hand between threads.
 */
public final class ArgmaxGeometry implements DecisionGeometry {
    /** {@code differences[k][l]} of f_k − f_l for k &lt; l, else unused. */
    private final NetworkGeometry[][] differences;

    private final List<NetworkGeometry> scores;
    /** 0 everywhere, with all hidden nodes. */
    private final PlaneNetwork nodes;

    private final List<Hinge> hinges;
    /** Null until it is asked for. */
    private volatile @Nullable PlaneCounts counts;

    private ArgmaxGeometry(List<NetworkGeometry> scores) {
        this.scores = List.copyOf(scores);
        nodes = PlaneNetwork.silent(
                scores.stream().map(NetworkGeometry::network).toList());
        hinges = NetworkGeometry.hinges(nodes);
        differences = new NetworkGeometry[scores.size()][scores.size()];
        for (int k = 0; k < scores.size(); k++) {
            for (int l = k + 1; l < scores.size(); l++) {
                differences[k][l] = NetworkGeometry.ofDifference(scores.get(k), scores.get(l));
            }
        }
    }

    /**
     * K(K−1)/2 differences are looked through, each with the hinges of two networks.
     *
     * @throws IllegalArgumentException if there are fewer than two scores, or their output scales differ
     */
    public static ArgmaxGeometry of(List<NetworkGeometry> scores) {
        if (scores.size() < 2) {
            throw new IllegalArgumentException("an argmax needs at least 2 scores; got " + scores.size());
        }
        return new ArgmaxGeometry(scores);
    }

    /** K. */
    public int classes() {
        return scores.size();
    }

    /** The exact sign of f_k − f_l at a point. */
    public int compare(int k, int l, Vec2 point) {
        return k == l ? 0 : k < l ? differences[k][l].sign(point) : -differences[l][k].sign(point);
    }

    /** Where f_k = f_l. */
    NetworkGeometry agreement(int k, int l) {
        return differences[Math.min(k, l)][Math.max(k, l)];
    }

    NetworkGeometry score(int k) {
        return scores.get(k);
    }

    /** The class whose score is strictly the largest at a point; empty where two share the largest. Exact. */
    public OptionalInt classAt(Vec2 point) {
        for (int k = 0; k < classes(); k++) {
            boolean largest = true;
            for (int l = 0; l < classes() && largest; l++) {
                largest = l == k || compare(k, l, point) > 0;
            }
            if (largest) {
                return OptionalInt.of(k);
            }
        }
        return OptionalInt.empty();
    }

    /**
     * The distance from a point to the nearest place where another class has the largest score too, in the whole plane;
     * empty if one class has it everywhere. Inside class k this is the smallest distance to a zero of f_k − f_l over
     * the other classes l: the nearest of them all has nothing of another class before it.
     */
    @Override
    public Optional<BoundaryDistance> distanceToBoundary(Vec2 point) {
        OptionalInt own = classAt(point);
        if (own.isEmpty()) {
            return Optional.of(new BoundaryDistance(0, point));
        }
        BoundaryDistance nearest = null;
        for (int l = 0; l < classes(); l++) {
            if (l != own.getAsInt()) {
                BoundaryDistance distance =
                        agreement(own.getAsInt(), l).distanceToBoundary(point).orElse(null);
                if (distance != null && (nearest == null || distance.value() < nearest.value())) {
                    nearest = distance;
                }
            }
        }
        return Optional.ofNullable(nearest);
    }

    /**
     * The smallest signed distance of N ≥ 1 samples to the boundary, as {@link Margin.Attained} says, negative where a
     * sample is not of the class with the largest score; empty if there is no boundary.
     *
     * @param points the samples
     * @param labels their classes, from 0 to K−1
     * @throws IllegalArgumentException if the sizes do not fit or a label is out of range
     */
    public Optional<Margin.Attained> margin(List<Vec2> points, int... labels) {
        check(points, labels);
        Margin.Attained worst = null;
        for (int n = 0; n < labels.length; n++) {
            Patience.check();
            Optional<BoundaryDistance> distance = distanceToBoundary(points.get(n));
            if (distance.isEmpty()) {
                return Optional.empty();
            }
            boolean correct = classAt(points.get(n)).orElse(-1) == labels[n];
            // Not −0 on the boundary itself.
            double value = correct ? distance.get().value() : 0 - distance.get().value();
            if (worst == null || value < worst.value()) {
                worst = new Margin.Attained(value, n, distance.get().nearest());
            }
        }
        return Optional.ofNullable(worst);
    }

    /** How many samples are of the class with the largest score. */
    public int correct(List<Vec2> points, int... labels) {
        check(points, labels);
        int correct = 0;
        for (int n = 0; n < labels.length; n++) {
            if (classAt(points.get(n)).orElse(-1) == labels[n]) {
                correct++;
            }
        }
        return correct;
    }

    private void check(List<Vec2> points, int... labels) {
        if (labels.length == 0 || points.size() != labels.length) {
            throw new IllegalArgumentException("%d samples with %d labels; there must be as many, and at least one"
                    .formatted(points.size(), labels.length));
        }
        for (int n = 0; n < labels.length; n++) {
            if (labels[n] < 0 || labels[n] >= classes()) {
                throw new IllegalArgumentException(
                        "label %d is %d; it must be between 0 and %d".formatted(n, labels[n], classes() - 1));
            }
        }
    }

    /** Boundary and regions, clipped to a window. */
    public ArgmaxWindow within(Box window) {
        return ArgmaxWindow.of(this, window);
    }

    /** The boundary alone, clipped to a window, as {@link ArgmaxWindow#lines}: of any number of nodes. */
    public List<Polyline> boundaryWithin(Box window) {
        return ArgmaxWindow.lines(ArgmaxWindow.edges(this, window));
    }

    @Override
    public List<Hinge> hinges() {
        return hinges;
    }

    /** Those of one score with its own output weights; nodes are counted from 0 in it. */
    public List<Hinge> hingesOf(int k) {
        return scores.get(k).hinges();
    }

    @Override
    public int cellCount() {
        return counts().cells();
    }

    /** That of the steepest score. */
    @Override
    public LipschitzConstant lipschitz() {
        LipschitzConstant steepest = scores.get(0).lipschitz();
        for (NetworkGeometry score : scores) {
            steepest = score.lipschitz().value() > steepest.value() ? score.lipschitz() : steepest;
        }
        return steepest;
    }

    @Override
    public int mostActiveNodes() {
        return counts().mostActive();
    }

    private PlaneCounts counts() {
        PlaneCounts known = counts;
        if (known == null) {
            known = PlaneCounts.of(nodes);
            counts = known;
        }
        return known;
    }

    /** The cells on which every score is affine, clipped to a window. */
    List<Cell> cells(Box window) {
        return new WindowGeometry(nodes, window).cells();
    }
}
