package org.geodescent.handout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;
import org.geodescent.core.number.NumberText;
import org.geodescent.figure.Figure;
import org.geodescent.picture.BoundsReading;
import org.geodescent.picture.ConvexReader;
import org.geodescent.picture.Drawn;
import org.geodescent.picture.Gesture;
import org.geodescent.picture.Headless;
import org.geodescent.picture.InputPlanePicture;
import org.geodescent.picture.Look;
import org.geodescent.picture.Moment;
import org.geodescent.picture.NodeRow;
import org.geodescent.picture.Pace;
import org.geodescent.picture.Picture;
import org.geodescent.picture.PlaneReading;
import org.geodescent.picture.RunReading;
import org.geodescent.picture.SteadyLabels;
import org.geodescent.picture.StepCaptions;
import org.geodescent.picture.Story;
import org.geodescent.preset.Headline;
import org.geodescent.preset.Presets;
import org.geodescent.run.Experiment;
import org.geodescent.run.LossRun;
import org.geodescent.session.Session;
import org.geodescent.session.TheoryView;
import org.geodescent.session.ViewState;
import org.geodescent.stage.Captions;
import org.geodescent.stage.Headlines;
import org.geodescent.stage.LargeNumber;

/**
 * Makes handouts of sessions: trains once, and has the pictures draw moments of the replay, as the window shows them
 * and {@code render} draws them.
 */
public final class Handout {
    /** So many moments are held at most. */
    static final int MOST_MOMENTS = 200;
    /** Of more hidden nodes no table would be read. */
    private static final int MOST_NODES = 100;
    /** Slow motion is told of so many networks. */
    static final int MOST_NETWORKS = 6;
    /** Size of a picture in figure units: two stand beside each other on a desk, one is as wide as a phone. */
    private static final double WIDTH = 400;

    private static final double HEIGHT = 420;

    private final Session session;
    private final List<Picture> pictures;
    private final Headless headless;
    private final List<LossRun> runs;
    private final InputPlanePicture plane = new InputPlanePicture();
    private final SteadyLabels labels = SteadyLabels.ofPages();
    private final List<Headline> headlines;
    private final Story story;
    private final long last;
    private final BooleanSupplier cancelled;

    private Handout(Session session, List<Picture> pictures, BooleanSupplier cancelled) {
        this.session = session;
        this.cancelled = cancelled;
        this.pictures = pictures;
        headless = Headless.ofWholeRuns(session, growing -> {}, cancelled);
        runs = headless.measuredRuns();
        headlines = headlines(session.experiment(), pictures);
        story = headless.story();
        last = LossRun.end(runs);
    }

    /**
     * The whole file, UTF-8.
     *
     * @param session what is replayed; opens at its iteration
     * @param pictures at least one, from left to right
     * @param words what is said beside the pictures
     * @param whole a further figure that stands below, which does not replay; empty for none
     * @param carried the session that the file carries, as JSON
     * @param progress told the share that is done, from 0 to 1
     * @param cancelled asked now and then
     * @throws IllegalArgumentException in one sentence, if nothing can be trained, or none of the pictures can be drawn
     * @throws CancellationException soon after {@code cancelled} turned true
     */
    public static byte[] of(
            Session session,
            List<Picture> pictures,
            HandoutWords words,
            Optional<Figure> whole,
            String carried,
            DoubleConsumer progress,
            BooleanSupplier cancelled) {
        Optional<String> obstacle = session.experiment().obstacle();
        if (obstacle.isPresent()) {
            throw new IllegalArgumentException("there is no replay of it: " + obstacle.get());
        }
        Film film = new Handout(session, pictures, cancelled).film(progress);
        return new HandoutPage(words, carried).write(Optional.of(film), whole);
    }

    /** A file of a figure that does not replay. */
    public static byte[] of(Figure figure, HandoutWords words) {
        return new HandoutPage(words, figure.provenance()).write(Optional.empty(), Optional.of(figure));
    }

    /** Which numbers are large beside pictures, if nobody says it. */
    static List<Headline> headlines(Experiment experiment, List<Picture> pictures) {
        String left = pictures.get(0).id();
        String right = pictures.get(pictures.size() - 1).id();
        Optional<String> beside = left.equals(InputPlanePicture.ID) ? Optional.empty() : Optional.of(left);
        return Presets.of(experiment)
                .flatMap(preset -> Headlines.staged(preset.staging(), beside, right))
                .orElseGet(() -> Headlines.of(experiment, right));
    }

    private Film film(DoubleConsumer progress) {
        List<Long> iterations = Moments.of(runs, story, MOST_MOMENTS);
        Film film = new Film(
                pictures.stream().map(Picture::id).toList(),
                pictures.stream().map(picture -> picture.about().title()).toList(),
                story);
        long opened = session.view().iteration().orElse(last);
        for (int i = 0; i < iterations.size(); i++) {
            if (cancelled.getAsBoolean()) {
                throw new CancellationException();
            }
            long next = i + 1 < iterations.size() ? iterations.get(i + 1) : Long.MAX_VALUE;
            film.add(
                    shot(iterations.get(i), seconds(story, iterations.get(i))),
                    iterations.get(i) <= opened && opened < next);
            progress.accept((i + 1.0) / iterations.size());
        }
        return film;
    }

    private Look look(Picture picture) {
        return look(picture, session.view(), session.theory());
    }

    /** How a picture of a page is looked at. */
    static Look look(Picture picture, ViewState view, Optional<TheoryView> theory) {
        Look usual = picture.look(view, theory);
        double width = Math.max(WIDTH, picture.least().width());
        double height = Math.max(HEIGHT, picture.least().height());
        return new Look(usual.plane(), usual.theory().withSize(width, height), width, height);
    }

    private static double seconds(Story story, long iteration) {
        return Film.SECONDS * story.pace().shareAt(Pace.positionOf(iteration));
    }

    private Film.Shot shot(long iteration, double seconds) {
        List<Drawn> drawn = new ArrayList<>();
        for (Picture picture : pictures) {
            drawn.add(labels.drawn(headless, picture, look(picture), iteration, seconds));
        }
        Drawn.requireAny(drawn);
        Drawn inPlane = drawn.stream()
                .filter(each -> each.readings(PlaneReading.class).isPresent())
                .findFirst()
                .orElseGet(() -> headless.drawn(plane, look(plane), iteration));
        List<RunReading> readings = PlaneReading.runs(inPlane);
        List<NodeRow> rows = readings.isEmpty()
                ? List.of()
                : NodeRow.of(readings.get(0), session.experiment().shownData());
        List<NodeRow> listed = rows.size() <= MOST_NODES ? rows : List.of();
        return new Film.Shot(
                iteration,
                drawn.stream().map(Drawn::figure).toList(),
                numbers(drawn, readings),
                Captions.of(session.experiment(), runs, story, readings, iteration, iteration >= last),
                listed,
                drawn.stream().map(each -> Lights.of(each, listed.size())).toList(),
                steps(iteration));
    }

    /** What slow motion says in the window at this moment. */
    private List<StepCaptions> steps(long iteration) {
        Moment moment = new Moment(session.experiment(), runs, Optional.empty(), iteration, look(plane), Gesture.NONE);
        return StepCaptions.of(moment, MOST_NETWORKS, cancelled);
    }

    private List<LargeNumber> numbers(List<Drawn> drawn, List<RunReading> readings) {
        return numbers(headlines, drawn, readings, session.theory());
    }

    /**
     * What stands in large type beside pictures.
     *
     * @param readings of the input plane at the same moment
     */
    static List<LargeNumber> numbers(
            List<Headline> headlines, List<Drawn> drawn, List<RunReading> readings, Optional<TheoryView> theory) {
        Optional<BoundsReading> bounds = drawn.stream()
                .flatMap(each -> each.readings(BoundsReading.class).stream())
                .findFirst();
        Optional<ConvexReader.Told> convex = drawn.stream()
                .flatMap(each -> ConvexReader.Told.of(each).stream())
                .findFirst();
        boolean asPrinted = theory.map(view -> view.bounds().asPrinted()).orElse(false);
        LargeNumber.Sources from = new LargeNumber.Sources(readings, bounds, asPrinted, convex, NumberText.DECIMALS);
        return headlines.stream().map(each -> LargeNumber.of(each, from)).toList();
    }
}
