package org.geodescent.architecture.planted.picture;

/** Knows who shows it. */
public final class Sketch {
    public org.geodescent.architecture.planted.cli.@org.jspecify.annotations.Nullable Command command;
}
