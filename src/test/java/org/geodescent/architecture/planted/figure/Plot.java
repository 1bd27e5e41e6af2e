package org.geodescent.architecture.planted.figure;

/** Knows a core value, a toolkit and another room. */
public final class Plot {
    public javafx.geometry.@org.jspecify.annotations.Nullable Insets insets;
    public org.geodescent.architecture.planted.cli.@org.jspecify.annotations.Nullable Command command;
}
