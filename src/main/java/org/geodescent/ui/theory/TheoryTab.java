package org.geodescent.ui.theory;

import java.util.Optional;
import javafx.scene.Node;
import org.geodescent.figure.Figure;
import org.geodescent.session.Session;
import org.geodescent.ui.Explanation;

/** A tab of the theory plane. To add one, name it in {@link TheoryTabs#all}. On the JavaFX thread only. */
public interface TheoryTab {
    /**
     * The picture of a tab as it is on screen.
     *
     * @param figure without provenance
     * @param session what makes the figure again
     */
    record Picture(Figure figure, Session session) {}

    /** What sessions and the command line call it: lower case, words joined by hyphens. Never changes. */
    String id();

    /** On the tab: one to three words. */
    String title();

    /** What the tab shows. */
    Explanation explanation();

    /** Everything below the tabs; the same node every time. */
    Node content();

    /** What is exported; empty while there is no picture. */
    Optional<Picture> picture();

    /**
     * Sets how large everything is drawn: both 1, or more on a projector.
     *
     * @param zoom units of the window for a figure unit
     * @param lines how much thicker lines are than the figure asks for
     */
    void setScale(double zoom, double lines);

    /** Whether the tab may have something to say of the experiment as it is; else its button is hidden, unless it is in front. */
    default boolean offered() {
        return true;
    }

    /** Told when the tab comes to the front or leaves it. A tab behind others computes nothing. */
    default void setInFront(boolean inFront) {}

    /** Once a frame, of the tab in front only. */
    default void pulse() {}

    /** Ends what the tab has begun on other threads; once, at the end. */
    default void close() {}
}
