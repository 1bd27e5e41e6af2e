package org.geodescent.ui.window;

import java.util.Optional;
import org.geodescent.figure.Figure;
import org.geodescent.session.SessionJson;
import org.geodescent.ui.Workbench;
import org.geodescent.ui.theory.TheoryPane;
import org.geodescent.ui.theory.TheoryTab;
import org.geodescent.view.JoinedFigures;
import org.geodescent.view.Scene;

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

    /** The picture that is on screen; empty if there is none. */
    Optional<TheoryTab.Picture> of(Workbench workbench, TheoryPane theory) {
        return switch (this) {
            case PLANE -> plane(workbench);
            case THEORY -> theory.front().picture();
            case BOTH ->
                plane(workbench).flatMap(left -> theory.front()
                        .picture()
                        .map(right -> new TheoryTab.Picture(
                                JoinedFigures.sideBySide(left.figure(), right.figure()), right.session())));
        };
    }

    private static Optional<TheoryTab.Picture> plane(Workbench workbench) {
        Scene scene = workbench.sceneProperty().get();
        return scene == null
                ? Optional.empty()
                : Optional.of(new TheoryTab.Picture(scene.plane(), workbench.sessionOf(scene)));
    }

    /** The figure of a picture with the session that makes it again. */
    static Figure withSession(TheoryTab.Picture picture) {
        return picture.figure().withProvenance(SessionJson.write(picture.session()));
    }
}
