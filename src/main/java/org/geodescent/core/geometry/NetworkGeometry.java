package org.geodescent.core.geometry;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.geodescent.core.linalg.Box;
import org.geodescent.core.linalg.Vec2;
import org.geodescent.core.linalg.VectorNorm;
import org.geodescent.core.work.Patience;

/**
 * The exact geometry of a classifier {@code f(x) = (Σ_k w_k (V_k·x + b_k)_+ + c) / outputScale}, or of a linear one, in
 * the plane. Immutable, safe to hand between threads; everything about the whole plane is computed when it is made, in
 * O(r² log r).
 *
 * <p>Cells are those of the distinct hinge lines (nodes with {@code w_k = 0} included, dead nodes with {@code V_k = 0}
 * not), each an open set. Signs, coincidences and the order of crossings are exact for the given doubles; coordinates
 * are accurate to a few units in the last place.
 */
public final class NetworkGeometry implements DecisionGeometry {
    private final PlaneNetwork network;
    private final List<Hinge> hinges;
    private final int cellCount;
    private final int coordinateShift;
    private final LipschitzConstant lipschitz;
    private final ActiveCount maximumActiveNodes;
    private final List<ZeroPiece> zeroSet;

    private NetworkGeometry(PlaneNetwork network) {
        this.network = network;
        Lines lines = Lines.of(network, null);
        AffinePieces pieces = new AffinePieces(new Arrangement(lines));
        coordinateShift = lines.coordinateShift;
        hinges = hinges(network, lines);
        cellCount = cellCount(pieces.arrangement);
        PlaneExtremes extremes = new PlaneExtremes(pieces);
        lipschitz = extremes.lipschitz();
        maximumActiveNodes = extremes.maximumActiveNodes();
        zeroSet = ZeroSet.of(pieces, new ScoreSigns(pieces));
    }

    /**
     * A two-layer net with r ≥ 0 hidden nodes.
     *
     * @param v V by rows, r×2 numbers
     * @param b r hidden biases
     * @param w r output weights
     * @param c output bias
     * @param outputScale positive; f is divided by it
     * @throws IllegalArgumentException if the sizes do not fit or a number is not finite
     */
    public static NetworkGeometry of(double[] v, double[] b, double[] w, double c, double outputScale) {
        return of(PlaneNetwork.twoLayer(v, b, w, c, outputScale));
    }

    /**
     * The linear classifier {@code f(x) = (w_1 x_1 + w_2 x_2 + b) / outputScale}: no hinge, one cell.
     *
     * @throws IllegalArgumentException if a number is not finite or the scale is not positive
     */
    public static NetworkGeometry ofLinear(double w1, double w2, double b, double outputScale) {
        return new NetworkGeometry(PlaneNetwork.linear(w1, w2, b, outputScale));
    }

    private static NetworkGeometry of(PlaneNetwork network) {
        return LargePlanes.inTurn(network.nodes, () -> new NetworkGeometry(network));
    }

    /**
     * Of {@code first − second}, exactly, whose zeros are where the two scores agree. @throws IllegalArgumentException
     * if the output scales differ
     */
    static NetworkGeometry ofDifference(NetworkGeometry first, NetworkGeometry second) {
        return of(PlaneNetwork.difference(first.network, second.network));
    }

    PlaneNetwork network() {
        return network;
    }

    static List<Hinge> hinges(PlaneNetwork network) {
        return hinges(network, Lines.of(network, null));
    }

    private static List<Hinge> hinges(PlaneNetwork network, Lines lines) {
        int[] first = new int[network.nodes];
        for (int k = 0; k < first.length; k++) {
            first[k] = k;
        }
        for (Line line : lines.sorted) {
            int least = line.gates.stream().mapToInt(Line.Gate::node).min().orElse(-1);
            line.gates.forEach(gate -> first[gate.node()] = least);
        }
        List<Hinge> hinges = new ArrayList<>(first.length);
        for (int k = 0; k < first.length; k++) {
            Vec2 normal = new Vec2(network.v[2 * k], network.v[2 * k + 1]);
            hinges.add(new Hinge(k, normal, network.b[k], network.dead(k), first[k], network.w[k]));
        }
        return List.copyOf(hinges);
    }

    /** {@code 1 + lines + Σ_vertices (lines through it − 1)}, over hinge lines only. */
    private static int cellCount(Arrangement arrangement) {
        int hingeLines = 0;
        for (Line line : arrangement.lines.sorted) {
            hingeLines += line.gates.isEmpty() ? 0 : 1;
        }
        int cells = 1 + hingeLines;
        if (hingeLines == arrangement.lines.count()) {
            for (int v = 0; v < arrangement.vertexCount; v++) {
                cells += arrangement.vertexStart[v + 1] - arrangement.vertexStart[v] - 1;
            }
        }
        return cells;
    }

    /** The number of cells, at most {@code 1 + r + r(r−1)/2}. */
    @Override
    public int cellCount() {
        return cellCount;
    }

    /** One entry per hidden node. */
    @Override
    public List<Hinge> hinges() {
        return hinges;
    }

    @Override
    public LipschitzConstant lipschitz() {
        return lipschitz;
    }

    /**
     * Like {@link #lipschitz}, of the cells alone that are at least so wide, with the width of the steepest; of all if
     * none is. The cells are made anew.
     *
     * @param leastWidth at least 0
     */
    public SteepCell steepCell(double leastWidth) {
        return new PlaneExtremes(new AffinePieces(new Arrangement(Lines.of(network, null)))).steepCell(leastWidth);
    }

    /** {@link #mostActiveNodes}, and where they are active. */
    public ActiveCount maximumActiveNodes() {
        return maximumActiveNodes;
    }

    @Override
    public int mostActiveNodes() {
        return maximumActiveNodes.value();
    }

    /**
     * In how many straight pieces the cells cut the decision boundary: chords of cells, rays, edges along which f ≡ 0
     * (unless f ≡ 0 on both sides) and isolated zeros; over the whole plane.
     */
    public int boundarySegments() {
        return zeroSet.size();
    }

    /** f at a point. */
    public double score(Vec2 point) {
        PlaneNetwork.requireFinite("point", point.x(), point.y());
        return network.value(point.x(), point.y()) / network.outputScale;
    }

    /** The exact sign of f at a point: −1, 0 or 1. */
    public int sign(Vec2 point) {
        PlaneNetwork.requireFinite("point", point.x(), point.y());
        return network.sign(point.x(), point.y());
    }

    /** Cells, decision boundary and regions, clipped to a window. */
    public WindowGeometry within(Box window) {
        return new WindowGeometry(network, window);
    }

    /** The decision boundary alone, clipped to a window. */
    List<Polyline> boundaryWithin(Box window) {
        return LargePlanes.inTurn(network.nodes, () -> within(window).boundary());
    }

    /** The distance from a point to {f = 0} in the whole plane; empty if f is zero nowhere. */
    @Override
    public Optional<BoundaryDistance> distanceToBoundary(Vec2 point) {
        return distanceToBoundary(point, VectorNorm.TWO);
    }

    /** The same measured in a norm. */
    public Optional<BoundaryDistance> distanceToBoundary(Vec2 point, VectorNorm norm) {
        if (sign(point) == 0) {
            return Optional.of(new BoundaryDistance(0, point));
        }
        Vec2 scaled = new Vec2(Math.scalb(point.x(), -coordinateShift), Math.scalb(point.y(), -coordinateShift));
        ZeroPiece nearest = null;
        double least = Double.POSITIVE_INFINITY;
        for (ZeroPiece piece : zeroSet) {
            double distance = piece.distanceTo(scaled, norm);
            if (nearest == null || distance < least) {
                nearest = piece;
                least = distance;
            }
        }
        if (nearest == null) {
            return Optional.empty();
        }
        Vec2 foot = nearest.nearestTo(scaled, norm);
        return Optional.of(new BoundaryDistance(
                Math.scalb(least, coordinateShift),
                new Vec2(Math.scalb(foot.x(), coordinateShift), Math.scalb(foot.y(), coordinateShift))));
    }

    /**
     * The margin on N ≥ 1 samples.
     *
     * @param xy the samples by rows, N×2 numbers
     * @param labels N labels, each +1 or −1
     * @throws IllegalArgumentException if the sizes do not fit, a number is not finite or a label is something else
     */
    public Margin margin(double[] xy, int[] labels) {
        return margin(xy, labels, VectorNorm.TWO);
    }

    /** The same with distances measured in a norm: how far every sample can be inflated in it. */
    public Margin margin(double[] xy, int[] labels, VectorNorm norm) {
        if (labels.length == 0 || xy.length != 2 * labels.length) {
            throw new IllegalArgumentException("a margin needs N ≥ 1 labels and 2N coordinates; got " + labels.length
                    + " labels and " + xy.length + " coordinates");
        }
        Margin.Attained worst = null;
        for (int n = 0; n < labels.length; n++) {
            Patience.check();
            if (labels[n] != 1 && labels[n] != -1) {
                throw new IllegalArgumentException("label " + n + " is " + labels[n] + "; it must be 1 or -1");
            }
            Vec2 point = new Vec2(xy[2 * n], xy[2 * n + 1]);
            Optional<BoundaryDistance> distance = distanceToBoundary(point, norm);
            if (distance.isEmpty()) {
                return new Margin.NoBoundary(sign(point));
            }
            double value = labels[n] * sign(point) * distance.get().value();
            if (worst == null || value < worst.value()) {
                worst = new Margin.Attained(value, n, distance.get().nearest());
            }
        }
        if (worst == null) {
            throw new AssertionError("at least one sample was seen");
        }
        return worst;
    }
}
