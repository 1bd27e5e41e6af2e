package org.geodescent.session;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.geodescent.core.loss.Loss;
import org.geodescent.core.model.Classifier;
import org.geodescent.core.model.ModelSpec;
import org.geodescent.core.model.Network;
import org.geodescent.io.InputException;
import org.geodescent.io.JsonCursor;
import org.geodescent.io.JsonText;
import org.geodescent.run.Experiment;

/** Pinned runs as JSON: their weights and their numbers, to the same bits. */
final class PinJson {
    private static final int MOST_SAMPLES = Integer.MAX_VALUE;
    private static final int MOST_NETWORKS = 1000;

    private PinJson() {}

    static ObjectNode write(Pin pin) {
        ObjectNode node = JsonText.object().put("name", pin.name());
        pin.experiment().ifPresent(experiment -> node.set("experiment", ExperimentJson.write(experiment)));
        ArrayNode runs = node.putArray("runs");
        for (Pin.Run run : pin.runs()) {
            ObjectNode each = runs.addObject()
                    .put("loss", JsonNames.of(run.loss()))
                    .put("iteration", run.iteration())
                    .put("value", run.value());
            run.margin().ifPresent(margin -> each.put("margin", margin));
            run.lipschitz().ifPresent(slope -> each.put("lipschitz", slope));
            each.put("correct", run.correct()).put("samples", run.samples());
            each.set("model", ModelJson.writeModel(run.classifier().spec()));
            ArrayNode networks = each.putArray("networks");
            run.classifier().networks().forEach(network -> networks.add(WeightsJson.write(network)));
        }
        return node;
    }

    static Pin read(JsonCursor pin) throws InputException {
        pin.only("name", "experiment", "runs");
        List<Pin.Run> runs = new ArrayList<>();
        for (JsonCursor run : pin.field("runs").elements()) {
            runs.add(readRun(run));
        }
        String name = pin.field("name").text();
        Optional<JsonCursor> pinned = pin.optional("experiment");
        Optional<Experiment> experiment =
                pinned.isPresent() ? Optional.of(ExperimentJson.read(pinned.get())) : Optional.empty();
        return pin.guarded(() -> new Pin(name, experiment, runs));
    }

    private static Pin.Run readRun(JsonCursor run) throws InputException {
        run.only("loss", "iteration", "value", "margin", "lipschitz", "correct", "samples", "model", "networks");
        ModelSpec model = ModelJson.readModel(run.field("model"));
        List<Network> networks = new ArrayList<>();
        List<JsonCursor> written = run.field("networks").elements();
        if (written.size() > MOST_NETWORKS) {
            throw run.field("networks").fault("are %d; there may be %d".formatted(written.size(), MOST_NETWORKS));
        }
        for (JsonCursor weights : written) {
            networks.add(new Network(model, WeightsJson.read(weights, model)));
        }
        Classifier classifier = run.field("networks").guarded(() -> new Classifier(networks));
        int samples = run.field("samples").wholeNumber(1, MOST_SAMPLES);
        return new Pin.Run(
                run.field("loss").oneOf(Loss.values(), JsonNames::of),
                ViewStateJson.readIteration(run.field("iteration")),
                classifier,
                run.field("value").number(),
                number(run.optional("margin")),
                number(run.optional("lipschitz")),
                run.field("correct").wholeNumber(0, samples),
                samples);
    }

    private static OptionalDouble number(Optional<JsonCursor> field) throws InputException {
        return field.isPresent() ? OptionalDouble.of(field.get().number()) : OptionalDouble.empty();
    }
}
