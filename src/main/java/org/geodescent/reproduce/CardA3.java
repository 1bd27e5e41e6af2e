package org.geodescent.reproduce;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;
import org.geodescent.core.loss.Loss;
import org.geodescent.core.train.LoopSignals;
import org.geodescent.figure.Figure;
import org.geodescent.figure.recipe.LoopCurves;
import org.geodescent.picture.Drawn;
import org.geodescent.picture.LoopPicture;
import org.geodescent.picture.LoopReading;
import org.geodescent.picture.Moment;
import org.geodescent.picture.Picture;
import org.geodescent.preset.Preset;
import org.geodescent.preset.Presets;
import org.geodescent.run.Experiment;
import org.geodescent.run.LossRun;
import org.geodescent.session.ViewState;
import org.jspecify.annotations.Nullable;

/** A, Figure 3: training as a feedback loop, with the signals of a run in it. */
final class CardA3 implements Card {
    /** In which the words of the loop have room. */
    private static final Picture.Size LEAST = new Picture.Size(760, 390);

    @Override
    public String id() {
        return "A3";
    }

    @Override
    public String title() {
        return "Training as a feedback loop";
    }

    @Override
    public String citation() {
        return "Nar and Sastry, Persistency of Excitation for Robustness of Neural Networks, Figure 3";
    }

    @Override
    public Label label() {
        return Label.ILLUSTRATIVE;
    }

    @Override
    public Optional<Experiment> experiment() {
        return Presets.find("a3").map(Preset::experiment);
    }

    @Override
    public List<String> notes() {
        return List.of(
                "The paper's figure is a block diagram without numbers; the signals shown here are those of Figure 1's data and network, seed 1, both losses from the same start.",
                "The paper does not say what e is for a loss other than the distance. Here e is target − output under the squared loss, and the missing probability of the label, yσ(−yf), under the cross-entropy: what the loss lets through to the update.",
                "h(e) is the length of a plain gradient step, without what momentum adds to it.",
                "The true mapping f with the ideal θ is not known in training; only its values at the samples are, the labels.",
                "Targets under the squared loss are ±½, as in the published script, so that errors of the two losses cannot be compared with each other, only each with its own start.");
    }

    @Override
    public CardResult run(DoubleConsumer progress, BooleanSupplier cancelled) {
        Experiment experiment = experiment().orElseThrow();
        List<LossRun> runs = new ArrayList<>();
        for (Loss loss : experiment.losses().losses()) {
            runs.add(CardRuns.run(experiment, loss, cancelled));
            progress.accept((double) runs.size() / experiment.losses().losses().size());
        }
        Picture loop = new LoopPicture();
        Drawn drawn =
                loop.draw(CardRuns.end(experiment, runs, loop.look(ViewState.DEFAULT, Optional.empty())), cancelled);
        LoopReading reading = drawn.readings(LoopReading.class).orElseThrow();
        Map<String, @Nullable Object> measured = new LinkedHashMap<>();
        measured.put("runs", reading.runs().stream().map(CardA3::json).toList());
        Map<String, @Nullable Object> published = new LinkedHashMap<>();
        published.put("signals", null);
        published.put("signalsReason", "the paper's figure is a sketch without numbers");
        return new CardResult(
                this,
                CardResult.Verdict.ILLUSTRATIVE,
                measured,
                published,
                Map.of(),
                reading.sentence(),
                drawn.figure(),
                (width, height) -> drawnIn(loop, drawn.moment(), width, height));
    }

    private static Optional<Figure> drawnIn(Picture loop, Moment moment, double width, double height) {
        if (width < LEAST.width() || height < LEAST.height()) {
            return Optional.empty();
        }
        return loop.draw(moment.with(moment.look().sized(width, height)), () -> false)
                .shown()
                .map(Drawn.Shown::figure);
    }

    private static LoopSignals last(LoopCurves.Run run) {
        return run.signals().get(run.signals().size() - 1);
    }

    private static Map<String, @Nullable Object> json(LoopCurves.Run run) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("loss", run.loss() == Loss.CROSS_ENTROPY ? "ce" : "se");
        json.put("start", json(run.signals().get(0)));
        json.put("end", json(last(run)));
        return json;
    }

    private static Map<String, @Nullable Object> json(LoopSignals signals) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("iteration", signals.iteration());
        json.put("input", signals.input());
        json.put("target", signals.target());
        json.put("output", signals.output());
        json.put("error", signals.error());
        json.put("update", signals.update());
        return json;
    }
}
