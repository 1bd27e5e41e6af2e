package org.geodescent.ui.images;

import java.util.function.Supplier;
import org.geodescent.cifar.net.Engine;
import org.geodescent.cifar.net.EngineUnavailableException;
import org.geodescent.io.InputException;
import org.jspecify.annotations.Nullable;

/**
 * The engine of the nets, opened when the first work needs it: that unpacks and loads native libraries. Thread-safe.
 */
final class EngineSource {
    private final Supplier<Engine> open;
    private @Nullable Engine engine;

    EngineSource(Supplier<Engine> open) {
        this.open = open;
    }

    /**
     * The engine, the same one every time. Takes seconds the first time, so not for the JavaFX thread.
     *
     * @throws InputException in one sentence, if this computer has no natives
     */
    synchronized Engine engine() throws InputException {
        Engine opened = engine;
        if (opened == null) {
            try {
                opened = open.get();
            } catch (EngineUnavailableException e) {
                throw new InputException(String.valueOf(e.getMessage()), e);
            }
            engine = opened;
        }
        return opened;
    }
}
