package org.geodescent.figure.recipe;

import java.util.ArrayList;
import java.util.List;
import org.geodescent.core.linalg.Vec2;
import org.geodescent.core.loss.Loss;
import org.geodescent.figure.Mark;
import org.geodescent.figure.SymbolShape;

/**
 * How hard each sample still pushes on the parameters, as a ring around it: solid for the cross-entropy, dashed for the
 * squared loss. A ring's room beyond the symbol is proportional to the logarithm of {@code |ℓ′(f(x_n))| / |ℓ′(0)|},
 * from nothing at 10⁻⁴ over full size at 1 to a quarter more at 10.
 *
 * <p>Why the logarithm: trained to the end, the pushes are a thousandth of what they were. As areas they would all have
 * vanished alike, and the difference that matters could not be seen: that under the cross-entropy few samples still
 * push at all, while under the squared loss all of them do.
 */
final class PushMarks {
    /** Below this many powers of ten nothing is shown. */
    private static final double DECADES = 4;

    private static final double LARGEST = 1.25;
    private static final double FULL_ROOM = 22;

    static final double OPACITY = 0.55;
    static final double STROKE_WIDTH = 0.9;

    private PushMarks() {}

    static List<Mark> rings(InputPlaneScene scene) {
        List<Mark> marks = new ArrayList<>();
        for (TrainedClassifier classifier : scene.classifiers()) {
            for (int n = 0; n < scene.data().size(); n++) {
                double share = share(classifier.pushes().get(n));
                if (share > 0) {
                    marks.add(ring(scene.data().point(n), classifier.loss(), share));
                }
            }
        }
        return marks;
    }

    /** 0 at a push of 10⁻⁴ or less, 1 at a push of 1. */
    static double share(double push) {
        return push > 0 ? Math.max(0, Math.min(LARGEST, 1 + StrictMath.log10(push) / DECADES)) : 0;
    }

    private static Mark.Symbol ring(Vec2 at, Loss loss, double share) {
        double size = Palette.SYMBOL + FULL_ROOM * share;
        return new Mark.Symbol(
                at,
                SymbolShape.CIRCLE,
                size,
                Palette.ink(loss).withOpacity(0.05),
                Palette.stroke(loss, STROKE_WIDTH, OPACITY));
    }
}
