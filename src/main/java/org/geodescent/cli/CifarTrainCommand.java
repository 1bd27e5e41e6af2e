package org.geodescent.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.geodescent.cifar.data.ImageData;
import org.geodescent.cifar.figure.TrainingFigure;
import org.geodescent.cifar.nd4j.Nd4jEngine;
import org.geodescent.cifar.net.NetPass.Perturbed;
import org.geodescent.cifar.train.EpochJson;
import org.geodescent.cifar.train.EpochReport;
import org.geodescent.cifar.train.Model;
import org.geodescent.cifar.train.ModelFile;
import org.geodescent.cifar.train.NetTraining;
import org.geodescent.cifar.train.NetTrainingJob;
import org.geodescent.cifar.train.Schedule;
import org.geodescent.cifar.train.TrainingLoss;
import org.geodescent.cifar.train.TrainingSpec;
import org.geodescent.cifar.train.TrainingState;
import org.geodescent.core.number.NumberText;
import org.geodescent.figure.Figure;
import org.geodescent.io.InputException;
import org.geodescent.io.JsonText;
import org.geodescent.io.WholeFile;
import org.geodescent.run.Interruption;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code cifar train}: one net. */
@CommandLine.Command(
        name = "train",
        description = {
            "Trains the net of section 6 by Algorithm 1, or plainly.",
            "The model is saved after every epoch and when Ctrl-C interrupts; --resume continues from there, with the same"
                    + " --threads to the same bits."
        })
final class CifarTrainCommand extends CliCommand {
    private static final double FIGURE_WIDTH = 760;
    private static final double FIGURE_HEIGHT = 400;

    /** The losses. */
    enum LossName {
        CE(TrainingLoss.CROSS_ENTROPY),
        SE(TrainingLoss.SQUARED);

        private final TrainingLoss loss;

        LossName(TrainingLoss loss) {
            this.loss = loss;
        }
    }

    /** Where perturbations are added. */
    enum LayersName {
        ALL(Perturbed.ALL),
        FIRST(Perturbed.FIRST);

        private final Perturbed layers;

        LayersName(Perturbed layers) {
            this.layers = layers;
        }
    }

    /** How perturbations grow. */
    enum ScheduleName {
        QUARTERS(Schedule.FOUR_QUARTERS),
        CONSTANT(Schedule.CONSTANT);

        private final Schedule schedule;

        ScheduleName(Schedule schedule) {
            this.schedule = schedule;
        }
    }

    @Mixin
    private CifarDataOptions data = new CifarDataOptions();

    @Option(
            names = "--loss",
            paramLabel = "NAME",
            description = "se, the squared loss of Algorithm 1 (default), or ce, the cross-entropy of two scores.")
    private LossName loss = LossName.SE;

    @Option(
            names = "--excitation",
            paramLabel = "X",
            description = {
                "Largest perturbation of Algorithm 1: ${DEFAULT-VALUE} (plain training); the paper takes 0.005, 0.01, 0.02.",
                "How it grows over the epochs is said by --schedule."
            })
    private double excitation;

    @Option(
            names = "--layers",
            paramLabel = "NAME",
            description = "all (default) or first: which layers are perturbed.")
    private LayersName layers = LayersName.ALL;

    @Option(
            names = "--schedule",
            paramLabel = "NAME",
            description = {
                "quarters (default), as the published scripts have it: 0, 1/3, 2/3 and all of the perturbation in the four"
                        + " quarters of the epochs;",
                "constant, as Algorithm 1 is printed: all of it from the start."
            })
    private @Nullable ScheduleName schedule;

    @Option(names = "--epochs", paramLabel = "N", description = "Passes over the images: ${DEFAULT-VALUE}.")
    private int epochs = 40;

    @Option(
            names = "--batch",
            paramLabel = "N",
            description = {
                "Images of one update: ${DEFAULT-VALUE}, as the paper says.",
                "With ce the published script ran with 1: take --batch 1 for the paper's Figure 4."
            })
    private int batch = 50;

    @Option(names = "--step", paramLabel = "X", description = "Step size: ${DEFAULT-VALUE}.")
    private double step = 1e-3;

    @Option(names = "--momentum", paramLabel = "X", description = "At least 0 and below 1: ${DEFAULT-VALUE}.")
    private double momentum = 0.9;

    @Option(
            names = "--limit",
            paramLabel = "N",
            description = {
                "Only the first N training and N test images.",
                "Where a set is sorted by class it is the first of each class, which standard error says."
            })
    private @Nullable Integer limit;

    @Option(names = "--seed", paramLabel = "N", description = "Of start weights and order: ${DEFAULT-VALUE}.")
    private long seed = 1;

    @Option(names = "--save", required = true, paramLabel = "MODEL", description = "The file of the trained net.")
    private Path save = Path.of("");

    @Option(
            names = "--figure",
            paramLabel = "FILE",
            description =
                    "Draws loss, accuracies and the filters of the first layer, when all is done; .svg, .png, .pdf or .pgf.")
    private @Nullable Path figure;

    @Option(names = "--resume", description = "Continue the MODEL of --save if that file exists.")
    private boolean resume;

    @Option(names = "--threads", paramLabel = "N", description = "Workers; else one for each core.")
    private @Nullable Integer threads;

    @Override
    public Integer call() throws InputException {
        if (schedule != null && excitation == 0) {
            throw new InputException("--schedule: without --excitation nothing is perturbed; name both or neither");
        }
        TrainingSpec spec = guarded("the options", this::spec);
        int workers = CifarOptions.threads(threads);
        int most = CifarOptions.limit(limit, 2);
        ImageData images = data.read().limited(most);
        images.remarks().forEach(this::remark);
        List<Path> outputs = figure == null ? List.of(save) : List.of(save, figure);
        if (figure != null) {
            figureFormat("--figure", figure);
        }
        WholeFile.check(outputs);
        WholeFile.checkDistinct(
                Stream.concat(data.files().stream(), outputs.stream()).toList());
        Model start = start(spec, images);
        Nd4jEngine engine = Nd4jEngine.open();
        try (Interruption interruption = new Interruption()) {
            say("%s; %s".formatted(spec.name(), images.description()));
            TrainingState end = trained(new NetTrainingJob(start, images, engine, workers), start, interruption);
            ModelFile.write(save, end.model());
            if (figure != null) {
                WholeFile.write(figure, encoded(drawn(end.model()), figureFormat("--figure", figure)));
            }
            report(
                    end.model(),
                    switch (end.phase()) {
                        case FINISHED -> "completed";
                        case DIVERGED -> "diverged";
                        default -> "cancelled";
                    });
        }
        return Cli.DONE;
    }

    private TrainingState trained(NetTrainingJob job, Model start, BooleanSupplier interrupted) throws InputException {
        Watch watch = new Watch(start);
        TrainingState end = job.run(watch, () -> watch.problem != null || interrupted.getAsBoolean());
        watch.progress.clear();
        if (watch.problem != null) {
            throw watch.problem;
        }
        return end;
    }

    /** Saves the model and says so after every epoch, and shows the progress of the one under way. */
    private final class Watch implements Consumer<TrainingState> {
        private final Model start;
        private Model newest;
        private Progress progress = progress();
        private @Nullable InputException problem;

        Watch(Model start) {
            this.start = start;
            newest = start;
        }

        @Override
        @SuppressWarnings("ReferenceEquality") // models are immutable: the same reference means that no epoch has ended
        public void accept(TrainingState state) {
            if (state.model() == newest) {
                int already = state.epoch() == start.epoch() ? start.image() : 0;
                progress.show(state.image(), already, state.images());
                return;
            }
            newest = state.model();
            try {
                ModelFile.write(save, newest);
                progress.clear();
                sayEpoch(newest);
                progress = progress();
            } catch (InputException e) {
                problem = e;
            }
        }
    }

    private TrainingSpec spec() {
        Perturbed perturbed = excitation == 0 ? Perturbed.NONE : layers.layers;
        Schedule growing = schedule == null ? Schedule.FOUR_QUARTERS : schedule.schedule;
        return new TrainingSpec(loss.loss, excitation, perturbed, growing, epochs, batch, step, momentum, seed);
    }

    private Model start(TrainingSpec spec, ImageData images) throws InputException {
        Model beginning = NetTraining.beginning(spec, images);
        if (!resume || !Files.exists(save)) {
            return beginning;
        }
        Model model = ModelFile.read(save);
        if (!model.spec().equals(spec)) {
            throw new InputException("--resume: %s was trained with other options: %s; repeat those, or save elsewhere"
                    .formatted(save, String.join(", ", otherOptions(model.spec(), spec))));
        }
        if (!model.fits(images.train())) {
            throw new InputException("--resume: %s was trained on other images, %s; name those, or save elsewhere"
                    .formatted(save, model.source()));
        }
        return model;
    }

    /** The options of a model that are not those asked for: "--epochs 4". */
    private static List<String> otherOptions(TrainingSpec kept, TrainingSpec asked) {
        Map<String, Function<TrainingSpec, Object>> options = new LinkedHashMap<>();
        options.put("--loss", spec -> spec.loss() == TrainingLoss.SQUARED ? "se" : "ce");
        options.put("--excitation", TrainingSpec::excitation);
        options.put("--layers", spec -> spec.layers() == Perturbed.FIRST ? "first" : "all");
        options.put("--schedule", spec -> spec.schedule() == Schedule.CONSTANT ? "constant" : "quarters");
        options.put("--epochs", TrainingSpec::epochs);
        options.put("--batch", TrainingSpec::batch);
        options.put("--step", TrainingSpec::step);
        options.put("--momentum", TrainingSpec::momentum);
        options.put("--seed", TrainingSpec::seed);
        return options.entrySet().stream()
                .filter(option ->
                        !option.getValue().apply(kept).equals(option.getValue().apply(asked)))
                .map(option -> option.getKey() + " " + option.getValue().apply(kept))
                .toList();
    }

    private static Figure drawn(Model model) {
        return TrainingFigure.of(
                model.name(),
                model.spec(),
                model.history(),
                model.synthetic(),
                model.weights(),
                FIGURE_WIDTH,
                FIGURE_HEIGHT);
    }

    private void sayEpoch(Model model) {
        EpochReport report = model.history().get(model.history().size() - 1);
        say("epoch %3d of %d: loss %s, correct %s %% of training and %s %% of test images, %s images/s"
                .formatted(
                        model.epoch(),
                        model.spec().epochs(),
                        NumberText.fixed(report.loss(), 5),
                        NumberText.fixed(100 * report.trainAccuracy(), 2),
                        NumberText.fixed(100 * report.testAccuracy(), 2),
                        NumberText.commas(report.imagesPerSecond())));
    }

    private void report(Model model, String stopped) {
        say("%s after %d epochs; saved %s".formatted(stopped, model.epoch(), save));
        result(() -> {
            ObjectNode node = JsonText.object();
            ArrayNode list = node.putArray("epochs");
            model.history().forEach(epoch -> list.add(EpochJson.of(epoch)));
            return node.put("stopped", stopped)
                    .put("model", save.toString())
                    .put("name", model.name())
                    .put("data", model.source())
                    .put("synthetic", model.synthetic());
        });
    }
}
