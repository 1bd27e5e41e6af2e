package org.geodescent.ui.window;

import java.util.List;
import java.util.function.Consumer;
import org.geodescent.figure.Figure;
import org.geodescent.lesson.Lesson;

/** What the window does with figures that are opened and are no experiment on points. On the JavaFX thread. */
interface FigureActions {
    /** Asks which of several figures is meant. */
    void choose(String question, List<String> figures, Consumer<String> chosen);

    /** Brings the demonstration of this id to the front. */
    void showDemonstration(String id);

    /** Goes through a lesson. */
    void startLesson(Lesson lesson);

    /** Shows a figure as large as the window permits. */
    void enlarge(Figure figure);
}
