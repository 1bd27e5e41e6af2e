package org.geodescent.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.geodescent.core.convex.ConvexDiagnostics;
import org.geodescent.core.convex.ConvexOutcome;
import org.geodescent.core.convex.MaxMarginProgram;
import org.geodescent.core.convex.OptimalNeuron;
import org.geodescent.core.data.Dataset;
import org.geodescent.core.number.NumberText;
import org.geodescent.io.InputException;
import org.geodescent.io.JsonText;
import org.geodescent.run.ConvexJob;
import org.geodescent.run.Interruption;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code solve}: B's convex program (14) and its dual (15), with a certificate. */
@CommandLine.Command(
        description = {
            "The convex max-margin program of bias-free two-layer ReLU networks and its dual, with a certificate: the optimal"
                    + " value lies between dual and primal, whatever rounding did.",
            "status is solved (relative gap at most 1e-8); infeasible (no such network classifies the samples, and"
                    + " statusReason names those that forbid it); or undecided. All are results, with exit code 0.",
            "At most " + MaxMarginProgram.MOST_PLANAR_SAMPLES + " samples of the plane, "
                    + MaxMarginProgram.MOST_SPATIAL_SAMPLES + " with --bias, are solved; more are undecided.",
            "With more than two classes there is one program per class, that class against all others, under programs;"
                    + " primal and dual are their sums."
        })
final class SolveCommand extends CliCommand {
    private static final List<String> RESULTS = List.of("primal", "dual", "relativeGap", "lambda", "neurons");
    private static final String PER_CLASS = "there is one program per class, see programs";

    @Mixin
    private DataOptions data = new DataOptions();

    @Option(names = "--bias", description = "Append a 1 to every sample: neurons with a bias.")
    private boolean bias;

    @Override
    public Integer call() throws InputException {
        Dataset points = data.readScaled(this::remark);
        try (Interruption interruption = new Interruption()) {
            long start = System.nanoTime();
            boolean twoClasses = points.classNames().size() <= 2;
            List<ConvexOutcome> outcomes = solve(points, interruption);
            double milliseconds = (System.nanoTime() - start) / 1e6;
            result(() -> twoClasses
                    ? finish(put(JsonText.object(), outcomes.get(0)), points, milliseconds)
                    : perClass(points, outcomes, milliseconds));
            if (data.unit()) {
                say("scaled       unit: every sample divided by its length");
            }
            for (int k = 0; k < outcomes.size(); k++) {
                if (!twoClasses) {
                    say("class %s against the others"
                            .formatted(points.classNames().get(k)));
                }
                describe(outcomes.get(k));
            }
            say(NumberText.fixed(milliseconds, 3) + " ms");
        }
        return Cli.DONE;
    }

    private List<ConvexOutcome> solve(Dataset points, Interruption interruption) {
        ConvexJob job = new ConvexJob(points, bias);
        if (job.isLong()) {
            say(
                    "%d samples may take %s, the longer the more the classes overlap; Ctrl-C ends the search and shows the interval that it has reached"
                            .formatted(points.size(), NumberText.duration(job.expectedSeconds())));
        }
        Progress progress = progress();
        try {
            return job.run(searching -> progress.show(searching.words()), interruption);
        } finally {
            progress.clear();
        }
    }

    private void describe(ConvexOutcome outcome) {
        say(status(outcome) + statusReason(outcome).map(reason -> ": " + reason).orElse(""));
        if (outcome instanceof ConvexOutcome.Solved solved) {
            say("primal       " + NumberText.of(solved.primal(), 10));
            say("dual         " + NumberText.of(solved.dual(), 10));
            say("relative gap " + NumberText.of(solved.relativeGap(), 2));
            say("lambda       " + numbers(solved.lambda()));
            for (OptimalNeuron neuron : solved.neurons()) {
                say("neuron       %s (%s), active on %s"
                        .formatted(neuron.sign() > 0 ? "+" : "−", numbers(neuron.u()), neuron.pattern()));
            }
        } else if (outcome instanceof ConvexOutcome.Undecided undecided) {
            say(
                    undecided.upper() < Double.POSITIVE_INFINITY
                            ? "the optimal value lies between %s and %s"
                                    .formatted(number(undecided.lower()), number(undecided.upper()))
                            : "the optimal value is at least " + number(undecided.lower()));
        }
    }

    private static String numbers(List<Double> values) {
        return values.stream().map(SolveCommand::number).collect(Collectors.joining(", "));
    }

    private static String number(double value) {
        return NumberText.of(value, 6);
    }

    private ObjectNode perClass(Dataset points, List<ConvexOutcome> outcomes, double milliseconds) {
        ObjectNode node = JsonText.object();
        ConvexOutcome worst = outcomes.stream()
                .filter(outcome -> outcome instanceof ConvexOutcome.Infeasible)
                .findFirst()
                .or(() -> outcomes.stream()
                        .filter(outcome -> outcome instanceof ConvexOutcome.Undecided)
                        .findFirst())
                .orElse(outcomes.get(0));
        node.put("status", status(worst));
        statusReason(worst).ifPresent(reason -> node.put("statusReason", reason));
        if (worst instanceof ConvexOutcome.Solved) {
            double primal = 0;
            double dual = 0;
            for (ConvexOutcome outcome : outcomes) {
                primal += ((ConvexOutcome.Solved) outcome).primal();
                dual += ((ConvexOutcome.Solved) outcome).dual();
            }
            node.put("primal", primal).put("dual", dual);
            node.put("relativeGap", primal > 0 ? Math.max(0, (primal - dual) / primal) : 0);
        } else {
            String reason = statusReason(worst).orElseThrow();
            RESULTS.subList(0, 3).forEach(key -> JsonText.putMissing(node, key, reason));
        }
        RESULTS.subList(3, 5).forEach(key -> JsonText.putMissing(node, key, PER_CLASS));
        ArrayNode programs = node.putArray("programs");
        for (int k = 0; k < outcomes.size(); k++) {
            put(programs.addObject().put("class", points.classNames().get(k)), outcomes.get(k));
        }
        return finish(node, points, milliseconds);
    }

    private ObjectNode finish(ObjectNode node, Dataset points, double milliseconds) {
        data.putScaling(putFeatures(node, points)).put("milliseconds", milliseconds);
        DescribeCommand.putArrangements(node, ConvexDiagnostics.of(points, bias));
        return node;
    }

    private static ObjectNode put(ObjectNode node, ConvexOutcome outcome) {
        node.put("status", status(outcome));
        statusReason(outcome).ifPresent(reason -> node.put("statusReason", reason));
        if (outcome instanceof ConvexOutcome.Solved solved) {
            node.put("primal", solved.primal()).put("dual", solved.dual()).put("relativeGap", solved.relativeGap());
            ArrayNode lambda = node.putArray("lambda");
            solved.lambda().forEach(lambda::add);
            ArrayNode neurons = node.putArray("neurons");
            for (OptimalNeuron neuron : solved.neurons()) {
                ObjectNode object = neurons.addObject();
                ArrayNode u = object.putArray("u");
                neuron.u().forEach(u::add);
                object.put("sign", neuron.sign())
                        .put("pattern", neuron.pattern().toString());
            }
            return node;
        }
        String reason = statusReason(outcome).orElseThrow();
        RESULTS.forEach(key -> JsonText.putMissing(node, key, reason));
        if (outcome instanceof ConvexOutcome.Undecided undecided) {
            node.remove("dualReason");
            node.put("dual", undecided.lower());
            if (undecided.upper() < Double.POSITIVE_INFINITY) {
                node.remove("primalReason");
                node.put("primal", undecided.upper());
            }
        } else if (outcome instanceof ConvexOutcome.Infeasible infeasible) {
            ArrayNode samples = node.putArray("samples");
            infeasible.samples().forEach(n -> samples.add(n + 1));
        }
        return node;
    }

    private static String status(ConvexOutcome outcome) {
        if (outcome instanceof ConvexOutcome.Solved) {
            return "solved";
        }
        return outcome instanceof ConvexOutcome.Infeasible ? "infeasible" : "undecided";
    }

    private static Optional<String> statusReason(ConvexOutcome outcome) {
        if (outcome instanceof ConvexOutcome.Infeasible infeasible) {
            return Optional.of(infeasible.reason());
        }
        return outcome instanceof ConvexOutcome.Undecided undecided
                ? Optional.of(undecided.reason())
                : Optional.empty();
    }
}
