package org.geodescent.core.geometry;

import org.geodescent.core.linalg.Vec2;
import org.geodescent.core.work.Patience;

/** The steepest face and the face with the most active nodes. */
final class PlaneExtremes {
    /** Rays at a smaller angle to a line do not leave it, as far as double precision can tell. */
    private static final double PARALLEL = 1e-15;

    private final AffinePieces pieces;
    private final Arrangement arrangement;
    private final PlaneNetwork network;

    PlaneExtremes(AffinePieces pieces) {
        this.pieces = pieces;
        this.arrangement = pieces.arrangement;
        this.network = arrangement.lines.network;
    }

    LipschitzConstant lipschitz() {
        return steepness(steepest(0));
    }

    /** The steepest of the cells that are at least so wide; if there is none, of all. */
    SteepCell steepCell(double leastWidth) {
        int face = steepest(Math.scalb(leastWidth, -arrangement.lines.coordinateShift));
        return new SteepCell(steepness(face), Math.scalb(width(face), arrangement.lines.coordinateShift));
    }

    private int steepest(double leastWidth) {
        int best = -1;
        double steepest = -1;
        for (int face = 0; face < arrangement.faceCount(); face++) {
            double slope = slope(face);
            Patience.check(face);
            if (slope > steepest && (leastWidth == 0 || width(face) >= leastWidth)) {
                steepest = slope;
                best = face;
            }
        }
        return best >= 0 ? best : steepest(0);
    }

    /** The distance from an edge to what is farthest from it, for the edge where that is least. */
    private double width(int face) {
        int start = arrangement.firstOfFace[face];
        double width = Double.POSITIVE_INFINITY;
        int h = start;
        do {
            width = Math.min(width, farthest(face, arrangement.lines.sorted.get(arrangement.lineOf(h))));
            h = arrangement.next[h];
        } while (h != start && h != Arrangement.INFINITY);
        return width;
    }

    private double farthest(int face, Line line) {
        double norm = StrictMath.hypot(line.a, line.b);
        double most = 0;
        int start = arrangement.firstOfFace[face];
        int last;
        int h = start;
        do {
            int corner = arrangement.head(h);
            if (corner != Arrangement.INFINITY) {
                double height = line.a * arrangement.x[corner] + line.b * arrangement.y[corner] + line.c;
                most = Math.max(most, Math.abs(height) / norm);
            }
            last = h;
            h = arrangement.next[h];
        } while (h != start && h != Arrangement.INFINITY);
        if (!arrangement.unbounded(face)) {
            return most;
        }
        Vec2 normal = new Vec2(line.a / norm, line.b / norm);
        boolean widens =
                Math.abs(normal.dot(direction(start))) > PARALLEL || Math.abs(normal.dot(direction(last))) > PARALLEL;
        return widens ? Double.POSITIVE_INFINITY : most;
    }

    private LipschitzConstant steepness(int best) {
        Vec2 unscaled = pieces.gradient(best);
        Vec2 gradient = new Vec2(unscaled.x() / network.outputScale, unscaled.y() / network.outputScale);
        return new LipschitzConstant(
                unscaled.norm() / network.outputScale, insideOf(best), gradient, pieces.activeNodes(best));
    }

    /** A number that grows with ‖∇f‖. */
    private double slope(int face) {
        if (!pieces.comfortable) {
            return pieces.gradient(face).norm();
        }
        double x = pieces.forms.x(face);
        double y = pieces.forms.y(face);
        return x * x + y * y;
    }

    ActiveCount maximumActiveNodes() {
        int most = 0;
        for (int count : pieces.active) {
            most = Math.max(most, count);
        }
        Vec2 witness = null;
        int found = 0;
        for (int face = 0; face < arrangement.faceCount(); face++) {
            if (pieces.active[face] == most) {
                Vec2 point = insideOf(face);
                // A cell thinner than the spacing of doubles may not contain its own rounded centre: then another one
                // is tried.
                boolean confirmed = ZeroPiece.isFinite(point) && network.activeNodes(point.x(), point.y()) == most;
                if (witness == null || confirmed) {
                    witness = point;
                    found = face;
                }
                if (confirmed) {
                    break;
                }
            }
        }
        if (witness == null) {
            throw new AssertionError("some face has the largest number of active nodes");
        }
        return new ActiveCount(most, witness, pieces.activeNodes(found));
    }

    /** A point inside a face, rounded: the mean of its corners, moved along both rays if it is unbounded. */
    private Vec2 insideOf(int face) {
        double sumX = 0;
        double sumY = 0;
        int corners = 0;
        double reach = 1;
        int start = arrangement.firstOfFace[face];
        int h = start;
        int last;
        do {
            int corner = arrangement.head(h);
            if (corner != Arrangement.INFINITY) {
                sumX += arrangement.x[corner];
                sumY += arrangement.y[corner];
                reach = Math.max(reach, Math.max(Math.abs(arrangement.x[corner]), Math.abs(arrangement.y[corner])));
                corners++;
            }
            last = h;
            h = arrangement.next[h];
        } while (h != start && h != Arrangement.INFINITY);
        Vec2 point = new Vec2(sumX / corners, sumY / corners);
        if (arrangement.unbounded(face)) {
            Vec2 outwards = direction(last).minus(direction(start));
            point = point.plus(outwards.times(reach));
        }
        int shift = arrangement.lines.coordinateShift;
        return new Vec2(Math.scalb(point.x(), shift), Math.scalb(point.y(), shift));
    }

    private Vec2 direction(int halfEdge) {
        Line line = arrangement.lines.sorted.get(arrangement.lineOf(halfEdge));
        double sense = Arrangement.forward(halfEdge) ? 1 : -1;
        Vec2 along = new Vec2(sense * line.b, -sense * line.a);
        return along.times(1 / along.norm());
    }
}
