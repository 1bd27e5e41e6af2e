package org.geodescent.architecture.planted.ui;

/** Knows the command line. */
public final class Window {
    public org.geodescent.architecture.planted.cli.@org.jspecify.annotations.Nullable Command command;
    public picocli.@org.jspecify.annotations.Nullable CommandLine line;
    public java.awt.@org.jspecify.annotations.Nullable Color colour;
}
