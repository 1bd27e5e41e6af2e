package org.geodescent.ui.papers;

import java.nio.file.Path;
import java.util.Optional;
import org.geodescent.figure.Figure;
import org.geodescent.reproduce.Card;

/** What the shelf asks of the window. On the JavaFX thread. */
public interface ShelfActions {
    /** Opens the experiment of a card, if it has one; undo leads back. */
    void openInLaboratory(Card card);

    /** Shows a figure as large as the window permits. */
    void enlarge(Figure figure);

    /** Asks for a folder; empty if the user thinks better of it. */
    Optional<Path> chooseFolder(String title);
}
