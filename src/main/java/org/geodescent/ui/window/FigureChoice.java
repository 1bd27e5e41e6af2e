package org.geodescent.ui.window;

import java.util.List;
import java.util.Optional;
import org.geodescent.figure.Figure;
import org.geodescent.picture.BoundsPicture;
import org.geodescent.picture.Drawn;
import org.geodescent.picture.Headless;
import org.geodescent.picture.InputPlanePicture;
import org.geodescent.picture.JoinedFigures;
import org.geodescent.picture.Moment;
import org.geodescent.session.Session;
import org.geodescent.session.TheoryView;
import org.geodescent.ui.Workbench;
import org.geodescent.ui.theory.PictureTab;
import org.geodescent.ui.theory.TheoryPane;

/** Which part of the screen is exported. */
public enum FigureChoice {
    LEFT("Left picture"),
    RIGHT("Right picture"),
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
     * @param pictures which pictures of the session it shows
     * @param moments what each of them is of
     */
    record Chosen(Figure figure, Session session, List<String> pictures, List<Moment> moments) {
        /** The figure, carrying the session. */
        Figure carrying() {
            return Headless.carrying(figure, session, pictures);
        }
    }

    /** What is on screen; empty if there is no picture. */
    Optional<Chosen> of(Workbench workbench, TheoryPane theory) {
        Optional<Chosen> left = theory.beside().isPresent()
                ? theory.beside().flatMap(FigureChoice::shown)
                : Optional.ofNullable(workbench.planeProperty().get())
                        .flatMap(Drawn::shown)
                        .map(InputPlanePicture::forFile)
                        .map(shown -> chosen(shown, workbench.theoryProperty().get(), InputPlanePicture.ID));
        Optional<Chosen> right = shown(theory.front());
        return switch (this) {
            case LEFT -> left;
            case RIGHT -> right;
            case BOTH ->
                left.flatMap(one -> right.map(beside -> new Chosen(
                        JoinedFigures.sideBySide(one.figure(), beside.figure()),
                        beside.session(),
                        List.of(one.pictures().get(0), beside.pictures().get(0)),
                        List.of(one.moments().get(0), beside.moments().get(0)))));
        };
    }

    private static Optional<Chosen> shown(PictureTab tab) {
        return tab.shown()
                .map(BoundsPicture::forFile)
                .map(shown -> chosen(shown, shown.moment().look().theory(), tab.id()));
    }

    private static Chosen chosen(Drawn.Shown shown, TheoryView theory, String picture) {
        return new Chosen(shown.figure(), shown.moment().session(theory), List.of(picture), List.of(shown.moment()));
    }
}
