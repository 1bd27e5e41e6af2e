package org.geodescent.lesson;

import java.util.Locale;

/** What a step can point at in the window, or hide. */
public enum WindowPart {
    LEFT_PICTURE("the picture at the left", false),
    RIGHT_PICTURE("the picture at the right", false),
    PICTURE_TABS("the tabs above the picture at the right", true),
    NUMBERS("the column of numbers", true),
    LARGE_NUMBER_1("the first large number", false),
    LARGE_NUMBER_2("the second large number", false),
    LARGE_NUMBER_3("the third large number", false),
    TOOLS("the tools of the input plane", true),
    RAIL("the rail with its buttons", true),
    PACE("the time of a replay", true),
    CAPTION("the caption", false),
    BAR("the bar of the experiment", true),
    PRESETS("the presets", true),
    PLAY("the button Play", true),
    DATA_SEED("the seed of the points", true),
    WEIGHT_SEED("the seed of the weights", true),
    MODEL("the choice of the classifier", true),
    LOSSES("the choice of the loss", true),
    DEMONSTRATION("the picture of the demonstration", false);

    private final String words;
    private final boolean hideable;

    WindowPart(String words, boolean hideable) {
        this.words = words;
        this.hideable = hideable;
    }

    /** As lessons write it. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What it is, in a few words. */
    public String words() {
        return words;
    }

    /** Whether a step may hide it. */
    public boolean canBeHidden() {
        return hideable;
    }
}
