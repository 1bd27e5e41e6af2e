package org.geodescent.ui.window;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import atlantafx.base.theme.Theme;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.application.Application;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.Node;
import org.geodescent.run.Background;
import org.geodescent.ui.Comfort;
import org.jspecify.annotations.Nullable;

/** Whether the window is light or dark: as somebody has chosen, or as the system is. On the JavaFX thread only. */
final class WindowTheme implements AutoCloseable {
    private final ObjectProperty<Comfort> comfort;
    private final Background asking;
    private final ReadOnlyStringWrapper systemSays = new ReadOnlyStringWrapper("");
    private @Nullable Node window;
    /** As the system was when it was asked last. */
    private boolean systemDark;

    private boolean projector;
    private boolean projectedDark;

    /**
     * @param before whether the window was dark when it was closed last: so it begins, until the system has answered
     * @param delivery runs things on the JavaFX thread
     */
    WindowTheme(ObjectProperty<Comfort> comfort, boolean before, Executor delivery, Consumer<Throwable> failures) {
        this.comfort = comfort;
        systemDark = before;
        asking = new Background(delivery, failures);
        comfort.addListener((property, old, chosen) -> {
            if (chosen.theme() != old.theme()) {
                apply();
                askSystem();
            }
        });
    }

    /** Colours a window from now on. */
    void show(Node shown) {
        window = shown;
        apply();
        askSystem();
    }

    /** Whether the window is dark where there is no projector. */
    boolean isDark() {
        return switch (comfort.get().theme()) {
            case LIGHT -> false;
            case DARK -> true;
            case SYSTEM -> systemDark;
        };
    }

    /** Takes the other colours; on a projector for as long as it is one. */
    void toggle() {
        if (projector) {
            projectedDark = !projectedDark;
            apply();
        } else {
            comfort.set(comfort.get().withTheme(isDark() ? Comfort.Theme.LIGHT : Comfort.Theme.DARK));
        }
    }

    /** White until the theme is changed there. */
    void setProjector(boolean on) {
        projector = on;
        projectedDark = false;
        apply();
    }

    /** What the system has said, in one sentence; empty while nobody wants to know. */
    ReadOnlyStringProperty systemSays() {
        return systemSays.getReadOnlyProperty();
    }

    /** Asks the system again, if it is what decides. */
    void askSystem() {
        if (comfort.get().theme() != Comfort.Theme.SYSTEM) {
            systemSays.set("");
            return;
        }
        asking.submit(SystemTheme::dark, this::answered, problem -> answered(Optional.empty()));
    }

    private void answered(Optional<Boolean> dark) {
        if (comfort.get().theme() != Comfort.Theme.SYSTEM) {
            return;
        }
        boolean changed = systemDark != dark.orElse(false);
        systemDark = dark.orElse(false);
        systemSays.set(
                dark.isEmpty()
                        ? "This system does not say whether it is dark: the window is light. Choose Dark for a dark one."
                        : dark.get() ? "The system is dark." : "The system is light.");
        if (changed) {
            apply();
        }
    }

    private void apply() {
        if (window != null) {
            boolean dark = projector ? projectedDark : isDark();
            Theme theme = dark ? new PrimerDark() : new PrimerLight();
            Application.setUserAgentStylesheet(theme.getUserAgentStylesheet());
            window.pseudoClassStateChanged(MainWindow.DARK, dark);
        }
    }

    @Override
    public void close() {
        asking.close();
    }
}
