package org.geodescent.core.train;

import java.util.Arrays;

/**
 * Which hidden nodes are active at which samples, stored as what changes from one sample to the next: the nodes whose
 * gate {@code g_kn = 1(h_kn > 0)} differs from {@code g_k,n−1} (before the first sample all gates are 0). For samples
 * that are near each other these are few. The content depends on the gates alone, not on the order in which they were
 * set.
 */
final class GateChanges {
    /** Ends the entries of a sample. */
    static final int END = -1;

    /** How many places every sample has in the next two arrays: one for each node, and one for {@link #END}. */
    final int places;
    /** From {@code n·places} on: node index times the stride, rising, until {@link #END}. */
    final int[] node;
    /** +1 where the node becomes active, −1 where it ceases to be. */
    final double[] sign;

    private final int samples;
    private final int hidden;
    private final int stride;
    private final boolean[] gates;
    /** Of every node: at how many samples it is active. */
    private final int[] activeSamples;

    /** All gates 0; node indices are stored multiplied by {@code stride}. */
    GateChanges(int samples, int hidden, int stride) {
        this.samples = samples;
        this.hidden = hidden;
        this.stride = stride;
        places = hidden + 1;
        gates = new boolean[Math.multiplyExact(samples, hidden)];
        activeSamples = new int[hidden];
        node = new int[Math.multiplyExact(samples, places)];
        sign = new double[node.length];
        Arrays.fill(node, END);
    }

    boolean isActive(int sample, int k) {
        return gates[sample * hidden + k];
    }

    /** Whether node k is active at no sample. */
    boolean isSilent(int k) {
        return activeSamples[k] == 0;
    }

    void set(int sample, int k, boolean active) {
        if (gates[sample * hidden + k] == active) {
            return;
        }
        gates[sample * hidden + k] = active;
        activeSamples[k] += active ? 1 : -1;
        toggle(sample, k, active);
        if (sample + 1 < samples) {
            toggle(sample + 1, k, gates[(sample + 1) * hidden + k]);
        }
    }

    /** Adds the entry of node k at a sample, or removes the one there: the lists are too short for copies of arrays. */
    private void toggle(int sample, int k, boolean active) {
        int key = k * stride;
        int at = sample * places;
        while (node[at] != END && node[at] < key) {
            at++;
        }
        if (node[at] == key) {
            // Takes END along.
            for (; node[at] != END; at++) {
                node[at] = node[at + 1];
                sign[at] = sign[at + 1];
            }
        } else {
            int moved = key;
            double movedSign = active ? 1 : -1;
            while (moved != END) {
                int here = node[at];
                double hereSign = sign[at];
                node[at] = moved;
                sign[at++] = movedSign;
                moved = here;
                movedSign = hereSign;
            }
            node[at] = END;
        }
    }
}
