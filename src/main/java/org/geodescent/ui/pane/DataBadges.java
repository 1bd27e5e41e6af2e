package org.geodescent.ui.pane;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import org.geodescent.core.data.Dataset;
import org.geodescent.core.data.Diagnostics;
import org.geodescent.core.data.Separability;
import org.geodescent.run.LatestTask;
import org.geodescent.ui.Explanation;
import org.geodescent.ui.Explanations;
import org.geodescent.ui.Hint;
import org.geodescent.ui.Workbench;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** What can be said of the points before any training, as badges. Diagnosed on a worker, since exactness may take its time. */
public final class DataBadges extends FlowPane implements AutoCloseable {
    private final LatestTask<Dataset, Diagnostics> diagnosing;
    private final Workbench workbench;
    private @Nullable Dataset asked;
    private @Nullable Diagnostics shown;

    /** @param failures told on the worker of a bug in the diagnosis */
    public DataBadges(Workbench workbench, Consumer<RuntimeException> failures) {
        this.workbench = workbench;
        diagnosing = new LatestTask<>("diagnosing", (data, closed) -> Diagnostics.of(data), failures);
        getStyleClass().add("badges");
        setId("badges");
    }

    /** Once a frame: asks for new points to be diagnosed, and shows what is ready. */
    @SuppressWarnings("ReferenceEquality") // both are immutable: the same reference means that nothing is new
    public void pulse() {
        Dataset data = workbench.experiment().data();
        if (data != asked) {
            asked = data;
            diagnosing.submit(data);
        }
        LatestTask.Result<Dataset, Diagnostics> ready = diagnosing.newest();
        if (ready != null && ready.output() != shown) {
            shown = ready.output();
            show(ready.output());
        }
    }

    @Override
    public void close() {
        diagnosing.close();
    }

    private void show(Diagnostics d) {
        String counts = d.samplesPerClass().stream().map(String::valueOf).collect(Collectors.joining(" + "));
        getChildren()
                .setAll(List.of(
                        badge(counts + " points", Explanations.SAMPLES),
                        badge("rank " + d.rank(), Explanations.RANK),
                        badge("separable", d.separable(), Explanations.SEPARABLE),
                        badge("through the origin", d.separableThroughOrigin(), Explanations.SEPARABLE_ORIGIN),
                        badge("orthogonal separable", d.orthogonalSeparable(), Explanations.ORTHOGONAL)));
    }

    private static Label badge(String text, Explanation explanation) {
        Label badge = new Label(text);
        badge.getStyleClass().add("badge");
        Hint.install(badge, explanation);
        return badge;
    }

    private static Label badge(String text, Separability separability, Explanation explanation) {
        if (separability instanceof Separability.Undecided undecided) {
            Label badge = badge(text + ": undecided", explanation);
            Hint.install(badge, undecided.reason());
            return badge;
        }
        return badge(text, separability.holds(), explanation);
    }

    private static Label badge(String text, boolean holds, Explanation explanation) {
        Label badge = badge(holds ? text : "not " + text, explanation);
        badge.setGraphic(new FontIcon(holds ? Feather.CHECK : Feather.X));
        badge.getStyleClass().add(holds ? "holds" : "fails");
        return badge;
    }
}
