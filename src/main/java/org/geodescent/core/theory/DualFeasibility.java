package org.geodescent.core.theory;

import java.util.List;
import org.geodescent.core.convex.ConeMaximum;
import org.geodescent.core.convex.DirectionMaximum;
import org.geodescent.core.geometry.ActivationPattern;
import org.geodescent.core.geometry.HyperplaneArrangement;
import org.geodescent.core.linalg.Matrix;

/**
 * B's Theorem 3: a KKT point of the max-margin problem is globally optimal if its λ is dual feasible, that is if the
 * left side of (17) is at most 1 for every arrangement D_j. The largest of them is the left side of (16).
 *
 * @param constraints one per arrangement, in the order of the cells
 */
public record DualFeasibility(List<Constraint> constraints) {
    /**
     * One constraint of (17).
     *
     * @param pattern D_j
     * @param maximum {@code max |λᵀD_jXu|} over {@code ‖u‖ ≤ 1, (2D_j − I)Xu ≥ 0}, with the u that attains it
     */
    public record Constraint(ActivationPattern pattern, DirectionMaximum maximum) {}

    public DualFeasibility {
        constraints = List.copyOf(constraints);
        if (constraints.isEmpty()) {
            throw new IllegalArgumentException("there is always an arrangement");
        }
    }

    /**
     * Evaluates (17).
     *
     * @param x N×d, the samples of the arrangement
     * @param lambda N finite numbers
     */
    public static DualFeasibility of(HyperplaneArrangement arrangement, Matrix x, double... lambda) {
        return new DualFeasibility(arrangement.cells().stream()
                .map(cell -> new Constraint(cell.pattern(), ConeMaximum.of(x, cell.pattern(), lambda)))
                .toList());
    }

    /** The index of the arrangement whose left side is largest; the first of equal ones. */
    public int worst() {
        int worst = 0;
        for (int j = 1; j < constraints.size(); j++) {
            if (constraints.get(j).maximum().value()
                    > constraints.get(worst).maximum().value()) {
                worst = j;
            }
        }
        return worst;
    }

    /** The left side of (16). */
    public double leftSide() {
        return constraints.get(worst()).maximum().value();
    }

    /** Whether (16) holds up to a relative tolerance, at least 0. */
    public boolean holds(double tolerance) {
        return leftSide() <= 1 + tolerance;
    }
}
