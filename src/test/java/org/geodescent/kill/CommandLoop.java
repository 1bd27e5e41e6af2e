package org.geodescent.kill;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.geodescent.cli.Cli;

/** A program that does two commands by turns until it is killed. It says when both have been done once. */
public final class CommandLoop {
    /** Stands between the two. */
    static final String NEXT = "--next--";

    private CommandLoop() {}

    public static void main(String[] arguments) throws IOException {
        List<String> all = Arrays.asList(arguments);
        List<List<String>> commands = new ArrayList<>();
        commands.add(all.subList(0, all.indexOf(NEXT)));
        commands.add(all.subList(all.indexOf(NEXT) + 1, all.size()));
        PrintStream terminal = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);
        for (int round = 1; round > 0; round++) {
            for (List<String> command : commands) {
                if (Cli.run(command.toArray(String[]::new), nowhere, terminal) != Cli.DONE) {
                    return;
                }
            }
            if (round == 1) {
                terminal.println(Victim.READY);
            }
        }
    }
}
