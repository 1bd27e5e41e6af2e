package org.geodescent.architecture.planted.figure.recipe;

/** Knows the window. */
public final class Recipe {
    public org.geodescent.architecture.planted.ui.@org.jspecify.annotations.Nullable Window window;
}
