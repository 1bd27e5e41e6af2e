package org.geodescent;

/** Starts Geodescent. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {}
}
