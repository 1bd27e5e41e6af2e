package org.geodescent.core.convex;

/**
 * The linear program {@code min 1ᵀc} subject to {@code A c ≥ b, c ≥ 0} and its dual {@code max bᵀμ} subject to
 * {@code Aᵀμ ≤ 1, μ ≥ 0} by the simplex method, which goes on from where it ended when columns have been added.
 *
 * <p>A basis is a set of rows, whose margins are met exactly, and as many columns, which have a weight: together the
 * kernel of A, whose inverse is all that is kept. While margins are missed rows are exchanged (the dual simplex
 * method), while μ takes more than 1 on a column columns are (the primal one): the same steps with the roles of rows
 * and columns exchanged. What it returns is a guess to be certified. Mutable, for one thread.
 */
final class KernelSimplex {
    /** So many times the tolerance may be lost to a larger pivot. */
    private static final double ROOM = 100;

    /** A smaller entry is no pivot. */
    private static final double PIVOT = 1e-7;

    /** So many pivots at most, for every row. */
    private static final int PIVOTS = 40;

    /** After so many pivots values and slacks are computed anew. */
    private static final int REFRESH = 30;

    private final LinearColumns a;
    private final LinearKernel kernel;
    private final KernelSide rows;
    private final KernelSide columns;

    /** By positions in the kernel: how the values of one side change for a step of length 1, and what this rests on. */
    private final double[] change;

    private final double[] entries;
    private final double[] answer;

    /** @param bounds b, positive */
    KernelSimplex(LinearColumns a, double... bounds) {
        int most = bounds.length;
        this.a = a;
        this.kernel = new LinearKernel(a, bounds);
        this.rows = kernel.rows;
        this.columns = kernel.columns;
        this.change = new double[most + 1];
        this.entries = new double[most + 1];
        this.answer = new double[most + 1];
    }

    /** c, one per column, none negative. */
    double[] weights() {
        return columns.allValues();
    }

    /** μ, one per row, none negative. */
    double[] multipliers() {
        return rows.allValues();
    }

    /** Leaves the given columns, ascending; begins anew if one with a weight is not among them. */
    void keep(int... kept) {
        kernel.keep(kept);
    }

    /** Goes on to the optimum; false if there is none, or rounding keeps it away. */
    boolean solve() {
        columns.count(a.count());
        rows.forgetWeights();
        columns.forgetWeights();
        kernel.refresh();
        boolean dual = true;
        int since = 0;
        for (int pivots = 0; pivots < PIVOTS * a.rows(); pivots++) {
            boolean missed = rows.isViolated(columns);
            boolean exceeded = columns.isViolated(rows);
            if (!missed && !exceeded && since == 0) {
                return true;
            }
            if ((!missed && !exceeded) || since == REFRESH) {
                kernel.refresh();
                since = 0;
                continue;
            }
            dual = dual ? missed : !exceeded;
            if (!new Pivot(dual).exchange()) {
                return false;
            }
            since++;
        }
        return false;
    }

    /**
     * One exchange: repairs a slack of the first side or a value of the second, and keeps the values of the first and
     * the slacks of the second side from becoming negative. The first side are the rows in the dual method.
     */
    private final class Pivot {
        private final boolean dual;
        private final KernelSide first;
        private final KernelSide second;

        /** A step changes the slacks of the second side by so many times the products. */
        private final int sign;

        /** What is repaired: number of a slack of the first side, or position of a value of the second; or −1. */
        private final int entering;

        private final int leaving;

        /** What ends the step: position of a value of the first side, or number of a slack of the second; or −1. */
        private int blocking = -1;

        private int joining = -1;

        /** How fast that falls, and how far the step goes. */
        private double fall;

        private double step;

        Pivot(boolean dual) {
            this.dual = dual;
            this.first = dual ? rows : columns;
            this.second = dual ? columns : rows;
            this.sign = dual ? -1 : 1;
            int slack = first.worstSlack();
            int value = second.worstValue(first.tolerance());
            boolean enters = slack >= 0 && (value < 0 || first.slackGain(slack) >= second.valueGain(value));
            this.entering = enters ? slack : -1;
            this.leaving = enters ? -1 : value;
        }

        /** False if there is no end to the step. */
        boolean exchange() {
            if (entering < 0 && leaving < 0) {
                return false;
            }
            direct();
            limit();
            if (blocking < 0 && joining < 0) {
                return false;
            }
            double wrong = entering >= 0 ? first.slacks[entering] : second.values[leaving];
            double weight = entering >= 0 ? first.slackWeight(entering) : second.valueWeight(leaving);
            first.remember();
            second.remember();
            move();
            if (entering >= 0 && joining >= 0) {
                append(wrong);
            } else if (entering >= 0) {
                replaceFirst(wrong);
            } else if (joining >= 0) {
                replaceSecond(wrong);
            } else {
                remove(wrong);
            }
            kernel.slacks(dual);
            first.weighSlacks(wrong, weight);
            second.weighValues(wrong, weight);
            return true;
        }

        /** How the values of the first side change, so that those of the second keep their slacks. */
        private void direct() {
            int size = first.size();
            if (entering >= 0) {
                for (int i = 0; i < size; i++) {
                    entries[i] = -entry(entering, second.member(i));
                }
                kernel.solve(dual, entries, change);
                first.members[size] = entering;
                change[size] = 1;
            } else {
                kernel.line(dual, leaving, change);
                for (int i = 0; i < size; i++) {
                    change[i] *= sign;
                }
            }
            int moved = entering >= 0 ? size + 1 : size;
            if (dual) {
                a.transposed(first.members, moved, change, second.changes);
            } else {
                a.times(first.members, moved, change, second.changes);
            }
        }

        /**
         * Where the step ends, by Harris' two passes: how far it may go if all may become a little negative, then what
         * falls fastest up to there.
         */
        private void limit() {
            double room = ROOM * second.tolerance();
            double reach = Double.POSITIVE_INFINITY;
            for (int y = 0; y < second.count(); y++) {
                double falling = -sign * second.changes[y];
                if (falling > PIVOT && !second.isMember(y)) {
                    reach = Math.min(reach, (Math.max(0, second.slacks[y]) + room) / falling);
                }
            }
            for (int i = 0; i < first.size(); i++) {
                if (-change[i] > PIVOT) {
                    reach = Math.min(reach, (Math.max(0, first.values[i]) + room) / -change[i]);
                }
            }
            fall = PIVOT;
            for (int y = 0; y < second.count(); y++) {
                double falling = -sign * second.changes[y];
                if (falling > fall && Math.max(0, second.slacks[y]) <= reach * falling && !second.isMember(y)) {
                    fall = falling;
                    joining = y;
                }
            }
            for (int i = 0; i < first.size(); i++) {
                if (-change[i] > fall && Math.max(0, first.values[i]) <= reach * -change[i]) {
                    fall = -change[i];
                    blocking = i;
                }
            }
            joining = blocking >= 0 ? -1 : joining;
            step = Math.max(0, blocking >= 0 ? first.values[blocking] : joining >= 0 ? second.slacks[joining] : 0)
                    / fall;
        }

        /** Takes the step. */
        private void move() {
            for (int i = 0; i < first.size(); i++) {
                first.values[i] += step * change[i];
            }
            for (int y = 0; y < second.count(); y++) {
                second.slacks[y] += sign * step * second.changes[y];
            }
        }

        private void append(double wrong) {
            answer(joining);
            double corner = second.changes[joining];
            double value = sign * wrong / corner;
            second.subtract(value, answer);
            negate(change, first.size());
            kernel.inverse.append(dual ? answer : change, dual ? change : answer, corner);
            first.append(entering, step);
            second.append(joining, value);
        }

        private void replaceFirst(double wrong) {
            kernel.line(!dual, blocking, answer);
            second.subtract(-sign * wrong / fall, answer);
            negate(change, first.size());
            if (dual) {
                kernel.inverse.replaceRow(blocking, change);
            } else {
                kernel.inverse.replaceColumn(blocking, change);
            }
            first.replace(blocking, entering, step);
        }

        private void replaceSecond(double wrong) {
            answer(joining);
            double value = wrong / answer[leaving];
            second.subtract(value, answer);
            if (dual) {
                kernel.inverse.replaceColumn(leaving, answer);
            } else {
                kernel.inverse.replaceRow(leaving, answer);
            }
            second.replace(leaving, joining, value);
        }

        private void remove(double wrong) {
            kernel.line(!dual, blocking, answer);
            second.subtract(wrong / answer[leaving], answer);
            kernel.inverse.remove(dual ? leaving : blocking, dual ? blocking : leaving);
            first.remove(blocking);
            second.remove(leaving);
        }

        /** How the values of the second side answer to one more of it. */
        private void answer(int number) {
            for (int i = 0; i < first.size(); i++) {
                entries[i] = entry(first.member(i), number);
            }
            kernel.solve(!dual, entries, answer);
        }

        private double entry(int ofFirst, int ofSecond) {
            return dual ? a.entry(ofFirst, ofSecond) : a.entry(ofSecond, ofFirst);
        }
    }

    private static void negate(double[] values, int size) {
        for (int i = 0; i < size; i++) {
            values[i] = -values[i];
        }
    }
}
