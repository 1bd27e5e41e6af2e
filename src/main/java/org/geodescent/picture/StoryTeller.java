package org.geodescent.picture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.geodescent.core.loss.Loss;
import org.geodescent.core.model.TwoLayerRelu;
import org.geodescent.core.theory.GapInterval;
import org.geodescent.core.theory.Statement;
import org.geodescent.core.theory.TheoremSeries;
import org.geodescent.core.train.RunOutcome;
import org.geodescent.core.train.Snapshot;
import org.geodescent.core.train.Trajectory;
import org.geodescent.figure.recipe.Arrivals;
import org.geodescent.figure.recipe.GapHistory;
import org.geodescent.figure.recipe.NeuronTrail;
import org.geodescent.run.LossRun;

/** Tells what happens in runs that have ended. What comes out depends on the moment alone. For one thread. */
public final class StoryTeller {
    private final ConvexReader reader = new ConvexReader();

    /**
     * The story of the moment's runs.
     *
     * @param cancelled asked now and then
     * @throws CancellationException soon after {@code cancelled} turned true
     */
    public Story tell(Moment moment, BooleanSupplier cancelled) {
        List<LossRun> runs = moment.runs();
        if (runs.isEmpty()) {
            return Story.NONE;
        }
        List<RunEvent> events = new ArrayList<>();
        for (LossRun run : runs) {
            addAllRight(events, run, runs.size() > 1, cancelled);
            addDivergence(events, run);
        }
        addBounds(events, moment, cancelled);
        addConvex(events, moment, cancelled);
        events.sort(Comparator.comparingLong(RunEvent::iteration)
                .thenComparing(RunEvent::kind)
                .thenComparing(RunEvent::text));
        return new Story(pace(runs, cancelled), events);
    }

    /** By what moves in all runs together. */
    static Pace pace(List<LossRun> runs, BooleanSupplier cancelled) {
        Set<Long> times = LossRun.recorded(runs);
        double[] positions = times.stream().mapToDouble(Pace::positionOf).toArray();
        double[] path = new double[positions.length];
        for (LossRun run : runs) {
            double[] own = VisiblePath.of(run, cancelled);
            int i = 0;
            for (long iteration : times) {
                path[i++] += own[Math.max(0, run.trajectory().indexAt(iteration))];
            }
        }
        return Pace.of(positions, path);
    }

    private static void addAllRight(List<RunEvent> events, LossRun run, boolean several, BooleanSupplier cancelled) {
        Trajectory recorded = run.trajectory();
        int since = recorded.size();
        for (int i = recorded.size() - 1; i >= 0; i--) {
            check(cancelled);
            int correct = run.coordinates()
                    .classifier(run.spec().model(), recorded.get(i))
                    .correct(run.coordinates().data());
            if (correct < run.coordinates().data().size()) {
                break;
            }
            since = i;
        }
        if (since < recorded.size() && since > 0) {
            String loss = run.spec().objective().loss() == Loss.CROSS_ENTROPY ? "cross-entropy" : "squared loss";
            String text = "all %d right%s".formatted(run.coordinates().data().size(), several ? ": " + loss : "");
            events.add(new RunEvent(RunEvent.Kind.ALL_RIGHT, recorded.get(since).iteration(), text));
        }
    }

    private static void addDivergence(List<RunEvent> events, LossRun run) {
        if (run.outcome().orElse(null) instanceof RunOutcome.Diverged) {
            events.add(new RunEvent(
                    RunEvent.Kind.DIVERGENCE, run.trajectory().last().iteration(), "diverges"));
        }
    }

    private static void addBounds(List<RunEvent> events, Moment moment, BooleanSupplier cancelled) {
        for (LossRun run : moment.ofTwoClasses()) {
            List<Statement> about = Stream.of(Statement.values())
                    .filter(statement ->
                            statement.loss() == run.spec().objective().loss()
                                    && statement.isAbout(run.spec().model()))
                    .toList();
            List<TheoremSeries.Point> points = about.isEmpty()
                    ? List.of()
                    : new BoundRecorder().series(run, false, cancelled).points();
            for (Statement statement : about) {
                int since = points.size();
                while (since > 0 && points.get(since - 1).value(statement).applies()) {
                    since--;
                }
                if (since > 0 && since < points.size()) {
                    events.add(RunEvent.applies(statement, points.get(since).iteration()));
                }
            }
        }
    }

    /** Arrivals and the gap, where B's theory has numbers of two classes in the plane. */
    private void addConvex(List<RunEvent> events, Moment moment, BooleanSupplier cancelled) {
        List<LossRun> runs = moment.ofTwoClasses();
        if (runs.isEmpty() || ConvexReader.absence(moment.experiment()).isPresent()) {
            return;
        }
        LossRun run = runs.get(0);
        ConvexReading reading = reader.read(moment, cancelled);
        GapHistory history = new GapRecorder().of(run, reading.analysis(), false, cancelled);
        history.points().stream().filter(StoryTeller::isClosed).findFirst().ifPresent(point -> {
            if (point.iteration() > 0) {
                events.add(new RunEvent(RunEvent.Kind.GAP_CLOSES, point.iteration(), "gap below 1 %"));
            }
        });
        if (run.spec().model() instanceof TwoLayerRelu relu && !relu.hiddenBias() && relu.inputs() == 2) {
            addArrivals(events, run, relu, reading.goals());
        }
    }

    private static boolean isClosed(GapHistory.Point point) {
        return point.upper().isPresent()
                && point.lower().isPresent()
                && point.upper().getAsDouble() - point.lower().getAsDouble()
                        <= GapInterval.GLOBALLY_OPTIMAL * point.upper().getAsDouble();
    }

    private static void addArrivals(List<RunEvent> events, LossRun run, TwoLayerRelu relu, List<Arrivals.Goal> goals) {
        List<Snapshot> recorded = run.trajectory();
        List<NeuronTrail> trails = NeuronTrail.of(relu, recorded);
        for (int k = 0; k < Math.min(ConvexPicture.MOST_NEURONS, trails.size()); k++) {
            int neuron = k;
            Optional<NeuronTrail.Step> first = Arrivals.first(trails.get(k), goals);
            first.filter(step -> step.iteration() > 0)
                    .ifPresent(step -> events.add(RunEvent.arrives(neuron + 1, step.iteration())));
        }
    }

    private static void check(BooleanSupplier cancelled) {
        if (cancelled.getAsBoolean()) {
            throw new CancellationException();
        }
    }
}
