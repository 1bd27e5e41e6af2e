package org.geodescent.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.geodescent.core.data.Scaling;
import org.geodescent.core.theory.BasinMap;
import org.geodescent.core.theory.BasinStudy;
import org.geodescent.core.train.RunSpec;
import org.geodescent.core.train.Snapshot;
import org.geodescent.figure.Figure;
import org.geodescent.picture.Picture.Need;
import org.geodescent.run.Experiment;
import org.geodescent.run.ForegroundBasin;
import org.geodescent.run.ForegroundRun;
import org.geodescent.run.LossRun;
import org.geodescent.run.Measurement;
import org.geodescent.session.CarriedFigure;
import org.geodescent.session.FigureSource;
import org.geodescent.session.Session;
import org.geodescent.session.SessionJson;

/**
 * Draws a saved session without a window: trains it again, to the same bits, as far as the picture needs, and draws the
 * same moment as the window would. On the calling thread.
 */
public final class Headless {
    private Headless() {}

    /**
     * The picture of a session, carrying it.
     *
     * @param progress told of what takes long
     * @param cancelled asked every few milliseconds
     * @throws IllegalArgumentException in one sentence, if there is no such picture of this session
     * @throws CancellationException soon after {@code cancelled} turned true
     */
    public static Figure figure(
            Picture picture, Session session, ForegroundBasin.Progress progress, BooleanSupplier cancelled) {
        return figure(List.of(picture), session, progress, cancelled);
    }

    /**
     * As {@link #figure(Picture, Session, ForegroundBasin.Progress, BooleanSupplier)}, of several pictures beside each
     * other.
     */
    public static Figure figure(
            List<Picture> pictures, Session session, ForegroundBasin.Progress progress, BooleanSupplier cancelled) {
        Drawn first = shown(pictures.get(0), session, progress, cancelled);
        Figure figure = first.figure();
        Session carried = carried(pictures.get(0), session, first.moment());
        for (Picture picture : pictures.subList(1, pictures.size())) {
            Drawn next = shown(picture, session, progress, cancelled);
            figure = JoinedFigures.sideBySide(figure, next.figure());
            carried = carried(picture, session, next.moment());
        }
        return carrying(figure, carried, pictures.stream().map(Picture::id).toList());
    }

    /** A figure that carries what makes it again: the session, and which of its pictures are shown. */
    public static Figure carrying(Figure figure, Session session, List<String> pictures) {
        return figure.withProvenance(SessionJson.write(
                new CarriedFigure(Optional.of(session), Optional.of(new FigureSource.Pictures(pictures)))));
    }

    private static Drawn shown(
            Picture picture, Session session, ForegroundBasin.Progress progress, BooleanSupplier cancelled) {
        Drawn drawn = draw(picture, session, progress, cancelled);
        if (drawn instanceof Drawn.Absent absent) {
            throw new IllegalArgumentException(absent.absence().sentence());
        }
        return drawn;
    }

    private static Session carried(Picture picture, Session session, Moment moment) {
        return new Session(
                session.experiment(),
                session.view(),
                picture instanceof InputPlanePicture || picture instanceof BothPlanesPicture
                        ? session.theory()
                        : Optional.of(moment.look().theory()),
                moment.map());
    }

    /** As {@link #figure}, with what belongs to the figure. */
    public static Drawn draw(
            Picture picture, Session session, ForegroundBasin.Progress progress, BooleanSupplier cancelled) {
        Experiment experiment = session.experiment();
        long iteration = session.view().iteration().orElse(Long.MAX_VALUE);
        Look look = picture.look(session.view(), session.theory());
        Moment bare = new Moment(experiment, List.of(), Optional.empty(), iteration, look, Gesture.NONE);
        Optional<Absence> absence = picture.absence(experiment);
        if (absence.isPresent()) {
            return new Drawn.Absent(bare, absence.get());
        }
        Optional<BasinMap> map = picture.needs().contains(Need.BASIN_MAP)
                ? Optional.of(map(session, progress, cancelled))
                : Optional.empty();
        List<LossRun> runs = runs(picture, experiment, look.width(), iteration, cancelled);
        return picture.draw(new Moment(experiment, runs, map, iteration, look, Gesture.NONE), cancelled);
    }

    /** Of the session as far as it has one; if it says nothing of a map, that of positive output weights. */
    private static BasinMap map(Session session, ForegroundBasin.Progress progress, BooleanSupplier cancelled) {
        BasinStudy study =
                session.basin().map(BasinMap::study).orElseGet(() -> BasinPicture.study(session.experiment(), 1));
        return ForegroundBasin.complete(study, session.basin(), progress, cancelled);
    }

    private static List<LossRun> runs(
            Picture picture, Experiment experiment, double width, long iteration, BooleanSupplier cancelled) {
        Set<Need> needs = picture.needs();
        if (!needs.contains(Need.RUN) || experiment.obstacle().isPresent()) {
            return List.of();
        }
        List<LossRun> runs = new ArrayList<>();
        for (RunSpec spec : experiment.runs()) {
            if (runs.size() < (needs.contains(Need.EVERY_LOSS) ? picture.losses(width) : 1)) {
                long last = needs.contains(Need.WHOLE_PATH) ? Long.MAX_VALUE : iteration;
                LossRun run = ForegroundRun.run(spec, experiment.coordinates(), last, cancelled);
                if (cancelled.getAsBoolean()) {
                    throw new CancellationException();
                }
                if (run.trajectory().isEmpty()) {
                    throw new IllegalArgumentException("the loss is not finite at the start; "
                            + (experiment.scaling() == Scaling.NONE ? "scale the features, or " : "")
                            + "use smaller data or weights");
                }
                runs.add(needs.contains(Need.MEASUREMENTS) ? measured(run, cancelled) : run);
            }
        }
        return runs;
    }

    private static LossRun measured(LossRun run, BooleanSupplier cancelled) {
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
