package org.geodescent.ui.lesson;

import java.util.List;
import java.util.Optional;
import org.geodescent.preset.Headline;

/** What a lesson sets of the window beyond the workbench. On the JavaFX thread only. */
public interface LessonSurroundings {
    /** Brings the laboratory to the front. */
    void showLaboratory();

    /** Brings a demonstration to the front. */
    void showDemonstration(String id);

    /** The demonstration that is in front; empty: something else is. */
    Optional<String> demonstration();

    /** The large numbers that are shown. */
    List<Headline> numbers();

    /** Sets the large numbers; none: those that the pictures are about. */
    void setNumbers(List<Headline> numbers);
}
