package org.geodescent.core.convex;

import java.util.Arrays;

/**
 * The rows or the columns of a linear program as {@link KernelSimplex} sees them: those of the kernel have a value,
 * their multiplier or weight, and no slack; all others have a slack and no value. Mutable, for one thread.
 */
final class KernelSide {
    /** What is negative by less is rounding: absolute, and relative to the sum of what it is made of. */
    private static final double TOLERANCE = 1e-9;

    private static final double RELATIVE_TOLERANCE = 1e-13;

    /** So many times the tolerance may the slacks within the kernel be off 0. */
    private static final double DRIFT = 10;

    private final double[] bounds;

    /** By positions, of which there may be one more for what is about to enter. */
    final int[] members;

    final double[] values;
    private int size;

    /** By numbers. */
    double[] slacks = {};

    double[] changes = {};
    private int[] positions = {};
    private int count;
    private double tolerance = TOLERANCE;

    /** Slacks and values before a pivot. */
    private double[] before = {};

    /** How much larger a violation looks than it is: Devex's reference weights, by numbers. */
    private double[] slackWeights = {};

    private double[] valueWeights = {};

    /** @param bounds of the rows; none for columns */
    KernelSide(int most, double... bounds) {
        this.bounds = bounds;
        this.members = new int[most + 1];
        this.values = new double[most + 1];
        count(bounds.length);
    }

    double bound(int number) {
        return bounds[number];
    }

    int count() {
        return count;
    }

    /** Makes room. */
    void count(int wanted) {
        if (wanted > positions.length) {
            int known = positions.length;
            int room = Math.max(wanted, 2 * known);
            positions = Arrays.copyOf(positions, room);
            Arrays.fill(positions, known, room, -1);
            slacks = new double[room];
            changes = new double[room];
            before = new double[room];
            slackWeights = new double[room];
            valueWeights = new double[room];
        }
        count = wanted;
    }

    int size() {
        return size;
    }

    int member(int position) {
        return members[position];
    }

    boolean isMember(int number) {
        return positions[number] >= 0;
    }

    double tolerance() {
        return tolerance;
    }

    /** @param sum what the slacks are made of */
    void tolerate(double sum) {
        tolerance = TOLERANCE + RELATIVE_TOLERANCE * sum;
    }

    double sum() {
        double sum = 0;
        for (int i = 0; i < size; i++) {
            sum += Math.abs(values[i]);
        }
        return sum;
    }

    double[] allValues() {
        double[] all = new double[count];
        for (int i = 0; i < size; i++) {
            all[members[i]] = Math.max(0, values[i]);
        }
        return all;
    }

    boolean isAdrift() {
        for (int i = 0; i < size; i++) {
            if (!(Math.abs(slacks[members[i]]) <= DRIFT * tolerance)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a slack of this side, or a value of the other, is negative. */
    boolean isViolated(KernelSide other) {
        return worstSlack() >= 0 || other.worstValue(tolerance) >= 0;
    }

    /** The number of the negative slack that is worth most, or −1. */
    int worstSlack() {
        double most = 0;
        int worst = -1;
        for (int i = 0; i < count; i++) {
            if (slacks[i] < -tolerance && positions[i] < 0 && slackGain(i) > most) {
                most = slackGain(i);
                worst = i;
            }
        }
        return worst;
    }

    /** The position of the negative value that is worth most, or −1. */
    int worstValue(double allowed) {
        double most = 0;
        int worst = -1;
        for (int i = 0; i < size; i++) {
            if (values[i] < -allowed && valueGain(i) > most) {
                most = valueGain(i);
                worst = i;
            }
        }
        return worst;
    }

    double slackGain(int number) {
        return slacks[number] * slacks[number] / slackWeights[number];
    }

    double valueGain(int position) {
        return values[position] * values[position] / valueWeights[members[position]];
    }

    double slackWeight(int number) {
        return slackWeights[number];
    }

    double valueWeight(int position) {
        return valueWeights[members[position]];
    }

    void forgetWeights() {
        Arrays.fill(slackWeights, 1);
        Arrays.fill(valueWeights, 1);
    }

    /** Before a pivot. */
    void remember() {
        System.arraycopy(slacks, 0, before, 0, count);
        for (int i = 0; i < size; i++) {
            before[members[i]] = values[i];
        }
    }

    /**
     * After a pivot, which has repaired a violation of this weight: the weights of the slacks that it has changed.
     */
    void weighSlacks(double wrong, double weight) {
        for (int i = 0; i < count; i++) {
            if (positions[i] < 0) {
                double share = (slacks[i] - before[i]) / wrong;
                slackWeights[i] = Math.max(slackWeights[i], share * share * weight);
            }
        }
    }

    /** The same of the values. */
    void weighValues(double wrong, double weight) {
        for (int i = 0; i < size; i++) {
            double share = (values[i] - before[members[i]]) / wrong;
            valueWeights[members[i]] = Math.max(valueWeights[members[i]], share * share * weight);
        }
    }

    void subtract(double factor, double[] vector) {
        for (int i = 0; i < size; i++) {
            values[i] -= factor * vector[i];
        }
    }

    void append(int number, double value) {
        members[size] = number;
        values[size] = value;
        positions[number] = size++;
        before[number] = 0;
    }

    void replace(int position, int number, double value) {
        int left = members[position];
        positions[left] = -1;
        before[left] = 0;
        members[position] = number;
        values[position] = value;
        positions[number] = position;
        before[number] = 0;
    }

    /** The last one takes its position. */
    void remove(int position) {
        int left = members[position];
        positions[left] = -1;
        before[left] = 0;
        size--;
        if (position < size) {
            members[position] = members[size];
            values[position] = values[size];
            positions[members[position]] = position;
        }
    }

    /** Without members. */
    void clear() {
        Arrays.fill(positions, -1);
        size = 0;
    }

    /** Leaves some, ascending; false if there are members that are not among them. */
    boolean renumber(int... kept) {
        int[] now = new int[count];
        Arrays.fill(now, -1);
        for (int i = 0; i < kept.length; i++) {
            now[kept[i]] = i;
        }
        Arrays.fill(positions, -1);
        count = kept.length;
        boolean all = true;
        for (int i = 0; i < size; i++) {
            members[i] = now[members[i]];
            all &= members[i] >= 0;
            if (members[i] >= 0) {
                positions[members[i]] = i;
            }
        }
        return all;
    }
}
