package org.geodescent.cli;

import org.geodescent.film.FilmTiming;
import org.geodescent.io.InputException;
import picocli.CommandLine.Option;

/** How long films are. */
final class FilmOptions {
    @Option(
            names = "--seconds",
            paramLabel = "S",
            description = "Of films (gif, apng, frames): how long the replay takes: ${DEFAULT-VALUE}.")
    private double seconds = FilmTiming.USUAL.seconds();

    @Option(
            names = "--rate",
            paramLabel = "N",
            description = "Of films: frames a second, at most 50: ${DEFAULT-VALUE}. What does not move is one frame.")
    private int rate = FilmTiming.USUAL.rate();

    FilmTiming timing() throws InputException {
        return CliCommand.guarded("--seconds, --rate", () -> new FilmTiming(seconds, rate));
    }
}
