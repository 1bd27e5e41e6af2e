package org.geodescent.cli;

import java.util.Objects;
import java.util.concurrent.Callable;
import org.geodescent.io.InputException;
import picocli.CommandLine;

/** The program without a command. */
@CommandLine.Command(
        description = "Makes two theory papers about trained ReLU networks visible and checkable."
                + " Without arguments the window opens.",
        mixinStandardHelpOptions = true,
        versionProvider = RootCommand.Version.class,
        synopsisSubcommandLabel = "COMMAND",
        usageHelpWidth = 100,
        footer = {"", "Exit codes: 0 done; 2 the input or the options are wrong; 1 anything else."})
final class RootCommand implements Callable<Integer> {
    @Override
    public Integer call() throws InputException {
        throw new InputException(
                "name a command: reproduce, demonstrate, describe, solve, train, sweep, basin, merge, render, handout, open, cifar or bench; see geodescent --help");
    }

    /** The version that the build wrote into the jar. */
    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = Version.class.getPackage().getImplementationVersion();
            return new String[] {"geodescent " + Objects.requireNonNullElse(version, "(not packaged)")};
        }
    }
}
