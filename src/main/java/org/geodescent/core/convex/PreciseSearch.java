package org.geodescent.core.convex;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.geodescent.core.exact.Dyadic;
import org.geodescent.core.exact.DyadicVector;
import org.geodescent.core.exact.ExactRank;
import org.geodescent.core.linalg.Vectors;

/**
 * Solves B (14)/(15) with a bias where samples are so nearly parallel, or of so different size, that double precision
 * does not close the gap: a linear program in hundreds of bits, to which an oracle without rounding adds the directions
 * that are missing. Mutable, for one thread.
 */
final class PreciseSearch {
    /** The relative gap at which the search ends. */
    private static final double TARGET = 1e-10;

    private static final int ROUNDS = 400;

    /** So many for each sample end a round. */
    private static final int PIVOTS = 100;

    /** The oracle looks at what is above this: there are the columns of the basis. */
    private static final double ALL_BUT_REACHED = 1 - 1e-9;

    /** Bits of a multiplier, compared with the largest, that are rounding of 0. */
    private static final int ROUNDING = 220;

    /** A direction that λ exceeds by less is as good as none. */
    private static final double ENOUGH = 1e-13;

    private final int bits;
    private final Dyadic[][] points;
    private final int[] y;
    private final BooleanSupplier cancelled;
    private final PreciseOracle oracle;
    private final PreciseMaster master;
    private Dyadic lower = Dyadic.ZERO;
    private Dyadic[] lambda;
    private PreciseNeurons best;

    /**
     * @param rows distinct samples of at most two features, behind each the same positive number
     * @param y ±1
     */
    PreciseSearch(double[][] rows, int[] y, BooleanSupplier cancelled) {
        this.y = y;
        this.cancelled = cancelled;
        double[][] spatial = Arrays.stream(rows).map(PreciseSearch::spatial).toArray(double[][]::new);
        this.bits = PreciseMaster.LEAST_BITS + smallness(rows);
        this.points = Arrays.stream(spatial).map(DyadicVector::of).toArray(Dyadic[][]::new);
        this.oracle = new PreciseOracle(spanning(spatial));
        this.lambda = DyadicVector.zero(y.length);
        this.master = new PreciseMaster(bits, interpolation(rows[0].length - 1));
        this.best = PreciseNeurons.of(master, points, y);
    }

    /** In three dimensions. */
    static double[] spatial(double... row) {
        return Arrays.copyOf(row, 3);
    }

    /**
     * How many bits the features are smaller than the constant: the multipliers of the two classes differ by that share
     * of them.
     */
    private static int smallness(double[]... rows) {
        int constant = rows[0].length - 1;
        int most = 0;
        for (int j = 0; j < constant; j++) {
            int feature = j;
            double largest = Arrays.stream(rows)
                    .mapToDouble(row -> Math.abs(row[feature]))
                    .max()
                    .orElse(0);
            if (largest > 0) {
                most = Math.max(
                        most,
                        Dyadic.of(rows[0][constant]).magnitude()
                                - Dyadic.of(largest).magnitude());
            }
        }
        return most;
    }

    /** With axes that make up for what the rows do not span; no λ rests on them. */
    private static double[][] spanning(double[][] rows) {
        ExactRank rank = ExactRank.of(rows, 3);
        List<double[]> spanning = new ArrayList<>(List.of(rows));
        for (int j = 0; j < 3; j++) {
            if (!rank.columns().contains(j)) {
                double[] axis = new double[3];
                axis[j] = 1;
                spanning.add(axis);
            }
        }
        return spanning.toArray(double[][]::new);
    }

    /** The piecewise linear function of one linear function that has the labels' values. */
    private PreciseColumn[] interpolation(int features) {
        Dyadic[] normal = DyadicVector.zero(3);
        normal[0] = Dyadic.of(2);
        Integer[] order;
        // Two samples have the same value for one of these normals at most.
        int second = 3;
        do {
            if (features > 1) {
                normal[1] = Dyadic.of(second);
            }
            order = IntStream.range(0, y.length).boxed().toArray(Integer[]::new);
            Dyadic[] direction = normal;
            Arrays.sort(order, (a, b) -> DyadicVector.dot(points[a], direction)
                    .compareTo(DyadicVector.dot(points[b], direction)));
            second++;
        } while (!isStrict(order, normal));
        PreciseColumn[] columns = new PreciseColumn[y.length];
        Dyadic[] u = DyadicVector.zero(3);
        u[features] = Dyadic.of(1);
        for (int k = 0; k < order.length; k++) {
            columns[order[k]] = column(u, 1);
            u = normal.clone();
            // Rows end in a power of two.
            Dyadic last = points[order[k]][features];
            u[features] = DyadicVector.dot(points[order[k]], normal).negated().dividedBy(last, bits);
        }
        return columns;
    }

    private boolean isStrict(Integer[] order, Dyadic... normal) {
        return IntStream.range(1, order.length)
                .noneMatch(k -> DyadicVector.dot(points[order[k - 1]], normal)
                                .compareTo(DyadicVector.dot(points[order[k]], normal))
                        == 0);
    }

    /**
     * Runs until the gap has closed, it is cancelled, or the rounds are used up.
     *
     * @param start neurons of a network that may be near the optimal one
     */
    void run(List<FaceNeuron> start) {
        List<PreciseColumn> known = new ArrayList<>();
        for (FaceNeuron neuron : start) {
            known.add(column(DyadicVector.of(Arrays.copyOf(neuron.u, 3)), neuron.sign));
        }
        for (int round = 0; round < ROUNDS && !cancelled.getAsBoolean() && !isClosed(); round++) {
            improve(known);
            master.price();
            known.clear();
            for (PreciseOracle.Piece piece : bound()) {
                known.add(column(piece.direction(), piece.sign()));
            }
            PreciseNeurons neurons = PreciseNeurons.of(master, points, y);
            if (!neurons.list().isEmpty()
                    && (best.list().isEmpty() || neurons.cost().compareTo(best.cost()) < 0)) {
                best = neurons;
            }
            for (PreciseNeurons.Neuron neuron : neurons.list()) {
                known.add(column(neuron.u(), neuron.sign()));
            }
        }
    }

    private PreciseColumn column(Dyadic[] direction, int sign) {
        return PreciseColumn.of(bits, direction, sign, points, y);
    }

    boolean isClosed() {
        return relativeGap() <= TARGET;
    }

    private double relativeGap() {
        return best.list().isEmpty()
                ? 1
                : best.cost().minus(lower).dividedBy(best.cost(), 60).toDouble();
    }

    /** Lets columns and surpluses enter while any makes the program better. */
    private void improve(List<PreciseColumn> known) {
        List<PreciseColumn> left = new ArrayList<>(known);
        for (int pivots = 0; pivots < PIVOTS * y.length && !cancelled.getAsBoolean(); pivots++) {
            int surplus = missing();
            if (surplus >= 0 && master.enter(PreciseColumn.surplus(surplus, y.length))) {
                continue;
            }
            PreciseColumn entering = null;
            double most = ENOUGH;
            for (PreciseColumn column : left) {
                double excess = master.excess(column);
                if (excess > most) {
                    most = excess;
                    entering = column;
                }
            }
            if (entering == null) {
                return;
            }
            if (!master.enter(entering)) {
                left.remove(entering);
            }
        }
    }

    /** The margin with the most negative multiplier; −1 if there is none but for rounding. */
    private int missing() {
        Dyadic[] multipliers = master.multipliers();
        int lowest = -1;
        Dyadic least = Dyadic.ZERO;
        Dyadic largest = Dyadic.ZERO;
        for (int n = 0; n < multipliers.length; n++) {
            if (multipliers[n].compareTo(least) < 0) {
                least = multipliers[n];
                lowest = n;
            }
            largest = multipliers[n].compareTo(largest) > 0 ? multipliers[n] : largest;
        }
        return lowest >= 0 && least.negated().compareTo(largest.scaled(ROUNDING - bits)) > 0 ? lowest : -1;
    }

    /** Looks at λ; returns where it is not feasible, or only just. */
    private List<PreciseOracle.Piece> bound() {
        Dyadic[] candidate = DyadicVector.zero(oracle.samples());
        Dyadic sum = Dyadic.ZERO;
        for (int n = 0; n < y.length; n++) {
            Dyadic multiplier = master.multipliers()[n];
            if (multiplier.signum() > 0) {
                sum = sum.plus(multiplier);
                candidate[n] = y[n] > 0 ? multiplier : multiplier.negated();
            }
        }
        List<PreciseOracle.Piece> pieces = oracle.maxima(candidate, ALL_BUT_REACHED);
        Dyadic h = pieces.stream()
                .map(PreciseOracle.Piece::value)
                .max(Dyadic::compareTo)
                .orElse(Dyadic.of(ALL_BUT_REACHED));
        Dyadic value = sum.dividedBy(h, bits);
        if (value.compareTo(lower) > 0) {
            lower = value;
            lambda = Arrays.stream(Arrays.copyOf(candidate, y.length))
                    .map(v -> v.dividedBy(h, bits))
                    .toArray(Dyadic[]::new);
        }
        return pieces.stream()
                .filter(piece -> piece.value().toDouble() > 1 + ENOUGH)
                .toList();
    }

    /** The margins of the best network at other samples than those of the search, too. */
    double[] margins(Dyadic[][] all, int... labels) {
        return best.margins(all, labels);
    }

    /** Scales the best network up until it reaches the margins of all these samples. */
    void reach(Dyadic[][] all, int... labels) {
        best = best.reaching(bits, all, labels);
    }

    /**
     * What has been found. The interval holds for numbers of hundreds of bits, of which λ and the neurons are rounded.
     *
     * @param rows all samples, divided by the scale
     * @param kept which of them the search has seen
     * @param known what is known from elsewhere
     */
    ConvexOutcome outcome(double[][] rows, int[] kept, double scale, int arrangements, ConvexOutcome.Undecided known) {
        double dual = Math.max(known.lower(), Math.nextDown(Math.nextDown(lower.toDouble())) / scale);
        double primal = best.list().isEmpty()
                ? known.upper()
                : Math.min(known.upper(), Math.nextUp(Math.nextUp(best.cost().toDouble())) / scale);
        if (!((primal - dual) / primal <= MaxMarginProgram.RELATIVE_GAP)
                || best.list().isEmpty()) {
            return new ConvexOutcome.Undecided(cancelled.getAsBoolean() ? "cancelled" : known.reason(), dual, primal);
        }
        Double[] whole = new Double[rows.length];
        Arrays.fill(whole, 0.0);
        for (int i = 0; i < kept.length; i++) {
            whole[kept[i]] = lambda[i].toDouble() / scale;
        }
        Dyadic[][] all = Arrays.stream(rows).map(DyadicVector::of).toArray(Dyadic[][]::new);
        List<OptimalNeuron> neurons = best.list().stream()
                .map(neuron -> neuron.rounded(bits, all, scale))
                .sorted(Comparator.comparingDouble(neuron ->
                        -Vectors.norm(neuron.u().stream().mapToDouble(v -> v).toArray())))
                .toList();
        return new ConvexOutcome.Solved(primal, dual, List.of(whole), neurons, arrangements, false);
    }
}
