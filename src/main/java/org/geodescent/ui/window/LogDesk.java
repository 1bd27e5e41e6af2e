package org.geodescent.ui.window;

import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import org.geodescent.io.LogMemory;
import org.geodescent.ui.Command;
import org.geodescent.ui.Late;
import org.kordamp.ikonli.feather.Feather;

/** The log of this run on a card, and how much of it is new. On the JavaFX thread only. */
final class LogDesk implements AutoCloseable {
    private final LogMemory memory = LogMemory.install();
    private final Overlay overlay;
    private final ReadOnlyLongWrapper news = new ReadOnlyLongWrapper();
    private final Late<LogCard> card;
    private final Command command = Command.of(
            "Log",
            "What this program has noted since it was started; copy it or save it.",
            Feather.FILE_TEXT,
            this::show);
    private long seen;

    LogDesk(Overlay overlay, Services services) {
        this.overlay = overlay;
        card = new Late<>(() -> new LogCard(memory, services.notices(), services.saving(), services.background()));
    }

    Command command() {
        return command;
    }

    /** How many warnings and errors nobody has looked at. */
    ReadOnlyLongProperty newsProperty() {
        return news.getReadOnlyProperty();
    }

    /** Once a frame. */
    void pulse() {
        if (card.ifMade().filter(overlay::shows).isEmpty()) {
            news.set(memory.warnings() - seen);
        } else if (memory.warnings() != seen) {
            fill();
        }
    }

    private void show() {
        fill();
        overlay.toggle(card.get());
        if (overlay.shows(card.get())) {
            card.get().focusText();
        }
    }

    private void fill() {
        seen = memory.warnings();
        news.set(0);
        card.get().fill();
    }

    @Override
    public void close() {
        memory.close();
    }
}
