package org.geodescent.core.train;

import static org.geodescent.core.train.PlanarStepper.B;
import static org.geodescent.core.train.PlanarStepper.STRIDE;
import static org.geodescent.core.train.PlanarStepper.VELOCITY;
import static org.geodescent.core.train.PlanarStepper.VX;
import static org.geodescent.core.train.PlanarStepper.W;

/**
 * The hidden nodes of a {@link PlanarStepper} that need no update: no sample activates them, so that their gradient is
 * 0, and what momentum is left moves θ by less than rounding. Both then stay so, for the velocity only shrinks. It does
 * so far into the subnormal numbers, with which processors are slow; most steps leave it out, and it is caught up with
 * to the bit.
 */
final class RestingNodes {
    /** First the nodes that move, rising; the others after them. */
    final int[] order;
    /** How many move. */
    int moving;

    private final double[] p;
    private final GateChanges gates;
    private final double stepSize;
    private final double momentum;
    private final double biasFactor;

    /** @param p the stepper's numbers, node by node */
    RestingNodes(double[] p, int hidden, GateChanges gates, Descent descent, double biasFactor) {
        this.p = p;
        this.gates = gates;
        this.biasFactor = biasFactor;
        stepSize = descent.stepSize();
        momentum = descent.momentum();
        order = new int[hidden];
    }

    /** Looks at all nodes anew. */
    void find() {
        moving = 0;
        int resting = order.length;
        for (int k = 0; k < order.length; k++) {
            if (gates.isSilent(k) && rests(k * STRIDE)) {
                order[--resting] = k;
            } else {
                order[moving++] = k;
            }
        }
    }

    private boolean rests(int i) {
        for (int j = i + VX; j <= i + W; j++) {
            double value = p[j];
            double velocity = p[j + VELOCITY];
            // A 0 may change its sign.
            boolean rests = value == 0
                    ? Double.doubleToRawLongBits(value) == 0 && Double.doubleToRawLongBits(velocity) == 0
                    : value - stepSize * velocity == value && Math.abs(value) <= Double.MAX_VALUE;
            if (!rests) {
                return false;
            }
        }
        return true;
    }

    /** Gives nodes at rest the velocities that they have after so many updates. */
    void catchUp(long steps) {
        for (int j = moving; j < order.length; j++) {
            int i = order[j] * STRIDE;
            // With a pull of 0, as the stepper writes it: zeros have signs.
            double ofV = 0 * p[i + W];
            slowDown(i + VELOCITY, ofV, steps);
            slowDown(i + VELOCITY + 1, ofV, steps);
            slowDown(i + VELOCITY + 2, ofV * biasFactor, steps);
            slowDown(i + VELOCITY + 3, p[i + VX] * 0 + p[i + VX + 1] * 0 + p[i + B] * 0, steps);
        }
    }

    private void slowDown(int at, double gradient, long steps) {
        double velocity = p[at];
        for (long step = 0; step < steps; step++) {
            double before = velocity;
            velocity = momentum * before + gradient;
            if (Double.doubleToRawLongBits(velocity) == Double.doubleToRawLongBits(before)) {
                break;
            }
        }
        p[at] = velocity;
    }
}
