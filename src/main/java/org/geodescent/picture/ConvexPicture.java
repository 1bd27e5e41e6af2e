package org.geodescent.picture;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.geodescent.core.model.TwoLayerRelu;
import org.geodescent.core.number.Answer;
import org.geodescent.core.number.NumberText;
import org.geodescent.core.train.Snapshot;
import org.geodescent.figure.Figure;
import org.geodescent.figure.Legend;
import org.geodescent.figure.Panel;
import org.geodescent.figure.Rect;
import org.geodescent.figure.recipe.NeuronTrail;
import org.geodescent.figure.recipe.Reason;
import org.geodescent.figure.recipe.Tiles;
import org.geodescent.run.Experiment;
import org.geodescent.run.LossRun;
import org.jspecify.annotations.Nullable;

/**
 * A picture of B's theory, with B's numbers. Of K ≥ 3 classes it shows one problem, that class against the rest, or all
 * of them.
 */
abstract class ConvexPicture implements Picture {
    /** Of the pictures of the rectified ellipsoid of a network with hidden biases. */
    static final Absence BALL = new Absence(
            "With hidden biases the rectified ellipsoid is the image of a ball, not of a disc.",
            Absence.Cure.BIAS_FREE);

    /** More trails would hide each other. */
    static final int MOST_NEURONS = 60;

    private final ConvexReader reader;

    /** @param reader may be that of other pictures on the same thread: it keeps what it has found */
    ConvexPicture(ConvexReader reader) {
        this.reader = reader;
    }

    /** What there is to be drawn of one problem of two classes. */
    sealed interface Made permits Plot, Missing {}

    /** Nothing. */
    record Missing(Absence absence) implements Made {}

    /**
     * Plots, and what is said about them.
     *
     * @param description of the figure
     * @param entries of the key
     * @param lines below them
     * @param note below the picture
     */
    record Plot(
            String description,
            Panels panels,
            List<Legend.Entry> entries,
            List<String> lines,
            String note,
            Handles handles)
            implements Made {}

    /** Makes the panels in an area. */
    interface Panels {
        /**
         * The panels.
         *
         * @param name of the first panel
         * @param title above it; empty for none
         */
        List<Panel> in(Rect area, String name, String title);
    }

    @Override
    public Set<Need> needs() {
        return EnumSet.of(Need.RUN);
    }

    @Override
    public Set<Control> controls() {
        return EnumSet.of(Control.CLASS);
    }

    @Override
    public final Optional<Absence> absence(Experiment experiment) {
        return ConvexReader.absence(experiment)
                .or(() -> hidden(experiment, ((TwoLayerRelu) experiment.model()).hiddenBias()));
    }

    /** Why an experiment of which B has numbers has no such picture. */
    abstract Optional<Absence> hidden(Experiment experiment, boolean bias);

    @Override
    public final Drawn make(Moment moment, BooleanSupplier cancelled) {
        if (!ConvexReader.isOfClasses(moment)) {
            ConvexReading reading = reader.read(moment, cancelled);
            return drawn(moment, moment, "", reading, plot(moment, reading, cancelled));
        }
        List<Moment> problems = ConvexReader.problems(moment);
        ClassReadings readings = reader.readClasses(moment, problems, cancelled);
        Optional<Integer> chosen = moment.look().theory().ofClass(problems.size());
        if (chosen.isEmpty()) {
            return makeAll(moment, problems, readings, cancelled);
        }
        int k = chosen.get();
        return drawn(
                moment,
                problems.get(k),
                ClassReadings.title(readings.classNames().get(k)),
                readings,
                plot(problems.get(k), readings.problems().get(k), cancelled));
    }

    abstract Made plot(Moment moment, ConvexReading reading, BooleanSupplier cancelled);

    private Drawn drawn(Moment moment, Moment problem, String title, Readings readings, Made made) {
        if (made instanceof Missing missing) {
            return new Drawn.Absent(moment, missing.absence());
        }
        Plot plot = (Plot) made;
        return new Drawn.Shown(moment, figure(problem, title, plot), plot.note(), readings, plot.handles());
    }

    /**
     * The figure of one problem.
     *
     * @param title above it; empty for none
     */
    Figure figure(Moment moment, String title, Plot plot) {
        return PlotWithKey.figure(
                moment, plot.description(), area -> plot.panels().in(area, id(), title), plot.entries(), plot.lines());
    }

    /** All problems of K ≥ 3 classes beside each other. */
    Drawn makeAll(Moment moment, List<Moment> problems, ClassReadings readings, BooleanSupplier cancelled) {
        List<Made> plots = new ArrayList<>();
        for (int k = 0; k < problems.size(); k++) {
            plots.add(plot(problems.get(k), readings.problems().get(k), cancelled));
        }
        List<Plot> drawn = plots.stream()
                .flatMap(made -> made instanceof Plot plot ? Stream.of(plot) : Stream.empty())
                .toList();
        if (drawn.isEmpty()) {
            return new Drawn.Absent(moment, ((Missing) plots.get(0)).absence());
        }
        Set<String> lines = new LinkedHashSet<>(drawn.get(0).lines());
        drawn.forEach(plot -> lines.retainAll(plot.lines()));
        Figure figure = PlotWithKey.figure(
                moment,
                "Every class against the rest. " + drawn.get(0).description(),
                plots.size(),
                area -> tiles(readings, plots, area),
                entries(drawn),
                List.copyOf(lines));
        return new Drawn.Shown(
                moment, figure, note(readings), readings, drawn.get(0).handles().onlyAxes());
    }

    /** One key for all: what has another value in every problem is named without it. */
    private static List<Legend.Entry> entries(List<Plot> plots) {
        Map<List<@Nullable Object>, Legend.Entry> entries = new LinkedHashMap<>();
        for (Plot plot : plots) {
            for (Legend.Entry entry : plot.entries()) {
                entries.merge(
                        Arrays.asList(entry.line(), entry.symbol()),
                        entry,
                        (known, other) -> known.equals(other)
                                ? known
                                : new Legend.Entry(known.text().split(" = ", 2)[0], known.line(), known.symbol()));
            }
        }
        return List.copyOf(entries.values());
    }

    private List<Panel> tiles(ClassReadings readings, List<Made> plots, Rect area) {
        List<Rect> cells = Tiles.of(plots.size(), area);
        List<Panel> panels = new ArrayList<>();
        for (int k = 0; k < plots.size(); k++) {
            String name = id() + "-" + (k + 1);
            String title = "Class " + readings.classNames().get(k);
            if (plots.get(k) instanceof Plot plot) {
                panels.addAll(plot.panels().in(cells.get(k), name, title));
            } else {
                Absence absence = ((Missing) plots.get(k)).absence();
                panels.add(Reason.panel(name, title, cells.get(k), absence.sentence()));
            }
        }
        return panels;
    }

    /** What all problems have in common. */
    static String note(ClassReadings readings) {
        return readings.optimum() instanceof Answer.Value<Double> sum
                ? "One problem per class; their optimal values add up to %s.".formatted(NumberText.shown(sum.value()))
                : "One problem per class.";
    }

    /** For pictures whose axes stand for samples. */
    static Optional<Absence> withoutSamples(Experiment experiment) {
        return experiment.data().size() < 2
                ? Optional.of(new Absence("Place a second point: the axes stand for two samples."))
                : Optional.empty();
    }

    /** The trails of the first neurons up to the shown iteration. */
    public static List<NeuronTrail> trails(Moment moment) {
        return trails(moment, NeuronTrail::of);
    }

    /** The same, as somebody makes them of a model and snapshots. */
    static List<NeuronTrail> trails(Moment moment, BiFunction<TwoLayerRelu, List<Snapshot>, List<NeuronTrail>> made) {
        List<LossRun> runs = moment.ofTwoClasses();
        if (runs.isEmpty() || !(runs.get(0).spec().model() instanceof TwoLayerRelu model)) {
            return List.of();
        }
        LossRun run = runs.get(0);
        int end = Math.max(0, run.trajectory().indexAt(moment.iteration())) + 1;
        List<NeuronTrail> trails = made.apply(model, TrailTimes.of(run.trajectory(), end));
        return trails.size() <= MOST_NEURONS ? trails : new ArrayList<>(trails.subList(0, MOST_NEURONS));
    }
}
