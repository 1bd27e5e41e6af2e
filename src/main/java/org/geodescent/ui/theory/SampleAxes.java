package org.geodescent.ui.theory;

import java.util.Set;
import java.util.stream.Collectors;
import org.geodescent.picture.Picture;
import org.geodescent.picture.Pictures;
import org.geodescent.session.TheoryView;
import org.geodescent.ui.Workbench;

/**
 * A click on a point of the input plane puts it on an axis of the pictures whose axes are two samples: on the one that
 * was chosen longer ago. On the JavaFX thread only.
 */
public final class SampleAxes {
    private static final Set<String> TABS = Pictures.ofTheoryPlane().stream()
            .filter(picture -> picture.controls().contains(Picture.Control.AXES))
            .map(Picture::id)
            .collect(Collectors.toUnmodifiableSet());

    private final Workbench workbench;
    private boolean firstIsNewer;

    SampleAxes(Workbench workbench) {
        this.workbench = workbench;
        workbench.theoryProperty().addListener((property, before, after) -> {
            boolean first = before.first() != after.first();
            if (first != (before.second() != after.second())) {
                firstIsNewer = first;
            }
        });
    }

    /** Told of a click that moved nothing; while another tab is in front it means nothing. */
    public void clicked(int sample) {
        TheoryView theory = workbench.theoryProperty().get();
        int samples = workbench.experiment().data().size();
        if (!TABS.contains(theory.tab()) || sample >= samples) {
            return;
        }
        // A pair that the data do not have stands for the first two samples.
        int first = theory.fits(samples) ? theory.first() : 0;
        int second = theory.fits(samples) ? theory.second() : 1;
        if (sample == first || sample == second) {
            firstIsNewer = sample == first;
        } else if (firstIsNewer) {
            workbench.theoryProperty().set(theory.withAxes(first, sample));
        } else {
            workbench.theoryProperty().set(theory.withAxes(sample, second));
        }
    }
}
