package org.geodescent.core.convex;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.geodescent.core.exact.Dyadic;
import org.geodescent.core.exact.DyadicVector;
import org.geodescent.core.geometry.ActivationPattern;

/** The network that the basis of a {@link PreciseMaster} is, and what it costs. Immutable by custom. */
final class PreciseNeurons {
    /** Bits of a score that are rounding of a direction on a hinge. */
    private static final int ON_HINGE = 120;

    private final List<Neuron> neurons;
    private final Dyadic cost;

    /** Mutable, for one thread. */
    static final class Neuron {
        private final int sign;
        private final int[] sides;
        private Dyadic[] u;

        private Neuron(int sign, int[] sides, Dyadic... u) {
            this.sign = sign;
            this.sides = sides;
            this.u = u;
        }

        int sign() {
            return sign;
        }

        Dyadic[] u() {
            return u;
        }

        /** In doubles, for the samples as they are, which the rows are with their numbers divided by the scale. */
        OptimalNeuron rounded(int bits, Dyadic[][] rows, double scale) {
            Dyadic[] own = Arrays.copyOf(u, rows[0].length);
            int[] ownSides = sides(bits, own, rows, rows.length);
            boolean[] active = new boolean[rows.length];
            for (int n = 0; n < active.length; n++) {
                active[n] = ownSides[n] >= 0;
            }
            return new OptimalNeuron(
                    Arrays.stream(own).map(v -> v.toDouble() / scale).toList(), sign, ActivationPattern.of(active));
        }

        private boolean isCompatible(int otherSign, int... other) {
            return sign == otherSign && IntStream.range(0, sides.length).noneMatch(n -> sides[n] * other[n] < 0);
        }

        private void join(int[] other, Dyadic... added) {
            u = DyadicVector.plus(u, Dyadic.of(1), added);
            for (int n = 0; n < sides.length; n++) {
                sides[n] = sides[n] == 0 ? other[n] : sides[n];
            }
        }
    }

    private PreciseNeurons(List<Neuron> neurons, Dyadic cost) {
        this.neurons = neurons;
        this.cost = cost;
    }

    /** Those of one sign in one closed cell are one: that never makes Σ‖u‖ larger. */
    static PreciseNeurons of(PreciseMaster master, Dyadic[][] points, int... y) {
        List<Neuron> joined = new ArrayList<>();
        IntStream.range(0, y.length)
                .filter(i -> master.column(i).sign != 0 && master.weight(i).signum() > 0)
                .boxed()
                .sorted(Comparator.<Integer>comparingDouble(
                        i -> -master.weight(i).times(master.column(i).cost).toDouble()))
                .forEach(i -> {
                    PreciseColumn column = master.column(i);
                    int[] sides = sides(master.bits(), column.u, points, y.length);
                    Dyadic[] u = DyadicVector.times(master.weight(i), column.u);
                    joined.stream()
                            .filter(neuron -> neuron.isCompatible(column.sign, sides))
                            .findFirst()
                            .ifPresentOrElse(
                                    neuron -> neuron.join(sides, u),
                                    () -> joined.add(new Neuron(column.sign, sides, u)));
                });
        return scaled(master.bits(), joined, points, y);
    }

    /** The same, at least as large, with the margins of these samples. */
    PreciseNeurons reaching(int bits, Dyadic[][] points, int... y) {
        return neurons.isEmpty() ? this : scaled(bits, neurons, points, y);
    }

    double[] margins(Dyadic[][] points, int... y) {
        return IntStream.range(0, y.length)
                .mapToDouble(n -> margin(neurons, y[n], points[n]).toDouble())
                .toArray();
    }

    private static Dyadic margin(List<Neuron> neurons, int label, Dyadic... point) {
        Dyadic margin = Dyadic.ZERO;
        for (Neuron neuron : neurons) {
            Dyadic value = DyadicVector.dot(point, neuron.u);
            if (value.signum() > 0) {
                margin = neuron.sign == label ? margin.plus(value) : margin.minus(value);
            }
        }
        return margin;
    }

    /** So that the smallest margin is exactly 1 or a little more. */
    private static PreciseNeurons scaled(int bits, List<Neuron> neurons, Dyadic[][] points, int... y) {
        Dyadic least = Dyadic.ZERO;
        for (int n = 0; n < y.length; n++) {
            Dyadic margin = margin(neurons, y[n], points[n]);
            least = n == 0 || margin.compareTo(least) < 0 ? margin : least;
        }
        if (least.signum() <= 0) {
            return new PreciseNeurons(List.of(), Dyadic.ZERO);
        }
        Dyadic factor = Dyadic.of(1).dividedBy(least, bits);
        Dyadic above = factor.plus(factor.scaled(-bits));
        Dyadic cost = Dyadic.ZERO;
        for (Neuron neuron : neurons) {
            neuron.u = DyadicVector.times(above, neuron.u);
            cost = cost.plus(DyadicVector.dot(neuron.u, neuron.u).rootAbove(bits));
        }
        return new PreciseNeurons(neurons, cost);
    }

    private static int[] sides(int bits, Dyadic[] u, Dyadic[][] points, int samples) {
        int[] sides = new int[samples];
        for (int n = 0; n < samples; n++) {
            Dyadic score = DyadicVector.dot(points[n], u);
            int size = DyadicVector.magnitude(points[n]) + DyadicVector.magnitude(u);
            sides[n] = score.signum() == 0 || score.magnitude() < size + ON_HINGE - bits ? 0 : score.signum();
        }
        return sides;
    }

    /** Empty where a margin is missed. */
    List<Neuron> list() {
        return neurons;
    }

    /** Σ‖u‖, rounded up: an upper bound of the optimal value if there are any. */
    Dyadic cost() {
        return cost;
    }
}
