package org.geodescent.ui.pane;

import java.math.BigInteger;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import org.geodescent.core.convex.ConvexDiagnostics;
import org.geodescent.core.data.Dataset;
import org.geodescent.core.data.Diagnostics;
import org.geodescent.core.data.Scaling;
import org.geodescent.core.data.Separability;
import org.geodescent.core.number.NumberText;
import org.geodescent.run.Experiment;
import org.geodescent.run.LatestTask;
import org.geodescent.ui.Explanation;
import org.geodescent.ui.Explanations;
import org.geodescent.ui.Hint;
import org.geodescent.ui.Workbench;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * What can be said of the points before any training, as badges. Diagnosed on a worker, since exactness may take its
 * time.
 */
public final class DataBadges extends FlowPane implements AutoCloseable {
    private final LatestTask<Dataset, DataFacts> diagnosing;
    private final Workbench workbench;
    private @Nullable Dataset asked;
    private Scaling scaling = Scaling.NONE;
    private @Nullable DataFacts shown;
    private final ReadOnlyStringWrapper answer = new ReadOnlyStringWrapper("");

    /** @param failures told on the worker of a bug in the diagnosis */
    public DataBadges(Workbench workbench, Consumer<Throwable> failures) {
        this.workbench = workbench;
        diagnosing = new LatestTask<>("diagnosing", (data, closed) -> DataFacts.of(data), failures);
        getStyleClass().add("badges");
        setId("badges");
    }

    /** How many points there are. */
    ReadOnlyStringProperty answerProperty() {
        return answer.getReadOnlyProperty();
    }

    /** Once a frame: asks for new points to be diagnosed, and shows what is ready. */
    @SuppressWarnings("ReferenceEquality") // both are immutable: the same reference means that nothing is new
    public void pulse() {
        Experiment experiment = workbench.experiment();
        if (experiment.data() != asked || experiment.scaling() != scaling) {
            asked = experiment.data();
            scaling = experiment.scaling();
            diagnosing.submit(experiment.trainingData());
        }
        LatestTask.Result<Dataset, DataFacts> ready = diagnosing.newest();
        if (ready != null && ready.output() != shown) {
            shown = ready.output();
            show(ready.output());
        }
    }

    @Override
    public void close() {
        diagnosing.close();
    }

    private void show(DataFacts facts) {
        Diagnostics d = facts.diagnostics();
        String counts = d.samplesPerClass().stream().map(String::valueOf).collect(Collectors.joining(" + "));
        answer.set(counts + " points");
        getChildren().clear();
        if (scaling != Scaling.NONE) {
            getChildren().add(badge(name(scaling), Explanations.SCALING));
        }
        getChildren()
                .addAll(List.of(
                        badge(counts + " points", Explanations.SAMPLES),
                        badge("rank " + d.rank(), Explanations.RANK),
                        badge("separable", d.separable(), Explanations.SEPARABLE),
                        badge("through the origin", d.separableThroughOrigin(), Explanations.SEPARABLE_ORIGIN),
                        badge("orthogonal separable", d.orthogonalSeparable(), Explanations.ORTHOGONAL),
                        spikeFree(facts.convex()),
                        arrangements(facts.convex()),
                        badge(facts.theorems(), Explanations.THEOREMS_OF_B)));
        if (!facts.inflation().isEmpty()) {
            String limits = facts.inflation().stream().map(NumberText::of).collect(Collectors.joining(", "));
            getChildren().add(badge("inflated below " + limits, Explanations.INFLATION));
        }
    }

    private static String name(Scaling scaling) {
        return switch (scaling) {
            case UNIT -> "unit vectors:";
            case STANDARD -> "centred and scaled:";
            default -> "scaled:";
        };
    }

    /** With the samples that show why not, if it is not. */
    private static Label spikeFree(ConvexDiagnostics convex) {
        Explanation explanation = convex.spikeFreeViolation()
                .map(witness -> because(Explanations.SPIKE_FREE, "Not here: " + witness.reason()))
                .orElse(Explanations.SPIKE_FREE);
        return badge("spike-free", convex.spikeFree(), explanation);
    }

    private static Explanation because(Explanation general, String reason) {
        return new Explanation(general.title(), general.text(), general.source() + ". " + reason + ".");
    }

    /** Beside Cover's bound; without it if it is reached. */
    private static Label arrangements(ConvexDiagnostics convex) {
        if (convex.arrangements().isEmpty()) {
            String refusal = convex.arrangementsRefusal().orElseThrow();
            return badge("arrangements: too many", because(Explanations.ARRANGEMENTS, refusal));
        }
        BigInteger count = BigInteger.valueOf(convex.arrangements().get());
        String bound = count.equals(convex.coverBound()) ? ", as many as can be" : ", at most " + convex.coverBound();
        return badge("arrangements " + count + bound, Explanations.ARRANGEMENTS);
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
