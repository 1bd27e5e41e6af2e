package org.geodescent.ui;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.geodescent.core.train.RunOutcome;
import org.geodescent.core.train.Snapshot;
import org.geodescent.run.LossRun;
import org.geodescent.run.RunState;
import org.geodescent.run.Trainer;

/** The runs as far as the trainer has published them, pulled once a frame. On the JavaFX thread only. */
final class RunFollower {
    private final Trainer trainer;
    private final ReadOnlyObjectWrapper<RunState> state = new ReadOnlyObjectWrapper<>(new RunState.Idle());

    RunFollower(Trainer trainer) {
        this.trainer = trainer;
    }

    ReadOnlyObjectProperty<RunState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** Pulls the newest state. */
    @SuppressWarnings("ReferenceEquality") // the same reference means that nothing is new
    void pulse() {
        RunState newest = trainer.state();
        if (newest != state.get()) {
            state.set(newest);
        }
    }

    List<LossRun> runs() {
        return state.get() instanceof RunState.Active active ? active.runs() : List.of();
    }

    boolean ended() {
        return state.get() instanceof RunState.Active active && active.ended();
    }

    /** The last iteration that any run has come to. */
    long newestIteration() {
        return LossRun.end(runs());
    }

    /** The last finite state of the first run that diverged; empty if none has. */
    Optional<Snapshot> divergedAt() {
        return runs().stream()
                .filter(run -> run.outcome().orElse(null) instanceof RunOutcome.Diverged)
                .map(run -> run.trajectory().last())
                .findFirst();
    }
}
