package org.geodescent.core.convex;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.geodescent.core.exact.ExactIntegers;

/**
 * Decides B's Definition 2 exactly. X is spike-free if and only if its distinct rays are linearly independent and no
 * off-diagonal entry of their inverse Gram matrix is positive. (B (30) is not equivalent to Definition 2 when there are
 * more samples than the rank.)
 *
 * <p>Sketch: with independent rays, (Xu)_+ = Xz has one solution of least norm, and {@code ‖z‖² = qᵀG⁻¹q} for
 * {@code q = (Xu)_+ ≥ 0}; with {@code Xu = q − p} the norm of the least u is {@code qᵀG⁻¹q − 2qᵀG⁻¹p + pᵀG⁻¹p}, and q
 * and p have disjoint supports.
 */
final class SpikeFree {
    /** So many rays are looked at before all are known. */
    private static final int MANY = 16;

    private SpikeFree() {}

    /** @param rows N×d, finite */
    static Optional<ConvexDiagnostics.SpikeWitness> violation(double[][] rows) {
        List<Integer> rays = new ArrayList<>();
        List<BigInteger[]> directions = new ArrayList<>();
        BigInteger[][] adjugate = new BigInteger[0][];
        for (int n = 0; n < rows.length; n++) {
            BigInteger[] direction = ExactIntegers.of(rows[n]);
            if (norm(direction).signum() == 0) {
                continue;
            }
            boolean known = false;
            for (BigInteger[] other : directions) {
                known |= sameRay(other, direction);
            }
            if (known) {
                continue;
            }
            rays.add(n);
            directions.add(direction);
            adjugate = ExactIntegers.adjugateOfGram(directions);
            if (adjugate.length == 0) {
                return witness("the directions of samples %s are linearly dependent", rays);
            }
            // What some samples violate all of them violate; with more the numbers grow too long.
            if (rays.size() >= MANY) {
                Optional<ConvexDiagnostics.SpikeWitness> some =
                        positiveEntry(adjugate, rays, "directions of samples up to %d is positive".formatted(n + 1));
                if (some.isPresent()) {
                    return some;
                }
            }
        }
        return positiveEntry(adjugate, rays, "directions is positive");
    }

    private static Optional<ConvexDiagnostics.SpikeWitness> positiveEntry(
            BigInteger[][] inverse, List<Integer> rays, String where) {
        for (int i = 0; i < rays.size(); i++) {
            for (int k = i + 1; k < rays.size(); k++) {
                if (inverse[i][k].signum() > 0) {
                    return witness(
                            "the entry of samples %s in the inverse Gram matrix of the " + where,
                            List.of(rays.get(i), rays.get(k)));
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<ConvexDiagnostics.SpikeWitness> witness(String reason, List<Integer> samples) {
        StringBuilder numbers = new StringBuilder();
        for (int n : samples) {
            numbers.append(numbers.length() > 0 ? ", " : "").append(n + 1);
        }
        return Optional.of(new ConvexDiagnostics.SpikeWitness(reason.formatted(numbers), samples));
    }

    private static BigInteger norm(BigInteger[] a) {
        return ExactIntegers.dot(a, a);
    }

    /** By the case of equality in the inequality of Cauchy and Schwarz. */
    private static boolean sameRay(BigInteger[] a, BigInteger[] b) {
        BigInteger product = ExactIntegers.dot(a, b);
        return product.signum() > 0 && product.multiply(product).equals(norm(a).multiply(norm(b)));
    }
}
