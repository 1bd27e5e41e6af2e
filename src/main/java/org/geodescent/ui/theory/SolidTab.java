package org.geodescent.ui.theory;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import org.geodescent.figure.Figure;
import org.geodescent.session.Session;
import org.geodescent.session.SolidView;
import org.geodescent.session.TheoryView;
import org.geodescent.ui.ConvexExplanations;
import org.geodescent.ui.Explanation;
import org.geodescent.ui.Workbench;
import org.geodescent.ui.solid.SolidContent;
import org.geodescent.ui.solid.SolidPane;
import org.geodescent.view.ConvexView;
import org.geodescent.view.TheoryScene;
import org.geodescent.view.TheoryScene.TheoryPicture;
import org.jspecify.annotations.Nullable;

/** The rectified ellipsoid on three samples, to be turned by hand, with the same λ, optimum and trails as in the flat picture. */
final class SolidTab implements TheoryTab {
    private final TheoryDesk desk;
    private final Workbench workbench;
    private final SolidPane pane = new SolidPane();
    private final AbsenceCard absence;
    private final StackPane content;
    private boolean inFront;
    private @Nullable TheoryScene shown;

    SolidTab(TheoryDesk desk) {
        this.desk = desk;
        workbench = desk.workbench();
        absence = new AbsenceCard(workbench);
        absence.setVisible(false);
        content = new StackPane(pane, absence);
        content.getStyleClass().add("theory-tab-content");
        desk.sceneProperty().addListener((property, before, after) -> show());
        workbench.theoryProperty().addListener((property, before, after) -> follow(after));
        pane.cameraProperty()
                .addListener((property, before, after) -> tell(theory().solid().withCamera(after)));
        pane.samplesProperty()
                .addListener((property, before, after) -> tell(theory().solid().withSamples(after)));
        pane.partsProperty().addListener((property, before, after) -> {
            if (!after.equals(theory().parts())) {
                workbench.theoryProperty().set(theory().withParts(after));
            }
        });
        follow(theory());
    }

    private TheoryView theory() {
        return workbench.theoryProperty().get();
    }

    private void tell(SolidView view) {
        if (!view.equals(theory().solid())) {
            workbench.theoryProperty().set(theory().withSolid(view));
        }
    }

    /** The samples are put on the axes once there are so many. */
    private void follow(TheoryView view) {
        SolidView solid = view.solid();
        pane.cameraProperty().set(solid.camera());
        pane.partsProperty().set(view.parts());
        if (shown != null
                && shown.picture() instanceof TheoryPicture.InSpace space
                && solid.fits(space.data().size())) {
            pane.setSamples(solid.samples());
        }
    }

    @Override
    public String id() {
        return ConvexView.SOLID.id();
    }

    @Override
    public String title() {
        return "3-D";
    }

    @Override
    public Explanation explanation() {
        return ConvexExplanations.SOLID;
    }

    @Override
    public Node content() {
        return content;
    }

    @Override
    public Optional<Picture> picture() {
        Figure figure = pane.view().figureProperty().get();
        TheoryScene scene = shown;
        return figure == null || scene == null || !(scene.picture() instanceof TheoryPicture.InSpace)
                ? Optional.empty()
                : Optional.of(new Picture(figure, session(scene, figure)));
    }

    /** What makes the figure again: the camera and the samples are newer than the scene. */
    private Session session(TheoryScene scene, Figure figure) {
        return new Session(
                scene.request().experiment(),
                workbench.viewProperty().get().withIteration(Optional.of(scene.iteration())),
                Optional.of(scene.request()
                        .view()
                        .withSolid(theory().solid())
                        .withParts(theory().parts())
                        .withSize(figure.width(), figure.height())));
    }

    @Override
    public void setScale(double zoom, double lines) {
        pane.setZoom(zoom);
        pane.view().setLineFactor(lines);
    }

    @Override
    public void setInFront(boolean front) {
        inFront = front;
        if (front) {
            show();
        }
    }

    /** Shows a scene that was made for this tab; others leave what is there. */
    private void show() {
        TheoryScene scene = desk.sceneProperty().get();
        if (!inFront || scene == null || !scene.request().view().tab().equals(id())) {
            return;
        }
        shown = scene;
        boolean missing = scene.picture() instanceof TheoryPicture.Missing;
        pane.setVisible(!missing);
        absence.setVisible(missing);
        if (scene.picture() instanceof TheoryPicture.Missing gone) {
            absence.show(gone.absence());
            pane.setContent(null);
        } else if (scene.picture() instanceof TheoryPicture.InSpace space) {
            pane.setContent(new SolidContent(space.data(), space.lambda(), space.optimum(), space.trails()));
            follow(theory());
        }
    }
}
