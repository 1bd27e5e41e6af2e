package org.geodescent.core.train;

import java.util.Arrays;
import org.geodescent.core.model.TwoLayerRelu;

/**
 * The step of the two-layer ReLU network with perturbations in front of both layers (A (15), Algorithm 1), for samples
 * of the plane. The first N outputs are the highest that a sample can have, {@code max_d f(x; d)}, the others the
 * lowest. Given z = x + d_1, the best additive d_2 is {@code ± ε sign(w)}, which adds {@code ± ε‖w‖₁}, and the best
 * multiplicative one makes {@code w ± ε|w|} of w; the best z is found by {@link SquareExtreme}.
 */
final class ExcitedPlanarStepper extends ArrayStepper {
    private final TwoLayerRelu model;
    private final int hidden;
    private final int size;
    private final double added;
    private final double multiplied;
    private final double hiddenBiasFactor;
    private final double outputBiasFactor;
    private final double[] vx;
    private final double[] vy;
    private final double[] b;
    /** {@code ± u}, the signed output weights of the search. */
    private final double[] weights;

    private final SquareExtreme extreme;
    /** By outputs: where it is attained, and the gates there. */
    private final double[] atX;

    private final double[] atY;
    private final double[] gates;

    ExcitedPlanarStepper(RunSpec spec, TwoLayerRelu model) {
        super(spec, 2);
        this.model = model;
        hidden = model.hidden();
        size = spec.data().size();
        Excitation excitation = spec.excitation();
        boolean additive = excitation.kind() == Excitation.Kind.ADDITIVE;
        added = additive ? excitation.hidden() : 0;
        multiplied = additive ? 0 : excitation.hidden();
        hiddenBiasFactor = model.hiddenBias() ? 1 : 0;
        outputBiasFactor = model.outputBias() ? 1 : 0;
        vx = new double[hidden];
        vy = new double[hidden];
        b = new double[hidden];
        weights = new double[hidden];
        extreme = new SquareExtreme(weights, vx, vy, b, excitation.input());
        atX = new double[samples];
        atY = new double[samples];
        gates = new double[samples * hidden];
    }

    /** {@code 1 ± ε sign(w_k)} where hidden signals are multiplied, else 1. */
    private double factor(int side, double w) {
        return 1 + side * multiplied * Math.signum(w);
    }

    @Override
    void computeOutputs() {
        double spread = 0;
        for (int k = 0; k < hidden; k++) {
            vx[k] = parameters[model.indexOfV(k, 0)];
            vy[k] = parameters[model.indexOfV(k, 1)];
            b[k] = parameters[model.indexOfB(k)];
            spread += added * Math.abs(parameters[model.indexOfW(k)]);
        }
        computeSide(1, 0, spread);
        computeSide(-1, size, spread);
    }

    /** @param side 1 for the highest outputs, −1 for the lowest, which are minus the highest of −f */
    private void computeSide(int side, int from, double spread) {
        for (int k = 0; k < hidden; k++) {
            double w = parameters[model.indexOfW(k)];
            weights[k] = side * w * factor(side, w);
        }
        double c = parameters[model.indexOfC()];
        for (int n = 0; n < size; n++) {
            int i = from + n;
            extreme.search(features[2 * n], features[2 * n + 1]);
            extreme.gates(gates, i * hidden);
            atX[i] = extreme.x;
            atY[i] = extreme.y;
            outputs[i] = c + side * (extreme.value + spread);
        }
    }

    @Override
    void gradientInto(double[] target) {
        Arrays.fill(target, 0);
        for (int i = 0; i < samples; i++) {
            int side = i < size ? 1 : -1;
            for (int k = 0; k < hidden; k++) {
                double w = parameters[model.indexOfW(k)];
                double gate = gates[i * hidden + k] * factor(side, w);
                double onNode = push[i] * w * gate;
                target[model.indexOfV(k, 0)] += onNode * atX[i];
                target[model.indexOfV(k, 1)] += onNode * atY[i];
                target[model.indexOfB(k)] += onNode * hiddenBiasFactor;
                double h = vx[k] * atX[i] + vy[k] * atY[i] + b[k];
                target[model.indexOfW(k)] += push[i] * (gate * h + side * added * Math.signum(w));
            }
            target[model.indexOfC()] += push[i] * outputBiasFactor;
        }
    }

    @Override
    public long workPerStep() {
        return 16L * samples * hidden;
    }
}
