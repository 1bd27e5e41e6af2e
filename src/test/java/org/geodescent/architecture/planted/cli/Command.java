package org.geodescent.architecture.planted.cli;

/** Knows the window. */
public final class Command {
    public org.geodescent.architecture.planted.ui.@org.jspecify.annotations.Nullable Window window;
}
