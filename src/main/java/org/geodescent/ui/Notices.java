package org.geodescent.ui;

/** Tells the user something in one sentence, without getting in the way. On the JavaFX thread only. */
public interface Notices {
    /** Something was done. */
    void info(String sentence);

    /** Something could not be done; the sentence says why and what would help. */
    void error(String sentence);
}
