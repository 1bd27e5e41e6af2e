package org.geodescent.lesson;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.geodescent.figure.recipe.PlaneLayer;
import org.geodescent.io.InputException;
import org.geodescent.io.JsonCursor;
import org.geodescent.io.JsonText;
import org.geodescent.picture.InputPlanePicture;
import org.geodescent.picture.Pictures;
import org.geodescent.picture.demonstration.StandardDemonstration;
import org.geodescent.preset.Headline;
import org.geodescent.preset.Preset;
import org.geodescent.preset.Presets;
import org.geodescent.run.Experiment;
import org.geodescent.run.LossChoice;
import org.geodescent.session.BoundsView;
import org.geodescent.session.ExperimentJson;
import org.geodescent.session.JsonNames;
import org.geodescent.session.TheoryView;
import org.geodescent.session.TheoryViewJson;
import org.geodescent.session.ViewState;
import org.geodescent.session.ViewStateJson;

/** The field {@code stage} of a step; all of its fields are optional. */
final class LessonStageJson {
    /** All fields, in the order in which they are written. */
    static final List<String> FIELDS = List.of(
            "preset",
            "dataSeed",
            "weightSeed",
            "losses",
            "experiment",
            "left",
            "right",
            "layers",
            "numbers",
            "bounds",
            "view",
            "theory",
            "iteration",
            "play",
            "seconds",
            "demonstration");

    private LessonStageJson() {}

    /** What can be at the left. */
    static List<String> left() {
        List<String> ids = new ArrayList<>(List.of(InputPlanePicture.ID));
        ids.addAll(right());
        return ids;
    }

    /** What can be at the right. */
    static List<String> right() {
        return Pictures.ofTheoryPlane().stream().map(picture -> picture.id()).toList();
    }

    static LessonStage read(JsonCursor node) throws InputException {
        node.only(FIELDS.toArray(String[]::new));
        Optional<LessonRun> run = run(node);
        Optional<ViewState> view = optional(node, "view", ViewStateJson::read);
        Optional<String> left = optional(node, "left", id -> name(id, left()));
        Optional<Set<PlaneLayer>> layers = optional(node, "layers", LessonStageJson::layers);
        Optional<TheoryView> theory = optional(node, "theory", TheoryViewJson::read);
        Optional<String> right = optional(node, "right", id -> name(id, right()));
        Optional<BoundsView> bounds = optional(node, "bounds", TheoryViewJson::readBounds);
        Optional<List<Headline>> numbers = optional(node, "numbers", LessonStageJson::numbers);
        Optional<Long> iteration = optional(node, "iteration", JsonCursor::wholeNumber);
        Optional<Boolean> play = optional(node, "play", JsonCursor::truth);
        Optional<Double> seconds = optional(node, "seconds", JsonCursor::number);
        Optional<String> demonstration = optional(
                node,
                "demonstration",
                id -> name(
                        id,
                        StandardDemonstration.ALL.stream()
                                .map(StandardDemonstration::id)
                                .toList()));
        return node.guarded(() -> new LessonStage(
                run,
                view,
                left,
                layers,
                theory,
                right,
                bounds,
                numbers.orElse(List.of()),
                iteration,
                play,
                seconds,
                demonstration));
    }

    private static Optional<LessonRun> run(JsonCursor node) throws InputException {
        Optional<String> preset = optional(
                node,
                "preset",
                id -> name(id, Presets.ALL.stream().map(Preset::id).toList()));
        Optional<Long> dataSeed = optional(node, "dataSeed", LessonStageJson::seed);
        Optional<Long> weightSeed = optional(node, "weightSeed", LessonStageJson::seed);
        Optional<LossChoice> losses = optional(node, "losses", name -> name.oneOf(LossChoice.values(), JsonNames::of));
        Optional<Experiment> own = optional(node, "experiment", ExperimentJson::read);
        if (preset.isEmpty() && own.isEmpty()) {
            if (dataSeed.isPresent() || weightSeed.isPresent() || losses.isPresent()) {
                throw node.fault("names a seed or losses but no preset; add the field preset");
            }
            return Optional.empty();
        }
        return Optional.of(node.guarded(() -> new LessonRun(preset, dataSeed, weightSeed, losses, own)));
    }

    private static long seed(JsonCursor node) throws InputException {
        if (node.wholeNumber() < 0) {
            throw node.fault("is %d; it must be at least 0".formatted(node.wholeNumber()));
        }
        return node.wholeNumber();
    }

    private static Set<PlaneLayer> layers(JsonCursor list) throws InputException {
        Set<PlaneLayer> layers = EnumSet.noneOf(PlaneLayer.class);
        for (JsonCursor layer : list.elements()) {
            layers.add(layer.oneOf(PlaneLayer.values(), JsonNames::of));
        }
        return layers;
    }

    private static List<Headline> numbers(JsonCursor list) throws InputException {
        List<Headline> numbers = new ArrayList<>();
        for (JsonCursor number : list.elements()) {
            numbers.add(number.oneOf(Headline.values(), JsonNames::of));
        }
        return numbers;
    }

    private static String name(JsonCursor node, List<String> known) throws InputException {
        return node.oneOf(known.toArray(String[]::new), id -> id);
    }

    /** Reads a value. */
    interface Reader<T> {
        T read(JsonCursor node) throws InputException;
    }

    /** The value of a field; empty if there is none. */
    static <T> Optional<T> optional(JsonCursor node, String field, Reader<T> reader) throws InputException {
        Optional<JsonCursor> found = node.optional(field);
        return found.isPresent() ? Optional.of(reader.read(found.get())) : Optional.empty();
    }

    static ObjectNode write(LessonStage stage) {
        ObjectNode node = JsonText.object();
        stage.run().ifPresent(run -> write(node, run));
        stage.left().ifPresent(id -> node.put("left", id));
        stage.right().ifPresent(id -> node.put("right", id));
        stage.layers()
                .ifPresent(layers -> addNames(
                        node.putArray("layers"), layers.stream().sorted().toList()));
        if (!stage.numbers().isEmpty()) {
            addNames(node.putArray("numbers"), stage.numbers());
        }
        stage.bounds().ifPresent(bounds -> node.set("bounds", TheoryViewJson.writeBounds(bounds)));
        stage.view().ifPresent(view -> node.set("view", ViewStateJson.write(view)));
        stage.theory().ifPresent(theory -> node.set("theory", TheoryViewJson.write(theory)));
        stage.iteration().ifPresent(iteration -> node.put("iteration", iteration));
        stage.play().ifPresent(play -> node.put("play", play));
        stage.seconds().ifPresent(seconds -> node.put("seconds", seconds));
        stage.demonstration().ifPresent(id -> node.put("demonstration", id));
        return node;
    }

    private static void write(ObjectNode node, LessonRun run) {
        run.preset().ifPresent(id -> node.put("preset", id));
        run.dataSeed().ifPresent(seed -> node.put("dataSeed", seed));
        run.weightSeed().ifPresent(seed -> node.put("weightSeed", seed));
        run.losses().ifPresent(losses -> node.put("losses", JsonNames.of(losses)));
        run.own().ifPresent(own -> node.set("experiment", ExperimentJson.write(own)));
    }

    private static void addNames(ArrayNode list, List<? extends Enum<?>> constants) {
        constants.forEach(constant -> list.add(JsonNames.of(constant)));
    }
}
