package org.geodescent.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.geodescent.core.loss.Loss;
import org.geodescent.core.train.Start;
import org.geodescent.figure.recipe.Palette;
import org.geodescent.run.Experiment;
import org.geodescent.session.Pin;

/** The picture at the left of what is pinned: of one pin a second stage on the same rail. */
final class PinnedPicture extends MultiplesPicture {
    static final String ID = "pinned";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String title() {
        return "Pinned";
    }

    @Override
    public About about() {
        return new About(
                "Pinned",
                "The picture at the left of every pinned run, trained again, at the same iteration: a second stage. Pin with T, then change the loss, a seed"
                        + " or the preset.",
                "");
    }

    @Override
    public Optional<Absence> absence(Experiment experiment) {
        return Optional.empty();
    }

    @Override
    List<Other> others(Moment moment) {
        List<Pin> pins = moment.look().plane().pins();
        List<Other> others = new ArrayList<>();
        for (int i = 0; i < pins.size(); i++) {
            String pin = "pin %d: ".formatted(i + 1);
            pins.get(i).experiment().ifPresent(experiment -> others.add(new Other(pin + name(experiment), experiment)));
        }
        return others;
    }

    /** Without the iteration at which it was pinned: here another one is shown. */
    private static String name(Experiment experiment) {
        List<Loss> losses = experiment.losses().losses();
        return experiment.title()
                + (experiment.start() instanceof Start.Seeded start ? ", weight seed " + start.seed() : "")
                + (losses.size() == 1 ? ", " + Palette.name(losses.get(0)) : "");
    }

    @Override
    Absence nothing(Moment moment) {
        return new Absence(
                moment.look().plane().pins().isEmpty()
                        ? "Nothing is pinned: press T, then change the loss, a seed or the preset, and both are here side by side."
                        : "These pins come from an older session and hold no experiment: unpin them, and press T.");
    }
}
