package org.geodescent.core.convex;

import java.util.ArrayList;
import java.util.List;

/**
 * The directions that a first linear program needs after a sample of the plane has been moved a little: those of the
 * last solution's neurons and the rays beside them, and all rays beside the samples whose margins tell that they have
 * been moved.
 */
final class NearbyRays {
    /** So many rays on either side of a neuron, and of a moved sample's line. */
    private static final int REACH = 2;

    /** A smaller change of a margin, relative to it, is rounding. */
    private static final double MOVED = 1e-9;

    private final PlanarOracle plane;

    /** Of every ray, whether neurons of either sign may lie on it. */
    private final boolean[] positive;

    private final boolean[] negative;

    private NearbyRays(PlanarOracle plane) {
        this.plane = plane;
        this.positive = new boolean[2 * plane.fan().lines()];
        this.negative = new boolean[positive.length];
    }

    /**
     * @param neurons of the last solution, in the new arrangement
     * @param scores of the samples by them
     * @param lambda of the last solution, of the unit vectors
     */
    static List<Atom> of(
            SolverProblem problem, PlanarOracle plane, List<FaceNeuron> neurons, double[] scores, double... lambda) {
        NearbyRays rays = new NearbyRays(plane);
        List<Atom> atoms = new ArrayList<>();
        for (FaceNeuron neuron : neurons) {
            int place = plane.place(neuron.signs);
            boolean inSector = place % 2 == 1;
            boolean[] chosen = neuron.sign > 0 ? rays.positive : rays.negative;
            rays.choose(chosen, place / 2 - REACH + (inSector ? 1 : 0), place / 2 + REACH);
            if (inSector) {
                atoms.add(new Atom(new DirectionMaximum(0, 1, neuron.direction, neuron.signs), neuron.sign));
            }
        }
        for (int n = 0; n < scores.length; n++) {
            double change = problem.signed(n, scores[n]) / problem.bounds[n] - 1;
            if (change < -MOVED || (change > MOVED && lambda[n] != 0)) {
                int line = plane.fan().lineOf(n);
                for (int side = 0; side < 2; side++) {
                    int ray = line + side * plane.fan().lines();
                    rays.choose(rays.positive, ray - REACH, ray + REACH);
                    rays.choose(rays.negative, ray - REACH, ray + REACH);
                }
            }
        }
        rays.addTo(atoms);
        return atoms;
    }

    private void choose(boolean[] rays, int first, int last) {
        for (int i = first; i <= last; i++) {
            rays[Math.floorMod(i, rays.length)] = true;
        }
    }

    private void addTo(List<Atom> atoms) {
        for (int i = 0; i < positive.length; i++) {
            if (positive[i]) {
                atoms.add(new Atom(plane.ray(i), 1));
            }
            if (negative[i]) {
                atoms.add(new Atom(plane.ray(i), -1));
            }
        }
    }
}
