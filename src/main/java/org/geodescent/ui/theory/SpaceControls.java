package org.geodescent.ui.theory;

import atlantafx.base.controls.Spacer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.geodescent.core.data.Dataset;
import org.geodescent.figure.space.Camera;
import org.geodescent.picture.Drawn;
import org.geodescent.session.SolidView;
import org.geodescent.ui.FigureView;
import org.geodescent.ui.Workbench;
import org.jspecify.annotations.Nullable;

/**
 * Above a picture in space: which samples are its three axes. Dragging or arrow keys turn it, the wheel or + and −
 * zoom, a double click or Home goes back.
 */
final class SpaceControls implements Furniture {
    private final Workbench workbench;
    private final SampleChoice samples = new SampleChoice(this::tellSamples);
    private @Nullable Dataset offered;

    SpaceControls(PictureTab tab) {
        workbench = tab.workbench();
        FigureView view = tab.view();
        view.setFocusTraversable(true);
        view.setAccessibleRoleDescription("Picture in space");
        view.setAccessibleHelp("Arrow keys turn it, with Shift by one degree; plus and minus zoom; Home goes back.");
        tab.controls().getStyleClass().add("solid-controls");
        tab.controls().getChildren().addAll(samples, new Spacer());
        ObjectProperty<Camera> camera = new SimpleObjectProperty<>(solid().camera());
        CameraControl.install(view, camera);
        camera.addListener((property, before, after) -> set(solid().withCamera(after)));
        workbench
                .theoryProperty()
                .addListener(
                        (property, before, after) -> camera.set(after.solid().camera()));
    }

    private SolidView solid() {
        return workbench.theoryProperty().get().solid();
    }

    private void set(SolidView other) {
        if (!other.equals(solid())) {
            workbench.theoryProperty().set(workbench.theoryProperty().get().withSolid(other));
        }
    }

    private void tellSamples() {
        set(solid().withSamples(samples.samples()));
    }

    /** The choice of samples stays as far as they exist. */
    @Override
    public void show(Drawn.Shown shown) {
        Dataset data = shown.moment().data();
        if (offered == null || !data.equals(offered)) {
            offered = data;
            samples.offer(data);
        }
        if (solid().fits(data.size())) {
            samples.select(solid().samples());
        } else {
            tellSamples();
        }
    }
}
