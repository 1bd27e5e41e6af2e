package org.geodescent;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.geodescent.cli.Cli;

/** Starts Geodescent: with arguments the command line. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        // JSON is UTF-8 whatever the terminal's language.
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        System.exit(Cli.run(arguments, out, err));
    }
}
