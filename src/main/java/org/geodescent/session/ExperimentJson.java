package org.geodescent.session;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.geodescent.core.data.Dataset;
import org.geodescent.core.data.Scaling;
import org.geodescent.core.linalg.Matrix;
import org.geodescent.core.loss.Reduction;
import org.geodescent.core.model.ModelSpec;
import org.geodescent.core.train.RunSpec;
import org.geodescent.core.train.Start;
import org.geodescent.io.CsvPoints;
import org.geodescent.io.InputException;
import org.geodescent.io.JsonCursor;
import org.geodescent.io.JsonText;
import org.geodescent.io.Shown;
import org.geodescent.run.DataOrigin;
import org.geodescent.run.Experiment;
import org.geodescent.run.LossChoice;

/** The field {@code experiment} of a session, and of what a lesson trains. */
public final class ExperimentJson {
    private ExperimentJson() {}

    /** As {@link #read} reads it. */
    public static ObjectNode write(Experiment experiment) {
        ObjectNode node = JsonText.object().put("title", experiment.title());
        node.set("origin", writeOrigin(experiment.origin()));
        node.set("data", writeData(experiment.data()));
        node.set("model", ModelJson.writeModel(experiment.model()));
        node.put("losses", JsonNames.of(experiment.losses()));
        node.put("reduction", JsonNames.of(experiment.reduction()));
        node.set("descent", ModelJson.writeDescent(experiment.descent()));
        node.set("start", ModelJson.writeStart(experiment.start()));
        experiment.squaredStart().ifPresent(start -> node.set("squaredStart", ModelJson.writeStart(start)));
        node.set("stopRule", ModelJson.writeStopRule(experiment.stopRule()));
        if (experiment.scaling() != Scaling.NONE) {
            node.put("scaling", JsonNames.of(experiment.scaling()));
        }
        return node;
    }

    /** What such an object says. @throws InputException naming the place of what is missing or wrong */
    public static Experiment read(JsonCursor node) throws InputException {
        node.only(
                "title",
                "origin",
                "data",
                "model",
                "losses",
                "reduction",
                "descent",
                "start",
                "squaredStart",
                "stopRule",
                "scaling");
        Optional<JsonCursor> scaling = node.optional("scaling");
        Dataset data = readData(node.field("data"));
        ModelSpec model = ModelJson.readModel(node.field("model"));
        if (model.inputs() != data.dimension()) {
            throw node.field("model")
                    .field("inputs")
                    .fault("is %d, but the points have %d coordinates".formatted(model.inputs(), data.dimension()));
        }
        Optional<JsonCursor> squared = node.optional("squaredStart");
        int networks = RunSpec.networks(data);
        Optional<Start> squaredStart = squared.isPresent()
                ? Optional.of(ModelJson.readStart(squared.get(), model, networks))
                : Optional.empty();
        return new Experiment(
                node.field("title").text(),
                data,
                readOrigin(node.field("origin")),
                model,
                node.field("losses").oneOf(LossChoice.values(), JsonNames::of),
                node.field("reduction").oneOf(Reduction.values(), JsonNames::of),
                ModelJson.readDescent(node.field("descent")),
                ModelJson.readStart(node.field("start"), model, networks),
                squaredStart,
                ModelJson.readStopRule(node.field("stopRule")),
                scaling.isPresent() ? scaling.get().oneOf(Scaling.values(), JsonNames::of) : Scaling.NONE);
    }

    private static ObjectNode writeOrigin(DataOrigin origin) {
        if (origin instanceof DataOrigin.Generated generated) {
            return JsonText.object().put("generator", generated.generator()).put("seed", generated.seed());
        }
        return JsonText.object().put("own", ((DataOrigin.Own) origin).name());
    }

    private static DataOrigin readOrigin(JsonCursor origin) throws InputException {
        Optional<JsonCursor> own = origin.optional("own");
        if (own.isPresent()) {
            return new DataOrigin.Own(origin.only("own").field("own").text());
        }
        origin.only("generator", "seed");
        return new DataOrigin.Generated(
                origin.field("generator").text(), origin.field("seed").wholeNumber());
    }

    private static ObjectNode writeData(Dataset data) {
        ObjectNode node = JsonText.object().put("dimension", data.dimension());
        ArrayNode names = node.putArray("classNames");
        data.classNames().forEach(names::add);
        if (!data.featureNames().isEmpty()) {
            ArrayNode features = node.putArray("featureNames");
            data.featureNames().forEach(features::add);
        }
        ArrayNode classes = node.putArray("classes");
        ArrayNode points = node.putArray("points");
        for (int n = 0; n < data.size(); n++) {
            classes.add(data.classOf(n));
            ArrayNode point = points.addArray();
            for (int j = 0; j < data.dimension(); j++) {
                point.add(data.feature(n, j));
            }
        }
        return node;
    }

    private static Dataset readData(JsonCursor data) throws InputException {
        data.only("dimension", "classNames", "featureNames", "classes", "points");
        int dimension = data.field("dimension").wholeNumber(1, 10_000);
        List<String> names = readClassNames(data.field("classNames"));
        List<String> featureNames = readFeatureNames(data.optional("featureNames"), dimension);
        List<JsonCursor> points = data.field("points").elements();
        if (points.size() > CsvPoints.MAX_ROWS) {
            throw data.field("points")
                    .fault("has %d elements; keep at most %d points".formatted(points.size(), CsvPoints.MAX_ROWS));
        }
        List<JsonCursor> classes = data.field("classes").elements(points.size(), "one per point");
        List<double[]> rows = new ArrayList<>();
        int[] indices = new int[points.size()];
        for (int n = 0; n < indices.length; n++) {
            rows.add(points.get(n).numbers(dimension, "the dimension"));
            indices[n] = classes.get(n).wholeNumber(0, names.size() - 1);
        }
        Matrix features = rows.isEmpty() ? Matrix.of(0, dimension) : Matrix.ofRows(rows.toArray(double[][]::new));
        return new Dataset(features, indices, names, featureNames);
    }

    /** Without the field the features have no names. */
    private static List<String> readFeatureNames(Optional<JsonCursor> field, int dimension) throws InputException {
        List<String> names = new ArrayList<>();
        if (field.isPresent()) {
            for (JsonCursor name : field.get().elements(dimension, "one per coordinate")) {
                names.add(name.text());
            }
        }
        return names;
    }

    private static List<String> readClassNames(JsonCursor list) throws InputException {
        List<String> names = new ArrayList<>();
        for (JsonCursor name : list.elements()) {
            if (names.contains(name.text())) {
                throw name.fault("is %s, as an earlier class is called; give every class a name of its own"
                        .formatted(Shown.quoted(name.text())));
            }
            names.add(name.text());
            if (names.size() > CsvPoints.MAX_CLASSES) {
                throw list.fault("names more than %d classes".formatted(CsvPoints.MAX_CLASSES));
            }
        }
        if (names.isEmpty()) {
            throw list.fault("is empty; name at least one class");
        }
        return names;
    }
}
