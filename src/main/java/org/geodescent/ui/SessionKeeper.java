package org.geodescent.ui;

import java.util.Optional;
import org.geodescent.core.theory.BasinMap;
import org.geodescent.session.Session;
import org.jspecify.annotations.Nullable;

/**
 * What is saved of the workbench: the session on the stage with its basin map, or the one that was put aside for it. On
 * the JavaFX thread only.
 */
public final class SessionKeeper {
    /** A larger basin map, of megabytes, stays the table that it was opened from. */
    private static final int MOST_KEPT_STARTS = 100_000;

    private final Workbench workbench;
    private @Nullable BasinDesk basins;
    private Optional<Session> aside = Optional.empty();

    SessionKeeper(Workbench workbench) {
        this.workbench = workbench;
    }

    /** Names who computes basin maps: from now on the map is saved and opened with the session. */
    public void setBasins(BasinDesk desk) {
        basins = desk;
    }

    /** The basin map of the experiment's points as far as it is computed; empty if there is none. */
    public Optional<BasinMap> basin() {
        return Optional.ofNullable(basins)
                .flatMap(BasinDesk::map)
                .filter(map -> map.study().data().equals(workbench.experiment().trainingData()));
    }

    /** Shows a basin map that was computed elsewhere. */
    public void showBasin(BasinMap map) {
        if (basins != null) {
            basins.show(map);
        }
    }

    /** What is on the stage, as it would be saved now. */
    public Session onStage() {
        Playback playback = workbench.playback();
        boolean newest = playback.liveProperty().get()
                || playback.positionProperty().get() >= playback.endProperty().get();
        return new Session(
                workbench.experiment(),
                workbench
                        .viewProperty()
                        .get()
                        .withIteration(newest ? Optional.empty() : Optional.of(playback.iteration())),
                Optional.of(workbench.theoryProperty().get()),
                basin().filter(map -> map.cells().size() <= MOST_KEPT_STARTS));
    }

    /** Has a session kept in the place of what is on the stage, while that is somebody else's. */
    public void setAside(Optional<Session> session) {
        aside = session;
    }

    /** What is to be kept: what has been put aside, or else what is on the stage. */
    public Session kept() {
        return aside.orElseGet(this::onStage);
    }
}
