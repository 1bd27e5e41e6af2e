package org.geodescent.lesson;

import java.util.Optional;
import org.geodescent.core.train.Start;
import org.geodescent.preset.Preset;
import org.geodescent.preset.Presets;
import org.geodescent.run.DataOrigin;
import org.geodescent.run.Experiment;
import org.geodescent.run.LossChoice;

/**
 * What a step trains: a preset, perhaps with seeds and losses of its own, or an experiment of all its own. Immutable.
 *
 * @param preset the id of one that ships with the app; empty: {@code own} is given
 * @param dataSeed empty: the preset's
 * @param weightSeed empty: the preset's
 * @param losses empty: the preset's
 * @param own an experiment with its points; empty: the preset is given
 */
public record LessonRun(
        Optional<String> preset,
        Optional<Long> dataSeed,
        Optional<Long> weightSeed,
        Optional<LossChoice> losses,
        Optional<Experiment> own) {
    public LessonRun {
        if (preset.isPresent() == own.isPresent()) {
            throw new IllegalArgumentException("either a preset or an experiment is needed, and not both");
        }
        if (preset.isPresent() && Presets.find(preset.get()).isEmpty()) {
            throw new IllegalArgumentException("there is no preset “%s”".formatted(preset.get()));
        }
        if (own.isPresent() && (dataSeed.isPresent() || weightSeed.isPresent() || losses.isPresent())) {
            throw new IllegalArgumentException("seeds and losses beside an experiment, which says them itself");
        }
    }

    /** A preset as it is. */
    public static LessonRun of(String preset) {
        return new LessonRun(
                Optional.of(preset), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** What trains this, said as briefly as it can be. */
    public static LessonRun of(Experiment experiment) {
        for (Preset preset : Presets.ALL) {
            if (preset.title().equals(experiment.title())) {
                long usual = preset.seeds().get(0);
                long data = experiment.origin() instanceof DataOrigin.Generated from ? from.seed() : usual;
                long weights = experiment.start() instanceof Start.Seeded from ? from.seed() : usual;
                LessonRun run = new LessonRun(
                        Optional.of(preset.id()),
                        Optional.of(data).filter(seed -> seed != usual),
                        Optional.of(weights).filter(seed -> seed != usual),
                        Optional.of(experiment.losses()).filter(losses -> losses != preset.losses()),
                        Optional.empty());
                if (run.experiment().equals(experiment)) {
                    return run;
                }
            }
        }
        return new LessonRun(
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(experiment));
    }

    /** What is trained. */
    public Experiment experiment() {
        if (own.isPresent()) {
            return own.get();
        }
        Preset found = preset.flatMap(Presets::find).orElseThrow();
        long usual = found.seeds().get(0);
        Experiment experiment = found.experiment(dataSeed.orElse(usual), weightSeed.orElse(usual));
        return losses.map(experiment::withLosses).orElse(experiment);
    }
}
