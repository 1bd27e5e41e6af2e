package org.geodescent.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.geodescent.core.data.Dataset;
import org.geodescent.core.number.Answer;
import org.geodescent.core.number.NumberText;
import org.geodescent.figure.Figure;
import org.geodescent.figure.file.ExportSize;
import org.geodescent.figure.file.FigureFormat;
import org.geodescent.io.CsvPoints;
import org.geodescent.io.InputException;
import org.geodescent.io.Shown;
import org.geodescent.reproduce.CarriedFigures;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** What all commands share. */
@CommandLine.Command(
        mixinStandardHelpOptions = true,
        versionProvider = RootCommand.Version.class,
        sortOptions = false,
        usageHelpWidth = 100)
abstract class CliCommand implements Callable<Integer> {
    private static final double DOTS_PER_INCH = CarriedFigures.DOTS_PER_INCH;

    @Option(names = "--json", description = "Write one JSON object to standard output and nothing else there.")
    private boolean json;

    @Option(names = "--quiet", description = "Write nothing to standard output; with --json only the JSON object.")
    private boolean quiet;

    private @Nullable Terminal terminal;

    void connect(Terminal newTerminal) {
        terminal = newTerminal;
    }

    boolean json() {
        return json;
    }

    /** Shows how far a long command is, on a terminal. */
    Progress progress() {
        return Objects.requireNonNull(terminal).progress(!quiet);
    }

    /** The result as a JSON object, if asked for. */
    void result(Supplier<ObjectNode> object) {
        if (json && terminal != null) {
            terminal.json(object.get());
        }
    }

    /** A line for people. */
    void say(String line) {
        if (!json && !quiet && terminal != null) {
            terminal.line(line);
        }
    }

    /** A line on standard error about something that does not stop the command. */
    void remark(String line) {
        if (terminal != null) {
            terminal.remark(line);
        }
    }

    /** Puts the names of the features. */
    static ObjectNode putFeatures(ObjectNode node, Dataset data) {
        ArrayNode features = node.putArray("features");
        CsvPoints.featureNames(data).forEach(features::add);
        return node;
    }

    static String shown(Answer<Double> quantity) {
        return quantity instanceof Answer.Value<Double> value
                ? NumberText.of(value.value(), 6)
                : "none: " + quantity.reason();
    }

    /** The format that the end of a file's name asks for. */
    static FigureFormat figureFormat(String option, Path file) throws InputException {
        return FigureFormat.ofFileName(file.toString())
                .orElseThrow(() -> new InputException("%s: %s must end in .svg, .png, .pdf or .pgf"
                        .formatted(option, Shown.quoted(file.toString()))));
    }

    /** The bytes of a figure's file in its own size. */
    static byte[] encoded(Figure figure, FigureFormat format) {
        return format.encode(figure, ExportSize.natural(figure.width(), DOTS_PER_INCH));
    }

    /** What {@code make} makes; if it refuses a value, the error names the option. */
    static <T> T guarded(String option, Supplier<T> make) throws InputException {
        try {
            return make.get();
        } catch (IllegalArgumentException e) {
            throw new InputException(option + ": " + e.getMessage(), e);
        }
    }

    @Override
    public abstract Integer call() throws InputException;
}
