package org.geodescent.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.geodescent.core.convex.ConvexDiagnostics;
import org.geodescent.core.data.Dataset;
import org.geodescent.core.data.Diagnostics;
import org.geodescent.core.data.Separability;
import org.geodescent.io.InputException;
import org.geodescent.io.JsonText;
import org.geodescent.io.Shown;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code describe}: what can be said of data before any training. */
@CommandLine.Command(description = "Says what can be said of data before any training.")
final class DescribeCommand extends CliCommand {
    @Mixin
    private DataOptions data = new DataOptions();

    @Option(names = "--bias", description = "Append a 1 to every sample.")
    private boolean bias;

    @Override
    public Integer call() throws InputException {
        Dataset points = data.readScaled(this::remark);
        Diagnostics diagnostics = Diagnostics.of(points, bias);
        ConvexDiagnostics convex = ConvexDiagnostics.of(points, bias);
        result(() -> data.putScaling(json(points, diagnostics, convex)));
        say("%d samples with %d features".formatted(diagnostics.samples(), diagnostics.dimension()));
        if (data.unit()) {
            say("scaled                      unit: every sample divided by its length");
        }
        if (!points.featureNames().isEmpty()) {
            say("features                    " + Shown.line(String.join(", ", points.featureNames())));
        }
        for (int k = 0; k < points.classNames().size(); k++) {
            say("class %s: %d".formatted(points.classNames().get(k), points.count(k)));
        }
        say("rank                        " + diagnostics.rank());
        say("separable                   " + words(diagnostics.separable()));
        say("separable through origin    " + words(diagnostics.separableThroughOrigin()));
        say("orthogonal separable        " + (diagnostics.orthogonalSeparable() ? "yes" : "no"));
        say("spike-free                  "
                + convex.spikeFreeViolation()
                        .map(witness -> "no: " + witness.reason())
                        .orElse("yes"));
        say("hyperplane arrangements     "
                + convex.arrangements()
                        .map(Object::toString)
                        .or(convex::arrangementsRefusal)
                        .orElseThrow());
        say("Cover's bound               " + convex.coverBound());
        return Cli.DONE;
    }

    private static ObjectNode json(Dataset points, Diagnostics diagnostics, ConvexDiagnostics convex) {
        ObjectNode node = JsonText.object()
                .put("n", diagnostics.samples())
                .put("d", diagnostics.dimension())
                .put("classes", diagnostics.classes());
        putFeatures(node, points);
        ObjectNode counts = node.putObject("samplesPerClass");
        for (int k = 0; k < points.classNames().size(); k++) {
            counts.put(points.classNames().get(k), points.count(k));
        }
        node.put("rank", diagnostics.rank());
        put(node, "separable", diagnostics.separable());
        put(node, "separableThroughOrigin", diagnostics.separableThroughOrigin());
        node.put("orthogonalSeparable", diagnostics.orthogonalSeparable());
        node.put("spikeFree", convex.spikeFree());
        putArrangements(node, convex);
        node.put("coverBound", convex.coverBound());
        return node;
    }

    static void putArrangements(ObjectNode node, ConvexDiagnostics convex) {
        convex.arrangements().ifPresent(count -> node.put("arrangements", count));
        convex.arrangementsRefusal().ifPresent(reason -> JsonText.putMissing(node, "arrangements", reason));
    }

    private static void put(ObjectNode node, String key, Separability separability) {
        if (separability instanceof Separability.Undecided undecided) {
            JsonText.putMissing(node, key, undecided.reason());
        } else {
            node.put(key, separability.holds());
        }
    }

    private static String words(Separability separability) {
        if (separability instanceof Separability.Undecided undecided) {
            return "undecided: " + undecided.reason();
        }
        return separability.holds() ? "yes" : "no";
    }
}
