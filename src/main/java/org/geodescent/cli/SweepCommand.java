package org.geodescent.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.geodescent.core.data.Dataset;
import org.geodescent.core.train.Start;
import org.geodescent.figure.Figure;
import org.geodescent.io.Decimal;
import org.geodescent.io.InputException;
import org.geodescent.io.JsonText;
import org.geodescent.io.Sha256;
import org.geodescent.io.Shown;
import org.geodescent.io.WholeFile;
import org.geodescent.picture.SweepFigure;
import org.geodescent.run.Experiment;
import org.geodescent.run.LossChoice;
import org.geodescent.run.RunGaps;
import org.geodescent.run.SweepAxis;
import org.geodescent.run.SweepParameter;
import org.geodescent.run.SweepPlan;
import org.geodescent.run.SweepTable;
import org.geodescent.session.Session;
import org.geodescent.session.SessionJson;
import org.geodescent.session.ViewState;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code sweep}: {@code train} for many seeds, and values of parameters, on all cores. */
@CommandLine.Command(
        description = {
            "Trains from many start weights, on all cores, and writes a line per seed (and per value and loss, if there"
                    + " are several): seed, loss, steps, stopped, finalLoss, trainingAccuracy, margin, lipschitz.",
            "--data may name a session or an exported figure, too: its points and all its settings are taken, the losses with"
                    + " them, and no other option of training is given.",
            "Interrupted, it goes on where it was when the same command is given again: until all is done, finished"
                    + " lines are kept in FILE.csv.partial. The lines do not depend on the number of cores."
        })
final class SweepCommand extends CliCommand {
    @Mixin
    private TrainOptions options = new TrainOptions();

    @Option(
            names = "--seeds",
            required = true,
            paramLabel = "RANGE",
            description = "Seeds of the start weights, in place of --seed: 1..1000, or 1,5,20..30.")
    private String seeds = "";

    @Option(
            names = "--vary",
            paramLabel = "NAME=X,X...",
            description = "Values of step, momentum, hidden or init-scale; several --vary give every combination.")
    private List<String> vary = List.of();

    @Option(names = "--both", description = "Both losses from every start, in place of --loss: two lines per seed.")
    private boolean both;

    @Option(
            names = "--theorems",
            description =
                    "Three more columns, theorem1Bound to theorem3Bound: the bounds of Nar and Sastry as corrected, empty where they do not apply."
                            + " Not by default: they take up to a quarter of the time of 60,000 steps of 20 hidden nodes, and train prints them for any one seed.")
    private boolean theorems;

    @Mixin
    private TableOptions tables = new TableOptions();

    @Option(
            names = "--figure",
            paramLabel = "FILE.svg",
            description =
                    "Draw the margins, too (svg, png, pdf): both losses' against each other, or against what varies.")
    private @Nullable Path figure;

    @Spec
    private @Nullable CommandSpec command;

    /** Those that a session does not decide. */
    private static final List<String> BESIDE_A_SESSION = List.of(
            "--data",
            "--seeds",
            "--vary",
            "--both",
            "--theorems",
            "--threads",
            "--shard",
            "--out",
            "--figure",
            "--json",
            "--quiet");

    /** What is asked for, checked. */
    private record Asked(Experiment base, SweepPlan plan, SweepTable table) {}

    @Override
    public Integer call() throws InputException {
        Asked asked = asked();
        TableOptions.Result result = tables.run(request(asked), progress(), text -> write(asked.plan, text));
        report(asked.base.data(), result);
        warn(asked, result.lines());
        return result.text() != null ? Cli.DONE : Cli.FAILED;
    }

    /** The table that is asked for. */
    TableRequest request() throws InputException {
        return request(asked());
    }

    private TableRequest request(Asked asked) {
        String settings = settings(asked.base, asked.table);
        return new TableRequest(options.data(), asked.table, settings, tables.part(), tables.out());
    }

    private Asked asked() throws InputException {
        Experiment one = experiment();
        Experiment base = both ? one.withLosses(LossChoice.BOTH) : one;
        if (!(base.start() instanceof Start.Seeded)) {
            throw new InputException(
                    (options.start().isPresent() ? "--start" : options.data().toString())
                            + ": start weights that are given do not depend on the seed; "
                            + (options.start().isPresent() ? "leave it out" : "name a session whose start is drawn"));
        }
        tables.check();
        List<SweepAxis> axes = axes();
        List<Long> numbers = Seeds.parse(seeds);
        SweepPlan plan = guarded("--vary", () -> SweepPlan.of(base, numbers, axes));
        checkOutputs(axes, base.losses() == LossChoice.BOTH);
        return new Asked(base, plan, new SweepTable(plan, RunGaps.isKnown(base.model()), theorems));
    }

    private Experiment experiment() throws InputException {
        Optional<Experiment> carried = CarriedExperiment.of(options.data());
        if (carried.isPresent() && command != null) {
            CarriedExperiment.checkOptions(command, BESIDE_A_SESSION);
        }
        return carried.isPresent() ? carried.get() : options.experiment(this::remark);
    }

    private void checkOutputs(List<SweepAxis> axes, boolean bothLosses) throws InputException {
        List<Path> outputs = new ArrayList<>(List.of(tables.out()));
        if (figure != null) {
            if (tables.part().of() > 1) {
                throw new InputException("--figure: a part is not the whole study; leave --figure or --shard out");
            }
            figureFormat("--figure", figure);
            String obstacle = SweepFigure.obstacle(axes, bothLosses);
            if (!obstacle.isEmpty()) {
                throw new InputException("--figure: " + obstacle);
            }
            outputs.add(figure);
        }
        WholeFile.check(outputs);
        outputs.addAll(List.of(options.data(), CaseJournal.beside(tables.out())));
        WholeFile.checkDistinct(outputs);
    }

    private void write(SweepPlan plan, String table) throws InputException {
        Map<Path, byte[]> files = tables.files(table);
        if (figure != null) {
            String title = plan.cases().get(0).experiment().title();
            Figure drawn = SweepFigure.of(title, plan.axes(), table);
            files.put(figure, encoded(drawn, figureFormat("--figure", figure)));
        }
        WholeFile.writeAll(files);
    }

    private void report(Dataset data, TableOptions.Result result) {
        say(tables.sentence(result, "runs"));
        result(() -> tables.put(putFeatures(JsonText.object(), data), result, "runs"));
    }

    /** Of lines that were computed now, whether training came to nothing. */
    private void warn(Asked asked, List<String> lines) {
        String cure = TrainingHealth.cure(asked.base);
        long silent = lines.stream().filter(asked.table::silent).count();
        long diverged = lines.stream().filter(asked.table::diverged).count();
        if (silent > 0) {
            say("%d of %d ended with no hidden node active on any sample; %s".formatted(silent, lines.size(), cure));
        }
        if (diverged > 0) {
            say("%d of %d diverged; %s".formatted(diverged, lines.size(), cure));
        }
    }

    private List<SweepAxis> axes() throws InputException {
        List<SweepAxis> axes = new ArrayList<>();
        for (String text : vary) {
            int equals = text.indexOf('=');
            String name = text.substring(0, Math.max(0, equals)).strip();
            SweepParameter parameter = Arrays.stream(SweepParameter.values())
                    .filter(p -> p.key().equals(name))
                    .findFirst()
                    .orElseThrow(() ->
                            new InputException("--vary: %s must begin with step=, momentum=, hidden= or init-scale="
                                    .formatted(Shown.quoted(text))));
            if (axes.stream().anyMatch(axis -> axis.parameter() == parameter)) {
                throw new InputException("--vary: %s is named twice; join its values by commas".formatted(name));
            }
            List<Double> values = new ArrayList<>();
            for (String part : text.substring(equals + 1).split(",", -1)) {
                OptionalDouble value = Decimal.parse(part.strip());
                if (value.isEmpty() || !Double.isFinite(value.getAsDouble())) {
                    throw new InputException("--vary: %s in %s is not a number such as 0.01 or 1e-3"
                            .formatted(Shown.quoted(part), Shown.quoted(text)));
                }
                values.add(value.getAsDouble());
            }
            axes.add(guarded("--vary", () -> new SweepAxis(parameter, values)));
        }
        return axes;
    }

    /** A fingerprint of all that determines a line but its seed and the varied values. */
    private static String settings(Experiment base, SweepTable table) {
        Start.Seeded seeded = (Start.Seeded) base.start();
        Experiment unseeded =
                base.withStart(new Start.Seeded(seeded.initialisation(), seeded.scale(), 0, seeded.skippedWords()));
        String text = table.header() + '\n' + SessionJson.write(new Session(unseeded, ViewState.DEFAULT));
        return "# sweep " + Sha256.hex(text);
    }
}
