package org.geodescent.picture;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.geodescent.core.loss.Loss;
import org.geodescent.core.loss.Objective;
import org.geodescent.core.loss.Reduction;
import org.geodescent.core.model.Parameters;
import org.geodescent.core.model.TwoLayerRelu;
import org.geodescent.core.number.NumberText;
import org.geodescent.core.train.GradientStep;
import org.geodescent.session.StepView;

/** The five captions of a gradient step in slow motion, with its numbers substituted. */
final class StepWords {
    /** More samples are counted, not named. */
    private static final int FEW = 8;
    /** Of longer vectors the first entries are written. */
    private static final int WRITTEN = 2;

    private static final int FEWEST_DIGITS = 4;
    private static final int MOST_DIGITS = 10;

    private final GradientStep step;
    /** The neuron that is pulled hardest. */
    private final int k;

    private StepWords(GradientStep step) {
        this.step = step;
        k = step.strongest();
    }

    /** @param caption from 1 to {@link StepView#CAPTIONS} */
    static String of(GradientStep step, int caption) {
        StepWords words = new StepWords(step);
        String text =
                switch (caption) {
                    case 1 -> words.scores();
                    case 2 -> words.pushes();
                    case 3 -> words.sides();
                    case 4 -> words.gradient();
                    default -> words.step();
                };
        return "%d of %d · %s".formatted(caption, StepView.CAPTIONS, text);
    }

    private boolean perturbed() {
        return !step.spec().excitation().isNone();
    }

    private String scores() {
        int worst = step.worst();
        return "%s: point %d has the smallest, y·f = %s; %d of %d points are right."
                .formatted(
                        perturbed() ? "Scores at their worst perturbation" : "Scores",
                        worst + 1,
                        NumberText.large(step.signedScore(worst)),
                        step.correct(),
                        step.scores().size());
    }

    private String pushes() {
        int hardest = step.hardest();
        int gentlest = step.gentlest();
        return "Push |ℓ′|: point %d pushes hardest, %s = %s; point %d least, %s."
                .formatted(
                        hardest + 1,
                        perturbed() ? "both extremes together" : formula(hardest),
                        NumberText.large(step.push(hardest)),
                        gentlest + 1,
                        NumberText.large(step.push(gentlest)));
    }

    /** |ℓ′| with the score substituted. */
    private String formula(int n) {
        Objective objective = step.spec().objective();
        boolean mean = objective.reduction() == Reduction.MEAN;
        String divided = mean ? " / " + step.scores().size() : "";
        if (objective.loss() == Loss.CROSS_ENTROPY) {
            return "1/(1 + exp(%s))%s".formatted(NumberText.shown(step.signedScore(n)), divided);
        }
        double target = objective.target(step.spec().data().sign(n));
        return "%s|%s − %s|%s"
                .formatted(
                        mean ? "2·" : "",
                        NumberText.shown(step.scores().get(n)),
                        target < 0 ? "(" + NumberText.brief(target, 3) + ")" : NumberText.brief(target, 3),
                        divided);
    }

    private String sides() {
        if (step.neurons() == 0) {
            return "Sides: a linear model has none; every point pulls at its weights.";
        }
        List<Integer> active = IntStream.range(0, step.scores().size())
                .filter(n -> step.active(k, n))
                .boxed()
                .toList();
        String seen = active.size() > FEW
                ? "%d of %d points".formatted(active.size(), step.scores().size())
                : (active.size() == 1 ? "point " : "points ")
                        + active.stream().map(n -> Integer.toString(n + 1)).collect(Collectors.joining(", "));
        return active.isEmpty()
                ? "Sides: no neuron is active on any point, so nothing pulls at any weight."
                : "Sides: beside each point, the neurons that see it. Neuron %d sees %s: only these pull at it."
                        .formatted(k + 1, seen);
    }

    private String gradient() {
        if (step.neurons() == 0) {
            return "Gradient: ∂L/∂w = Σ ℓ′x%s = %s; the arrow points against it."
                    .formatted(divided(), vector(step.gradient()));
        }
        String longest = "the longest of %d. Arrows point against it.".formatted(step.neurons());
        if (perturbed()) {
            return "Gradient: ∂L/∂V%s = %s, %s"
                    .formatted(NumberText.subscript(k + 1), vector(step.gradient()), longest);
        }
        return "Gradient: ∂L/∂V%s = w Σ ℓ′x%s = %s·%s%s = %s, %s"
                .formatted(
                        NumberText.subscript(k + 1),
                        divided(),
                        signed(step.before().parameters().get(outputWeight())),
                        written(FEWEST_DIGITS, sum()),
                        divided(),
                        vector(step.gradient()),
                        longest);
    }

    private String divided() {
        double scale = step.spec().model().outputScale();
        return scale == 1 ? "" : "/" + NumberText.brief(scale, 3);
    }

    private int outputWeight() {
        return ((TwoLayerRelu) step.spec().model()).indexOfW(k);
    }

    /** Of the samples that the neuron sees. */
    private double[] sum() {
        double[] sum = new double[step.spec().model().inputs()];
        for (int n = 0; n < step.scores().size(); n++) {
            for (int j = 0; j < sum.length && step.active(k, n); j++) {
                sum[j] += step.derivatives().get(n) * step.spec().data().feature(n, j);
            }
        }
        return sum;
    }

    private String step() {
        double delta = step.spec().descent().stepSize();
        double gamma = step.spec().descent().momentum();
        String gradient = vector(step.gradient());
        String direction = gamma == 0
                ? gradient
                : "[%s·%s + %s]"
                        .formatted(
                                NumberText.brief(gamma, 3), vector(step.before().velocity()), gradient);
        int digits = digits(step.loss(), step.lossAfter());
        int of = weightDigits();
        return "Step: %s ← %s − %s·%s = %s; loss %s → %s."
                .formatted(
                        step.neurons() == 0 ? "w" : "V" + NumberText.subscript(k + 1),
                        written(of, entries(step.before().parameters())),
                        NumberText.brief(delta, 3),
                        direction,
                        written(of, entries(step.after().parameters())),
                        NumberText.of(step.loss(), digits),
                        NumberText.of(step.lossAfter(), digits));
    }

    /** So many as tell two numbers from each other. */
    private static int digits(double before, double after) {
        int digits = FEWEST_DIGITS;
        while (digits < MOST_DIGITS
                && before != after
                && NumberText.of(before, digits).equals(NumberText.of(after, digits))) {
            digits++;
        }
        return digits;
    }

    private int weightDigits() {
        double[] before = entries(step.before().parameters());
        double[] after = entries(step.after().parameters());
        int digits = FEWEST_DIGITS;
        for (int j = 0; j < Math.min(WRITTEN, before.length); j++) {
            digits = Math.max(digits, digits(before[j], after[j]));
        }
        return digits;
    }

    /** Of θ, v or ∇ what belongs to the weights of the neuron that is pulled hardest. */
    private double[] entries(Parameters theta) {
        double[] entries = new double[step.spec().model().inputs()];
        for (int j = 0; j < entries.length; j++) {
            entries[j] = theta.get(step.spec().model() instanceof TwoLayerRelu relu ? relu.indexOfV(k, j) : j);
        }
        return entries;
    }

    private String vector(Parameters theta) {
        return written(FEWEST_DIGITS, entries(theta));
    }

    private static String written(int digits, double... entries) {
        return Arrays.stream(entries)
                .limit(WRITTEN)
                .mapToObj(entry -> NumberText.of(entry, digits))
                .collect(Collectors.joining(", ", "(", entries.length > WRITTEN ? ", …)" : ")"));
    }

    private static String signed(double value) {
        return value < 0 ? "(" + NumberText.of(value) + ")" : NumberText.of(value);
    }
}
