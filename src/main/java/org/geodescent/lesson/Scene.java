package org.geodescent.lesson;

import java.util.List;
import java.util.Optional;
import org.geodescent.preset.Headline;
import org.geodescent.run.Experiment;
import org.geodescent.session.TheoryView;
import org.geodescent.session.ViewState;

/**
 * What is on the stage. Immutable.
 *
 * @param experiment what is trained
 * @param view the picture at the left
 * @param theory the picture at the right
 * @param numbers in large type, at most three; none: those that the pictures are about
 * @param seconds over which a run is replayed
 * @param demonstration the one that is shown in the place of all this; empty: none
 */
public record Scene(
        Experiment experiment,
        ViewState view,
        TheoryView theory,
        List<Headline> numbers,
        double seconds,
        Optional<String> demonstration) {
    public Scene {
        numbers = List.copyOf(numbers);
    }
}
