package org.geodescent.picture;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.geodescent.core.model.Classifier;
import org.geodescent.core.model.PlaneGeometry;
import org.geodescent.figure.recipe.PinnedBoundary;
import org.geodescent.session.Pin;

/** The boundaries of pinned runs, whose geometry is computed once. */
final class PinReader {
    private Map<Classifier, PinnedBoundary> known = new HashMap<>();

    /** One for every run in the plane. */
    List<PinnedBoundary> boundaries(List<Pin> pins) {
        List<PinnedBoundary> boundaries = new ArrayList<>();
        Map<Classifier, PinnedBoundary> used = new HashMap<>();
        for (int i = 0; i < pins.size(); i++) {
            for (Pin.Run run : pins.get(i).runs()) {
                if (run.classifier().spec().inputs() == 2) {
                    PinnedBoundary before = known.get(run.classifier());
                    PinnedBoundary boundary = new PinnedBoundary(
                            "pin " + (i + 1),
                            run.loss(),
                            before == null ? PlaneGeometry.of(run.classifier()) : before.geometry());
                    used.put(run.classifier(), boundary);
                    boundaries.add(boundary);
                }
            }
        }
        known = used;
        return boundaries;
    }
}
