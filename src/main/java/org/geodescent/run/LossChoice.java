package org.geodescent.run;

import java.util.List;
import org.geodescent.core.loss.Loss;

/** Which losses the laboratory trains with, side by side. */
public enum LossChoice {
    CROSS_ENTROPY,
    SQUARED,
    BOTH;

    /** The losses, the cross-entropy first. */
    public List<Loss> losses() {
        return switch (this) {
            case CROSS_ENTROPY -> List.of(Loss.CROSS_ENTROPY);
            case SQUARED -> List.of(Loss.SQUARED);
            case BOTH -> List.of(Loss.CROSS_ENTROPY, Loss.SQUARED);
        };
    }

    /** One loss alone. */
    public static LossChoice only(Loss loss) {
        return loss == Loss.SQUARED ? SQUARED : CROSS_ENTROPY;
    }
}
