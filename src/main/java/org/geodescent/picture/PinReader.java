package org.geodescent.picture;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.geodescent.core.data.Dataset;
import org.geodescent.core.model.Classifier;
import org.geodescent.core.model.PlaneGeometry;
import org.geodescent.figure.recipe.PinnedBoundary;
import org.geodescent.run.Experiment;
import org.geodescent.session.Pin;

/** The boundaries of pinned runs, whose geometry is computed once. */
final class PinReader {
    /** Among so many of the first samples one is looked for that two data sets have in common. */
    private static final int MOST = 300;

    private Map<Classifier, PinnedBoundary> known = new HashMap<>();

    /** One for every run in the plane. */
    List<PinnedBoundary> boundaries(List<Pin> pins, Dataset data) {
        List<PinnedBoundary> boundaries = new ArrayList<>();
        Map<Classifier, PinnedBoundary> used = new HashMap<>();
        for (int i = 0; i < pins.size(); i++) {
            List<Pin.Run> runs = isAbout(pins.get(i), data) ? pins.get(i).runs() : List.of();
            for (Pin.Run run : runs) {
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

    /** A boundary between other points says nothing here; points that were dragged, added or deleted are the same. */
    private static boolean isAbout(Pin pin, Dataset data) {
        return pin.experiment()
                .map(Experiment::data)
                .map(pinned -> sharesSample(pinned, data))
                .orElse(true);
    }

    private static boolean sharesSample(Dataset a, Dataset b) {
        int columns = Math.min(a.dimension(), b.dimension());
        for (int n = 0; n < Math.min(a.size(), MOST); n++) {
            for (int m = 0; m < Math.min(b.size(), MOST); m++) {
                boolean same = true;
                for (int j = 0; same && j < columns; j++) {
                    same = a.feature(n, j) == b.feature(m, j);
                }
                if (same) {
                    return true;
                }
            }
        }
        return false;
    }
}
