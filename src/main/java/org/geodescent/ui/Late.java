package org.geodescent.ui;

import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A part of the window that is made when it is first wanted, so that the window opens without waiting for it. On the
 * JavaFX thread only.
 */
public final class Late<T> implements Supplier<T> {
    private final Supplier<T> maker;
    private @Nullable T made;

    public Late(Supplier<T> maker) {
        this.maker = maker;
    }

    /** The part, made now if this is the first time. */
    @Override
    public T get() {
        T part = made;
        if (part == null) {
            part = maker.get();
            made = part;
        }
        return part;
    }

    /** The part, if it was wanted before. */
    public Optional<T> ifMade() {
        return Optional.ofNullable(made);
    }
}
