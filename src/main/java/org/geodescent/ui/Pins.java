package org.geodescent.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.input.KeyCode;
import org.geodescent.core.number.NumberText;
import org.geodescent.picture.PlaneReading;
import org.geodescent.picture.RunReading;
import org.geodescent.run.Experiment;
import org.geodescent.session.Pin;
import org.geodescent.session.Session;
import org.geodescent.session.ViewState;
import org.kordamp.ikonli.feather.Feather;

/**
 * Runs that stay beside the present one: each as its pale boundary in the input plane, with its numbers in a column.
 * They are part of the view, which sessions keep. On the JavaFX thread only.
 */
public final class Pins {
    private final Workbench workbench;
    private final Consumer<String> say;

    /** @param say shows one sentence */
    public Pins(Workbench workbench, Consumer<String> say) {
        this.workbench = workbench;
        this.say = say;
    }

    /** Pins what is shown. */
    public Command pin() {
        return Command.of(
                        "Pin",
                        "Keep this run beside the next: its boundary, pale, in the plane, and its numbers among them.",
                        Feather.BOOKMARK,
                        this::pinShown)
                .on(KeyCode.T);
    }

    public List<Command> commands() {
        return List.of(pin(), Command.of("Unpin all", "Pinned runs go.", Feather.X, () -> {
            say.accept(pins().isEmpty() ? "Nothing is pinned." : "Nothing is pinned any more.");
            set(List.of());
        }));
    }

    private List<Pin> pins() {
        return workbench.viewProperty().get().pins();
    }

    private void set(List<Pin> pins) {
        ViewState view = workbench.viewProperty().get();
        workbench.viewProperty().set(view.withPins(pins));
    }

    private void pinShown() {
        List<RunReading> shown = PlaneReading.runs(workbench.planeProperty().get());
        if (shown.isEmpty()) {
            say.accept("There is no run to pin yet.");
            return;
        }
        if (pins().size() == Pin.MOST) {
            say.accept("%d runs are pinned: unpin one first.".formatted(Pin.MOST));
            return;
        }
        List<Pin> pins = new ArrayList<>(pins());
        pins.add(new Pin(
                name(),
                Optional.of(workbench.experiment()),
                shown.stream().map(Pins::of).toList()));
        set(pins);
        say.accept("Pinned as pin %d.".formatted(pins.size()));
    }

    /** A session that is to be opened, with what is pinned now unless it has pins of its own. */
    public static Session kept(Workbench workbench, Session session) {
        List<Pin> now = workbench.viewProperty().get().pins();
        return session.view().pins().isEmpty()
                ? new Session(session.experiment(), session.view().withPins(now), session.theory(), session.basin())
                : session;
    }

    /** Lets one go; the later ones move up. */
    public void unpin(int index) {
        List<Pin> pins = new ArrayList<>(pins());
        pins.remove(index);
        set(pins);
    }

    private String name() {
        Experiment experiment = workbench.experiment();
        return "%s, weight seed %d, iteration %s"
                .formatted(
                        experiment.title(),
                        ExperimentEdits.seeded(experiment).seed(),
                        NumberText.of(workbench.playback().iteration()));
    }

    private static Pin.Run of(RunReading reading) {
        return new Pin.Run(
                reading.objective().loss(),
                reading.snapshot().iteration(),
                reading.classifier(),
                reading.snapshot().loss(),
                reading.measurement().margin(),
                reading.measurement().lipschitz(),
                reading.measurement().correct(),
                reading.pushes().size());
    }
}
