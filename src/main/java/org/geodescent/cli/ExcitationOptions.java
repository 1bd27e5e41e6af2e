package org.geodescent.cli;

import org.geodescent.core.model.LinearModel;
import org.geodescent.core.model.ModelSpec;
import org.geodescent.core.train.Excitation;
import org.geodescent.core.train.ExcitedModels;
import org.geodescent.io.InputException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The perturbations of A's Algorithm 1. */
final class ExcitationOptions {
    @Option(
            names = "--excitation",
            paramLabel = "X",
            description = {
                "Persistent excitation (paper A, Algorithm 1): every sample counts with its highest and its lowest score"
                        + " while each of its coordinates, and the signal of each hidden node, may change by X: ${DEFAULT-VALUE}.",
                "For linear models, and in the plane for relu and relu-nobias. Of the cross-entropy of a linear model it is the"
                        + " paper's (13)."
            })
    private double excitation;

    @Option(
            names = "--hidden-excitation",
            paramLabel = "X",
            description = "By how much the signals of hidden nodes may change, if not by --excitation; 0: inputs only.")
    private @Nullable Double hidden;

    @Option(
            names = "--multiplicative",
            description =
                    "Hidden signals h become (1+d) h with |d| up to that number, instead of h + d (paper A, 7.2).")
    private boolean multiplicative;

    /** What was asked for. */
    Excitation read(ModelSpec model) throws InputException {
        boolean hasHiddenNodes = !(model instanceof LinearModel);
        CliCommand.guarded("--excitation", () -> new Excitation(excitation, 0, Excitation.Kind.ADDITIVE, true));
        double ofHidden = hidden != null ? hidden : hasHiddenNodes ? excitation : 0;
        Excitation.Kind kind = multiplicative ? Excitation.Kind.MULTIPLICATIVE : Excitation.Kind.ADDITIVE;
        Excitation asked =
                CliCommand.guarded("--hidden-excitation", () -> new Excitation(excitation, ofHidden, kind, true));
        if (!hasHiddenNodes && (ofHidden > 0 || multiplicative)) {
            throw new InputException(
                    "--hidden-excitation, --multiplicative: a linear model has no hidden nodes; leave them out");
        }
        if (multiplicative && asked.isNone()) {
            throw new InputException("--multiplicative: there is no perturbation; name its size with --excitation");
        }
        String reason = ExcitedModels.whyNot(model, asked).orElse("");
        if (!reason.isEmpty()) {
            throw new InputException("--excitation: " + reason);
        }
        return asked;
    }
}
