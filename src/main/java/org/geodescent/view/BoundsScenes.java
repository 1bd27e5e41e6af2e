package org.geodescent.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.geodescent.core.loss.Loss;
import org.geodescent.core.theory.Statement;
import org.geodescent.core.theory.TheoremSeries;
import org.geodescent.core.theory.TheoremValue;
import org.geodescent.figure.Figure;
import org.geodescent.figure.Legend;
import org.geodescent.figure.Panel;
import org.geodescent.figure.Rect;
import org.geodescent.figure.recipe.BoundCurves;
import org.geodescent.figure.recipe.KeyColumn;
import org.geodescent.figure.recipe.LearningCurve;
import org.geodescent.run.Experiment;
import org.geodescent.run.LossRun;
import org.geodescent.view.BoundsScene.Outcome;
import org.geodescent.view.BoundsScene.Told;

/** Makes the scenes of A's bounds. Determined by the request alone; what was evaluated for the last run is kept. For one thread at a time, not the JavaFX thread. */
public final class BoundsScenes {
    /** What sessions and the command line call the picture. */
    public static final String ID = "bounds";

    /** A plot that is narrower, in figure units, has its key inside. */
    private static final double NARROWEST = 200;

    private final Map<Loss, BoundRecorder> recorders = new EnumMap<>(Loss.class);

    /**
     * The scene of a request.
     *
     * @param cancelled asked before every state that is evaluated
     * @throws CancellationException soon after {@code cancelled} turned true
     */
    public BoundsScene of(TheoryRequest request, BooleanSupplier cancelled) {
        return new BoundsScene(
                request,
                absence(request).<Outcome>map(Outcome.Missing::new).orElseGet(() -> shown(request, cancelled)));
    }

    /** What is shown of a request at which {@link #of} fails. */
    public static BoundsScene failed(TheoryRequest request) {
        return new BoundsScene(request, new Outcome.Missing(FailedPicture.SENTENCE));
    }

    private static Optional<String> absence(TheoryRequest request) {
        Experiment experiment = request.experiment();
        Optional<String> classes = experiment.moreThanTwoClasses("Theorems 1 to 3");
        if (classes.isPresent()) {
            return classes;
        }
        if (experiment.obstacle().isPresent()) {
            return experiment.obstacle();
        }
        return request.runs().isEmpty() ? Optional.of("Nothing is trained yet.") : Optional.empty();
    }

    private Outcome shown(TheoryRequest request, BooleanSupplier cancelled) {
        List<Told> told = new ArrayList<>();
        for (Statement statement : Statement.values()) {
            told.add(told(statement, request, cancelled));
        }
        told.sort(Comparator.comparing(each -> !each.fits()));
        Statement chosen =
                request.view().bounds().statement().orElse(told.get(0).value().statement());
        LossRun run = run(chosen, request.runs());
        TheoremSeries series = recorder(run).series(run, request.gesture(), cancelled);
        return new Outcome.Shown(figure(request, chosen, run, series), chosen, told, series);
    }

    /** The run of the statement's loss, or else the first. */
    private static LossRun run(Statement statement, List<LossRun> runs) {
        return runs.stream()
                .filter(run -> run.spec().objective().loss() == statement.loss())
                .findFirst()
                .orElse(runs.get(0));
    }

    private BoundRecorder recorder(LossRun run) {
        return recorders.computeIfAbsent(run.spec().objective().loss(), loss -> new BoundRecorder());
    }

    private Told told(Statement statement, TheoryRequest request, BooleanSupplier cancelled) {
        LossRun run = run(statement, request.runs());
        int index = Math.max(0, run.trajectory().indexAt(request.iteration()));
        TheoremSeries.Point point = recorder(run).point(run, index, cancelled);
        Loss loss = run.spec().objective().loss();
        boolean fits = loss == statement.loss() && statement.isAbout(run.spec().model());
        TheoremValue value = point.value(statement);
        return new Told(loss, fits, point.iteration(), value);
    }

    private static Figure figure(TheoryRequest request, Statement chosen, LossRun run, TheoremSeries series) {
        // Measured where the points are given, the run's own margin is no match for bounds of what is trained on scaled
        // points.
        LearningCurve curve = run.coordinates().map().isIdentity()
                ? Scenes.curve(run)
                : new LearningCurve(run.spec().objective().loss(), List.of());
        int index = Math.max(0, run.trajectory().indexAt(request.iteration()));
        OptionalLong current = OptionalLong.of(run.trajectory().get(index).iteration());
        double width = request.view().width();
        double height = request.view().height();
        List<Legend.Entry> entries = BoundCurves.entries(chosen, series, curve);
        double keyWidth = entries.isEmpty() ? 0 : KeyColumn.width(entries, List.of());
        List<Panel> panels = new ArrayList<>();
        if (width - keyWidth < NARROWEST) {
            panels.add(BoundCurves.panel(chosen, series, curve, current, new Rect(0, 0, width, height)));
        } else {
            Rect area = new Rect(0, 0, width - keyWidth, height);
            panels.add(BoundCurves.bare(chosen, series, curve, current, area));
            if (!entries.isEmpty()) {
                panels.add(KeyColumn.panel("key", entries, List.of(), width - keyWidth, 0, KeyColumn.LOWEST_LINE + 2));
            }
        }
        String description =
                "%s of Nar and Sastry: its bound beside what it bounds, against the logarithm of the iteration; pale where it does not apply."
                        .formatted(chosen.title());
        return new Figure(width, height, request.experiment().title(), description, panels, "");
    }
}
