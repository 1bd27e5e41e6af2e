package org.geodescent.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.geodescent.core.data.Dataset;
import org.geodescent.core.train.RunOutcome;
import org.geodescent.core.train.Start;
import org.geodescent.figure.Figure;
import org.geodescent.io.Decimal;
import org.geodescent.io.InputException;
import org.geodescent.io.JsonText;
import org.geodescent.io.Shown;
import org.geodescent.io.WholeFile;
import org.geodescent.picture.SweepFigure;
import org.geodescent.run.Experiment;
import org.geodescent.run.Interruption;
import org.geodescent.run.LossChoice;
import org.geodescent.run.SweepAxis;
import org.geodescent.run.SweepJob;
import org.geodescent.run.SweepParameter;
import org.geodescent.run.SweepPlan;
import org.geodescent.run.SweepResult;
import org.geodescent.run.SweepRow;
import org.geodescent.run.SweepTable;
import org.geodescent.session.Session;
import org.geodescent.session.SessionJson;
import org.geodescent.session.ViewState;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code sweep}: {@code train} for many seeds, and values of parameters, on all cores. */
@CommandLine.Command(
        description = {
            "Trains from many start weights, on all cores, and writes a line per seed (and per value and loss, if there"
                    + " are several): seed, loss, steps, stopped, finalLoss, trainingAccuracy, margin, lipschitz.",
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

    @Option(names = "--threads", paramLabel = "N", description = "Cores to use: all.")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(names = "--out", required = true, paramLabel = "FILE.csv", description = "The table.")
    private Path out = Path.of("");

    @Option(
            names = "--figure",
            paramLabel = "FILE.svg",
            description =
                    "Draw the margins, too (svg, png, pdf): both losses' against each other, or against what varies.")
    private @Nullable Path figure;

    @Override
    public Integer call() throws InputException {
        Experiment one = options.experiment(this::remark);
        Experiment base = both ? one.withLosses(LossChoice.BOTH) : one;
        if (options.start().isPresent() || !(base.start() instanceof Start.Seeded)) {
            throw new InputException("--start: start weights that are given do not depend on the seed; leave it out");
        }
        if (threads < 1 || threads > 1024) {
            throw new InputException("--threads: " + threads + " must be between 1 and 1024");
        }
        List<SweepAxis> axes = axes();
        List<Long> numbers = Seeds.parse(seeds);
        SweepPlan plan = guarded("--vary", () -> SweepPlan.of(base, numbers, axes));
        checkOutputs(axes);
        SweepTable table = new SweepTable(plan, options.biasFree(), theorems);
        try (SweepJournal journal = SweepJournal.open(out, settings(base, table), axes.size())) {
            return run(plan, table, journal);
        }
    }

    private int run(SweepPlan plan, SweepTable table, SweepJournal journal) throws InputException {
        int all = plan.cases().size();
        List<String> keys = plan.cases().stream()
                .map(c -> SweepTable.key(c.seed(), c.values()))
                .toList();
        Set<Integer> before = IntStream.range(0, all)
                .filter(i -> journal.contains(keys.get(i)))
                .boxed()
                .collect(Collectors.toSet());
        Progress progress = progress();
        Watch watch = new Watch(table, journal, progress, before.size());
        try (Interruption interruption = new Interruption()) {
            new SweepJob(plan, before::contains, threads)
                    .run(watch, () -> watch.problem != null || interruption.getAsBoolean());
            progress.end();
            if (watch.problem != null) {
                throw watch.problem;
            }
            int done = before.size() + watch.rows.size();
            boolean complete = done == all;
            if (complete) {
                write(plan, text(keys, table, journal));
                journal.delete();
            }
            report(plan.cases().get(0).experiment().data(), all, done, before.size());
            warn(watch.rows);
            return complete ? Cli.DONE : Cli.FAILED;
        }
    }

    /** Keeps every row in the journal as soon as it is there. */
    private static final class Watch implements Consumer<SweepJob.Finished> {
        private final SweepTable table;
        private final SweepJournal journal;
        private final Progress progress;
        private final int before;
        private final List<SweepRow> rows = new ArrayList<>();
        private volatile @Nullable InputException problem;

        Watch(SweepTable table, SweepJournal journal, Progress progress, int before) {
            this.table = table;
            this.journal = journal;
            this.progress = progress;
            this.before = before;
        }

        @Override
        public void accept(SweepJob.Finished finished) {
            SweepRow row = finished.row();
            try {
                journal.add(
                        SweepTable.key(row.sweepCase().seed(), row.sweepCase().values()), table.lines(row));
                rows.add(row);
                progress.show(finished.done(), before, finished.all());
            } catch (InputException e) {
                problem = e;
            }
        }
    }

    private void checkOutputs(List<SweepAxis> axes) throws InputException {
        List<Path> outputs = new ArrayList<>(List.of(out));
        if (figure != null) {
            figureFormat("--figure", figure);
            String obstacle = SweepFigure.obstacle(axes, both);
            if (!obstacle.isEmpty()) {
                throw new InputException("--figure: " + obstacle);
            }
            outputs.add(figure);
        }
        WholeFile.check(outputs);
        outputs.addAll(List.of(options.data(), SweepJournal.beside(out)));
        WholeFile.checkDistinct(outputs);
    }

    private void write(SweepPlan plan, String table) throws InputException {
        Map<Path, byte[]> files = new LinkedHashMap<>();
        files.put(out, table.getBytes(StandardCharsets.UTF_8));
        if (figure != null) {
            String title = plan.cases().get(0).experiment().title();
            Figure drawn = SweepFigure.of(title, plan.axes(), table);
            files.put(figure, encoded(drawn, figureFormat("--figure", figure)));
        }
        WholeFile.writeAll(files);
    }

    private static String text(List<String> keys, SweepTable table, SweepJournal journal) {
        StringBuilder text = new StringBuilder(table.header()).append('\n');
        for (String key : keys) {
            journal.lines(key).forEach(line -> text.append(line).append('\n'));
        }
        return text.toString();
    }

    private void report(Dataset data, int all, int done, int before) {
        say(
                done == all
                        ? "wrote %s: %d runs%s"
                                .formatted(out, all, before == 0 ? "" : ", %d of them from before".formatted(before))
                        : "interrupted after %d of %d runs; the same command goes on from there".formatted(done, all));
        result(() -> putFeatures(JsonText.object(), data)
                .put("file", out.toString())
                .put("runs", all)
                .put("finished", done)
                .put("fromBefore", before));
    }

    /** Of runs that were trained now, whether training came to nothing. */
    private void warn(List<SweepRow> rows) {
        List<SweepResult> results =
                rows.stream().flatMap(row -> row.results().stream()).toList();
        long silent = results.stream()
                .filter(result -> result.end().filter(SweepResult.End::silent).isPresent())
                .count();
        long diverged = results.stream()
                .filter(result -> result.outcome() instanceof RunOutcome.Diverged)
                .count();
        String cure = rows.isEmpty()
                ? ""
                : TrainingHealth.cure(rows.get(0).sweepCase().experiment());
        if (silent > 0) {
            say("%d of %d ended with no hidden node active on any sample; %s".formatted(silent, results.size(), cure));
        }
        if (diverged > 0) {
            say("%d of %d diverged; %s".formatted(diverged, results.size(), cure));
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
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return "# sweep " + HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
