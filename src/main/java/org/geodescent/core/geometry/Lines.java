package org.geodescent.core.geometry;

import java.util.ArrayList;
import java.util.List;
import org.geodescent.core.linalg.Box;
import org.jspecify.annotations.Nullable;

/**
 * The distinct lines of an arrangement, sorted by angle, in coordinates scaled by a power of two so that the offsets
 * are of order 1: hinge lines, the sides of a window if there is one, and auxiliary lines where needed to make the
 * arrangement connected.
 */
final class Lines {
    final PlaneNetwork network;
    final List<Line> sorted;
    /** Scaled coordinates are {@code x·2^−coordinateShift}. */
    final int coordinateShift;
    /** Whether every scaled line is exact in doubles and the filters neither under- nor overflow. */
    final boolean comfortable;

    private Lines(PlaneNetwork network, List<Line> sorted, int coordinateShift, boolean comfortable) {
        this.network = network;
        this.sorted = sorted;
        this.coordinateShift = coordinateShift;
        this.comfortable = comfortable;
    }

    int count() {
        return sorted.size();
    }

    /** The lines of the whole plane ({@code window} null), or those with the four sides of the window among them. */
    static Lines of(PlaneNetwork network, @Nullable Box window) {
        int shift = coordinateShift(network, window);
        List<Line> all = new ArrayList<>(network.nodes + 4);
        for (int k = 0; k < network.nodes; k++) {
            if (!network.dead(k)) {
                all.add(new Line(network.v[2 * k], network.v[2 * k + 1], network.b[k], shift, k, 0));
            }
        }
        if (window != null) {
            all.add(new Line(1, 0, -window.minX(), shift, -1, 1));
            all.add(new Line(1, 0, -window.maxX(), shift, -1, -1));
            all.add(new Line(0, 1, -window.minY(), shift, -1, 1));
            all.add(new Line(0, 1, -window.maxY(), shift, -1, -1));
        }
        boolean comfortable = all.stream().allMatch(line -> line.isComfortable() && !line.lostBits());
        connect(all, shift, comfortable);
        all.sort((p, q) -> Predicates.compare(p, q, comfortable));
        return new Lines(network, merged(all, comfortable), shift, comfortable);
    }

    /**
     * Adds lines without nodes until two lines cross; then every line has a crossing and no cell contains a whole line.
     */
    private static void connect(List<Line> all, int shift, boolean comfortable) {
        if (all.isEmpty()) {
            all.add(new Line(1, 0, 0, shift, -1, 0));
            all.add(new Line(0, 1, 0, shift, -1, 0));
            return;
        }
        Line first = all.get(0);
        for (Line line : all) {
            if (Predicates.turn(first, line, comfortable) != 0) {
                return;
            }
        }
        all.add(new Line(-first.b, first.a, 0, shift, -1, 0));
    }

    private static List<Line> merged(List<Line> ordered, boolean comfortable) {
        List<Line> distinct = new ArrayList<>(ordered.size());
        for (Line line : ordered) {
            Line last = distinct.isEmpty() ? null : distinct.get(distinct.size() - 1);
            if (last != null && Predicates.compare(last, line, comfortable) == 0) {
                last.gates.addAll(line.gates);
                last.windowSide += line.windowSide;
            } else {
                distinct.add(line);
            }
        }
        return List.copyOf(distinct);
    }

    /** The binary exponent of the largest offset of a hinge from the origin, or of the window's largest coordinate. */
    private static int coordinateShift(PlaneNetwork network, @Nullable Box window) {
        int largest = Integer.MIN_VALUE;
        for (int k = 0; k < network.nodes; k++) {
            if (!network.dead(k) && network.b[k] != 0) {
                int normal = Line.exponentOfNormal(network.v[2 * k], network.v[2 * k + 1]);
                largest = Math.max(largest, Line.exponent(network.b[k]) - normal);
            }
        }
        if (window != null) {
            double size = Math.max(
                    Math.max(Math.abs(window.minX()), Math.abs(window.maxX())),
                    Math.max(Math.abs(window.minY()), Math.abs(window.maxY())));
            largest = Math.max(largest, Line.exponent(size));
        }
        return largest == Integer.MIN_VALUE ? 0 : largest;
    }
}
