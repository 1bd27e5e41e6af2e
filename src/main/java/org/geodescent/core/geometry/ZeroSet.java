package org.geodescent.core.geometry;

import java.util.ArrayList;
import java.util.List;
import org.geodescent.core.linalg.Vec2;
import org.geodescent.core.work.Patience;

/**
 * Collects the one-dimensional part of {f = 0} in the whole plane, in scaled coordinates: chords of cells, edges along
 * which f ≡ 0 (unless f ≡ 0 on both sides), and isolated zeros. Together with the inside of the cells where f ≡ 0 this
 * is {f = 0}.
 */
final class ZeroSet {
    private final AffinePieces pieces;
    private final Arrangement arrangement;
    private final ScoreSigns signs;
    private final List<ZeroPiece> found = new ArrayList<>();
    private final boolean[] touched;

    private ZeroSet(AffinePieces pieces, ScoreSigns signs) {
        this.pieces = pieces;
        this.arrangement = pieces.arrangement;
        this.signs = signs;
        touched = new boolean[arrangement.vertexCount];
    }

    static List<ZeroPiece> of(AffinePieces pieces, ScoreSigns signs) {
        ZeroSet set = new ZeroSet(pieces, signs);
        boolean[] met = set.metFaces();
        for (int face = 0; face < met.length; face++) {
            Patience.check(face);
            if (met[face] && !pieces.zero[face]) {
                set.addFace(face);
            }
        }
        if (signs.zeros) {
            set.addZerosOfLines();
        }
        return List.copyOf(set.found);
    }

    /** Edges along which f ≡ 0 end in vertices, as every line has some. */
    private void addZerosOfLines() {
        for (int edge = 0; edge < arrangement.edgeCount(); edge++) {
            if (signs.vanishes(2 * edge)) {
                addEdge(edge);
            }
        }
        for (int v = 0; v < arrangement.vertexCount; v++) {
            if (signs.atVertex(v) == 0 && !touched[v]) {
                add(ZeroPiece.point(new Vec2(arrangement.x[v], arrangement.y[v])));
            }
        }
    }

    /** Which faces have a zero on their border. */
    private boolean[] metFaces() {
        boolean[] met = new boolean[arrangement.faceCount()];
        for (int h = 0; h < arrangement.faceOf.length; h += 2) {
            Patience.check(h);
            if (signs.atHead(h) * signs.atTail(h) <= 0) {
                met[arrangement.faceOf[h]] = true;
                met[arrangement.faceOf[h + 1]] = true;
            }
        }
        return met;
    }

    private void addFace(int face) {
        FaceZeros zeros = FaceZeros.of(arrangement, signs, face);
        if (!zeros.isChord() && !zeros.isRay()) {
            return;
        }
        AffineForm form = pieces.lineForm(face);
        double a = form.x().high();
        double b = form.y().high();
        double c = form.h().high();
        Vec2 start = position(zeros.first());
        if (zeros.isChord()) {
            Vec2 end = position(zeros.last());
            add(segment(a, b, c, start, end));
        } else {
            Vec2 towards = towardsInfinity(face, form);
            add(ZeroPiece.of(a, b, c, start, null, towards.x(), towards.y()));
        }
    }

    private void addEdge(int edge) {
        int low = arrangement.lowEnd(edge);
        int high = arrangement.highEnd(edge);
        touch(low);
        touch(high);
        if (pieces.zero[arrangement.faceOf[2 * edge]] && pieces.zero[arrangement.faceOf[2 * edge + 1]]) {
            return;
        }
        Line line = arrangement.lines.sorted.get(arrangement.lineOfEdge[edge]);
        if (low == Arrangement.INFINITY) {
            add(ZeroPiece.of(line.a, line.b, line.c, position(high), null, -line.b, line.a));
        } else if (high == Arrangement.INFINITY) {
            add(ZeroPiece.of(line.a, line.b, line.c, position(low), null, line.b, -line.a));
        } else {
            add(segment(line.a, line.b, line.c, position(low), position(high)));
        }
    }

    private static ZeroPiece segment(double a, double b, double c, Vec2 start, Vec2 end) {
        double towardsX = end.x() - start.x();
        double towardsY = end.y() - start.y();
        return ZeroPiece.isFinite(start)
                ? ZeroPiece.of(a, b, c, start, end, towardsX, towardsY)
                : ZeroPiece.of(a, b, c, end, start, -towardsX, -towardsY);
    }

    private void add(ZeroPiece piece) {
        if (ZeroPiece.isFinite(piece.start())) {
            found.add(piece);
        } else if (piece.sense() != 0) {
            // Both ends lie beyond the range of double: from here they are infinitely far away.
            found.addAll(piece.wholeLine());
        }
    }

    private Vec2 position(int node) {
        if (node < arrangement.vertexCount) {
            touch(node);
            return new Vec2(arrangement.x[node], arrangement.y[node]);
        }
        return ZeroOnEdge.of(pieces, node - arrangement.vertexCount);
    }

    private void touch(int vertex) {
        if (vertex != Arrangement.INFINITY) {
            touched[vertex] = true;
        }
    }

    /**
     * The direction along which f stays constant between the face's two rays: each ray weighted by f's slope along the
     * other.
     */
    private Vec2 towardsInfinity(int face, AffineForm form) {
        int first = arrangement.firstOfFace[face];
        int last = first;
        while (arrangement.next[last] != Arrangement.INFINITY) {
            last = arrangement.next[last];
        }
        Line firstLine = arrangement.lines.sorted.get(arrangement.lineOf(first));
        Line lastLine = arrangement.lines.sorted.get(arrangement.lineOf(last));
        // The first half-edge comes from infinity: its recession direction is opposite to its own.
        double firstSense = Arrangement.forward(first) ? -1 : 1;
        double lastSense = Arrangement.forward(last) ? 1 : -1;
        double firstWeight = Math.abs(form.slopeAlong(lastLine).high());
        double lastWeight = Math.abs(form.slopeAlong(firstLine).high());
        if (firstWeight == 0 && lastWeight == 0) {
            firstWeight = 1;
        }
        return new Vec2(
                firstWeight * firstSense * firstLine.b + lastWeight * lastSense * lastLine.b,
                -firstWeight * firstSense * firstLine.a - lastWeight * lastSense * lastLine.a);
    }
}
