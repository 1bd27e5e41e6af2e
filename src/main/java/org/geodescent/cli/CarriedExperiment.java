package org.geodescent.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.geodescent.io.InputException;
import org.geodescent.run.Experiment;
import org.geodescent.session.Session;
import org.geodescent.session.SessionFile;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The experiment of a session, where {@code --data} names one in place of points. */
final class CarriedExperiment {
    private CarriedExperiment() {}

    /**
     * The experiment of a saved session or an exported figure, told by the end of its name; empty for points.
     *
     * @throws InputException if it carries none, or one that cannot be run
     */
    static Optional<Experiment> of(Path file) throws InputException {
        if (!SessionFile.isNamed(file)) {
            return Optional.empty();
        }
        Experiment experiment = SessionFile.open(file)
                .only()
                .session()
                .map(Session::experiment)
                .orElseThrow(() -> new InputException(
                        file + " carries no experiment; name a session, a figure of one, or points"));
        Optional<String> obstacle = experiment.obstacle();
        if (obstacle.isPresent()) {
            throw new InputException("%s cannot be trained: %s".formatted(file, obstacle.get()));
        }
        return Optional.of(experiment);
    }

    /**
     * Refuses options that the session decides.
     *
     * @param allowed names of those that it does not
     */
    static void checkOptions(CommandSpec command, List<String> allowed) throws InputException {
        for (OptionSpec option : command.commandLine().getParseResult().matchedOptionsSet()) {
            if (!allowed.contains(option.longestName())) {
                throw new InputException(option.longestName()
                        + ": the session that --data names says how is trained; leave the option out, or name points");
            }
        }
    }
}
