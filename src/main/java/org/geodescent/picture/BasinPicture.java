package org.geodescent.picture;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.geodescent.core.data.Dataset;
import org.geodescent.core.theory.BasinMap;
import org.geodescent.core.theory.BasinStudy;
import org.geodescent.core.theory.LabelPeaks;
import org.geodescent.figure.Figure;
import org.geodescent.figure.Legend;
import org.geodescent.figure.Rect;
import org.geodescent.figure.recipe.BasinPlot;
import org.geodescent.figure.recipe.Key;
import org.geodescent.run.Experiment;

/** Where one neuron goes, from every angle and scale at which it may start. */
public final class BasinPicture implements Picture {
    /** Said while there is no map. */
    public static final String INVITATION = "Press Start: one neuron is trained alone from every angle and scale.";

    /** A map that is smaller has its words on it, in figure units. */
    private static final double LARGE = 620;

    @Override
    public String id() {
        return "basin";
    }

    @Override
    public String title() {
        return "Basin";
    }

    @Override
    public About about() {
        return new About(
                "Basin map",
                "Where one neuron ends when it is trained alone, for every angle and scale at which it may start. Hover to read, click to load that start into the"
                        + " laboratory.",
                "B, Theorems 1 and 4, Lemma 4, Proposition 7");
    }

    @Override
    public Set<Need> needs() {
        return EnumSet.of(Need.BASIN_MAP);
    }

    @Override
    public Set<Control> controls() {
        return EnumSet.of(Control.BASIN_MAP);
    }

    /**
     * What is asked of an experiment's points: the usual study, in the experiment's own mode of training.
     *
     * @param sign of the output weight, 1 or −1
     */
    public static BasinStudy study(Experiment experiment, int sign) {
        BasinStudy usual = BasinStudy.of(experiment.trainingData(), sign);
        return new BasinStudy(
                usual.data(),
                usual.sign(),
                usual.descent().withMode(experiment.descent().mode()),
                usual.iterations(),
                usual.grid());
    }

    @Override
    public Optional<Absence> absence(Experiment experiment) {
        Dataset data = experiment.data();
        if (data.size() == 0) {
            return Optional.of(Absence.NO_POINTS);
        }
        Optional<Absence> beyond = Absence.beyondThePlane(experiment, "A basin map");
        if (beyond.isPresent()) {
            return beyond;
        }
        return data.classNames().size() == 2
                ? Optional.empty()
                : Optional.of(new Absence(
                        "A basin map is for two classes and there are %d: undo, or open points of two classes."
                                .formatted(data.classNames().size())));
    }

    @Override
    public Drawn make(Moment moment, BooleanSupplier cancelled) {
        BasinMap map = moment.map().orElse(null);
        if (map == null) {
            return new Drawn.Absent(moment, new Absence(INVITATION));
        }
        Figure figure = figure(map, moment.look().width(), moment.look().height());
        return new Drawn.Shown(
                moment,
                figure,
                LabelPeaks.of(map.study().data(), map.study().sign()).sentence(),
                new Handles.Starts());
    }

    /** With a key beside the map where that leaves it large, else with words on it. */
    private static Figure figure(BasinMap map, double width, double height) {
        String title = "Basin map";
        String description = "The limit of one neuron's direction for every initial angle and scale, by colour: "
                + String.join(", ", BasinPlot.lines(map)) + ".";
        List<Legend.Entry> entries = BasinPlot.entries(map);
        List<String> lines = BasinPlot.lines(map);
        double beside = width - Key.columnWidth(entries, lines);
        if (beside >= LARGE && height >= LARGE) {
            return PlotWithKey.figure(
                    title,
                    description,
                    width,
                    height,
                    1,
                    area -> List.of(BasinPlot.panel(map, "", area)),
                    entries,
                    lines);
        }
        return new Figure(
                width, height, title, description, List.of(BasinPlot.labelled(map, new Rect(0, 0, width, height))), "");
    }
}
