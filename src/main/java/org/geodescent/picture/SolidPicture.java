package org.geodescent.picture;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import javafx.scene.control.Control;
import org.geodescent.figure.Figure;
import org.geodescent.figure.recipe.RectifiedSolid;
import org.geodescent.figure.recipe.RectifiedSolidPlot;
import org.geodescent.figure.recipe.RectifiedSolidScene;
import org.geodescent.run.Experiment;
import org.geodescent.session.SolidView;
import org.jspecify.annotations.Nullable;

/** The rectified ellipsoid on three samples, in space. While it is turned, it is not made anew. */
public final class SolidPicture extends ConvexPicture {
    private @Nullable RectifiedSolidScene known;
    private @Nullable RectifiedSolid solid;

    SolidPicture(ConvexReader reader) {
        super(reader);
    }

    @Override
    public String id() {
        return "solid";
    }

    @Override
    public String title() {
        return "3-D";
    }

    @Override
    public About about() {
        return new About(
                "Rectified ellipsoid in space",
                "What one neuron can output on three samples. Drag or use arrow keys to turn it, the wheel to zoom, a double click to go back. On the middle"
                        + " sheet all three samples are active, on the others two.",
                "B, Figure 1");
    }

    @Override
    public Set<Control> controls() {
        return EnumSet.of(Control.SPACE, Control.PARTS);
    }

    @Override
    Optional<Absence> hidden(Experiment experiment, boolean bias) {
        if (bias) {
            return Optional.of(BALL);
        }
        return experiment.data().size() == 2
                ? Optional.of(new Absence("Place a third point: the three axes stand for three samples."))
                : withoutSamples(experiment);
    }

    @Override
    Drawn make(Moment moment, ConvexReading reading, BooleanSupplier cancelled) {
        SolidView wanted = moment.look().theory().solid();
        SolidView view = wanted.fits(moment.data().size()) ? wanted : SolidView.DEFAULT.withCamera(wanted.camera());
        RectifiedSolidScene scene = new RectifiedSolidScene(
                moment.data(),
                view.first(),
                view.second(),
                view.third(),
                reading.shownLambda(),
                reading.optimum(),
                trails(moment),
                moment.look().theory().parts());
        Figure figure = RectifiedSolidPlot.figure(
                solid(scene),
                view.camera(),
                "",
                moment.look().width(),
                moment.look().height());
        return new Drawn.Shown(moment, figure, "", reading, new Handles.Space());
    }

    private RectifiedSolid solid(RectifiedSolidScene scene) {
        RectifiedSolid made = solid;
        if (made == null || !scene.equals(known)) {
            made = RectifiedSolid.of(scene);
            solid = made;
            known = scene;
        }
        return made;
    }
}
