package org.geodescent.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.geodescent.core.data.Dataset;
import org.geodescent.core.model.Classifier;
import org.geodescent.core.model.Network;
import org.geodescent.core.number.NumberText;
import org.geodescent.core.train.RunOutcome;
import org.geodescent.core.train.RunSpec;
import org.geodescent.core.train.Snapshot;
import org.geodescent.core.train.StopRule;
import org.geodescent.io.InputException;
import org.geodescent.io.JsonText;
import org.geodescent.io.WholeFile;
import org.geodescent.picture.RunTable;
import org.geodescent.run.Evaluation;
import org.geodescent.run.Experiment;
import org.geodescent.run.ForegroundRun;
import org.geodescent.run.Interruption;
import org.geodescent.run.LossRun;
import org.geodescent.session.Session;
import org.geodescent.session.SessionJson;
import org.geodescent.session.ViewState;
import org.geodescent.session.WeightsJson;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code train}: one run of gradient descent or gradient flow and what is exact about where it ends. */
@CommandLine.Command(
        description = {
            "One run of gradient descent, or with --flow of gradient flow, with exact margin and Lipschitz constant, and"
                    + " Theorems 1 to 3.",
            "If a weight or the loss stops being finite, the run ends there (stopped: diverged) and the last finite"
                    + " state is reported, with exit code 0. Ctrl-C reports the state so far (stopped: cancelled).",
            "A flow that has no unique way on ends there (stopped: undetermined)."
        })
final class TrainCommand extends CliCommand {
    @Mixin
    private TrainOptions options = new TrainOptions();

    @Option(
            names = "--trace",
            paramLabel = "FILE.csv",
            description =
                    "Log-spaced steps: iteration, loss, gradient norm, margin, Lipschitz constant, without biases the gap"
                            + " interval, every parameter.")
    private @Nullable Path trace;

    @Option(names = "--save", paramLabel = "FILE", description = "Save the session, for render and the window.")
    private @Nullable Path save;

    @Override
    public Integer call() throws InputException {
        Experiment experiment = options.experiment(this::remark);
        checkOutputs();
        RunSpec spec = experiment.runs().get(0);
        try (Interruption interruption = new Interruption()) {
            LossRun run = ForegroundRun.run(spec, experiment.coordinates(), interruption);
            writeOutputs(experiment, run);
            report(experiment, run);
        }
        return Cli.DONE;
    }

    private void checkOutputs() throws InputException {
        List<Path> outputs = new ArrayList<>();
        Optional.ofNullable(trace).ifPresent(outputs::add);
        Optional.ofNullable(save).ifPresent(outputs::add);
        WholeFile.check(outputs);
        outputs.add(options.data());
        options.start().ifPresent(outputs::add);
        WholeFile.checkDistinct(outputs);
    }

    private void writeOutputs(Experiment experiment, LossRun run) throws InputException {
        Map<Path, byte[]> files = new LinkedHashMap<>();
        if (trace != null) {
            files.put(trace, RunTable.trace(run).getBytes(StandardCharsets.UTF_8));
        }
        if (save != null) {
            String json = SessionJson.write(new Session(asFarAsItCame(experiment, run), ViewState.DEFAULT));
            files.put(save, json.getBytes(StandardCharsets.UTF_8));
        }
        WholeFile.writeAll(files);
    }

    /** A cancelled run is saved with the steps that it made: drawing it must not take forever. */
    private static Experiment asFarAsItCame(Experiment experiment, LossRun run) {
        return run.outcome().orElseThrow() instanceof RunOutcome.Cancelled cancelled
                ? experiment.withStopRule(new StopRule(cancelled.steps(), 0))
                : experiment;
    }

    private void report(Experiment experiment, LossRun run) {
        RunOutcome outcome = run.outcome().orElseThrow();
        if (run.trajectory().isEmpty()) {
            TrainingHealth none = new TrainingHealth(experiment, run);
            result(() ->
                    none.put(jsonWithoutState(outcome, experiment.data(), options.biasFree(), none.noFiniteStart())));
            say("stopped before the first step: " + none.noFiniteStart());
            return;
        }
        Snapshot last = run.trajectory().last();
        Dataset data = run.spec().data();
        Classifier classifier = Classifier.of(run.spec().model(), last.parameters());
        Evaluation evaluation = run.coordinates().evaluate(run.spec().model(), last);
        TrainingHealth health = new TrainingHealth(experiment, run);
        List<BiasFreeReport> biasFree = biasFree(run);
        TheoremReport theorems = TheoremReport.of(run.spec(), last);
        Optional<SliverReport> slivers = SliverReport.of(classifier, data);
        result(() -> {
            ObjectNode node = health.put(json(outcome, last, classifier, evaluation, data));
            slivers.ifPresent(each -> each.put(node));
            theorems.put(node);
            if (biasFree.size() == 1) {
                biasFree.get(0).put(node);
            } else if (!biasFree.isEmpty()) {
                BiasFreeReport.put(node, biasFree);
            }
            return node;
        });
        sayStopped(outcome);
        health.lines().forEach(this::say);
        say("loss                 " + NumberText.of(last.loss(), 6));
        say("correctly classified %d of %d".formatted(evaluation.correct(), data.size()));
        say("margin               " + shown(evaluation.margin()));
        say("Lipschitz constant   " + shown(evaluation.lipschitz()));
        slivers.ifPresent(each -> each.lines().forEach(this::say));
        if (classifier.tellsTwoClasses()) {
            theorems.lines().forEach(this::say);
        } else {
            say("Theorems 1 to 3      void, because they are about two classes");
        }
        if (biasFree.size() == 1) {
            biasFree.get(0).lines().forEach(this::say);
        } else if (!biasFree.isEmpty()) {
            BiasFreeReport.lines(data.classNames(), biasFree).forEach(this::say);
        }
    }

    private void sayStopped(RunOutcome outcome) {
        say("%s after %d steps".formatted(stopped(outcome), outcome.steps()));
        if (outcome instanceof RunOutcome.Certified certified) {
            say("because the certified gap is %s %%".formatted(NumberText.shown(100 * certified.gap())));
        }
        if (outcome instanceof RunOutcome.Undetermined undetermined) {
            say("because              " + undetermined.reason());
        }
    }

    /** One for each network, if they have no biases; else none. */
    private static List<BiasFreeReport> biasFree(LossRun run) {
        RunSpec spec = run.spec();
        List<RunSpec> problems = spec.problems();
        List<BiasFreeReport> reports = new ArrayList<>();
        for (int k = 0; k < problems.size(); k++) {
            int index = k;
            BiasFreeReport.of(
                            problems.get(k), run.trajectory(), state -> Classifier.of(spec.model(), state.parameters())
                                    .networks()
                                    .get(index))
                    .ifPresent(reports::add);
        }
        return reports;
    }

    private static ObjectNode json(
            RunOutcome outcome, Snapshot last, Classifier classifier, Evaluation evaluation, Dataset data) {
        ObjectNode node = putFeatures(JsonText.object(), data)
                .put("steps", outcome.steps())
                .put("finalLoss", last.loss())
                .put("trainingAccuracy", (double) evaluation.correct() / data.size());
        JsonText.put(node, "margin", evaluation.margin());
        JsonText.put(node, "lipschitz", evaluation.lipschitz());
        node.set("weights", weights(classifier.networks()));
        return putStopped(node, outcome);
    }

    private static ObjectNode jsonWithoutState(RunOutcome outcome, Dataset data, boolean biasFree, String reason) {
        ObjectNode node = putFeatures(JsonText.object(), data).put("steps", outcome.steps());
        for (String key : List.of("finalLoss", "trainingAccuracy", "margin", "lipschitz", "weights")) {
            JsonText.putMissing(node, key, reason);
        }
        TheoremReport.putMissing(node, reason);
        if (biasFree) {
            putBiasFreeMissing(node, reason);
        }
        return putStopped(node, outcome);
    }

    private static void putBiasFreeMissing(ObjectNode node, String reason) {
        BiasFreeReport.KEYS.forEach(key -> JsonText.putMissing(node, key, reason));
    }

    /** Of several networks a list, in the order of the classes. */
    private static JsonNode weights(List<Network> networks) {
        if (networks.size() == 1) {
            return WeightsJson.write(networks.get(0));
        }
        ArrayNode list = JsonText.object().arrayNode();
        networks.forEach(network -> list.add(WeightsJson.write(network)));
        return list;
    }

    private static ObjectNode putStopped(ObjectNode node, RunOutcome outcome) {
        node.put("stopped", stopped(outcome));
        if (outcome instanceof RunOutcome.Diverged diverged) {
            node.put("divergedAtStep", diverged.steps() + 1);
        }
        if (outcome instanceof RunOutcome.Certified certified) {
            node.put("stoppedAtGap", certified.gap());
        }
        if (outcome instanceof RunOutcome.Undetermined undetermined) {
            node.put("undeterminedReason", undetermined.reason());
        }
        return node;
    }

    private static String stopped(RunOutcome outcome) {
        if (outcome instanceof RunOutcome.Diverged) {
            return "diverged";
        }
        if (outcome instanceof RunOutcome.Undetermined) {
            return "undetermined";
        }
        return outcome instanceof RunOutcome.Cancelled ? "cancelled" : "completed";
    }
}
