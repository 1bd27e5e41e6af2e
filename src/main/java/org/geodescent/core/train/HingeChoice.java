package org.geodescent.core.train;

import java.util.List;
import java.util.Optional;
import org.geodescent.core.linalg.Vectors;

/** Where a node goes that stands on hinges. */
sealed interface HingeChoice {
    /** How much a comparison may be missed by where nothing else is consistent, in the {@link NodePull#unit}. */
    double TIE = 1e-9;

    /** −1, +1: to that side of the hinge; 0: along it. */
    final class Sides implements HingeChoice {
        private final byte[] sides;

        Sides(byte... sides) {
            this.sides = sides;
        }

        byte of(int hinge) {
            return sides[hinge];
        }
    }

    /** Nowhere, for ever: beside it is a region in which nothing moves it off the hinges. */
    final class Rest implements HingeChoice {
        private final byte[] sides;

        Rest(byte... sides) {
            this.sides = sides;
        }

        /** That region. */
        Sides beside() {
            return new Sides(sides);
        }
    }

    /** Not decided, with the reason. */
    record Open(String reason) implements HingeChoice {}

    /**
     * Decides. On a single hinge with the normal velocities v₋ and v₊ beside it:
     *
     * <ul>
     * <li>v₋ > 0 ≥ v₊: along the hinge, with Filippov's convex combination of the two velocities, whose normal part is
     * 0;
     *   <li>v₋ > 0 and v₊ > 0: to the positive side; v₋ ≤ 0 and v₊ ≤ 0: to the negative one;
     * <li>v₋ ≤ 0 and v₊ > 0: back to where it came from, also as the subgradient 0 of the ReLU at 0 has it that a start
     * on a hinge is on its negative side. A node that slid along the hinge could leave it to both sides.
     * </ul>
     *
     * <p>Where several hinges meet, see {@link HingeFan}: the one way that small steps can take, if there is one. A
     * start on hinges is on the negative side of all; of several ways it goes that which keeps it there, if one does.
     *
     * @param normals ξ of the hinges, at least one
     * @param before the sides from which the node came
     * @param start whether it came from nowhere, but starts there
     */
    static HingeChoice of(List<double[]> normals, NodePull pull, byte[] before, boolean start) {
        if (pull.unit() == 0) {
            byte[] sides = before.clone();
            for (int i = 0; i < sides.length; i++) {
                sides[i] = sides[i] == 0 ? -1 : sides[i];
            }
            return new Sides(sides);
        }
        HingeFan fan = new HingeFan(normals);
        Optional<byte[]> first = start && !fan.isTooLarge() ? first(fan, pull, before) : Optional.empty();
        if (first.isPresent()) {
            return new Sides(first.get());
        }
        return normals.size() == 1
                ? single(Vectors.dot(pull.drift, normals.get(0)), pull, before[0])
                : several(fan, pull, normals.size());
    }

    /** Where the first step from some sides leads, or else the one way that keeps most of them. */
    private static Optional<byte[]> first(HingeFan fan, NodePull pull, byte[] from) {
        Optional<byte[]> step = fan.afterFirstStep(pull, from);
        if (step.isPresent() || from.length == 1) {
            return step;
        }
        List<byte[]> exits = fan.exits(pull, TIE);
        List<byte[]> keeping = exits.stream()
                .filter(exit -> exits.stream().allMatch(other -> keepsAsMuch(exit, other, from)))
                .toList();
        return keeping.size() == 1 ? Optional.of(keeping.get(0)) : Optional.empty();
    }

    private static boolean keepsAsMuch(byte[] exit, byte[] other, byte[] from) {
        for (int i = 0; i < from.length; i++) {
            if (exit[i] != from[i] && other[i] == from[i]) {
                return false;
            }
        }
        return true;
    }

    private static HingeChoice single(double drift, NodePull pull, byte before) {
        boolean upFromBelow = drift + pull.along(0, -1) > 0;
        boolean upFromAbove = drift + pull.along(0, 1) > 0;
        if (upFromBelow == upFromAbove) {
            return new Sides((byte) (upFromBelow ? 1 : -1));
        }
        if (upFromBelow) {
            return new Sides((byte) 0);
        }
        return before == 0
                ? new Open("is free to leave the hinge along which it slid to either side")
                : new Sides(before);
    }

    private static HingeChoice several(HingeFan fan, NodePull pull, int hinges) {
        if (fan.isTooLarge()) {
            return new Open("stands on the hinges of %d samples, too many to look at all ways on".formatted(hinges));
        }
        for (double tolerance : new double[] {0, TIE}) {
            if (fan.lowest(pull) >= -Math.max(tolerance, HingeFan.ROUNDING)) {
                return fan.stillness(pull).<HingeChoice>map(Rest::new).orElseGet(() -> new Sides(new byte[hinges]));
            }
            List<byte[]> exits = fan.exits(pull, tolerance);
            int ways = exits.size() + (fan.mayStay(pull) ? 1 : 0);
            if (ways > 1) {
                return new Open("can go on in %d ways from the hinges of %d samples, on which it stands"
                        .formatted(ways, hinges));
            }
            if (exits.size() == 1) {
                return new Sides(exits.get(0));
            }
        }
        return new Open("finds no way on from the hinges of %d samples, on which it stands".formatted(hinges));
    }
}
