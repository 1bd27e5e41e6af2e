package org.geodescent.core.geometry;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.geodescent.core.linalg.Box;
import org.geodescent.core.linalg.Vec2;
import org.geodescent.core.work.Patience;
import org.jspecify.annotations.Nullable;

/**
 * The geometry of a classifier clipped to a window, to draw it. The sides of the window take part in the arrangement as
 * lines, so pieces that touch share their points bit for bit, also on the window's sides. Immutable; every method is a
 * pure function of it.
 */
public final class WindowGeometry {
    private static final int OUTSIDE = 2;

    private final Arrangement arrangement;
    private final AffinePieces pieces;
    private final ScoreSigns signs;
    private final Box window;

    /** Per face: {@link #OUTSIDE} the window, 0 where f ≡ 0, else a sign f takes in it. */
    private final int[] kind;

    private final FaceZeros[] zeros;
    /** Null until they are asked for. */
    private volatile @Nullable List<Cell> cells;

    WindowGeometry(PlaneNetwork network, Box window) {
        this.window = window;
        Lines lines = Lines.of(network, window);
        arrangement = new Arrangement(lines);
        pieces = new AffinePieces(arrangement);
        signs = new ScoreSigns(pieces);
        int faces = arrangement.faceCount();
        kind = new int[faces];
        zeros = new FaceZeros[faces];
        for (int face = 0; face < faces; face++) {
            Patience.check(face);
            kind[face] = !pieces.inside(face) ? OUTSIDE : pieces.zero[face] ? 0 : anySign(face);
            zeros[face] =
                    kind[face] == OUTSIDE || kind[face] == 0 ? FaceZeros.NONE : FaceZeros.of(arrangement, signs, face);
        }
    }

    private int anySign(int face) {
        int h = arrangement.firstOfFace[face];
        while (signs.atHead(h) == 0) {
            h = arrangement.next[h];
        }
        return signs.atHead(h);
    }

    private Vec2 clamped(double scaledX, double scaledY) {
        int shift = arrangement.lines.coordinateShift;
        return new Vec2(
                Math.max(window.minX(), Math.min(window.maxX(), Math.scalb(scaledX, shift))),
                Math.max(window.minY(), Math.min(window.maxY(), Math.scalb(scaledY, shift))));
    }

    /** Vertices, then sign changes on edges. */
    private int nodes() {
        return arrangement.vertexCount + arrangement.edgeCount();
    }

    /** Where a node is: the same bits whenever it is asked, and for all pieces that touch there. */
    private Vec2 point(int node) {
        if (node < arrangement.vertexCount) {
            return clamped(arrangement.x[node], arrangement.y[node]);
        }
        Vec2 zero = ZeroOnEdge.of(pieces, node - arrangement.vertexCount);
        return clamped(zero.x(), zero.y());
    }

    private List<Cell> faceCells() {
        List<Cell> found = new ArrayList<>();
        // A corner belongs to several cells.
        @Nullable Vec2[] corners = new Vec2[arrangement.vertexCount];
        for (int face = 0; face < kind.length; face++) {
            Patience.check(face);
            if (kind[face] != OUTSIDE) {
                found.add(cell(face, corners));
            }
        }
        return List.copyOf(found);
    }

    /** @param corners those that are known */
    private Cell cell(int face, @Nullable Vec2[] corners) {
        List<Vec2> polygon = new ArrayList<>();
        int start = arrangement.firstOfFace[face];
        int h = start;
        do {
            int vertex = arrangement.head(h);
            Vec2 known = corners[vertex];
            if (known == null) {
                known = point(vertex);
                corners[vertex] = known;
            }
            polygon.add(known);
            h = arrangement.next[h];
        } while (h != start);
        double scale = arrangement.lines.network.outputScale;
        Vec2 gradient = pieces.gradient(face);
        return new Cell(
                polygon,
                new Vec2(gradient.x() / scale, gradient.y() / scale),
                pieces.offset(face) / scale,
                pieces.active[face]);
    }

    /** The cells that meet the inside of the window, clipped to it. They tile the window. */
    public List<Cell> cells() {
        List<Cell> known = cells;
        if (known == null) {
            known = faceCells();
            cells = known;
        }
        return known;
    }

    /**
     * The cell in which exactly these nodes are active, clipped to the window.
     *
     * @param activeNodes ascending, from 0
     * @return empty if there is no such cell in the window
     */
    public Optional<Cell> cell(List<Integer> activeNodes) {
        for (int face = 0; face < kind.length; face++) {
            if (kind[face] != OUTSIDE
                    && pieces.active[face] == activeNodes.size()
                    && pieces.activeNodes(face).equals(activeNodes)) {
                return Optional.of(cell(face, new Vec2[arrangement.vertexCount]));
            }
        }
        return Optional.empty();
    }

    /**
     * The decision boundary: where f changes sign or touches zero, and the outline of the regions where f ≡ 0.
     * Polylines end at the window's sides and where more than two branches meet, so they never cross themselves or each
     * other inside.
     */
    public List<Polyline> boundary() {
        NodeChains arcs = new NodeChains();
        boolean[] touched = new boolean[nodes()];
        for (FaceZeros face : zeros) {
            if (face.isChord()) {
                arcs.add(face.first(), face.last(), -1);
                touched[face.first()] = true;
                touched[face.last()] = true;
            }
        }
        for (int edge = 0; edge < arrangement.edgeCount(); edge++) {
            int low = arrangement.lowEnd(edge);
            int high = arrangement.highEnd(edge);
            if (low != Arrangement.INFINITY && high != Arrangement.INFINITY && signs.vanishes(2 * edge)) {
                touched[low] = true;
                touched[high] = true;
                if (hasScore(arrangement.faceOf[2 * edge]) || hasScore(arrangement.faceOf[2 * edge + 1])) {
                    arcs.add(low, high, arrangement.lineOfEdge[edge]);
                }
            }
        }
        List<Polyline> polylines = new ArrayList<>();
        for (NodeChains.Chain chain : arcs.polylines(nodes())) {
            polylines.add(new Polyline(chain.nodes().stream().map(this::point).toList(), chain.closed()));
        }
        for (FaceZeros face : zeros) {
            if (face.nodes() == 1 && !touched[face.first()]) {
                touched[face.first()] = true;
                polylines.add(new Polyline(List.of(point(face.first())), false));
            }
        }
        return List.copyOf(polylines);
    }

    private List<Vec2> points(int[] nodes) {
        return Arrays.stream(nodes).mapToObj(this::point).toList();
    }

    /** Whether the face lies in the window and f is not ≡ 0 on it. */
    private boolean hasScore(int face) {
        return kind[face] == 1 || kind[face] == -1;
    }

    /** Where f ≡ 0: the two-dimensional part of {f = 0}. */
    public Region zeroRegion() {
        NodeChains arcs = new NodeChains();
        for (int h = 0; h < arrangement.next.length; h++) {
            if (kind[arrangement.faceOf[h]] == 0 && kind[arrangement.faceOf[Arrangement.twin(h)]] != 0) {
                arcs.add(arrangement.tail(h), arrangement.head(h), arrangement.lineOf(h));
            }
        }
        return region(arcs);
    }

    /**
     * The closure of where f has the given sign, without inner seams.
     *
     * @param sign +1 or −1
     */
    public Region region(int sign) {
        if (sign != 1 && sign != -1) {
            throw new IllegalArgumentException("sign is " + sign + "; it must be 1 or -1");
        }
        NodeChains arcs = new NodeChains();
        for (FaceZeros face : zeros) {
            if (face.isChord()) {
                boolean between = face.signBetween() == sign;
                arcs.add(between ? face.last() : face.first(), between ? face.first() : face.last(), -1);
            }
        }
        for (int h = 0; h < arrangement.next.length; h++) {
            if (hasScore(arrangement.faceOf[h])) {
                addOutline(arcs, h, sign);
            }
        }
        return region(arcs);
    }

    /**
     * Adds the part of a half-edge that bounds the region of a sign: the window's side, or an edge of zeros with
     * something else beyond.
     */
    private void addOutline(NodeChains arcs, int h, int sign) {
        int beyond = kind[arrangement.faceOf[Arrangement.twin(h)]];
        int tailSign = signs.atTail(h);
        int headSign = signs.atHead(h);
        int line = arrangement.lineOf(h);
        if (tailSign == 0 && headSign == 0) {
            // f has one sign on a face with such an edge.
            if (kind[arrangement.faceOf[h]] == sign && beyond != sign) {
                arcs.add(arrangement.tail(h), arrangement.head(h), line);
            }
        } else if (beyond == OUTSIDE) {
            int crossing = arrangement.vertexCount + (h >> 1);
            int from = tailSign == -sign ? crossing : arrangement.tail(h);
            int to = headSign == -sign ? crossing : arrangement.head(h);
            if (tailSign == sign || headSign == sign) {
                arcs.add(from, to, line);
            }
        }
    }

    private Region region(NodeChains arcs) {
        List<List<Vec2>> rings = new ArrayList<>();
        for (int[] ring : arcs.rings(nodes())) {
            rings.add(points(ring));
        }
        return new Region(rings);
    }
}
