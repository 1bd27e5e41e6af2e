package org.geodescent.ui.theory;

import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.geodescent.run.LatestTask;
import org.geodescent.run.LossRun;
import org.geodescent.run.RunState;
import org.geodescent.ui.Workbench;
import org.geodescent.view.TheoryRequest;
import org.geodescent.view.TheoryScene;
import org.geodescent.view.TheoryScenes;
import org.jspecify.annotations.Nullable;

/** Asks a worker for the scenes of the theory plane and shows those that are ready; it never waits. On the JavaFX thread only. */
public final class TheoryDesk implements AutoCloseable {
    /** Frames after which a scene that is not ready counts as late. */
    private static final int PROMPT = 2;

    private final Workbench workbench;
    private final Consumer<Throwable> failures;
    private final TheoryScenes scenes = new TheoryScenes();
    private final LatestTask<TheoryRequest, TheoryScene> worker;
    private final BoundsDesk bounds;
    private final SampleAxes axes;
    private final ReadOnlyObjectWrapper<@Nullable TheoryScene> scene = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper refining = new ReadOnlyBooleanWrapper(false);
    private @Nullable TheoryRequest requested;
    private int waited;

    /** @param failures told on the worker of a bug in a scene */
    public TheoryDesk(Workbench workbench, Consumer<Throwable> failures) {
        this.workbench = workbench;
        this.failures = failures;
        worker = new LatestTask<>("theory", scenes::of, TheoryScenes::failed, failures);
        bounds = new BoundsDesk(failures);
        axes = new SampleAxes(workbench);
    }

    Workbench workbench() {
        return workbench;
    }

    /** A's bounds. */
    public BoundsDesk bounds() {
        return bounds;
    }

    /** Which samples are the axes of pictures. */
    public SampleAxes axes() {
        return axes;
    }

    /** Told, on a worker, of a bug in a picture. */
    Consumer<Throwable> failures() {
        return failures;
    }

    /** What is shown; null until the first scene is ready. */
    public ReadOnlyObjectProperty<@Nullable TheoryScene> sceneProperty() {
        return scene.getReadOnlyProperty();
    }

    /** Whether what is shown belongs to other samples than there are now, because the worker needs longer than a frame. */
    public ReadOnlyBooleanProperty refiningProperty() {
        return refining.getReadOnlyProperty();
    }

    /** Once a frame, after the workbench's. */
    @SuppressWarnings("ReferenceEquality") // immutable: the same reference means that nothing is new
    public void pulse() {
        TheoryRequest wanted = wanted();
        bounds.pulse(wanted);
        if (!same(wanted, requested)) {
            requested = wanted;
            waited = 0;
            scenes.announce(wanted.data());
            worker.submit(wanted);
        }
        LatestTask.Result<TheoryRequest, TheoryScene> ready = worker.newest();
        if (ready != null && ready.output() != scene.get()) {
            scene.set(ready.output());
        }
        TheoryScene shown = scene.get();
        boolean late = shown == null
                || shown.request().experiment().data() != wanted.experiment().data();
        waited = late ? waited + 1 : 0;
        refining.set(late && waited > PROMPT);
    }

    private TheoryRequest wanted() {
        boolean gesture = workbench.history().inGesture();
        List<LossRun> runs =
                workbench.runStateProperty().get() instanceof RunState.Active active ? active.runs() : List.of();
        return new TheoryRequest(
                workbench.experiment(),
                runs,
                gesture ? Long.MAX_VALUE : workbench.playback().iteration(),
                workbench.theoryProperty().get(),
                gesture);
    }

    @SuppressWarnings("ReferenceEquality") // see above
    static boolean same(TheoryRequest a, @Nullable TheoryRequest b) {
        return b != null
                && a.experiment() == b.experiment()
                && a.runs() == b.runs()
                && a.iteration() == b.iteration()
                && (a.view() == b.view()
                        // From where a picture is seen in space is nothing that a scene would know.
                        || a.view().equals(b.view().withSolid(a.view().solid())))
                && a.gesture() == b.gesture();
    }

    @Override
    public void close() {
        worker.close();
        bounds.close();
    }
}
