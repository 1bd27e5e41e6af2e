package org.geodescent.core.geometry;

import org.geodescent.core.linalg.Vec2;

/** The steepest face and the face with the most active nodes. */
final class PlaneExtremes {
    private final AffinePieces pieces;
    private final Arrangement arrangement;
    private final PlaneNetwork network;

    PlaneExtremes(AffinePieces pieces) {
        this.pieces = pieces;
        this.arrangement = pieces.arrangement;
        this.network = arrangement.lines.network;
    }

    LipschitzConstant lipschitz() {
        int best = 0;
        double steepest = -1;
        for (int face = 0; face < arrangement.faceCount(); face++) {
            double slope = slope(face);
            if (slope > steepest) {
                steepest = slope;
                best = face;
            }
        }
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
        double x = pieces.forms[face].x().high();
        double y = pieces.forms[face].y().high();
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
