package org.geodescent.cli;

import java.nio.file.Path;
import java.util.List;
import org.geodescent.io.InputException;
import org.geodescent.run.CaseTable;
import org.geodescent.run.TablePart;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/**
 * What a command line of {@code sweep} or {@code basin} asks for, for programs that compute it elsewhere.
 *
 * @param data the file of the points; nothing else is read
 * @param table all its cases
 * @param settings one line: all that determines a line of the table, apart from what names its case
 * @param part which of them are asked for
 * @param out where the table goes
 */
public record TableRequest(Path data, CaseTable table, String settings, TablePart part, Path out) {
    /**
     * Reads a command line; nothing is computed and nothing written.
     *
     * @param command {@code sweep} or {@code basin}
     * @param arguments its options
     * @throws InputException in one sentence, if they or the points are wrong
     */
    public static TableRequest of(String command, List<String> arguments) throws InputException {
        CliCommand asked = command.equals("sweep") ? new SweepCommand() : new BasinCommand();
        CommandLine parser = new CommandLine(asked).setExpandAtFiles(false);
        Converters.register(parser);
        try {
            parser.parseArgs(arguments.toArray(new String[0]));
        } catch (ParameterException e) {
            throw new InputException(Cli.problem(e), e);
        }
        return asked instanceof SweepCommand sweep ? sweep.request() : ((BasinCommand) asked).request();
    }
}
