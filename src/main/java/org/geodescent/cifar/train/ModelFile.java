package org.geodescent.cifar.train;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;
import org.geodescent.cifar.net.NetPass.Perturbed;
import org.geodescent.cifar.net.Weights;
import org.geodescent.io.InputException;
import org.geodescent.io.JsonChecksum;
import org.geodescent.io.JsonCursor;
import org.geodescent.io.JsonText;
import org.geodescent.io.TextFile;
import org.geodescent.io.WholeFile;
import org.geodescent.session.JsonNames;

/**
 * A model as a file: JSON with a checksum of all its fields, weights and velocity as base64 of big-endian binary32
 * numbers. Holds everything that continuing takes: the random order of the images follows from seed, epoch and image.
 */
public final class ModelFile {
    private static final String FORMAT = "geodescent-cifar-model";
    private static final int VERSION = 2;
    /** Its checksum is of the weights and the velocity only. */
    private static final int OLDEST = 1;

    private static final String OLD_CHECKSUM = "crc32";
    private static final int MAX_BYTES = 20_000_000;
    private static final int ALL = Integer.MAX_VALUE;

    private ModelFile() {}

    /**
     * Writes the file whole or not at all.
     *
     * @throws InputException in one sentence, if it cannot be written
     */
    public static void write(Path file, Model model) throws InputException {
        WholeFile.write(file, JsonText.pretty(tree(model)).getBytes(StandardCharsets.UTF_8));
    }

    private static ObjectNode tree(Model model) {
        ObjectNode node =
                JsonText.object().put("format", FORMAT).put("version", VERSION).put(JsonChecksum.FIELD, "");
        TrainingSpec spec = model.spec();
        node.putObject("training")
                .put("loss", JsonNames.of(spec.loss()))
                .put("excitation", spec.excitation())
                .put("layers", JsonNames.of(spec.layers()))
                .put("schedule", JsonNames.of(spec.schedule()))
                .put("epochs", spec.epochs())
                .put("batch", spec.batch())
                .put("step", spec.step())
                .put("momentum", spec.momentum())
                .put("seed", spec.seed());
        node.putObject("images")
                .put("source", model.source())
                .put("synthetic", model.synthetic())
                .put("fingerprint", model.fingerprint());
        node.put("epoch", model.epoch())
                .put("image", model.image())
                .put("lossSum", model.lossSum())
                .put("seconds", model.seconds());
        ArrayNode history = node.putArray("history");
        for (EpochReport report : model.history()) {
            history.add(EpochJson.of(report));
        }
        node.put("weights", encoded(model.weights())).put("velocity", encoded(model.velocity()));
        return node.put(JsonChecksum.FIELD, JsonChecksum.of(node));
    }

    private static String encoded(Weights weights) {
        float[] values = weights.toArray();
        ByteBuffer buffer = ByteBuffer.allocate(Float.BYTES * values.length);
        buffer.asFloatBuffer().put(values);
        return Base64.getEncoder().encodeToString(buffer.array());
    }

    /**
     * Reads a file of {@link #write}.
     *
     * @throws InputException in one sentence, if it is not one, is damaged, contradicts itself, or is of a newer
     *     version
     */
    public static Model read(Path file) throws InputException {
        JsonCursor root = JsonText.parse(file.toString(), TextFile.read(file, MAX_BYTES));
        if (!root.field("format").isText(FORMAT)) {
            throw root.field("format").fault("is not \"" + FORMAT + "\"; name a file that cifar train --save wrote");
        }
        int version = root.field("version").wholeNumber(OLDEST, ALL);
        if (version > VERSION) {
            throw root.field("version").fault("is newer than this program; use a newer Geodescent");
        }
        String checksum = version == OLDEST ? OLD_CHECKSUM : JsonChecksum.FIELD;
        root.only(
                "format",
                "version",
                checksum,
                "training",
                "images",
                "epoch",
                "image",
                "lossSum",
                "seconds",
                "history",
                "weights",
                "velocity");
        TrainingSpec spec = spec(root.field("training"));
        byte[] weights = decoded(root.field("weights"));
        byte[] velocity = decoded(root.field("velocity"));
        boolean fits = version == OLDEST
                ? root.field(OLD_CHECKSUM).wholeNumber() == oldChecksum(weights, velocity)
                : root.field(JsonChecksum.FIELD).isText(root.checksum());
        if (!fits) {
            throw root.field(checksum).fault("does not fit the rest: the file is damaged; train again");
        }
        Model model = model(root, spec, weights, velocity);
        ModelChecks.check(root, model);
        return model;
    }

    private static Model model(JsonCursor root, TrainingSpec spec, byte[] weights, byte[] velocity)
            throws InputException {
        List<EpochReport> history = new ArrayList<>();
        for (JsonCursor report : root.field("history").elements()) {
            history.add(EpochJson.read(report));
        }
        JsonCursor images = root.field("images").only("source", "synthetic", "fingerprint");
        return new Model(
                spec,
                images.field("source").text(),
                images.field("synthetic").truth(),
                images.field("fingerprint").wholeNumber(),
                weights(root.field("weights"), spec, weights),
                weights(root.field("velocity"), spec, velocity),
                root.field("epoch").wholeNumber(0, spec.epochs()),
                root.field("image").wholeNumber(0, ALL),
                root.field("lossSum").number(),
                root.field("seconds").number(),
                history);
    }

    private static long oldChecksum(byte[] weights, byte[] velocity) {
        CRC32 sum = new CRC32();
        sum.update(weights);
        sum.update(velocity);
        return sum.getValue();
    }

    /** Files of the first days say nothing of the schedule: there was only one. */
    private static TrainingSpec spec(JsonCursor node) throws InputException {
        node.only("loss", "excitation", "layers", "schedule", "epochs", "batch", "step", "momentum", "seed");
        Optional<JsonCursor> named = node.optional("schedule");
        Schedule schedule =
                named.isPresent() ? named.get().oneOf(Schedule.values(), JsonNames::of) : Schedule.FOUR_QUARTERS;
        return node.guarded(() -> new TrainingSpec(
                node.field("loss").oneOf(TrainingLoss.values(), JsonNames::of),
                node.field("excitation").number(),
                node.field("layers").oneOf(Perturbed.values(), JsonNames::of),
                schedule,
                node.field("epochs").wholeNumber(1, ALL),
                node.field("batch").wholeNumber(1, ALL),
                node.field("step").number(),
                node.field("momentum").number(),
                node.field("seed").wholeNumber()));
    }

    private static byte[] decoded(JsonCursor field) throws InputException {
        String text = field.text();
        return field.guarded(() -> Base64.getDecoder().decode(text));
    }

    private static Weights weights(JsonCursor field, TrainingSpec spec, byte[] bytes) throws InputException {
        float[] values = new float[bytes.length / Float.BYTES];
        ByteBuffer.wrap(bytes).asFloatBuffer().get(values);
        for (int i = 0; i < values.length; i++) {
            if (!Float.isFinite(values[i])) {
                throw field.fault(
                        "holds %s as number %d; all must be finite, so train again".formatted(values[i], i + 1));
            }
        }
        return field.guarded(() -> {
            if (bytes.length % Float.BYTES != 0) {
                throw new IllegalArgumentException(bytes.length + " bytes; each number takes four");
            }
            return Weights.of(spec.loss().scores(), values);
        });
    }
}
