package org.geodescent.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.geodescent.io.InputException;
import org.geodescent.io.Shown;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Parameters;

/** {@code open}: the window, on a file. */
@CommandLine.Command(
        description =
                "Opens the window on a session, an exported figure, a handout, a lesson or a table of points, as when"
                        + " it is dropped on it.")
final class OpenCommand extends CliCommand {
    private final Optional<Window> window;

    @Parameters(
            paramLabel = "FILE",
            arity = "0..1",
            description = "The file; without it the window opens as without a command.")
    private @Nullable Path file;

    /** @param window empty: there is none */
    OpenCommand(Optional<Window> window) {
        this.window = window;
    }

    @Override
    public Integer call() throws InputException {
        if (file != null && (!Files.isReadable(file) || Files.isDirectory(file))) {
            throw new InputException(
                    "there is no file %s to open; name one that can be read".formatted(Shown.line(file.toString())));
        }
        if (window.isEmpty()
                || !window.get().opener().test(Optional.ofNullable(file).map(Path::toAbsolutePath))) {
            remark(
                    "no window can open here (no display, or GTK 3 is missing); geodescent render draws a session without one");
            return Cli.FAILED;
        }
        return Cli.DONE;
    }
}
