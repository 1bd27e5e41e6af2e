package org.geodescent.ui.theory;

import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.geodescent.core.theory.Badge;
import org.geodescent.core.theory.Statement;
import org.geodescent.run.ApplyingRun;
import org.geodescent.run.Experiment;
import org.geodescent.run.TaskOutcome;
import org.geodescent.run.Tasks;
import org.geodescent.ui.Workbench;

/**
 * Makes a statement apply in one press: has a run looked for to which it does, and changes the experiment to it, as one
 * undo step; the caption names what was changed. On the JavaFX thread only.
 */
final class ApplyDesk {
    private final Workbench workbench;
    private final Tasks tasks;
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();

    ApplyDesk(Workbench workbench, Tasks tasks) {
        this.workbench = workbench;
        this.tasks = tasks;
    }

    /** Whether a run is being looked for. */
    ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    void make(Statement statement) {
        Experiment asked = workbench.experiment();
        OwnSettings.of(statement, asked).filter(setting -> !busy.get()).ifPresent(setting -> {
            busy.set(true);
            tasks.submit("Make " + statement.title() + " apply", new ApplyingRun(statement, setting), outcome -> {
                busy.set(false);
                if (outcome instanceof TaskOutcome.Done<ApplyingRun.Found> done
                        && workbench.experiment().equals(asked)) {
                    change(statement, asked, done.result());
                }
            });
        });
    }

    private void change(Statement statement, Experiment before, ApplyingRun.Found found) {
        List<String> changes = OwnSettings.changes(before, found.experiment());
        if (changes.isEmpty()) {
            workbench.playback().seek(Double.POSITIVE_INFINITY);
        } else {
            workbench.edit("make " + statement.title() + " apply", e -> found.experiment());
        }
        String told = told(statement, found.value().badge());
        workbench
                .playback()
                .remarkProperty()
                .set(changes.isEmpty() ? told + "." : told + ". Changed to " + String.join(", ", changes) + ".");
    }

    private static String told(Statement statement, Badge badge) {
        if (badge instanceof Badge.Outside outside) {
            return "%s does not apply yet: %s"
                    .formatted(statement.title(), outside.differences().get(0));
        }
        return badge instanceof Badge.VoidBound nothing
                ? "What %s asks holds at the end of this run, but it says nothing: %s"
                        .formatted(statement.title(), nothing.reason())
                : statement.title() + " applies at the end of this run";
    }
}
