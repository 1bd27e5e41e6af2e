package org.geodescent.core.geometry;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Arcs between numbered nodes, joined into chains: undirected ones into polylines that end where other than two arcs
 * meet, directed ones into rings.
 */
final class NodeChains {
    private int count;
    private int[] from = new int[64];
    private int[] to = new int[64];
    private int[] line = new int[64];

    /** A chain of nodes; the first one is not repeated at the end of a closed one. */
    record Chain(List<Integer> nodes, boolean closed) {
        private static Chain of(int[] nodes, int count, boolean closed) {
            return new Chain(Arrays.stream(nodes, 0, count).boxed().toList(), closed);
        }
    }

    /** @param lineNumber the line the arc lies on, or −1: rings leave out nodes between two arcs of one line */
    void add(int fromNode, int toNode, int lineNumber) {
        if (count == from.length) {
            from = Arrays.copyOf(from, 2 * count);
            to = Arrays.copyOf(to, 2 * count);
            line = Arrays.copyOf(line, 2 * count);
        }
        from[count] = fromNode;
        to[count] = toNode;
        line[count++] = lineNumber;
    }

    List<Chain> polylines(int nodes) {
        int[] degree = new int[nodes];
        // Arc ends 2·arc (its start) and 2·arc + 1 (its end), linked per node.
        int[] firstEnd = new int[nodes];
        int[] nextEnd = new int[2 * count];
        Arrays.fill(firstEnd, -1);
        for (int end = 2 * count - 1; end >= 0; end--) {
            int node = nodeOf(end);
            degree[node]++;
            nextEnd[end] = firstEnd[node];
            firstEnd[node] = end;
        }
        boolean[] used = new boolean[count];
        List<Chain> chains = new ArrayList<>();
        for (int end = 0; end < 2 * count; end++) {
            if (degree[nodeOf(end)] != 2 && !used[end >> 1]) {
                chains.add(follow(end, degree, firstEnd, nextEnd, used));
            }
        }
        for (int arc = 0; arc < count; arc++) {
            if (!used[arc]) {
                chains.add(follow(2 * arc, degree, firstEnd, nextEnd, used));
            }
        }
        return chains;
    }

    private int nodeOf(int end) {
        return (end & 1) == 0 ? from[end >> 1] : to[end >> 1];
    }

    private Chain follow(int startEnd, int[] degree, int[] firstEnd, int[] nextEnd, boolean[] used) {
        int[] nodes = new int[count + 1];
        int filled = 0;
        int start = nodeOf(startEnd);
        nodes[filled++] = start;
        int end = startEnd;
        while (true) {
            used[end >> 1] = true;
            int arrival = end ^ 1;
            int node = nodeOf(arrival);
            if (node == start && filled > 1 && degree[node] == 2) {
                return Chain.of(nodes, filled, true);
            }
            nodes[filled++] = node;
            if (degree[node] != 2) {
                return Chain.of(nodes, filled, false);
            }
            end = firstEnd[node] == arrival ? nextEnd[arrival] : firstEnd[node];
        }
    }

    /** Every node must have as many arcs arriving as leaving. */
    List<int[]> rings(int nodes) {
        int[] firstArc = new int[nodes];
        int[] nextArc = new int[count];
        Arrays.fill(firstArc, -1);
        for (int arc = count - 1; arc >= 0; arc--) {
            nextArc[arc] = firstArc[from[arc]];
            firstArc[from[arc]] = arc;
        }
        List<int[]> rings = new ArrayList<>();
        for (int arc = 0; arc < count; arc++) {
            if (firstArc[from[arc]] >= 0) {
                rings.add(ring(from[arc], firstArc, nextArc));
            }
        }
        return rings;
    }

    /** Takes one ring from the arcs still linked. */
    private int[] ring(int start, int[] firstArc, int[] nextArc) {
        int[] arcs = new int[count];
        int filled = 0;
        int node = start;
        do {
            int arc = firstArc[node];
            firstArc[node] = nextArc[arc];
            arcs[filled++] = arc;
            node = to[arc];
        } while (node != start);
        int[] ring = new int[filled];
        int kept = 0;
        for (int m = 0; m < filled; m++) {
            int before = arcs[(m + filled - 1) % filled];
            if (line[before] < 0 || line[before] != line[arcs[m]]) {
                ring[kept++] = from[arcs[m]];
            }
        }
        return Arrays.copyOf(ring, kept);
    }
}
