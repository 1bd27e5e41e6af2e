package org.geodescent.cli;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.geodescent.core.data.Dataset;
import org.geodescent.core.data.Scaling;
import org.geodescent.core.loss.Reduction;
import org.geodescent.core.model.DeepLinear;
import org.geodescent.core.model.Initialisation;
import org.geodescent.core.model.LinearModel;
import org.geodescent.core.model.ModelSpec;
import org.geodescent.core.model.TwoLayerRelu;
import org.geodescent.core.number.NumberText;
import org.geodescent.core.train.Descent;
import org.geodescent.core.train.Excitation;
import org.geodescent.core.train.Start;
import org.geodescent.core.train.StopRule;
import org.geodescent.core.train.TrainingMode;
import org.geodescent.io.Decimal;
import org.geodescent.io.InputException;
import org.geodescent.io.JsonCursor;
import org.geodescent.io.JsonText;
import org.geodescent.io.TextFile;
import org.geodescent.run.DataOrigin;
import org.geodescent.run.Experiment;
import org.geodescent.run.LossChoice;
import org.geodescent.run.RunGaps;
import org.geodescent.session.WeightsJson;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options that determine a run. */
final class TrainOptions {
    /** The models there are. */
    enum ModelName {
        LINEAR,
        RELU,
        RELU_NOBIAS,
        DEEP_LINEAR
    }

    /** The losses. */
    enum LossName {
        CE,
        SE
    }

    private static final int LARGEST_START_FILE = 50_000_000;
    private static final int DEFAULT_HIDDEN = 20;
    private static final int DEFAULT_LAYERS = 3;

    @Mixin
    private DataOptions data = new DataOptions();

    @Option(names = "--model", paramLabel = "NAME", description = "linear, relu (default), relu-nobias or deep-linear.")
    private ModelName model = ModelName.RELU;

    @Option(
            names = "--hidden",
            paramLabel = "N",
            description =
                    "Hidden nodes of relu and relu-nobias, width of every hidden layer of deep-linear: 20, or as --start has.")
    private @Nullable Integer hidden;

    @Option(
            names = "--layers",
            paramLabel = "N",
            description = "Layers of deep-linear, 2 to 6: 3, or as many as --start has.")
    private @Nullable Integer layers;

    @Option(
            names = "--weight-decay",
            paramLabel = "X",
            description =
                    "Of deep-linear: adds X times the sum of the squares of all weights to the loss: ${DEFAULT-VALUE}.")
    private double weightDecay;

    @Option(
            names = "--loss",
            paramLabel = "NAME",
            description = "ce, the cross-entropy (default), or se, the squared loss.")
    private LossName loss = LossName.CE;

    @Option(
            names = "--reduction",
            paramLabel = "NAME",
            description = {
                "sum (default), as the theory: the sum of log(1+exp(-y f)); half the sum of (f-y)^2.",
                "mean, as the published script: the mean of log(1+exp(-y f)); the mean of (f-y/2)^2."
            })
    private Reduction reduction = Reduction.SUM;

    @Option(
            names = "--scale",
            paramLabel = "NAME",
            description = {
                "none (default); standard: every feature less its mean, divided by its standard deviation; max-abs: every feature"
                        + " divided by its largest absolute value, for models without biases, too.",
                "Margin, Lipschitz constant and figures stay in the units of FILE.csv; weights, loss, gap and theorems are those of"
                        + " the scaled features.",
                "unit: as --unit."
            })
    private Scaling scaling = Scaling.NONE;

    @Option(names = "--step", paramLabel = "X", description = "Step size of gradient descent: ${DEFAULT-VALUE}.")
    private double step = 0.01;

    @Option(names = "--momentum", paramLabel = "X", description = "At least 0 and below 1: ${DEFAULT-VALUE}.")
    private double momentum;

    @Option(
            names = "--flow",
            description =
                    "Gradient flow instead of steps; step k stands for the time k times --step. Without momentum.")
    private boolean flow;

    @Option(
            names = "--steps",
            paramLabel = "N",
            description = "Number of steps: ${DEFAULT-VALUE}; 0 evaluates the start.")
    private long steps = 60_000;

    @Option(
            names = "--stop-gap",
            paramLabel = "PERCENT",
            description =
                    "Of relu-nobias: stop before that once the certified gap to the best network of any width is at most so many percent; tested at recorded steps, 120 a decade.")
    private @Nullable Double stopGap;

    @Option(names = "--seed", paramLabel = "N", description = "Seed of the start weights: ${DEFAULT-VALUE}.")
    private long seed = 1;

    @Option(
            names = "--init",
            paramLabel = "NAME",
            description = "torch (default), script (torch with hidden biases times 10), gaussian or scaled.")
    private Initialisation initialisation = Initialisation.TORCH;

    @Option(
            names = "--init-scale",
            paramLabel = "X",
            description = "Standard deviation of gaussian and scaled: ${DEFAULT-VALUE}.")
    private double initialScale = 1;

    @Option(
            names = "--start",
            paramLabel = "FILE.json",
            description = {
                "Start at exactly these weights instead of drawing them.",
                "relu: {\"V\": [[...]...], \"b\": [...], \"w\": [...], \"c\": 0}; linear: {\"w\": [...], \"b\": 0}.",
                "relu-nobias: as relu; b and c are left out, or all 0; deep-linear: {\"W\": [W1, W2, ...]}, each a list of rows."
            })
    private @Nullable Path start;

    @Option(
            names = "--output-scale",
            paramLabel = "X",
            description = "The network's output is divided by this: ${DEFAULT-VALUE}.")
    private double outputScale = 1;

    @Option(names = "--output-bias", description = "Train the output bias c of relu; a linear model always has its b.")
    private boolean outputBias;

    @Mixin
    private ExcitationOptions excitation = new ExcitationOptions();

    Path data() {
        return data.file();
    }

    Optional<Path> start() {
        return Optional.ofNullable(start);
    }

    /**
     * What the options ask for, checked; it can be run.
     *
     * @param remarks gets a line for each thing in the data that was left out or looks like a mistake
     */
    Experiment experiment(Consumer<String> remarks) throws InputException {
        Dataset points = data.read(remarks);
        // Only one of two may have samples: labels that are all 1 say that the other is −1.
        if (points.classNames().size() < 2) {
            throw new InputException("%s: training needs samples of two classes or more; there are samples of one only"
                    .formatted(data()));
        }
        JsonCursor weights =
                start == null ? null : JsonText.parse(start.toString(), TextFile.read(start, LARGEST_START_FILE));
        ModelSpec spec = model(points.dimension(), weights);
        Path name = data().getFileName();
        Experiment experiment = new Experiment(
                name == null ? data().toString() : name.toString(),
                points,
                new DataOrigin.Own(name == null ? data().toString() : name.toString()),
                spec,
                loss == LossName.CE ? LossChoice.CROSS_ENTROPY : LossChoice.SQUARED,
                reduction,
                descent(spec),
                start(spec, weights),
                Optional.empty(),
                CliCommand.guarded("--steps", () -> new StopRule(steps, 0)).withGap(gap(spec)),
                scaling(spec));
        if (experiment.scaling() == Scaling.UNIT) {
            data.unitVectors(points);
        }
        return experiment;
    }

    /** Of a gap that nobody can certify a rule would never hold. */
    private double gap(ModelSpec spec) throws InputException {
        if (stopGap == null) {
            return 0;
        }
        if (!(stopGap > 0 && stopGap < 100)) {
            throw new InputException("--stop-gap: %s is no percentage above 0 and below 100; 1 stops at a gap of 1 %%"
                    .formatted(NumberText.exact(stopGap)));
        }
        if (!RunGaps.isKnown(spec)) {
            throw new InputException(
                    "--stop-gap: the gap to the best network is certified for --model relu-nobias alone; leave it out with another one");
        }
        return stopGap / 100;
    }

    private Scaling scaling(ModelSpec spec) throws InputException {
        if (data.unit()) {
            if (scaling != Scaling.NONE && scaling != Scaling.UNIT) {
                throw new InputException("--unit, --scale: samples are scaled in one way; leave one of the two out");
            }
            return Scaling.UNIT;
        }
        if (scaling.centres() && !spec.takesOffsets()) {
            throw new InputException(
                    "--scale: standard moves the origin, through which everything of a model without biases passes; use max-abs, or --model relu");
        }
        return scaling;
    }

    /** Whether B's theory speaks about the model. */
    boolean biasFree() {
        return model == ModelName.RELU_NOBIAS;
    }

    private Descent descent(ModelSpec spec) throws InputException {
        if (flow && model == ModelName.DEEP_LINEAR) {
            throw new InputException(
                    "--flow: gradient flow is computed for linear, relu and relu-nobias; leave it out with deep-linear");
        }
        CliCommand.guarded("--step", () -> new Descent(step, 0));
        TrainingMode mode = flow ? TrainingMode.GRADIENT_FLOW : TrainingMode.GRADIENT_DESCENT;
        Descent plain = CliCommand.guarded("--momentum", () -> new Descent(step, momentum, mode));
        Excitation perturbed = excitation.read(spec);
        return CliCommand.guarded("--excitation", () -> plain.withExcitation(perturbed));
    }

    private ModelSpec model(int inputs, @Nullable JsonCursor weights) throws InputException {
        CliCommand.guarded("--output-scale", () -> new LinearModel(1, true, outputScale));
        if (model == ModelName.DEEP_LINEAR) {
            return deepLinear(inputs, weights);
        }
        if (layers != null || weightDecay != 0) {
            throw new InputException("--layers and --weight-decay belong to --model deep-linear; leave them out");
        }
        if (model == ModelName.LINEAR) {
            return CliCommand.guarded("--model", () -> new LinearModel(inputs, true, outputScale));
        }
        if (model == ModelName.RELU_NOBIAS && outputBias) {
            throw new InputException("--output-bias: relu-nobias has no biases; leave it out, or use --model relu");
        }
        int nodes = hidden != null ? hidden : DEFAULT_HIDDEN;
        if (weights != null) {
            int given = WeightsJson.hiddenNodes(weights);
            if (hidden != null && hidden != given) {
                throw weights.field("V")
                        .fault("has %d rows, but --hidden is %d; leave --hidden out".formatted(given, hidden));
            }
            nodes = given;
        }
        int count = nodes;
        if (model == ModelName.RELU_NOBIAS) {
            return CliCommand.guarded("--hidden", () -> new TwoLayerRelu(inputs, count, false, false, outputScale));
        }
        boolean hasOutputBias = outputBias || constantOutputBias(weights);
        return CliCommand.guarded("--hidden", () -> new TwoLayerRelu(inputs, count, true, hasOutputBias, outputScale));
    }

    private ModelSpec deepLinear(int inputs, @Nullable JsonCursor weights) throws InputException {
        if (outputBias) {
            throw new InputException("--output-bias: deep-linear has no biases; leave it out");
        }
        if (weights != null) {
            if (hidden != null || layers != null) {
                throw new InputException("--hidden, --layers: --start gives the shape of deep-linear; leave them out");
            }
            List<Integer> widths = WeightsJson.hiddenWidths(weights);
            return CliCommand.guarded(
                    "--start", () -> shaped(inputs, widths, Collections.nCopies(widths.size() + 1, weightDecay)));
        }
        int width = hidden != null ? hidden : DEFAULT_HIDDEN;
        int count = layers != null ? layers : DEFAULT_LAYERS;
        CliCommand.guarded("--layers", () -> DeepLinear.uniform(inputs, count, 1, 0));
        CliCommand.guarded("--hidden", () -> DeepLinear.uniform(inputs, count, width, 0));
        DeepLinear uniform =
                CliCommand.guarded("--weight-decay", () -> DeepLinear.uniform(inputs, count, width, weightDecay));
        return shaped(inputs, uniform.hidden(), uniform.weightDecay());
    }

    private DeepLinear shaped(int inputs, List<Integer> widths, List<Double> decays) {
        return new DeepLinear(inputs, widths, decays, outputScale);
    }

    /** Whether --start gives a c that is evaluated though it would not be trained. */
    private boolean constantOutputBias(@Nullable JsonCursor weights) throws InputException {
        Optional<JsonCursor> c = weights == null ? Optional.empty() : weights.optional("c");
        if (c.isEmpty() || c.get().number() == 0) {
            return false;
        }
        if (!outputBias && steps > 0) {
            throw c.get()
                    .fault("is %s, but only --output-bias trains c; add it, or set c to 0"
                            .formatted(Decimal.format(c.get().number())));
        }
        return true;
    }

    private Start start(ModelSpec spec, @Nullable JsonCursor weights) throws InputException {
        if (weights != null) {
            return new Start.Given(WeightsJson.read(weights, spec));
        }
        Start seeded =
                CliCommand.guarded("--init-scale", () -> new Start.Seeded(initialisation, initialScale, seed, 0));
        // Drawing once finds scales at which weights overflow before anything is computed.
        CliCommand.guarded("--init-scale", () -> seeded.parameters(spec));
        return seeded;
    }
}
