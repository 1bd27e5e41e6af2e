package org.geodescent.core.geometry;

/**
 * How {f = 0} meets one face on which f is not ≡ 0, from the exact signs: through at most two nodes (zero vertices and
 * sign changes on edges) that are not the two ends of one edge where f ≡ 0, and possibly on to infinity.
 *
 * <p>A node is a vertex number, or {@code vertexCount + edge} for the sign change on an edge.
 *
 * @param nodes how many nodes there are on the face
 * @param first the first node on the walk along the face
 * @param last the last one
 * @param signBetween the sign of f on the walk from the first to the last node, if there is a chord
 * @param toInfinity whether f changes sign at infinity between the face's two rays
 * @param edge whether the nodes are the ends of an edge where f ≡ 0
 */
record FaceZeros(int nodes, int first, int last, int signBetween, boolean toInfinity, boolean edge) {
    /** For faces that meet {f = 0} nowhere, those where f ≡ 0, and those that are of no interest. */
    static final FaceZeros NONE = new FaceZeros(0, -1, -1, 0, false, false);

    static FaceZeros of(Arrangement arrangement, ScoreSigns signs, int face) {
        int nodes = 0;
        int first = -1;
        int last = -1;
        int signBetween = 0;
        boolean edge = false;
        int start = arrangement.firstOfFace[face];
        int h = start;
        int previous;
        do {
            edge |= signs.vanishes(h);
            int node = signs.crosses(h)
                    ? arrangement.vertexCount + (h >> 1)
                    : signs.atHead(h) == 0 ? arrangement.head(h) : -1;
            previous = h;
            h = arrangement.next[h];
            if (node >= 0) {
                nodes++;
                last = node;
                if (nodes == 1) {
                    first = node;
                    signBetween = node < arrangement.vertexCount && h != Arrangement.INFINITY
                            ? signs.atHead(h)
                            : signs.atHead(previous);
                }
            }
        } while (h != start && h != Arrangement.INFINITY);
        boolean toInfinity = h == Arrangement.INFINITY && signs.atTail(start) * signs.atHead(previous) < 0;
        return nodes == 0 ? NONE : new FaceZeros(nodes, first, last, signBetween, toInfinity, edge);
    }

    /** Whether {f = 0} runs through the face from node to node. */
    boolean isChord() {
        return nodes == 2 && !edge;
    }

    /** Whether {f = 0} runs through the face from its only node to infinity. */
    boolean isRay() {
        return nodes == 1 && toInfinity && !edge;
    }
}
