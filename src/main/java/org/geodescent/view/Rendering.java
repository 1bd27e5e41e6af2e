package org.geodescent.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.geodescent.core.train.RunSpec;
import org.geodescent.core.train.Snapshot;
import org.geodescent.figure.Figure;
import org.geodescent.run.Experiment;
import org.geodescent.run.ForegroundRun;
import org.geodescent.run.LossRun;
import org.geodescent.run.Measurement;
import org.geodescent.session.Session;
import org.geodescent.session.SessionJson;
import org.geodescent.session.TheoryView;

/** Draws a saved session without a window: trains it again, to the same bits, and makes the same scene as the window. */
public final class Rendering {
    /** Size of the curves when they are drawn alone, in figure units. */
    private static final double CURVES_WIDTH = 640;

    private static final double CURVES_HEIGHT = 420;

    private Rendering() {}

    /**
     * Trains and measures, on this thread.
     *
     * @param cancelled asked every few milliseconds
     * @throws IllegalArgumentException in one sentence, if the samples are not points of the plane, or a run has no finite state
     * @throws CancellationException soon after {@code cancelled} turned true
     */
    public static Scene scene(Session session, BooleanSupplier cancelled) {
        Experiment experiment = session.experiment();
        if (experiment.data().dimension() != 2) {
            throw new IllegalArgumentException("only points of the plane can be drawn; these have %d features"
                    .formatted(experiment.data().dimension()));
        }
        List<LossRun> runs = new ArrayList<>();
        for (RunSpec spec : experiment.obstacle().isPresent() ? List.<RunSpec>of() : experiment.runs()) {
            runs.add(measured(ForegroundRun.run(spec, experiment.coordinates(), cancelled), cancelled));
        }
        return Scenes.of(new SceneRequest(
                experiment,
                runs,
                session.view().iteration().orElse(Long.MAX_VALUE),
                session.view(),
                List.of(),
                CURVES_WIDTH,
                CURVES_HEIGHT));
    }

    private static LossRun measured(LossRun run, BooleanSupplier cancelled) {
        if (run.trajectory().isEmpty()) {
            throw new IllegalArgumentException("the loss is not finite at the start; use smaller data or weights");
        }
        List<Measurement> measurements = new ArrayList<>();
        for (Snapshot snapshot : run.trajectory()) {
            if (cancelled.getAsBoolean()) {
                throw new CancellationException();
            }
            measurements.add(run.coordinates().measure(run.spec().model(), snapshot));
        }
        return new LossRun(run.spec(), run.trajectory(), List.copyOf(measurements), run.outcome(), run.coordinates());
    }

    /** The input plane, carrying its session. */
    public static Figure inputPlane(Session session, Scene scene) {
        return scene.plane().withProvenance(SessionJson.write(session.withoutBasin()));
    }

    /** The curves, carrying their session. */
    public static Figure curves(Session session, Scene scene) {
        return scene.curves().withProvenance(SessionJson.write(session.withoutBasin()));
    }

    /**
     * A picture of B's theory, carrying its session. The run must be that of {@link #scene} for the same session.
     *
     * @throws IllegalArgumentException in one sentence, if there is no such picture of this experiment
     */
    public static Figure theory(ConvexView view, Session session, Scene scene, BooleanSupplier cancelled) {
        TheoryView theory = session.theory().orElse(TheoryView.DEFAULT).withTab(view.id());
        TheoryScene made = new TheoryScenes().of(request(session, scene, theory), cancelled);
        if (made.picture() instanceof TheoryScene.TheoryPicture.Drawn drawn) {
            return carrying(drawn.figure(), session, theory);
        }
        if (made.picture() instanceof TheoryScene.TheoryPicture.InSpace space) {
            return carrying(space.figure(theory), session, theory);
        }
        TheoryScene.TheoryPicture.Missing missing = (TheoryScene.TheoryPicture.Missing) made.picture();
        throw new IllegalArgumentException(missing.absence().sentence());
    }

    /**
     * A's bounds along the run, carrying their session. The run must be that of {@link #scene} for the same session.
     *
     * @throws IllegalArgumentException in one sentence, if there are none for this experiment
     */
    public static Figure bounds(Session session, Scene scene, BooleanSupplier cancelled) {
        TheoryView theory = session.theory().orElse(TheoryView.DEFAULT).withTab(BoundsScenes.ID);
        BoundsScene made = new BoundsScenes().of(request(session, scene, theory), cancelled);
        if (made.outcome() instanceof BoundsScene.Outcome.Shown shown) {
            return carrying(shown.figure(), session, theory);
        }
        throw new IllegalArgumentException(((BoundsScene.Outcome.Missing) made.outcome()).sentence());
    }

    private static TheoryRequest request(Session session, Scene scene, TheoryView theory) {
        return new TheoryRequest(
                session.experiment(),
                scene.request().runs(),
                session.view().iteration().orElse(Long.MAX_VALUE),
                theory,
                false);
    }

    private static Figure carrying(Figure figure, Session session, TheoryView theory) {
        Session shown = new Session(session.experiment(), session.view(), Optional.of(theory));
        return figure.withProvenance(SessionJson.write(shown));
    }

    /** The input plane with the curves to its right, carrying their session. */
    public static Figure all(Session session, Scene scene) {
        return JoinedFigures.sideBySide(inputPlane(session, scene), scene.curves());
    }
}
