package org.geodescent.cli;

import java.util.List;
import java.util.Optional;
import org.geodescent.core.data.Dataset;
import org.geodescent.core.theory.BasinGrid;
import org.geodescent.core.theory.BasinStudy;
import org.geodescent.core.train.Descent;
import org.geodescent.core.train.TrainingMode;
import org.geodescent.io.CsvPoints;
import org.geodescent.io.Decimal;
import org.geodescent.io.InputException;
import org.geodescent.io.JsonText;
import org.geodescent.io.Sha256;
import org.geodescent.io.WholeFile;
import org.geodescent.run.BasinTable;
import org.geodescent.run.Experiment;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code basin}: where one neuron goes from every angle and scale, as a table. */
@CommandLine.Command(
        description = {
            "Trains one bias-free neuron alone from every angle and scale at which it may start, on all cores, and writes a line for each:"
                    + " angle, scale, limit (its direction at the end, in degrees), fate (optimal, extreme, spurious, dead or undecided), detail, cosine.",
            "--data may name a session or an exported figure, too, whose points are taken as they are trained on.",
            "Interrupted, it goes on where it was when the same command is given again."
        })
final class BasinCommand extends CliCommand {
    @Mixin
    private DataOptions data = new DataOptions();

    @Option(names = "--angles", paramLabel = "N", description = "Angles from -180 to 180 degrees: ${DEFAULT-VALUE}.")
    private int angles = BasinGrid.DEFAULT.columns();

    @Option(names = "--scales", paramLabel = "N", description = "Scales: ${DEFAULT-VALUE}.")
    private int scales = BasinGrid.DEFAULT.rows();

    @Option(names = "--smallest", paramLabel = "X", description = "Where the scales begin: ${DEFAULT-VALUE}.")
    private double smallest = BasinGrid.DEFAULT.smallest();

    @Option(names = "--largest", paramLabel = "X", description = "Where they end: ${DEFAULT-VALUE}.")
    private double largest = BasinGrid.DEFAULT.largest();

    @Option(
            names = "--sign",
            paramLabel = "S",
            description = "Of the neuron's output weight, 1 or -1: ${DEFAULT-VALUE}.")
    private int sign = 1;

    @Option(names = "--step", paramLabel = "X", description = "Step size of gradient descent: ${DEFAULT-VALUE}.")
    private double step = 0.05;

    @Option(
            names = "--steps",
            paramLabel = "N",
            description = "Number of steps after which the neuron is judged: ${DEFAULT-VALUE}.")
    private long steps = 10_000;

    @Option(
            names = "--flow",
            description = "Gradient flow instead of steps; step k stands for the time k times --step.")
    private boolean flow;

    @Mixin
    private TableOptions tables = new TableOptions();

    @Override
    public Integer call() throws InputException {
        BasinStudy study = study();
        TableOptions.Result result =
                tables.run(request(study), progress(), text -> WholeFile.writeAll(tables.files(text)));
        say(tables.sentence(result, "starts"));
        result(() -> tables.put(putFeatures(JsonText.object(), study.data()), result, "starts"));
        return result.text() != null ? Cli.DONE : Cli.FAILED;
    }

    /** The table that is asked for. */
    TableRequest request() throws InputException {
        return request(study());
    }

    private TableRequest request(BasinStudy study) {
        return new TableRequest(data.file(), new BasinTable(study), settings(study), tables.part(), tables.out());
    }

    private BasinStudy study() throws InputException {
        tables.check();
        Optional<Experiment> carried = CarriedExperiment.of(data.file());
        Dataset points = carried.isPresent() ? carried.get().trainingData() : data.readScaled(this::remark);
        BasinGrid grid = guarded(
                "--angles, --scales, --smallest, --largest", () -> new BasinGrid(angles, scales, smallest, largest));
        TrainingMode mode = flow ? TrainingMode.GRADIENT_FLOW : TrainingMode.GRADIENT_DESCENT;
        Descent descent = guarded("--step", () -> new Descent(step, 0, mode));
        if (steps < 1) {
            throw new InputException("--steps: " + steps + " must be at least 1");
        }
        if (sign != 1 && sign != -1) {
            throw new InputException("--sign: " + sign + " must be 1 or -1");
        }
        BasinStudy study = guarded(data.file().toString(), () -> new BasinStudy(points, sign, descent, steps, grid));
        WholeFile.check(List.of(tables.out()));
        WholeFile.checkDistinct(List.of(tables.out(), data.file(), CaseJournal.beside(tables.out())));
        return study;
    }

    /** A fingerprint of all that determines a line but its angle and scale. */
    private static String settings(BasinStudy study) {
        String text = "sign %d, step %s, %s, steps %d\n%s"
                .formatted(
                        study.sign(),
                        Decimal.format(study.descent().stepSize()),
                        study.descent().mode(),
                        study.iterations(),
                        CsvPoints.write(study.data()));
        return "# basin " + Sha256.hex(text);
    }
}
