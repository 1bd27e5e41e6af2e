package org.geodescent.handout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;
import org.geodescent.core.data.Dataset;
import org.geodescent.core.linalg.Vec2;
import org.geodescent.core.number.NumberText;
import org.geodescent.figure.PanelLayout;
import org.geodescent.lesson.Lesson;
import org.geodescent.lesson.LessonJson;
import org.geodescent.lesson.LessonMoments;
import org.geodescent.lesson.LessonStep;
import org.geodescent.lesson.LessonWait;
import org.geodescent.lesson.Scene;
import org.geodescent.picture.Drawn;
import org.geodescent.picture.Headless;
import org.geodescent.picture.InputPlanePicture;
import org.geodescent.picture.Look;
import org.geodescent.picture.Moment;
import org.geodescent.picture.Picture;
import org.geodescent.picture.Pictures;
import org.geodescent.picture.PlaneReading;
import org.geodescent.preset.Headline;
import org.geodescent.preset.Presets;
import org.geodescent.run.Experiment;
import org.geodescent.run.LossRun;
import org.geodescent.session.Session;
import org.geodescent.session.TheoryView;
import org.geodescent.session.ViewState;

/**
 * Makes the handout of a lesson: its steps one after the other, each with the pictures of its stage at the moment for
 * which it waits, drawn as the window and {@code render} draw them. It carries the lesson.
 */
public final class LessonHandout {
    /** Of a demonstration, in figure units. */
    private static final double WIDTH = 720;

    private static final double HEIGHT = 485;

    private final BooleanSupplier cancelled;
    /** Steps share what is trained. */
    private final Map<Experiment, Headless> trained = new HashMap<>();

    private final List<Picture> all = Pictures.all();
    private final InputPlanePicture plane = new InputPlanePicture();
    /** Where the replay stands. */
    private long here;

    private LessonHandout(BooleanSupplier cancelled) {
        this.cancelled = cancelled;
    }

    /**
     * The whole file, UTF-8.
     *
     * @param start what is on the stage before the first step
     * @param progress told the share that is done, from 0 to 1
     * @param cancelled asked now and then
     * @throws IllegalArgumentException in one sentence that names the step, if it cannot be drawn
     * @throws CancellationException soon after {@code cancelled} turned true
     */
    public static byte[] of(Lesson lesson, Scene start, DoubleConsumer progress, BooleanSupplier cancelled) {
        LessonHandout handout = new LessonHandout(cancelled);
        List<LessonPart> parts = new ArrayList<>();
        Scene before = start;
        for (int i = 0; i < lesson.steps().size(); i++) {
            if (cancelled.getAsBoolean()) {
                throw new CancellationException();
            }
            Scene scene = lesson.scene(i, start);
            try {
                parts.add(handout.part(lesson.steps().get(i), scene, before));
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException("step %d: %s".formatted(i + 1, e.getMessage()), e);
            }
            before = scene;
            progress.accept((i + 1.0) / lesson.steps().size());
        }
        return new LessonPage(lesson, parts).write(LessonJson.write(lesson));
    }

    /** What is on the stage of an app that has just been started. */
    public static Scene opening() {
        return new Scene(
                Presets.ALL.get(0).experiment(),
                ViewState.DEFAULT,
                TheoryView.DEFAULT,
                List.of(),
                Film.SECONDS,
                Optional.empty());
    }

    private LessonPart part(LessonStep step, Scene scene, Scene before) {
        if (scene.demonstration().isPresent()) {
            return demonstration(step, scene.demonstration().get());
        }
        Experiment experiment = scene.experiment();
        experiment.obstacle().ifPresent(obstacle -> {
            throw new IllegalArgumentException("there is no run of it: " + obstacle);
        });
        Session session = new Session(experiment, scene.view(), Optional.of(scene.theory()));
        Headless headless =
                trained.computeIfAbsent(experiment, of -> Headless.ofWholeRuns(session, growing -> {}, cancelled));
        boolean anew = step.stage().run().isPresent() && !experiment.equals(before.experiment());
        here = step.stage().iteration().orElse(anew ? 0 : here);
        String remark = waiting(step, headless);
        List<Picture> pictures = List.of(
                picture(scene.view().picture().orElse(InputPlanePicture.ID)),
                picture(scene.theory().tab()));
        List<Drawn> drawn = new ArrayList<>();
        pictures.forEach(each -> drawn.add(drawn(headless, each, scene)));
        Drawn inPlane = drawn.stream()
                .filter(each -> each.readings(PlaneReading.class).isPresent())
                .findFirst()
                .orElseGet(() -> drawn(headless, plane, scene));
        List<Headline> headlines =
                scene.numbers().isEmpty() ? Handout.headlines(experiment, pictures) : scene.numbers();
        List<LessonPart.Shown> shown = new ArrayList<>();
        for (int i = 0; i < drawn.size(); i++) {
            shown.add(new LessonPart.Shown(
                    pictures.get(i).about().title(), drawn.get(i).figure(), ring(step, drawn.get(i))));
        }
        return new LessonPart(
                step,
                shown,
                Handout.numbers(headlines, drawn, PlaneReading.runs(inPlane), Optional.of(scene.theory())),
                "Iteration " + NumberText.of(inPlane.moment().shownIteration().orElse(here)),
                remark);
    }

    private Picture picture(String id) {
        return all.stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow();
    }

    private Drawn drawn(Headless headless, Picture picture, Scene scene) {
        return headless.drawn(picture, Handout.look(picture, scene.view(), Optional.of(scene.theory())), here);
    }

    private LessonPart demonstration(LessonStep step, String id) {
        Picture picture = picture(id);
        Look look = picture.look(ViewState.DEFAULT, Optional.empty()).sized(WIDTH, HEIGHT);
        Drawn drawn = picture.draw(Moment.ofNoExperiment(look), cancelled);
        return new LessonPart(
                step,
                List.of(new LessonPart.Shown(picture.about().title(), drawn.figure(), Optional.empty())),
                List.of(),
                "",
                step.plays() ? "In the window this moves; here it stands at its end." : "");
    }

    /** Goes to where the step waits, and says what is not as in the window; empty if all is. */
    private String waiting(LessonStep step, Headless headless) {
        if (step.awaits() instanceof LessonWait.Event event && !event.event().isOfReplay()) {
            return "Only in the window: it waits until %s. Open this file there."
                    .formatted(event.event().words());
        }
        if (!step.plays()) {
            return "";
        }
        List<LossRun> runs = headless.measuredRuns();
        long end = LossRun.end(runs);
        if (!step.awaits().isOfReplay()) {
            here = end;
            return "In the window the run is replayed; here it has come to its end.";
        }
        OptionalLong comes = LessonMoments.of(step.awaits(), runs, headless.story(), here);
        here = comes.orElse(end);
        return comes.isPresent() || !(step.awaits() instanceof LessonWait.Event event)
                ? "In the window the run is replayed up to here."
                : "The run has ended, and not once was it so that %s."
                        .formatted(event.event().words());
    }

    /** Where the sample is that the step points at. */
    private static Optional<Vec2> ring(LessonStep step, Drawn drawn) {
        return step.sample()
                .flatMap(number -> drawn.readings(PlaneReading.class).flatMap(reading -> {
                    Dataset data = reading.scene().data();
                    PanelLayout layout = PanelLayout.of(drawn.figure().panels().get(0));
                    return number > data.size()
                            ? Optional.empty()
                            : Optional.of(layout.toFigure(data.point(number - 1)));
                }));
    }
}
