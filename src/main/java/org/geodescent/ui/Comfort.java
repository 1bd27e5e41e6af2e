package org.geodescent.ui;

import org.geodescent.core.number.NumberText;

/**
 * How somebody wants the window to be, whatever it shows.
 *
 * @param theme light, dark, or as the system says
 * @param reducedMotion nothing moves by itself: a replay goes on in {@link Playback#FEW_STEPS} steps, and what
 *     {@link Motion} lists takes no time
 * @param decimals of the numbers beside the pictures, from 1 to {@link #MOST_DECIMALS}; one digit more altogether
 * @param scale how many times as large everything is, from 1 to {@link #LARGEST_SCALE}, as far as the window has room
 */
public record Comfort(Theme theme, boolean reducedMotion, int decimals, double scale) {
    public static final int MOST_DECIMALS = 4;
    public static final double LARGEST_SCALE = 2.5;
    public static final Comfort DEFAULT = new Comfort(Theme.LIGHT, false, NumberText.DECIMALS, 1);

    /** The colours of the window. */
    public enum Theme {
        LIGHT,
        DARK,
        SYSTEM
    }

    public Comfort {
        if (decimals < 1 || decimals > MOST_DECIMALS) {
            throw new IllegalArgumentException("decimals is " + decimals);
        }
        if (!(scale >= 1 && scale <= LARGEST_SCALE)) {
            throw new IllegalArgumentException("scale is " + scale);
        }
    }

    public Comfort withTheme(Theme other) {
        return new Comfort(other, reducedMotion, decimals, scale);
    }

    public Comfort withReducedMotion(boolean reduced) {
        return new Comfort(theme, reduced, decimals, scale);
    }

    public Comfort withDecimals(int other) {
        return new Comfort(theme, reducedMotion, other, scale);
    }

    public Comfort withScale(double other) {
        return new Comfort(theme, reducedMotion, decimals, other);
    }

    /** A margin, in the same text as in large type: 0.59. */
    public String margin(double value) {
        return NumberText.large(value, decimals);
    }

    /** A loss or a slope, in the same text as in large type: 0.646. */
    public String spread(double value) {
        return NumberText.spread(value, decimals);
    }
}
