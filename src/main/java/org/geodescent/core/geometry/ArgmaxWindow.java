package org.geodescent.core.geometry;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.geodescent.core.linalg.Box;
import org.geodescent.core.linalg.Vec2;
import org.geodescent.core.work.Patience;

/**
 * An argmax classifier clipped to a window, to draw it. The classes of the pieces are those of their inside;
 * coordinates are accurate to a few units in the last place of the window's size.
 *
 * @param boundary where two classes share the largest score, as straight pieces
 * @param regions convex pieces in which one class has the largest score; together they cover the window, except where
 *     classes share the largest score over an area
 */
public record ArgmaxWindow(List<Edge> boundary, List<Piece> regions) {
    /** A straight piece of the boundary between two classes, {@code first < second}. */
    public record Edge(int first, int second, Vec2 from, Vec2 to) {}

    /** A convex polygon of one class, anticlockwise. */
    public record Piece(int owner, List<Vec2> polygon) {
        public Piece {
            polygon = List.copyOf(polygon);
        }
    }

    public ArgmaxWindow {
        boundary = List.copyOf(boundary);
        regions = List.copyOf(regions);
    }

    /** The boundary in lines as long as the same two classes meet along it, to be drawn without a break. */
    public List<Polyline> lines() {
        return lines(boundary);
    }

    static List<Polyline> lines(List<Edge> boundary) {
        List<Polyline> lines = new ArrayList<>();
        for (int i = 0; i < boundary.size(); i++) {
            Edge start = boundary.get(i);
            List<Vec2> points = new ArrayList<>(List.of(start.from(), start.to()));
            while (i + 1 < boundary.size() && continues(boundary.get(i), boundary.get(i + 1))) {
                i++;
                points.add(boundary.get(i).to());
            }
            boolean closed = points.size() > 3 && points.get(0).equals(points.get(points.size() - 1));
            lines.add(new Polyline(closed ? points.subList(0, points.size() - 1) : points, closed));
        }
        return lines;
    }

    private static boolean continues(Edge edge, Edge next) {
        return edge.first() == next.first()
                && edge.second() == next.second()
                && edge.to().equals(next.from());
    }

    /** Where one class has the largest score. */
    public Region region(int owner) {
        return PolygonUnion.of(regions.stream()
                .filter(piece -> piece.owner() == owner)
                .map(Piece::polygon)
                .toList());
    }

    static ArgmaxWindow of(ArgmaxGeometry geometry, Box window) {
        return new ArgmaxWindow(edges(geometry, window), pieces(geometry, window));
    }

    /** The boundary alone: the cells of all nodes together are many times as many. */
    static List<Edge> edges(ArgmaxGeometry geometry, Box window) {
        List<Edge> edges = new ArrayList<>();
        List<Hinge> hinges =
                geometry.hinges().stream().filter(hinge -> !hinge.dead()).toList();
        for (int k = 0; k < geometry.classes(); k++) {
            for (int l = k + 1; l < geometry.classes(); l++) {
                for (Polyline line : geometry.agreement(k, l).boundaryWithin(window)) {
                    List<Vec2> points = line.points();
                    int segments = line.closed() ? points.size() : points.size() - 1;
                    for (int i = 0; i < segments; i++) {
                        addUndefeated(
                                geometry, hinges, k, l, points.get(i), points.get((i + 1) % points.size()), edges);
                    }
                }
            }
        }
        return edges;
    }

    /** Adds the parts of a segment, along which f_k = f_l, where no third score is larger. */
    private static void addUndefeated(
            ArgmaxGeometry geometry, List<Hinge> hinges, int k, int l, Vec2 from, Vec2 to, List<Edge> edges) {
        Patience.check();
        double[] stops = stops(hinges, from, to);
        for (int i = 0; i + 1 < stops.length; i++) {
            double low = stops[i];
            double high = stops[i + 1];
            Vec2 start = between(from, to, low);
            Vec2 end = between(from, to, high);
            for (int m = 0; m < geometry.classes() && low < high; m++) {
                if (m == k || m == l) {
                    continue;
                }
                // All scores are affine here.
                double atStart =
                        geometry.score(k).score(start) - geometry.score(m).score(start);
                double atEnd = geometry.score(k).score(end) - geometry.score(m).score(end);
                double zero = stops[i] + (stops[i + 1] - stops[i]) * atStart / (atStart - atEnd);
                if (atStart < 0 && atEnd < 0) {
                    high = low;
                } else if (atStart < 0) {
                    low = Math.max(low, zero);
                } else if (atEnd < 0) {
                    high = Math.min(high, zero);
                }
            }
            if (low < high) {
                edges.add(new Edge(k, l, between(from, to, low), between(from, to, high)));
            }
        }
    }

    /** 0, 1, and where hinges cross the segment, ascending. */
    private static double[] stops(List<Hinge> hinges, Vec2 from, Vec2 to) {
        double[] stops = new double[hinges.size() + 2];
        int count = 1;
        for (Hinge hinge : hinges) {
            double atFrom = hinge.normal().dot(from) + hinge.offset();
            double atTo = hinge.normal().dot(to) + hinge.offset();
            double t = atFrom / (atFrom - atTo);
            if (t > 0 && t < 1) {
                stops[count++] = t;
            }
        }
        stops[count++] = 1;
        Arrays.sort(stops, 0, count);
        return Arrays.copyOf(stops, count);
    }

    private static Vec2 between(Vec2 from, Vec2 to, double t) {
        return t == 0 ? from : t == 1 ? to : from.plus(to.minus(from).times(t));
    }

    /** Every cell of all hinges together, cut where the largest score changes. */
    private static List<Piece> pieces(ArgmaxGeometry geometry, Box window) {
        List<Piece> pieces = new ArrayList<>();
        // A corner belongs to several cells.
        Map<Vec2, Corner> corners = new HashMap<>();
        int seen = 0;
        for (Cell cell : geometry.cells(window)) {
            Patience.check(seen++);
            List<Corner> whole = cell.polygon().stream()
                    .map(at -> corners.computeIfAbsent(at, place -> new Corner(geometry, place)))
                    .toList();
            for (int k = 0; k < geometry.classes(); k++) {
                List<Corner> polygon = whole;
                for (int l = 0; l < geometry.classes() && !polygon.isEmpty(); l++) {
                    if (l != k) {
                        polygon = ahead(geometry, k, l, polygon);
                    }
                }
                if (polygon.size() >= 3) {
                    pieces.add(new Piece(k, polygon.stream().map(Corner::at).toList()));
                }
            }
        }
        return pieces;
    }

    /** A corner with the K scores there. */
    private static final class Corner {
        private final Vec2 at;
        private final double[] scores;

        Corner(ArgmaxGeometry geometry, Vec2 at) {
            this.at = at;
            scores = new double[geometry.classes()];
            Arrays.setAll(scores, k -> geometry.score(k).score(at));
        }

        Vec2 at() {
            return at;
        }

        /** f_k − f_l. */
        double lead(int k, int l) {
            return scores[k] - scores[l];
        }
    }

    /** The part of a convex polygon, on which the scores are affine, where f_k ≥ f_l; empty if it is nowhere larger. */
    private static List<Corner> ahead(ArgmaxGeometry geometry, int k, int l, List<Corner> polygon) {
        double[] lead = new double[polygon.size()];
        boolean somewhere = false;
        boolean everywhere = true;
        for (int i = 0; i < lead.length; i++) {
            lead[i] = polygon.get(i).lead(k, l);
            somewhere |= lead[i] > 0;
            everywhere &= lead[i] >= 0;
        }
        if (somewhere && everywhere) {
            return polygon;
        }
        List<Corner> kept = new ArrayList<>();
        for (int i = 0; i < lead.length && somewhere; i++) {
            int next = (i + 1) % lead.length;
            if (lead[i] >= 0) {
                kept.add(polygon.get(i));
            }
            if ((lead[i] > 0 && lead[next] < 0) || (lead[i] < 0 && lead[next] > 0)) {
                Vec2 cut = cut(polygon.get(i).at(), lead[i], polygon.get(next).at(), lead[next]);
                kept.add(new Corner(geometry, cut));
            }
        }
        return kept;
    }

    /**
     * Where a lead changes its sign on a side; the same bits from both ends, so that the pieces on its two sides share
     * the point.
     */
    private static Vec2 cut(Vec2 a, double leadA, Vec2 b, double leadB) {
        boolean inOrder = a.x() < b.x() || (a.x() == b.x() && a.y() < b.y());
        return inOrder ? between(a, b, leadA / (leadA - leadB)) : between(b, a, leadB / (leadB - leadA));
    }
}
