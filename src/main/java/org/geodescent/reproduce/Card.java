package org.geodescent.reproduce;

import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;
import org.geodescent.preset.Preset;
import org.geodescent.preset.Presets;
import org.geodescent.preset.Staging;
import org.geodescent.run.Experiment;
import org.geodescent.session.Session;

/** One published figure and how to reproduce it. Stateless; may be run on any thread. */
public interface Card {
    /** How far numbers can agree with the published ones. */
    enum Label {
        /** Data, seeds and schedule are known: the same numbers. */
        EXACT,
        /** Seeds are not known: the same distribution. */
        DISTRIBUTIONAL,
        /** A sketch in the paper, drawn from computed values. */
        ILLUSTRATIVE
    }

    /** "A1" … "B10", or a name of what is in no figure. */
    String id();

    /** One line. */
    String title();

    /** Paper and figure. */
    String citation();

    Label label();

    /**
     * The experiment that the card's figures carry, so that opening one in the window continues where the figure ends:
     * the first of those it shows; none for images.
     */
    Optional<Experiment> experiment();

    /** How the window puts the experiment on the stage, so that the figure is to be seen. */
    default Staging staging() {
        return experiment().flatMap(Presets::of).map(Preset::staging).orElse(Staging.PLAIN);
    }

    /** What the window opens. */
    default Optional<Session> session() {
        Staging staging = staging();
        return experiment().map(each -> new Session(each, staging.view(), Optional.of(staging.theory())));
    }

    /** What the paper leaves out, one sentence each. */
    List<String> notes();

    /**
     * Computes everything anew: seconds; with photographs up to hours and on all cores.
     *
     * @param progress told the share that is done, from 0 to 1
     * @param cancelled asked now and then
     * @throws java.util.concurrent.CancellationException soon after {@code cancelled} turned true
     */
    CardResult run(DoubleConsumer progress, BooleanSupplier cancelled);
}
