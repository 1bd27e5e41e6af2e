package org.geodescent.figure;

/** How vector files hold words. */
public enum TextForm {
    /** As text; a reader without the bundled fonts sets it in others. PDF files always embed what they use. */
    TEXT,
    /** As outlines of its glyphs: the same picture everywhere, but no longer text. */
    OUTLINES,
    /** As text, with the glyphs that it uses embedded: the same picture in every browser. */
    SUBSET
}
