package org.geodescent.ui.window;

import org.geodescent.figure.Figure;
import org.geodescent.session.Session;
import org.geodescent.session.SessionJson;
import org.geodescent.session.ViewState;
import org.geodescent.view.JoinedFigures;
import org.geodescent.view.Scene;

/** Which part of the screen is exported. */
public enum FigureChoice {
    PLANE("Input plane"),
    CURVES("Curves"),
    BOTH("Both");

    private final String label;

    FigureChoice(String label) {
        this.label = label;
    }

    /** Its name on screen. */
    public String label() {
        return label;
    }

    /** The figure of a scene. */
    public Figure of(Scene scene) {
        return switch (this) {
            case PLANE -> scene.plane();
            case CURVES -> scene.curves();
            case BOTH -> JoinedFigures.sideBySide(scene.plane(), scene.curves());
        };
    }

    /** The figure of a scene with the session that makes it again. */
    public Figure withSession(Scene scene) {
        ViewState view = scene.request().view().withIteration(java.util.Optional.of(iteration(scene)));
        return of(scene)
                .withProvenance(SessionJson.write(new Session(scene.request().experiment(), view)));
    }

    /** What is really shown; the request may ask for "the newest". */
    private static long iteration(Scene scene) {
        return scene.shown().stream()
                .mapToLong(shown -> shown.snapshot().iteration())
                .max()
                .orElse(0);
    }
}
