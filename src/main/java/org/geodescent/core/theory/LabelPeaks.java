package org.geodescent.core.theory;

import static org.geodescent.core.theory.Hypotheses.shown;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.geodescent.core.data.Dataset;
import org.geodescent.core.data.Diagnostics;
import org.geodescent.core.geometry.ActivationPattern;
import org.geodescent.core.geometry.HyperplaneArrangement;
import org.geodescent.core.geometry.HyperplaneArrangement.Cell;
import org.geodescent.core.geometry.HyperplaneArrangement.Sector;
import org.geodescent.core.linalg.Vec2;
import org.geodescent.core.number.Answer;

/**
 * Where B's Lemma 4 and Proposition 7 look: the local maximisers of {@code yᵀ(Xu)₊} over the unit disc for neurons of
 * positive output weight, its local minimisers for those of negative output weight; in one word of {@code s yᵀ(Xu)₊}, s
 * the sign. They are found exactly, sector by sector; only those of positive value are listed, which are of length 1.
 * Any other has the value 0, as all directions that activate no sample have, which the printed proposition forgets.
 *
 * @param sign s
 * @param peaks anticlockwise
 * @param violation empty if the data are orthogonal separable; else why not, one sentence
 */
public record LabelPeaks(int sign, List<Peak> peaks, Optional<String> violation) {
    /** Two directions are the same up to this sine. */
    private static final double ROUNDING = 1e-12;

    private static final String APPLY = "Lemma 4 and Proposition 7 apply:";
    private static final String OUTSIDE = "Outside Lemma 4 and Proposition 7. ";

    public LabelPeaks {
        peaks = List.copyOf(peaks);
    }

    /**
     * One local maximiser of {@code s yᵀ(Xu)₊}.
     *
     * @param direction u, of length 1
     * @param cosine of its angle to {@code s g(u, y)}: 1, says Proposition 7
     * @param missed how many samples of label s it does not activate: none, says Lemma 4
     */
    public record Peak(Vec2 direction, double cosine, int missed) {
        /** Between −180 and 180. */
        public double degrees() {
            return StrictMath.toDegrees(StrictMath.atan2(direction.y(), direction.x()));
        }
    }

    /**
     * Finds them.
     *
     * @param data points of the plane of two classes
     * @param sign 1 or −1
     */
    public static LabelPeaks of(Dataset data, int sign) {
        List<Peak> peaks = new ArrayList<>();
        if (HyperplaneArrangement.enumerate(data.features()) instanceof Answer.Value<HyperplaneArrangement> ready) {
            List<Cell> cells = ready.value().cells();
            double rounding = ROUNDING * size(data);
            for (int j = 0; j < cells.size() && cells.get(j).sector().isPresent(); j++) {
                Cell here = cells.get(j);
                Cell next = cells.get((j + 1) % cells.size());
                Vec2 push = push(data, sign, here.pattern(), here.pattern());
                inside(here.sector().orElseThrow(), push, rounding).ifPresent(u -> peaks.add(peak(data, sign, u)));
                Vec2 ray = here.sector().orElseThrow().to();
                if (isPeak(ray, push, push(data, sign, next.pattern(), next.pattern()), rounding)) {
                    peaks.add(ofRay(data, sign, ray, here.pattern(), next.pattern()));
                }
            }
        }
        return new LabelPeaks(
                sign,
                peaks,
                Diagnostics.orthogonalityViolation(data, false)
                        .map(pair -> DualStatements.sentence(data.features(), pair, data.signs())));
    }

    /** {@code s g(σ, y)} of the samples that are active on both sides. */
    private static Vec2 push(Dataset data, int sign, ActivationPattern a, ActivationPattern b) {
        Vec2 sum = new Vec2(0, 0);
        for (int n = 0; n < data.size(); n++) {
            if (a.isActive(n) && b.isActive(n)) {
                sum = sum.plus(data.point(n).times(sign * data.sign(n)));
            }
        }
        return sum;
    }

    /** The direction of the push if it lies inside the sector, away from its rays. */
    private static Optional<Vec2> inside(Sector sector, Vec2 push, double rounding) {
        if (!(push.norm() > rounding)) {
            return Optional.empty();
        }
        Vec2 u = push.times(1 / push.norm());
        // No sector is wider than a half-plane.
        return sector.from().cross(u) > ROUNDING && u.cross(sector.to()) > ROUNDING ? Optional.of(u) : Optional.empty();
    }

    /** Whether the value is positive on the ray and grows towards it from both sides. */
    private static boolean isPeak(Vec2 ray, Vec2 before, Vec2 after, double rounding) {
        Vec2 anticlockwise = new Vec2(-ray.y(), ray.x());
        return before.dot(ray) > rounding
                && before.dot(anticlockwise) >= -rounding
                && after.dot(anticlockwise) <= rounding;
    }

    /** What sums of samples may lose to rounding is relative to this. */
    private static double size(Dataset data) {
        double size = 0;
        for (int n = 0; n < data.size(); n++) {
            size += data.point(n).norm();
        }
        return size;
    }

    private static Peak peak(Dataset data, int sign, Vec2 u) {
        int missed = 0;
        for (int n = 0; n < data.size(); n++) {
            missed += data.sign(n) == sign && !(u.dot(data.point(n)) > 0) ? 1 : 0;
        }
        return new Peak(u, 1, missed);
    }

    private static Peak ofRay(Dataset data, int sign, Vec2 ray, ActivationPattern before, ActivationPattern after) {
        int missed = 0;
        for (int n = 0; n < data.size(); n++) {
            missed += data.sign(n) == sign && !(before.isActive(n) && after.isActive(n)) ? 1 : 0;
        }
        Vec2 push = push(data, sign, before, after);
        double cosine = push.norm() > 0 ? Math.min(1, push.dot(ray) / push.norm()) : 0;
        return new Peak(ray, cosine, missed);
    }

    /** What Lemma 4 and Proposition 7 say of these data, and what is so. */
    public String sentence() {
        String kind = sign > 0 ? "maximiser" : "minimiser";
        if (peaks.isEmpty()) {
            return "%s yᵀ(Xu)₊ has no local %s other than those of value 0."
                    .formatted(violation.map(reason -> OUTSIDE + reason).orElse(APPLY), kind);
        }
        if (violation.isEmpty()) {
            Peak only = peaks.get(0);
            return "%s besides directions of value 0, yᵀ(Xu)₊ has one local %s, at %s, with cosine %s; it activates all samples of its label."
                    .formatted(APPLY, kind, degrees(only), shown(only.cosine()));
        }
        Peak worst = peaks.get(0);
        int most = 0;
        for (Peak peak : peaks) {
            worst = peak.cosine() < worst.cosine() ? peak : worst;
            most = Math.max(most, peak.missed());
        }
        String missed = most > 0
                ? " and %d %s of the label %s missed"
                        .formatted(most, most == 1 ? "sample" : "samples", most == 1 ? "is" : "are")
                : "";
        return OUTSIDE
                + "%s The least cosine at %d local %s of yᵀ(Xu)₊ is %s, at %s%s."
                        .formatted(
                                violation.get(),
                                peaks.size(),
                                peaks.size() == 1 ? kind : kind + "s",
                                shown(worst.cosine()),
                                degrees(worst),
                                missed);
    }

    private static String degrees(Peak peak) {
        long rounded = StrictMath.round(peak.degrees());
        return (rounded < 0 ? "−" : "") + Math.abs(rounded) + "°";
    }
}
