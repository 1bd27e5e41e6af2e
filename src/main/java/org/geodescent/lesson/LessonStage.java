package org.geodescent.lesson;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.geodescent.figure.recipe.PlaneLayer;
import org.geodescent.picture.InputPlanePicture;
import org.geodescent.preset.Headline;
import org.geodescent.preset.Preset;
import org.geodescent.preset.Presets;
import org.geodescent.preset.Staging;
import org.geodescent.session.BoundsView;
import org.geodescent.session.TheoryView;
import org.geodescent.session.ViewState;

/**
 * What a step changes on the stage; whatever it does not name stays as the step before has left it. Immutable.
 *
 * @param run data and training; a preset brings its pictures and numbers with it
 * @param view everything about the picture at the left, as in a session; the next two fields go before it
 * @param left the picture at the left
 * @param layers of the input plane, at least one
 * @param theory everything about the picture at the right, as in a session; the next two fields go before it
 * @param right the picture at the right
 * @param bounds which statement of A is shown, and how
 * @param numbers in large type, at most three; none: those of the preset or of the pictures
 * @param iteration where the replay stands or begins; not negative
 * @param play whether the replay moves; empty: where the step waits for something that happens in it
 * @param seconds over which the run is replayed, 2 to 60
 * @param demonstration shown in the place of the laboratory
 */
public record LessonStage(
        Optional<LessonRun> run,
        Optional<ViewState> view,
        Optional<String> left,
        Optional<Set<PlaneLayer>> layers,
        Optional<TheoryView> theory,
        Optional<String> right,
        Optional<BoundsView> bounds,
        List<Headline> numbers,
        Optional<Long> iteration,
        Optional<Boolean> play,
        Optional<Double> seconds,
        Optional<String> demonstration) {
    /** Changes nothing. */
    public static final LessonStage SAME = new LessonStage(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    private static final int MOST_NUMBERS = 3;
    /** Shortest and longest time over which a run may be replayed. */
    static final double SHORTEST_SECONDS = 2;

    static final double LONGEST_SECONDS = 60;

    public LessonStage {
        layers = layers.map(Set::copyOf);
        numbers = List.copyOf(numbers);
        if (numbers.size() > MOST_NUMBERS) {
            throw new IllegalArgumentException("%d large numbers; at most %d".formatted(numbers.size(), MOST_NUMBERS));
        }
        if (left.isPresent() && left.equals(right)) {
            throw new IllegalArgumentException(
                    "“%s” at both places; name another one at one of them".formatted(left.get()));
        }
        if (iteration.orElse(0L) < 0) {
            throw new IllegalArgumentException("iteration %d; at least 0".formatted(iteration.get()));
        }
        if (seconds.isPresent() && !(seconds.get() >= SHORTEST_SECONDS && seconds.get() <= LONGEST_SECONDS)) {
            throw new IllegalArgumentException("a replay of %s seconds; 2 to 60".formatted(seconds.get()));
        }
        if (layers.isPresent() && layers.get().isEmpty()) {
            throw new IllegalArgumentException("no layers; leave the field out to keep those of the step before");
        }
    }

    /** What sets this scene, whatever was there before, with the replay at an iteration. */
    public static LessonStage of(Scene scene, long iteration) {
        if (scene.demonstration().isPresent()) {
            return new LessonStage(
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    List.of(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    scene.demonstration());
        }
        LessonRun run = LessonRun.of(scene.experiment());
        LessonStage plain = new LessonStage(
                Optional.of(run),
                Optional.empty(),
                Optional.of(scene.view().picture().orElse(InputPlanePicture.ID)),
                Optional.of(scene.view().layers()).filter(layers -> !layers.isEmpty()),
                Optional.empty(),
                Optional.of(scene.theory().tab()),
                Optional.of(scene.theory().bounds()),
                scene.numbers(),
                Optional.of(iteration),
                Optional.empty(),
                Optional.of(Math.max(SHORTEST_SECONDS, Math.min(LONGEST_SECONDS, scene.seconds()))),
                Optional.empty());
        // What cannot be said in these words is said as a session says it, which is longer.
        Scene told = plain.after(new Scene(
                scene.experiment(),
                ViewState.DEFAULT,
                TheoryView.DEFAULT,
                List.of(),
                scene.seconds(),
                Optional.empty()));
        boolean anew = run.preset().isPresent();
        boolean viewed = anew && sized(told.view()).equals(sized(scene.view()));
        boolean theorised = anew && sized(told.theory()).equals(sized(scene.theory()));
        return new LessonStage(
                plain.run(),
                viewed ? Optional.empty() : Optional.of(scene.view()),
                plain.left(),
                plain.layers(),
                theorised ? Optional.empty() : Optional.of(scene.theory()),
                plain.right(),
                plain.bounds(),
                plain.numbers(),
                plain.iteration(),
                plain.play(),
                plain.seconds(),
                plain.demonstration());
    }

    private static ViewState sized(ViewState view) {
        return view.withSize(ViewState.DEFAULT.width(), ViewState.DEFAULT.height());
    }

    private static TheoryView sized(TheoryView view) {
        return view.withSize(TheoryView.DEFAULT.width(), TheoryView.DEFAULT.height());
    }

    /** What is on the stage after this step has set it. */
    Scene after(Scene before) {
        Optional<Preset> preset = run.flatMap(LessonRun::preset).flatMap(Presets::find);
        ViewState seen =
                view.orElse(preset.map(Preset::staging).map(Staging::view).orElse(before.view()));
        TheoryView told = theory.orElse(preset.map(LessonStage::theoryOf).orElse(before.theory()));
        String shownRight = right.orElse(told.tab());
        Optional<String> shownLeft =
                left.isPresent() ? left.filter(id -> !id.equals(InputPlanePicture.ID)) : seen.picture();
        // Nothing is at both places: what the step names stays.
        if (shownLeft.filter(shownRight::equals).isPresent()) {
            if (left.isPresent()) {
                shownRight = TheoryView.DEFAULT.tab();
            } else {
                shownLeft = Optional.empty();
            }
        }
        List<Headline> large = !numbers.isEmpty() ? numbers : run.isPresent() ? List.of() : before.numbers();
        return new Scene(
                run.map(LessonRun::experiment).orElse(before.experiment()),
                seen.withPicture(shownLeft).withLayers(layers.orElse(seen.layers())),
                told.withTab(shownRight).withBounds(bounds.orElse(told.bounds())),
                large,
                seconds.orElse(before.seconds()),
                demonstration.or(() -> isOfLaboratory() ? Optional.empty() : before.demonstration()));
    }

    private static TheoryView theoryOf(Preset preset) {
        return preset.session(preset.seeds().get(0), preset.seeds().get(0))
                .theory()
                .orElse(TheoryView.DEFAULT);
    }

    /** Whether something is named that only the laboratory shows. */
    private boolean isOfLaboratory() {
        return run.isPresent()
                || view.isPresent()
                || theory.isPresent()
                || left.isPresent()
                || right.isPresent()
                || iteration.isPresent();
    }
}
