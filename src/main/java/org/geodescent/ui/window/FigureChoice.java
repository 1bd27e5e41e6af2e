package org.geodescent.ui.window;

import java.util.Optional;
import org.geodescent.figure.Figure;
import org.geodescent.picture.Drawn;
import org.geodescent.picture.JoinedFigures;
import org.geodescent.session.Session;
import org.geodescent.session.SessionJson;
import org.geodescent.session.TheoryView;
import org.geodescent.ui.Workbench;
import org.geodescent.ui.theory.TheoryPane;

/** Which part of the screen is exported. */
public enum FigureChoice {
    PLANE("Input plane"),
    THEORY("Theory plane"),
    BOTH("Both");

    private final String label;

    FigureChoice(String label) {
        this.label = label;
    }

    /** Its name on screen. */
    public String label() {
        return label;
    }

    /**
     * A figure as it is on screen.
     *
     * @param session what makes it again
     */
    record Chosen(Figure figure, Session session) {
        /** The figure, carrying the session. */
        Figure carrying() {
            return figure.withProvenance(SessionJson.write(session));
        }
    }

    /** What is on screen; empty if there is no picture. */
    Optional<Chosen> of(Workbench workbench, TheoryPane theory) {
        Optional<Chosen> left = Optional.ofNullable(workbench.planeProperty().get())
                .flatMap(Drawn::shown)
                .map(shown -> chosen(shown, workbench.theoryProperty().get()));
        Optional<Chosen> right = theory.front()
                .shown()
                .map(shown -> chosen(shown, shown.moment().look().theory()));
        return switch (this) {
            case PLANE -> left;
            case THEORY -> right;
            case BOTH ->
                left.flatMap(plane -> right.map(beside -> new Chosen(
                        JoinedFigures.sideBySide(plane.figure(), beside.figure()), beside.session())));
        };
    }

    private static Chosen chosen(Drawn.Shown shown, TheoryView theory) {
        return new Chosen(shown.figure(), shown.moment().session(theory));
    }
}
