package org.geodescent.preset;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.geodescent.core.loss.Reduction;
import org.geodescent.core.model.Initialisation;
import org.geodescent.core.model.ModelSpec;
import org.geodescent.core.theory.Statement;
import org.geodescent.core.train.Start;
import org.geodescent.io.InputException;
import org.geodescent.io.JsonCursor;
import org.geodescent.run.LossChoice;
import org.geodescent.session.JsonNames;
import org.geodescent.session.ModelJson;

/** One preset as JSON: fields as in a session, with a generator in place of points and without the weight seed. */
final class PresetJson {
    private PresetJson() {}

    static Preset read(String id, JsonCursor preset) throws InputException {
        preset.only(
                "title",
                "line",
                "group",
                "caption",
                "citation",
                "stage",
                "bound",
                "generator",
                "seeds",
                "model",
                "losses",
                "reduction",
                "descent",
                "start",
                "squaredStart",
                "stopRule");
        Optional<JsonCursor> bound = preset.optional("bound");
        List<Long> seeds = readSeeds(preset.field("seeds"));
        Optional<JsonCursor> squared = preset.optional("squaredStart");
        ModelSpec model = ModelJson.readModel(preset.field("model"));
        return new Preset(
                id,
                preset.field("title").text(),
                text(preset.optional("line")),
                preset.field("group").oneOf(Preset.Group.values(), JsonNames::of),
                preset.field("caption").text(),
                text(preset.optional("citation")),
                StagingJson.read(preset.optional("stage")),
                bound.isPresent()
                        ? Optional.of(bound.get().oneOf(Statement.values(), JsonNames::of))
                        : Optional.empty(),
                readGenerator(preset.field("generator")),
                seeds,
                model,
                preset.field("losses").oneOf(LossChoice.values(), JsonNames::of),
                preset.field("reduction").oneOf(Reduction.values(), JsonNames::of),
                ModelJson.readDescent(preset.field("descent")),
                readStart(preset.field("start"), model, seeds.get(0)),
                squared.isPresent() ? Optional.of(readStart(squared.get(), model, seeds.get(0))) : Optional.empty(),
                ModelJson.readStopRule(preset.field("stopRule")));
    }

    private static String text(Optional<JsonCursor> optional) throws InputException {
        return optional.isPresent() ? optional.get().text() : "";
    }

    private static DataGenerators.Generator readGenerator(JsonCursor generator) throws InputException {
        return generator.oneOf(
                DataGenerators.ALL.toArray(DataGenerators.Generator[]::new), DataGenerators.Generator::name);
    }

    private static List<Long> readSeeds(JsonCursor list) throws InputException {
        List<Long> seeds = new ArrayList<>();
        for (JsonCursor seed : list.elements()) {
            seeds.add(seed.wholeNumber());
        }
        if (seeds.isEmpty()) {
            throw list.fault("is empty; it must name at least one seed");
        }
        return seeds;
    }

    /** As in a session, but a start that is drawn needs neither its kind nor its seed. */
    private static Start readStart(JsonCursor start, ModelSpec model, long seed) throws InputException {
        if (start.optional("kind").isPresent()) {
            return ModelJson.readStart(start, model, 1);
        }
        start.only("initialisation", "scale", "skippedWords");
        Initialisation initialisation = start.field("initialisation").oneOf(Initialisation.values(), JsonNames::of);
        double scale = start.field("scale").number();
        long skippedWords = start.field("skippedWords").wholeNumber();
        return start.guarded(() -> new Start.Seeded(initialisation, scale, seed, skippedWords));
    }
}
