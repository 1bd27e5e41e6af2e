package org.geodescent.ui.theory;

import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.geodescent.run.LatestTask;
import org.geodescent.view.BoundsScene;
import org.geodescent.view.BoundsScenes;
import org.geodescent.view.TheoryRequest;
import org.jspecify.annotations.Nullable;

/** Asks a worker for A's bounds while their tab is in front, and shows those that are ready; it never waits. On the JavaFX thread only. */
public final class BoundsDesk implements AutoCloseable {
    private final BoundsScenes scenes = new BoundsScenes();
    private final LatestTask<TheoryRequest, BoundsScene> worker;
    private final ReadOnlyObjectWrapper<@Nullable BoundsScene> scene = new ReadOnlyObjectWrapper<>();
    private @Nullable TheoryRequest requested;

    BoundsDesk(Consumer<Throwable> failures) {
        worker = new LatestTask<>("bounds", scenes::of, BoundsScenes::failed, failures);
    }

    /** What is shown; null until the first scene is ready. */
    public ReadOnlyObjectProperty<@Nullable BoundsScene> sceneProperty() {
        return scene.getReadOnlyProperty();
    }

    /** Once a frame. */
    @SuppressWarnings("ReferenceEquality") // immutable: the same reference means that nothing is new
    void pulse(TheoryRequest wanted) {
        if (!wanted.view().tab().equals(BoundsScenes.ID)) {
            return;
        }
        if (!TheoryDesk.same(wanted, requested)) {
            requested = wanted;
            worker.submit(wanted);
        }
        LatestTask.Result<TheoryRequest, BoundsScene> ready = worker.newest();
        if (ready != null && ready.output() != scene.get()) {
            scene.set(ready.output());
        }
    }

    @Override
    public void close() {
        worker.close();
    }
}
