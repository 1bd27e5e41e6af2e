package org.geodescent.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.geodescent.cifar.net.EngineUnavailableException;
import org.geodescent.io.DiskException;
import org.geodescent.io.InputException;
import org.geodescent.io.LogFile;
import org.geodescent.io.Shown;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The command line. Needs no display. */
public final class Cli {
    /** Everything was done. */
    public static final int DONE = 0;
    /** Something failed that is not the user's input. */
    public static final int FAILED = 1;
    /** The input or the options are wrong. */
    public static final int WRONG_INPUT = 2;

    private static final Logger LOGGER = Logger.getLogger(Cli.class.getName());
    private static final String NAME = "geodescent";

    private final PrintStream out;
    private final PrintStream err;
    private final LogFile log;

    private Cli(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
        this.log = LogFile.install();
    }

    /**
     * Runs one command on this thread.
     *
     * @param arguments the command and its options
     * @param out gets results and nothing else
     * @param err gets a line if something is wrong, and remarks on the data that were read
     * @return the exit code: {@link #DONE}, {@link #FAILED} or {@link #WRONG_INPUT}
     */
    public static int run(String[] arguments, PrintStream out, PrintStream err) {
        return run(arguments, out, err, Optional.empty());
    }

    /** As {@link #run(String[], PrintStream, PrintStream)}, with the commands that need a window. */
    public static int run(String[] arguments, PrintStream out, PrintStream err, Optional<Window> window) {
        Cli cli = new Cli(out, err);
        int code = cli.run(arguments, window);
        Optional<String> loss = loss(out);
        loss.ifPresent(reason ->
                err.println(line("the results are lost: standard output cannot be written (%s); ".formatted(reason)
                        + "make room, or send them elsewhere")));
        err.flush();
        return code == DONE && loss.isPresent() ? FAILED : code;
    }

    private static Optional<String> loss(PrintStream out) {
        if (out instanceof StandardStream stream) {
            return stream.loss();
        }
        return out.checkError() ? Optional.of("unknown reason") : Optional.empty();
    }

    private int run(String[] arguments, Optional<Window> window) {
        CommandLine root = new CommandLine(new RootCommand())
                .setCommandName(NAME)
                .addSubcommand("reproduce", new ReproduceCommand())
                .addSubcommand("demonstrate", new DemonstrateCommand())
                .addSubcommand("describe", new DescribeCommand())
                .addSubcommand("solve", new SolveCommand())
                .addSubcommand("train", new TrainCommand())
                .addSubcommand("sweep", new SweepCommand())
                .addSubcommand("basin", new BasinCommand())
                .addSubcommand("merge", new MergeCommand())
                .addSubcommand("render", new RenderCommand())
                .addSubcommand("handout", new HandoutCommand())
                .addSubcommand("open", new OpenCommand(window))
                .addSubcommand("cifar", new CifarCommand())
                .addSubcommand("bench", new BenchCommand(window.map(Window::frames)))
                .setOut(new PrintWriter(out, true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(err, true, StandardCharsets.UTF_8))
                .setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF))
                .setExpandAtFiles(false)
                .setParameterExceptionHandler((e, args) -> wrongOptions(e))
                .setExecutionExceptionHandler((e, command, result) -> failure(e));
        Converters.register(root);
        connect(root);
        try {
            return root.execute(arguments);
        } catch (RuntimeException | Error e) {
            return failure(e);
        }
    }

    private void connect(CommandLine group) {
        for (CommandLine command : group.getSubcommands().values()) {
            CliCommand ours = command.getCommand();
            ours.connect(new Terminal(out, err));
            connect(command);
        }
    }

    private int wrongOptions(ParameterException e) {
        String command = e.getCommandLine().getCommandSpec().qualifiedName();
        return failed(WRONG_INPUT, "%s; see %s --help".formatted(problem(e), command));
    }

    static String problem(ParameterException e) {
        if (e instanceof UnmatchedArgumentException unmatched) {
            String argument = Shown.quoted(unmatched.getUnmatched().get(0));
            List<String> suggestions = unmatched.getSuggestions();
            String guess = suggestions.isEmpty() ? "" : ", did you mean " + suggestions.get(0) + "?";
            boolean command = e.getCommandLine().getParent() == null && !unmatched.isUnknownOption();
            String kind = command ? "command" : unmatched.isUnknownOption() ? "option" : "argument here";
            return "there is no %s %s%s".formatted(kind, argument, guess);
        }
        String message = String.valueOf(e.getMessage());
        return Character.toLowerCase(message.charAt(0)) + message.substring(1);
    }

    private int failure(Throwable e) {
        if (e instanceof InputException) {
            LOGGER.log(Level.INFO, "refused input", e);
            int code = e instanceof DiskException ? FAILED : WRONG_INPUT;
            return failed(code, Objects.requireNonNullElse(e.getMessage(), "the input is wrong"));
        }
        if (e instanceof CancellationException) {
            return failed(FAILED, "interrupted; what was finished before stays");
        }
        if (e instanceof EngineUnavailableException) {
            LOGGER.log(Level.SEVERE, "no engine", e);
            return failed(FAILED, Objects.requireNonNullElse(e.getMessage(), "the net cannot run here"));
        }
        LOGGER.log(Level.SEVERE, "a command failed", e);
        String where = log.failed()
                ? "the log file " + log.path() + " could not be written"
                : "the log file " + log.path() + " has the details";
        String what = e instanceof OutOfMemoryError
                ? "the memory does not suffice; give less data, or Java more memory (such as java -Xmx8g -jar …)"
                : "an unexpected failure (%s)".formatted(e.getClass().getSimpleName());
        return failed(FAILED, what + "; " + where);
    }

    private int failed(int code, String problem) {
        err.println(line(problem));
        return code;
    }

    /** A line of ours on standard error. */
    static String line(String problem) {
        return Shown.line(NAME + ": " + problem);
    }
}
