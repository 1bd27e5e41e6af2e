package org.geodescent.ui.window;

import java.nio.file.Path;
import java.util.List;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.scene.input.KeyCode;
import org.geodescent.ui.Command;
import org.kordamp.ikonli.feather.Feather;

/** What is beyond the contents of the window. On the JavaFX thread. */
interface ApplicationActions {
    void toggleTheme();

    /** What is known of the colours of the system, in one sentence. */
    ReadOnlyStringProperty systemSays();

    void toggleFullScreen();

    /** Of this user: what is kept between two runs. */
    Path folder();

    /** The session that was on screen when an edited window was closed last; the file need not exist. */
    Path lastSession();

    /** Light or dark. */
    default Command theme() {
        return Command.of(
                "Light or dark", "Change between the light and the dark window.", Feather.MOON, this::toggleTheme);
    }

    /** For a projector, and the theme. */
    default List<Command> commands() {
        return List.of(
                Command.of(
                                "Projector",
                                "Full screen with larger type, for a projector.",
                                Feather.MONITOR,
                                this::toggleFullScreen)
                        .on(KeyCode.F11),
                theme());
    }
}
