package org.geodescent.core.geometry;

import org.geodescent.core.work.Patience;

/**
 * The exact sign of f at every vertex and at both ends of every line.
 *
 * <p>The sign "at infinity" of a ray is that of f's slope along it, or of f itself where f is constant along it. So a
 * ray behaves like an edge with two ends, and an unbounded face like one with an edge at infinity between the ends of
 * its two rays.
 */
final class ScoreSigns {
    private final Arrangement arrangement;
    private final byte[] atVertex;
    private final byte[] atHead;
    /** Whether f is 0 at a vertex. */
    final boolean zeros;

    ScoreSigns(AffinePieces pieces) {
        this.arrangement = pieces.arrangement;
        atVertex = new byte[arrangement.vertexCount];
        boolean found = false;
        for (int v = 0; v < atVertex.length; v++) {
            Patience.check(v);
            atVertex[v] = (byte) signAtVertex(pieces, v);
            found |= atVertex[v] == 0;
        }
        zeros = found;
        atHead = new byte[arrangement.next.length];
        for (int i = 0; i < arrangement.lines.count(); i++) {
            Patience.check();
            for (int m = arrangement.lineStart[i]; m < arrangement.lineStart[i + 1]; m++) {
                int before = 2 * (m + i);
                atHead[before] = atVertex[arrangement.vertexAlong[m]];
                atHead[before + 3] = atHead[before];
            }
            if (!pieces.hasWindow()) {
                int low = 2 * arrangement.firstEdge(i) + 1;
                int high = 2 * (arrangement.firstEdge(i + 1) - 1);
                atHead[low] = (byte) signAtInfinity(pieces, low);
                atHead[high] = (byte) signAtInfinity(pieces, high);
            }
        }
    }

    int atVertex(int vertex) {
        return atVertex[vertex];
    }

    /**
     * The sign where a half-edge ends; for a ray that leaves, the one at infinity (known only if there is no window).
     */
    int atHead(int halfEdge) {
        return atHead[halfEdge];
    }

    int atTail(int halfEdge) {
        return atHead[Arrangement.twin(halfEdge)];
    }

    /** Whether f changes sign strictly inside the edge. */
    boolean crosses(int halfEdge) {
        return atHead[halfEdge] * atHead[Arrangement.twin(halfEdge)] < 0;
    }

    /** Whether f ≡ 0 along the edge. */
    boolean vanishes(int halfEdge) {
        return atHead[halfEdge] == 0 && atHead[Arrangement.twin(halfEdge)] == 0;
    }

    private static int signAtVertex(AffinePieces pieces, int v) {
        Arrangement arrangement = pieces.arrangement;
        int face = arrangement.faceOf[arrangement.halfEdgeInto(v)];
        if (pieces.comfortable) {
            double x = arrangement.x[v];
            double y = arrangement.y[v];
            double termX = pieces.forms.x(face) * x;
            double termY = pieces.forms.y(face) * y;
            double h = pieces.forms.h(face);
            double value = termX + termY + h;
            double bound = 0x1p-48 * (Math.abs(termX) + Math.abs(termY) + Math.abs(h))
                    + 4 * pieces.error * (1 + Math.abs(x) + Math.abs(y));
            if (Math.abs(value) > bound) {
                return Predicates.sign(value);
            }
        }
        if (pieces.zero[face]) {
            return 0;
        }
        Line first = arrangement.lines.sorted.get(arrangement.firstLineAt(v));
        Line second = arrangement.lines.sorted.get(arrangement.secondLineAt(v));
        return pieces.exact(face).signAtCrossing(first, second);
    }

    /** The sign at the end of a half-edge that leaves to infinity. */
    private int signAtInfinity(AffinePieces pieces, int ray) {
        int slope = slopeSign(pieces, ray);
        return slope != 0 ? slope : atVertex[arrangement.tail(ray)];
    }

    private static int slopeSign(AffinePieces pieces, int ray) {
        Arrangement arrangement = pieces.arrangement;
        int face = arrangement.faceOf[ray];
        Line line = arrangement.lines.sorted.get(arrangement.lineOf(ray));
        int sign = slopeSign(pieces, face, line);
        return Arrangement.forward(ray) ? sign : -sign;
    }

    private static int slopeSign(AffinePieces pieces, int face, Line line) {
        if (pieces.comfortable) {
            double slope = pieces.forms.get(face).slopeAlong(line).high();
            if (Math.abs(slope) > 16 * pieces.error) {
                return Predicates.sign(slope);
            }
        }
        return pieces.exact(face).slopeAlong(line).signum();
    }
}
