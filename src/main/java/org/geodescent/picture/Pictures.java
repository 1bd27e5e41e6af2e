package org.geodescent.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.geodescent.picture.demonstration.StandardDemonstration;

/** The pictures that there are: the only list. */
public final class Pictures {
    /** What sessions and the command line call them. */
    public static final List<String> IDS = all().stream().map(Picture::id).toList();

    private Pictures() {}

    /**
     * The pictures of the theory plane, from left to right; new ones, which share what they compute, so that all are
     * for one thread at a time.
     */
    public static List<Picture> ofTheoryPlane() {
        return ofTheoryPlane(LongPrograms.HERE);
    }

    /**
     * As {@link #ofTheoryPlane()}.
     *
     * @param programs asked for the solutions that take long
     */
    public static List<Picture> ofTheoryPlane(LongPrograms programs) {
        ConvexReader convex = new ConvexReader(programs);
        return List.of(
                new EllipsoidPicture(convex),
                new SolidPicture(convex),
                new PolarSetPicture(convex),
                new NeuronCirclePicture(convex),
                new GapPicture(convex),
                new HiddenPlanePicture(),
                new CurvesPicture(),
                new BoundsPicture(),
                new BasinPicture(),
                new LoopPicture(),
                new SpectrumPicture(),
                new SeedsPicture(),
                new PinnedPicture());
    }

    /** The demonstrations with the values with which they open, new. */
    public static List<DemonstrationPicture> demonstrations() {
        return StandardDemonstration.ALL.stream().map(DemonstrationPicture::new).toList();
    }

    /** All, new: the input plane, the theory plane's, both planes beside each other, and the demonstrations. */
    public static List<Picture> all() {
        List<Picture> all = new ArrayList<>();
        all.add(new InputPlanePicture());
        all.addAll(ofTheoryPlane());
        all.add(new BothPlanesPicture());
        all.addAll(demonstrations());
        return List.copyOf(all);
    }

    /** New ones of these ids, in this order; others are left out. */
    public static List<Picture> of(List<String> ids) {
        List<Picture> all = all();
        return ids.stream()
                .flatMap(id -> all.stream().filter(picture -> picture.id().equals(id)))
                .toList();
    }

    /** A new one of this id. */
    public static Optional<Picture> find(String id) {
        return all().stream().filter(picture -> picture.id().equals(id)).findFirst();
    }
}
