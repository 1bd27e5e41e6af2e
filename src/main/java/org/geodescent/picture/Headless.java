package org.geodescent.picture;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import java.util.function.UnaryOperator;
import org.geodescent.core.data.Scaling;
import org.geodescent.core.theory.BasinMap;
import org.geodescent.core.theory.BasinStudy;
import org.geodescent.core.train.RunSpec;
import org.geodescent.core.train.Snapshot;
import org.geodescent.core.work.Patience;
import org.geodescent.figure.Figure;
import org.geodescent.figure.page.Drawing;
import org.geodescent.figure.page.Page;
import org.geodescent.figure.page.PageLayout;
import org.geodescent.picture.Picture.Need;
import org.geodescent.run.BasinJob;
import org.geodescent.run.Experiment;
import org.geodescent.run.ForegroundRun;
import org.geodescent.run.LossRun;
import org.geodescent.run.Measurement;
import org.geodescent.run.Workers;
import org.geodescent.session.CarriedFigure;
import org.geodescent.session.FigureSource;
import org.geodescent.session.Session;
import org.geodescent.session.SessionJson;
import org.jspecify.annotations.Nullable;

/**
 * Draws a saved session without a window: trains it again, to the same bits, as far as the picture needs, and draws the
 * same moment as the window would. On the calling thread.
 */
public final class Headless {
    private final Session session;
    private final Consumer<? super BasinJob.Growing> progress;
    private final BooleanSupplier cancelled;
    /** What comes after this iteration none of the pictures needs. */
    private final long last;
    /** Pictures of one figure share what is computed. */
    private final Map<RunSpec, LossRun> trained = new HashMap<>();

    private final Map<RunSpec, LossRun> measured = new HashMap<>();
    private @Nullable BasinMap map;

    private Headless(
            boolean whole, Session session, Consumer<? super BasinJob.Growing> progress, BooleanSupplier cancelled) {
        this.session = session;
        this.progress = progress;
        this.cancelled = cancelled;
        last = whole ? Long.MAX_VALUE : iteration();
    }

    /** For any moment of a session's runs, which are trained to their ends. For one thread. */
    public static Headless ofWholeRuns(
            Session session, Consumer<? super BasinJob.Growing> progress, BooleanSupplier cancelled) {
        return new Headless(true, session, progress, cancelled);
    }

    /**
     * The picture of a session, carrying it.
     *
     * @param progress told of what takes long
     * @param cancelled asked every few milliseconds
     * @throws IllegalArgumentException in one sentence, if there is no such picture of this session
     * @throws CancellationException soon after {@code cancelled} turned true
     */
    public static Figure figure(
            Picture picture, Session session, Consumer<? super BasinJob.Growing> progress, BooleanSupplier cancelled) {
        return figure(List.of(picture), session, progress, cancelled);
    }

    /**
     * As {@link #figure(Picture, Session, Consumer, BooleanSupplier)}, of several pictures beside each
     * other; each run is trained once.
     */
    public static Figure figure(
            List<Picture> pictures,
            Session session,
            Consumer<? super BasinJob.Growing> progress,
            BooleanSupplier cancelled) {
        return of(pictures, session, progress, cancelled).natural(pictures);
    }

    /** As {@link #figure(List, Session, Consumer, BooleanSupplier)}, laid out for a page. */
    public static PageLayout.Laid figure(
            List<Picture> pictures,
            Session session,
            Page page,
            Consumer<? super BasinJob.Growing> progress,
            BooleanSupplier cancelled) {
        Headless headless = of(pictures, session, progress, cancelled);
        Figure natural = headless.natural(pictures);
        return CarriedPage.laid(pictures.stream().map(headless::drawing).toList(), page, natural);
    }

    /** Draws a picture of which there is one. */
    private Drawing drawing(Picture picture) {
        return (width, height) -> {
            Look look = picture.look(session.view(), session.theory()).forFile(width, height);
            return picture.least().fits(width, height)
                    ? drawn(picture, look, iteration()).shown().map(Drawn.Shown::figure)
                    : Optional.empty();
        };
    }

    private Figure natural(List<Picture> pictures) {
        List<Drawn> drawn = drawn(pictures, Look::forFile);
        Figure figure = drawn.get(0).figure();
        Session carried = session;
        for (int i = 0; i < drawn.size(); i++) {
            if (drawn.get(i) instanceof Drawn.Absent absent) {
                throw new IllegalArgumentException(absent.absence().sentence());
            }
            figure = i == 0
                    ? figure
                    : JoinedFigures.sideBySide(figure, drawn.get(i).figure());
            carried = carried(pictures.get(i), session, drawn.get(i).moment());
        }
        return carrying(figure, carried, pictures.stream().map(Picture::id).toList());
    }

    /** A figure that carries what makes it again: the session, and which of its pictures are shown. */
    public static Figure carrying(Figure figure, Session session, List<String> pictures) {
        return figure.withProvenance(SessionJson.write(
                new CarriedFigure(Optional.of(session), Optional.of(new FigureSource.Pictures(pictures)))));
    }

    /** As {@link #figure}, with what belongs to the figure, but as in the window, where more stands beside it. */
    public static Drawn draw(
            Picture picture, Session session, Consumer<? super BasinJob.Growing> progress, BooleanSupplier cancelled) {
        return draw(List.of(picture), session, progress, cancelled).get(0);
    }

    /** One for each picture, up to the first that is absent. */
    static List<Drawn> draw(
            List<Picture> pictures,
            Session session,
            Consumer<? super BasinJob.Growing> progress,
            BooleanSupplier cancelled) {
        return of(pictures, session, progress, cancelled).drawn(pictures, look -> look);
    }

    private static Headless of(
            List<Picture> pictures,
            Session session,
            Consumer<? super BasinJob.Growing> progress,
            BooleanSupplier cancelled) {
        boolean whole = pictures.stream().anyMatch(picture -> picture.needs().contains(Need.WHOLE_PATH));
        return new Headless(whole, session, progress, cancelled);
    }

    private List<Drawn> drawn(List<Picture> pictures, UnaryOperator<Look> looked) {
        List<Drawn> all = new ArrayList<>();
        for (Picture picture : pictures) {
            Look look = looked.apply(picture.look(session.view(), session.theory()));
            Drawn drawn = drawn(picture, look, iteration());
            all.add(drawn);
            if (drawn instanceof Drawn.Absent) {
                return all;
            }
        }
        return all;
    }

    private long iteration() {
        return session.view().iteration().orElse(Long.MAX_VALUE);
    }

    private static Session carried(Picture picture, Session session, Moment moment) {
        return new Session(
                session.experiment(),
                session.view(),
                picture.onTheoryPlane() ? Optional.of(moment.look().theory()) : session.theory(),
                moment.map());
    }

    /**
     * A picture of another moment.
     *
     * @param iteration what is shown
     * @throws IllegalArgumentException in one sentence, if nothing can be trained
     * @throws CancellationException soon after {@code cancelled} turned true
     */
    public Drawn drawn(Picture picture, Look look, long iteration) {
        return Patience.during(cancelled, () -> made(picture, look, iteration));
    }

    private Drawn made(Picture picture, Look look, long iteration) {
        Experiment experiment = session.experiment();
        Moment bare = new Moment(experiment, List.of(), Optional.empty(), iteration, look, Gesture.NONE);
        Optional<Absence> absence = picture.absence(experiment);
        if (absence.isPresent()) {
            return new Drawn.Absent(bare, absence.get());
        }
        Optional<BasinMap> basin = picture.needs().contains(Need.BASIN_MAP) ? Optional.of(map()) : Optional.empty();
        List<LossRun> runs = runs(picture, look.width());
        return picture.draw(new Moment(experiment, runs, basin, iteration, look, Gesture.NONE), cancelled);
    }

    /** All runs with their measurements; none if the experiment has an obstacle. */
    public List<LossRun> measuredRuns() {
        return session.experiment().obstacle().isPresent()
                ? List.of()
                : Patience.during(cancelled, () -> session.experiment().runs().stream()
                        .map(spec -> measured.computeIfAbsent(spec, of -> measured(trained(of))))
                        .toList());
    }

    /**
     * What happens in the runs, and at which pace they are replayed.
     *
     * @throws CancellationException soon after {@code cancelled} turned true
     */
    public Story story() {
        Look look = new InputPlanePicture().look(session.view(), session.theory());
        Moment end =
                new Moment(session.experiment(), measuredRuns(), Optional.empty(), Long.MAX_VALUE, look, Gesture.NONE);
        return Patience.during(cancelled, () -> new StoryTeller().tell(end, cancelled));
    }

    /**
     * The runs as CSV, with the session in comments at the end.
     *
     * @param shares told the share that is done
     * @throws IllegalArgumentException in one sentence, if nothing can be trained
     */
    public String table(DoubleConsumer shares) {
        session.experiment().obstacle().ifPresent(obstacle -> {
            throw new IllegalArgumentException("there is no run of it: " + obstacle);
        });
        // One state of thousands of points and nodes may take seconds.
        return Patience.during(cancelled, () -> {
            List<LossRun> runs =
                    session.experiment().runs().stream().map(this::trained).toList();
            return RunTable.of(runs, SessionJson.write(session), shares, cancelled);
        });
    }

    /** Of the session as far as it has one; if it says nothing of a map, that of positive output weights. */
    private BasinMap map() {
        BasinMap known = map;
        if (known == null) {
            BasinStudy study =
                    session.basin().map(BasinMap::study).orElseGet(() -> BasinPicture.study(session.experiment(), 1));
            known = new BasinJob(study, session.basin(), Workers.usual()).run(progress, cancelled);
            if (!known.isComplete()) {
                throw new CancellationException();
            }
            map = known;
        }
        return known;
    }

    private List<LossRun> runs(Picture picture, double width) {
        Set<Need> needs = picture.needs();
        Experiment experiment = session.experiment();
        if (!needs.contains(Need.RUN) || experiment.obstacle().isPresent()) {
            return List.of();
        }
        return experiment.runs().stream()
                .limit(needs.contains(Need.EVERY_LOSS) ? picture.losses(width) : 1)
                .map(spec -> needs.contains(Need.MEASUREMENTS)
                        ? measured.computeIfAbsent(spec, of -> measured(trained(of)))
                        : trained(spec))
                .toList();
    }

    private LossRun trained(RunSpec spec) {
        return trained.computeIfAbsent(spec, this::train);
    }

    private LossRun train(RunSpec spec) {
        Experiment experiment = session.experiment();
        LossRun run = ForegroundRun.run(spec, experiment.coordinates(), last, cancelled);
        if (cancelled.getAsBoolean()) {
            throw new CancellationException();
        }
        if (run.trajectory().isEmpty()) {
            throw new IllegalArgumentException("the loss is not finite at the start; "
                    + (experiment.scaling() == Scaling.NONE ? "scale the features, or " : "")
                    + "use smaller data or weights");
        }
        return run;
    }

    private LossRun measured(LossRun run) {
        List<Measurement> measurements = new ArrayList<>();
        for (Snapshot snapshot : run.trajectory()) {
            if (cancelled.getAsBoolean()) {
                throw new CancellationException();
            }
            measurements.add(run.coordinates().measure(run.spec().model(), snapshot));
        }
        return new LossRun(run.spec(), run.trajectory(), List.copyOf(measurements), run.outcome(), run.coordinates());
    }
}
