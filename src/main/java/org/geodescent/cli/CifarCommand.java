package org.geodescent.cli;

import org.geodescent.io.InputException;
import picocli.CommandLine;

/** {@code cifar}: the group of commands about images. */
@CommandLine.Command(
        description = "Nar and Sastry, section 6: trains nets on the planes and horses of CIFAR-10 and attacks them.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {CifarTrainCommand.class, CifarAttackCommand.class, CifarCurvesCommand.class})
final class CifarCommand extends CliCommand {
    @Override
    public Integer call() throws InputException {
        throw new InputException("name a command: cifar train, cifar attack or cifar curves; see cifar --help");
    }
}
