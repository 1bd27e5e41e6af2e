package org.geodescent.picture;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.geodescent.run.Experiment;
import org.geodescent.session.TheoryView;
import org.geodescent.session.ViewState;

/**
 * One kind of picture, of an experiment or a demonstration: named once, listed in {@link Pictures}, shown in the
 * window, drawn by {@code render}. A picture may keep what it has computed, to draw the next moment sooner: it is for
 * one thread at a time. What it draws is determined by the moment alone.
 */
public interface Picture {
    /** What a picture needs beyond the experiment. */
    enum Need {
        /** A run of the first loss, up to the shown iteration. */
        RUN,
        /** The runs of all losses, not of the first alone. */
        EVERY_LOSS,
        /** The runs from their start to their end, not only to the shown iteration. */
        WHOLE_PATH,
        /** Margin and Lipschitz constant at every recorded iteration. */
        MEASUREMENTS,
        /** A map of where one neuron goes from many starts. */
        BASIN_MAP
    }

    /** What stands around a picture in the window to choose what it shows. */
    enum Control {
        /** Of three and more classes which one's problem. */
        CLASS,
        /** Which two samples are the axes, and the way back to the optimal λ. */
        AXES,
        /** Which three samples are the axes of space. */
        SPACE,
        /** Which parts are drawn. */
        PARTS,
        /** Which statement of A. */
        STATEMENT,
        /** Start and stop of a basin map. */
        BASIN_MAP
    }

    /** A width and a height, in figure units. */
    record Size(double width, double height) {
        /** Whether it is no larger than this. */
        public boolean fits(double otherWidth, double otherHeight) {
            return width <= otherWidth && height <= otherHeight;
        }
    }

    /** What sessions and the command line call it: lower case, words joined by hyphens. Never changes. */
    String id();

    /** On its tab: one to three words. */
    String title();

    /** What it shows, in words. */
    About about();

    Set<Need> needs();

    default Set<Control> controls() {
        return Set.of();
    }

    /** Whether it is of an experiment: of what else there is, only the size of a moment matters. */
    default boolean ofExperiment() {
        return true;
    }

    /** Whether it is a tab of the theory plane: a session that shows it says so. */
    default boolean onTheoryPlane() {
        return true;
    }

    /** How many losses have room in a figure of this width; of more, somebody chooses one. */
    default int losses(double width) {
        return Integer.MAX_VALUE;
    }

    /** A figure that is smaller than this has no room for its words: the words become smaller instead. */
    default Size least() {
        return new Size(0, 0);
    }

    /** How large it is where nobody has looked at it yet; empty: as the theory plane. */
    default Optional<Size> natural() {
        return Optional.empty();
    }

    /** Whether its tab is there for an experiment of which there may be no picture. */
    default boolean offered(Experiment experiment) {
        return true;
    }

    /** How it is looked at, from what a session says. */
    default Look look(ViewState plane, Optional<TheoryView> theory) {
        TheoryView front = theory.orElse(TheoryView.DEFAULT);
        Size size = theory.filter(view -> view.tab().equals(id()))
                .map(view -> new Size(view.width(), view.height()))
                .or(() -> plane.picture().filter(id()::equals).map(left -> new Size(plane.width(), plane.height())))
                .or(this::natural)
                .orElse(new Size(front.width(), front.height()));
        return new Look(plane, front.withTab(id()).withSize(size.width(), size.height()), size.width(), size.height());
    }

    /** Why there is no picture of an experiment, as far as that is seen at once. On any thread. */
    Optional<Absence> absence(Experiment experiment);

    /**
     * Draws a moment, or says why it cannot be drawn.
     *
     * @param cancelled asked now and then
     * @throws CancellationException soon after {@code cancelled} turned true
     */
    default Drawn draw(Moment moment, BooleanSupplier cancelled) {
        if (cancelled.getAsBoolean()) {
            throw new CancellationException();
        }
        Optional<Absence> absence = absence(moment.experiment());
        return absence.isPresent() ? new Drawn.Absent(moment, absence.get()) : make(moment, cancelled);
    }

    /** As {@link #draw}, of an experiment that has no {@link #absence}. */
    Drawn make(Moment moment, BooleanSupplier cancelled);
}
