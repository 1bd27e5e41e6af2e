package org.geodescent.cifar.net;

import org.jspecify.annotations.Nullable;

/** This computer cannot run the net. Its message is one sentence for the user. */
public final class EngineUnavailableException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public EngineUnavailableException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
