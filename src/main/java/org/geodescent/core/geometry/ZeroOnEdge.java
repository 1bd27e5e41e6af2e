package org.geodescent.core.geometry;

import org.geodescent.core.exact.DoubleDouble;
import org.geodescent.core.exact.Dyadic;
import org.geodescent.core.linalg.Vec2;

/** The point of an edge where f changes sign. */
final class ZeroOnEdge {
    private ZeroOnEdge() {}

    /** Where f changes sign on an edge: in scaled coordinates, within the edge's bounding box. */
    static Vec2 of(AffinePieces pieces, int edge) {
        Arrangement arrangement = pieces.arrangement;
        int face = arrangement.faceOf[2 * edge];
        Line line = arrangement.lines.sorted.get(arrangement.lineOfEdge[edge]);
        AffineForm form = pieces.forms.get(face);
        DoubleDouble slope = form.slopeAlong(line);
        Vec2 point;
        if (pieces.comfortable && Math.abs(slope.high()) > 0x1p40 * pieces.error) {
            DoubleDouble x = form.y().times(line.c).minus(form.h().times(line.b));
            DoubleDouble y = form.h().times(line.a).minus(form.x().times(line.c));
            point = new Vec2(x.dividedBy(slope), y.dividedBy(slope));
        } else {
            ExactForm exact = pieces.exact(face);
            Dyadic exactSlope = exact.slopeAlong(line);
            Dyadic x = Dyadic.determinant(exact.y(), exact.h(), line.exactB(), line.exactC());
            Dyadic y = Dyadic.determinant(exact.h(), exact.x(), line.exactC(), line.exactA());
            point = new Vec2(Dyadic.quotient(x, exactSlope), Dyadic.quotient(y, exactSlope));
        }
        return clampedToEdge(arrangement, edge, point);
    }

    private static Vec2 clampedToEdge(Arrangement arrangement, int edge, Vec2 point) {
        int low = arrangement.lowEnd(edge);
        int high = arrangement.highEnd(edge);
        if (low == Arrangement.INFINITY || high == Arrangement.INFINITY) {
            return point;
        }
        return new Vec2(
                between(point.x(), arrangement.x[low], arrangement.x[high]),
                between(point.y(), arrangement.y[low], arrangement.y[high]));
    }

    private static double between(double value, double end, double otherEnd) {
        return Math.max(Math.min(end, otherEnd), Math.min(Math.max(end, otherEnd), value));
    }
}
