package org.geodescent.picture;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.geodescent.figure.Figure;
import org.geodescent.figure.Panel;
import org.geodescent.figure.Rect;
import org.geodescent.figure.recipe.RectifiedSolid;
import org.geodescent.figure.recipe.RectifiedSolidKey;
import org.geodescent.figure.recipe.RectifiedSolidPlot;
import org.geodescent.figure.recipe.RectifiedSolidScene;
import org.geodescent.figure.space.Camera;
import org.geodescent.run.Experiment;
import org.geodescent.session.SolidView;

/** The rectified ellipsoid on three samples, in space. While it is turned, it is not made anew. */
public final class SolidPicture extends ConvexPicture {
    /** As many problems as are shown beside each other. */
    private static final int MOST_KNOWN = 6;

    private final Map<RectifiedSolidScene, RectifiedSolid> known = new LinkedHashMap<>();

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
        return EnumSet.of(Control.CLASS, Control.SPACE, Control.PARTS);
    }

    @Override
    Optional<Absence> hidden(Experiment experiment, boolean bias) {
        if (bias) {
            return Optional.of(BALL);
        }
        Optional<Absence> beyond = Absence.beyondThePlane(experiment, "The rectified ellipsoid of three samples");
        if (beyond.isPresent()) {
            return beyond;
        }
        return experiment.data().size() == 2
                ? Optional.of(new Absence("Place a third point: the three axes stand for three samples."))
                : withoutSamples(experiment);
    }

    @Override
    Made plot(Moment moment, ConvexReading reading, BooleanSupplier cancelled) {
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
        RectifiedSolid solid = solid(scene);
        return new Plot(
                RectifiedSolidPlot.description(scene),
                new Space(solid, view.camera()),
                RectifiedSolidKey.entries(solid),
                RectifiedSolidKey.lines(solid),
                "",
                new Handles.Space());
    }

    /** Seen from one side. */
    private record Space(RectifiedSolid solid, Camera camera) implements Panels {
        @Override
        public List<Panel> in(Rect area, String name, String title) {
            return List.of(RectifiedSolidPlot.panel(solid, camera, name, title, area));
        }
    }

    /** Without a key where it would take much of the room. */
    @Override
    Figure figure(Moment moment, String title, Plot plot) {
        Space space = (Space) plot.panels();
        return RectifiedSolidPlot.figure(
                space.solid(),
                space.camera(),
                title,
                moment.look().width(),
                moment.look().height());
    }

    private RectifiedSolid solid(RectifiedSolidScene scene) {
        RectifiedSolid made = known.remove(scene);
        RectifiedSolid solid = made == null ? RectifiedSolid.of(scene) : made;
        known.put(scene, solid);
        if (known.size() > MOST_KNOWN) {
            known.remove(known.keySet().iterator().next());
        }
        return solid;
    }
}
