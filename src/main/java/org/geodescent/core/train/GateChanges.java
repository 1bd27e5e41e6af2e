package org.geodescent.core.train;

/**
 * Which hidden nodes are active at which samples, stored as what changes from one sample to the next: the nodes whose gate
 * {@code g_kn = 1(h_kn > 0)} differs from {@code g_k,n−1} (before the first sample all gates are 0). For samples that are
 * near each other these are few. The content depends on the gates alone, not on the order in which they were set.
 */
final class GateChanges {
    /** For sample n, the entries from {@code n·hidden} to {@code end[n]} of the next two arrays, by rising node. */
    final int[] end;
    /** Node index times the stride. */
    final int[] node;
    /** +1 where the node becomes active, −1 where it ceases to be. */
    final double[] sign;

    private final int samples;
    private final int hidden;
    private final int stride;
    private final boolean[] gates;

    /** All gates 0; node indices are stored multiplied by {@code stride}. */
    GateChanges(int samples, int hidden, int stride) {
        this.samples = samples;
        this.hidden = hidden;
        this.stride = stride;
        gates = new boolean[Math.multiplyExact(samples, hidden)];
        node = new int[gates.length];
        sign = new double[gates.length];
        end = new int[samples];
        for (int n = 0; n < samples; n++) {
            end[n] = n * hidden;
        }
    }

    boolean isActive(int sample, int k) {
        return gates[sample * hidden + k];
    }

    void set(int sample, int k, boolean active) {
        if (gates[sample * hidden + k] == active) {
            return;
        }
        gates[sample * hidden + k] = active;
        toggle(sample, k, active);
        if (sample + 1 < samples) {
            toggle(sample + 1, k, gates[(sample + 1) * hidden + k]);
        }
    }

    /** Adds the entry of node k at a sample, or removes the one that is there. */
    private void toggle(int sample, int k, boolean active) {
        int key = k * stride;
        int last = end[sample];
        int at = sample * hidden;
        while (at < last && node[at] < key) {
            at++;
        }
        if (at < last && node[at] == key) {
            for (int i = at + 1; i < last; i++) {
                node[i - 1] = node[i];
                sign[i - 1] = sign[i];
            }
            end[sample] = last - 1;
        } else {
            for (int i = last; i > at; i--) {
                node[i] = node[i - 1];
                sign[i] = sign[i - 1];
            }
            node[at] = key;
            sign[at] = active ? 1 : -1;
            end[sample] = last + 1;
        }
    }
}
