package org.geodescent.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.geodescent.cli.Cli;
import org.geodescent.io.InputException;

/** What only a whole command reads. */
final class CommandReader {
    private static final String NAME = "geodescent: ";

    private CommandReader() {}

    /**
     * Runs a command to its end.
     *
     * @return what it printed, with exit code 0
     * @throws InputException with its line, if it refuses its input with exit code 2
     */
    static String run(Object... arguments) throws InputException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        String[] texts = Arrays.stream(arguments).map(Object::toString).toArray(String[]::new);
        int code = Cli.run(
                texts,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
        String said = err.toString(StandardCharsets.UTF_8).stripTrailing();
        if (code == Cli.WRONG_INPUT && said.startsWith(NAME)) {
            throw new InputException(said.substring(NAME.length()));
        }
        if (code != Cli.DONE) {
            throw new IllegalStateException("exit code %d: %s\n%s".formatted(code, said, newestLog()));
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    private static String newestLog() {
        Path log = Path.of(System.getProperty("GEODESCENT_HOME", ""), "logs", "geodescent.log");
        try {
            List<String> lines = Files.readAllLines(log);
            return String.join("\n", lines.subList(Math.max(0, lines.size() - 25), lines.size()));
        } catch (java.io.IOException e) {
            return "no log: " + e;
        }
    }
}
