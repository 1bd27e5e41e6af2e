package org.geodescent.cifar.net;

/** This computer cannot run the net. Its message is one sentence for the user. */
public final class EngineUnavailableException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public EngineUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
