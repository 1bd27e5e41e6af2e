package org.geodescent;

import org.geodescent.cli.Cli;

/** Starts Geodescent: with arguments the command line. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        System.exit(Cli.run(arguments, System.out, System.err));
    }
}
