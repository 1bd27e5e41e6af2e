package org.geodescent.core.train;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.geodescent.core.geometry.HyperplaneArrangement;
import org.geodescent.core.geometry.MinimumNormPoint;
import org.geodescent.core.linalg.Matrix;
import org.geodescent.core.linalg.Vectors;
import org.geodescent.core.number.Answer;

/**
 * Hinges that meet where a node stands, at the origin of local coordinates u, and the flow beside them:
 * {@code u' = −∇Φ} with the piecewise linear {@code Φ(u) = −drift·u − Σ c_i (ξ_i·u)} of a {@link NodePull}. Everything
 * here happens in the span of the normals ξ_i; in what is orthogonal to it the node just drifts.
 *
 * <p>Since Φ(tu) = tΦ(u) for t > 0, a solution that leaves the origin for good does so straight: in an open face of the
 * arrangement that holds its own velocity, and beside which the flow leads back to the face, or may at least stay. One
 * that stays for certain needs Φ ≥ 0. Immutable.
 */
final class HingeFan {
    /** So many sets of hinges are looked at at most. */
    private static final double MOST_SETS = 20_000;

    /** What is smaller than this part of a {@link NodePull#unit} is rounding. */
    static final double ROUNDING = 1e-13;

    /** Many times what hulls are known to, and little beside a pull. */
    private static final double NUDGE = 1e-6;

    private static final double IN_SPAN = 1e-8;

    private final NormalSpan span;
    private final int rank;
    /** In coordinates of their span. */
    private final List<double[]> normals;
    /** Of the arrangement; Φ is linear between them. */
    private final List<double[]> rays = new ArrayList<>();

    HingeFan(List<double[]> normals) {
        span = new NormalSpan(normals);
        rank = span.rank();
        this.normals = normals.stream().map(span::coordinates).toList();
        if (!isTooLarge() && rank > 0) {
            for (List<Integer> wall : independent(rank - 1)) {
                double[] ray = complement(wall).get(0);
                rays.add(ray);
                rays.add(Arrays.stream(ray).map(x -> -x).toArray());
            }
        }
    }

    /** Whether there are too many hinges to look at all their faces; then nothing else may be asked. */
    boolean isTooLarge() {
        double sets = 1;
        for (int i = 1; i < rank; i++) {
            sets *= (double) (normals.size() - i + 1) / i;
        }
        return sets > MOST_SETS;
    }

    /** Removes from a velocity all that crosses one of the hinges, so that it leads along all of them. */
    void project(double[] velocity) {
        span.project(velocity);
    }

    /** The least Φ on the rays, in the pull's unit: below 0 exactly if there is a way down. */
    double lowest(NodePull pull) {
        return lowestOnRays(inSpan(pull)) / Math.max(pull.unit(), Double.MIN_NORMAL);
    }

    private NodePull inSpan(NodePull pull) {
        return pull.withDrift(span.coordinates(pull.drift));
    }

    private double lowestOnRays(NodePull pull) {
        return rays.stream().mapToDouble(ray -> height(pull, ray)).min().orElse(0);
    }

    /** Φ. */
    private double height(NodePull pull, double[] u) {
        double value = -Vectors.dot(pull.drift, u);
        for (int i = 0; i < normals.size(); i++) {
            double distance = Vectors.dot(normals.get(i), u);
            if (Math.abs(distance) > IN_SPAN) {
                value -= pull.along(i, distance) * distance;
            }
        }
        return value;
    }

    /** An open side of all hinges, by its sides, on which nothing moves the node off them; empty if there is none. */
    Optional<byte[]> stillness(NodePull pull) {
        NodePull local = inSpan(pull);
        double still = ROUNDING * pull.unit();
        return cells(List.of(), complement(List.of())).stream()
                .filter(sides -> HingeGroups.norm(velocity(local, sides)) <= still)
                .findFirst();
    }

    /**
     * The sides of the hinges to which the first small step leads from some sides, if the flow there does not lead
     * back and the hinges have such sides.
     *
     * @param from −1 or +1 for every hinge
     */
    Optional<byte[]> afterFirstStep(NodePull pull, byte[] from) {
        NodePull local = inSpan(pull);
        byte[] sides = from.clone();
        double[] first = velocity(local, from);
        for (int i = 0; i < sides.length; i++) {
            sides[i] = leaves(local, first, from, i) ? (byte) -from[i] : from[i];
        }
        double[] then = velocity(local, sides);
        for (int i = 0; i < sides.length; i++) {
            if (leaves(local, then, sides, i)) {
                return Optional.empty();
            }
        }
        return cells(List.of(), complement(List.of())).stream()
                .filter(cell -> Arrays.equals(cell, sides))
                .findFirst();
    }

    private boolean leaves(NodePull pull, double[] velocity, byte[] sides, int hinge) {
        return sides[hinge] * Vectors.dot(velocity, normals.get(hinge)) < -ROUNDING * pull.unit();
    }

    /**
     * Whether a node with a way down may as well stay, since 0 is a convex combination of the velocities beside the
     * origin, and remains one when they all are a little nearer to the way down: a node that has just begun to be free
     * to go is not said to be free to stay. So it may also where nothing moves it on some side.
     */
    boolean mayStay(NodePull pull) {
        if (stillness(pull).isPresent()) {
            return true;
        }
        NodePull local = inSpan(pull);
        double[] down = Collections.min(rays, Comparator.comparingDouble(ray -> height(local, ray)));
        double[] drift = local.drift.clone();
        Vectors.add(drift, NUDGE * pull.unit(), down);
        NodePull nudged = local.withDrift(drift);
        Matrix velocities = Matrix.ofRows(cells(List.of(), complement(List.of())).stream()
                .map(sides -> velocity(nudged, sides))
                .toArray(double[][]::new));
        return MinimumNormPoint.ofHull(velocities).lowerBound() <= ROUNDING * pull.unit();
    }

    /**
     * The ways on which a node leaves the origin and to which the flow beside them leads back.
     *
     * @param tolerance how much a comparison may be missed by, in the pull's unit
     * @return for each −1, 0 (along it) or +1 for every hinge
     */
    List<byte[]> exits(NodePull pull, double tolerance) {
        NodePull local = inSpan(pull);
        List<byte[]> exits = new ArrayList<>();
        Set<List<Integer>> seen = new HashSet<>();
        for (int size = 0; size < rank; size++) {
            for (List<Integer> set : independent(size)) {
                List<Integer> flat = closure(set);
                if (!seen.add(flat)) {
                    continue;
                }
                List<double[]> basis = complement(set);
                for (byte[] sides : cells(flat, basis)) {
                    if (isExit(local, flat, basis, sides, tolerance * pull.unit())) {
                        exits.add(sides);
                    }
                }
            }
        }
        return exits;
    }

    private boolean isExit(NodePull pull, List<Integer> flat, List<double[]> basis, byte[] sides, double tolerance) {
        double[] free = velocity(pull, sides);
        double[] straight = new double[rank];
        for (double[] direction : basis) {
            Vectors.add(straight, Vectors.dot(free, direction), direction);
        }
        if (HingeGroups.norm(straight) <= ROUNDING * pull.unit()) {
            return false;
        }
        for (int i = 0; i < sides.length; i++) {
            if (sides[i] != 0 && sides[i] * Vectors.dot(straight, normals.get(i)) <= -tolerance) {
                return false;
            }
        }
        NodePull beside = pull.only(flat, free);
        HingeFan local = new HingeFan(flat.stream().map(normals::get).toList());
        return flat.isEmpty()
                || local.lowest(beside) * beside.unit() >= -tolerance
                || (local.rank > 1 && local.mayStay(beside));
    }

    /** Without the samples of hinges along which the node moves. */
    private double[] velocity(NodePull pull, byte[] sides) {
        double[] velocity = pull.drift.clone();
        for (int i = 0; i < sides.length; i++) {
            if (sides[i] != 0) {
                Vectors.add(velocity, pull.along(i, sides[i]), normals.get(i));
            }
        }
        return velocity;
    }

    /** The open faces that lie in all hinges of a flat, by their sides. */
    private List<byte[]> cells(List<Integer> flat, List<double[]> basis) {
        List<Integer> others = new ArrayList<>();
        for (int i = 0; i < normals.size(); i++) {
            if (!flat.contains(i)) {
                others.add(i);
            }
        }
        double[] rows = new double[others.size() * basis.size()];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = Vectors.dot(normals.get(others.get(i / basis.size())), basis.get(i % basis.size()));
        }
        List<byte[]> cells = new ArrayList<>();
        if (HyperplaneArrangement.enumerate(Matrix.of(others.size(), basis.size(), rows))
                instanceof Answer.Value<HyperplaneArrangement> complete) {
            for (HyperplaneArrangement.Cell cell : complete.value().cells()) {
                byte[] sides = new byte[normals.size()];
                for (int i = 0; i < others.size(); i++) {
                    sides[others.get(i)] = (byte) (cell.pattern().isActive(i) ? 1 : -1);
                }
                cells.add(sides);
            }
        }
        return cells;
    }

    /** All sets of so many hinges with independent normals. */
    private List<List<Integer>> independent(int size) {
        List<List<Integer>> sets = new ArrayList<>();
        collect(new ArrayList<>(), 0, size, sets);
        return sets;
    }

    private void collect(List<Integer> chosen, int from, int size, List<List<Integer>> sets) {
        if (chosen.size() == size) {
            if (spanOf(chosen).rank() == size) {
                sets.add(List.copyOf(chosen));
            }
            return;
        }
        for (int i = from; i < normals.size(); i++) {
            chosen.add(i);
            collect(chosen, i + 1, size, sets);
            chosen.remove(chosen.size() - 1);
        }
    }

    private NormalSpan spanOf(List<Integer> some) {
        return new NormalSpan(some.stream().map(normals::get).toList());
    }

    /** The hinges whose normals lie in the span of those of a set. */
    private List<Integer> closure(List<Integer> set) {
        return spanOf(set).members(normals);
    }

    /** An orthonormal basis of what is orthogonal to the normals of a set. */
    private List<double[]> complement(List<Integer> set) {
        List<double[]> vectors = new ArrayList<>(set.stream().map(normals::get).toList());
        for (int j = 0; j < rank; j++) {
            double[] unit = new double[rank];
            unit[j] = 1;
            vectors.add(unit);
        }
        return new NormalSpan(vectors).directions(set.size());
    }
}
