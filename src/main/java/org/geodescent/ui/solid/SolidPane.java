package org.geodescent.ui.solid;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.geodescent.figure.recipe.RectifiedEllipsoidScene.Part;
import org.geodescent.figure.recipe.RectifiedSolid;
import org.geodescent.figure.recipe.RectifiedSolidPlot;
import org.geodescent.figure.recipe.RectifiedSolidScene;
import org.geodescent.figure.space.Camera;
import org.geodescent.ui.FigureView;
import org.jspecify.annotations.Nullable;

/**
 * The rectified ellipsoid on three chosen samples, in space: dragging or arrow keys turn it, the wheel or + and − zoom, a double click or Home goes back. The picture is made at most
 * once per frame. On the JavaFX thread only.
 */
public final class SolidPane extends BorderPane {
    private final FigureView view = new FigureView();
    private final Label message = new Label("Three samples of the plane make a picture in space.");
    private final SampleChoice samples = new SampleChoice(this::tellSamples);
    private final ReadOnlyObjectWrapper<List<Integer>> shownSamples = new ReadOnlyObjectWrapper<>(List.of(0, 1, 2));
    private final MenuButton partsMenu = new MenuButton("Show");
    private final ObjectProperty<Camera> camera = new SimpleObjectProperty<>(Camera.standard());
    private final ObjectProperty<Set<Part>> parts = new SimpleObjectProperty<>(Set.of(Part.values()));
    private @Nullable SolidContent content;
    private @Nullable RectifiedSolid solid;
    private boolean stale = true;

    public SolidPane() {
        getStyleClass().add("solid-pane");
        view.setId("rectified-solid");
        view.setFocusTraversable(true);
        view.setAccessibleRoleDescription("Picture in space");
        view.setAccessibleHelp("Arrow keys turn it, with Shift by one degree; plus and minus zoom; Home goes back.");
        message.setMouseTransparent(true);
        message.setWrapText(true);
        message.setPadding(new Insets(12));
        for (Part part : Part.values()) {
            partsMenu.getItems().add(item(part));
        }
        partsMenu.setId("solid-parts");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox bar = new HBox(samples, gap, partsMenu);
        bar.getStyleClass().addAll("theory-controls", "solid-controls");
        bar.setAlignment(Pos.CENTER_LEFT);
        setTop(bar);
        setCenter(new StackPane(view, message));
        CameraControl.install(view, camera);
        camera.addListener((property, before, after) -> invalidatePicture());
        parts.addListener((property, before, after) -> choose());
        view.widthProperty().addListener((property, before, after) -> invalidatePicture());
        view.heightProperty().addListener((property, before, after) -> invalidatePicture());
        samples.setDisable(true);
    }

    private CheckMenuItem item(Part part) {
        CheckMenuItem item = new CheckMenuItem(name(part));
        item.setId("solid-part-" + part.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        item.setSelected(true);
        item.selectedProperty().addListener((property, before, after) -> {
            Set<Part> changed = EnumSet.noneOf(Part.class);
            changed.addAll(parts.get());
            if (after ? changed.add(part) : changed.remove(part)) {
                parts.set(changed);
            }
        });
        parts.addListener((property, before, after) -> item.setSelected(after.contains(part)));
        return item;
    }

    private static String name(Part part) {
        return switch (part) {
            case RECTIFIED -> "Rectified ellipsoid";
            case ELLIPSOID -> "Ellipsoid";
            case LABEL_LINE -> "Plane yᵀz = 0";
            case LAMBDA -> "Direction of λ";
            case SPIKES -> "Spikes";
            case MAXIMAL -> "Maximal extreme points along λ";
            case MINIMAL -> "Minimal extreme points along λ";
            case OPTIMUM -> "Optimal neurons";
            case TRAILS -> "Trained neurons";
        };
    }

    /** The view that paints the picture; its figure is what an export writes. */
    public FigureView view() {
        return view;
    }

    /** From where the picture is seen. */
    public ObjectProperty<Camera> cameraProperty() {
        return camera;
    }

    /** What is drawn. */
    public ObjectProperty<Set<Part>> partsProperty() {
        return parts;
    }

    /** The samples on the three axes, from 0. */
    public ReadOnlyObjectProperty<List<Integer>> samplesProperty() {
        return shownSamples.getReadOnlyProperty();
    }

    /** Puts other samples on the axes: three different ones that the content has, if it can be shown. */
    public void setSamples(List<Integer> three) {
        SolidContent shown = content;
        if (shown != null && shown.isShowable() && !three.equals(samples.samples())) {
            samples.select(three);
            tellSamples();
        }
    }

    private void tellSamples() {
        shownSamples.set(samples.samples());
        choose();
    }

    /** Shows other samples, solutions or trails; the choice of samples stays as far as they exist. Null shows nothing. */
    public void setContent(@Nullable SolidContent next) {
        if (next == null ? content == null : next.equals(content)) {
            return;
        }
        boolean sameData = content != null && next != null && content.data().equals(next.data());
        content = next;
        samples.setDisable(next == null || !next.isShowable());
        if (next != null && next.isShowable() && !sameData) {
            samples.offer(next.data());
            shownSamples.set(samples.samples());
        }
        choose();
    }

    /** Sets how many units of the window a figure unit is: 1, or more on a projector. */
    public void setZoom(double zoom) {
        view.setZoom(zoom);
        invalidatePicture();
    }

    private void choose() {
        SolidContent shown = content;
        solid = shown == null || !shown.isShowable()
                ? null
                : RectifiedSolid.of(new RectifiedSolidScene(
                        shown.data(),
                        samples.sample(0),
                        samples.sample(1),
                        samples.sample(2),
                        shown.lambda(),
                        shown.optimum(),
                        shown.trails(),
                        parts.get()));
        message.setVisible(solid == null);
        invalidatePicture();
    }

    private void invalidatePicture() {
        stale = true;
        setNeedsLayout(true);
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        if (stale) {
            stale = false;
            RectifiedSolid shown = solid;
            view.setFigure(
                    shown == null
                            ? null
                            : RectifiedSolidPlot.figure(
                                    shown, camera.get(), "", view.figureWidth(), view.figureHeight()));
        }
    }
}
