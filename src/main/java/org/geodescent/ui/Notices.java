package org.geodescent.ui;

/** Tells the user something in one sentence, without getting in the way. On the JavaFX thread only. */
public interface Notices {
    /** Something was done. */
    void info(String sentence);

    /** Something was done, and part of it may surprise. */
    default void remark(String sentence) {
        info(sentence);
    }

    /** Something could not be done; the sentence says why and what would help. */
    void error(String sentence);
}
