package org.geodescent.cifar.train;

import java.util.OptionalInt;
import org.geodescent.cifar.data.ImageData;
import org.geodescent.cifar.data.SyntheticImages;
import org.geodescent.cifar.net.Weights;
import org.geodescent.io.Decimal;
import org.geodescent.io.InputException;
import org.geodescent.io.JsonCursor;
import org.geodescent.io.Shown;

/** Whether the fields of a model's file, each of which may be right by itself, can be those of one training. */
final class ModelChecks {
    private static final long LARGEST_FINGERPRINT = 0xFFFF_FFFFL;

    private final JsonCursor root;
    private final Model model;

    private ModelChecks(JsonCursor root, Model model) {
        this.root = root;
        this.model = model;
    }

    /**
     * Compares every field with the others.
     *
     * @param root the file's object
     * @param model what it says
     * @throws InputException naming the first field that contradicts another one
     */
    static void check(JsonCursor root, Model model) throws InputException {
        ModelChecks checks = new ModelChecks(root, model);
        checks.history();
        checks.images();
        checks.sums();
        checks.beginning();
    }

    private void history() throws InputException {
        if (model.history().size() != model.epoch()) {
            throw root.field("history")
                    .fault("has %d epochs, but /epoch says that %d are done; train again"
                            .formatted(model.history().size(), model.epoch()));
        }
    }

    private void images() throws InputException {
        JsonCursor images = root.field("images");
        OptionalInt count = ImageData.trainingImages(model.source());
        if (count.isEmpty()) {
            throw images.field("source")
                    .fault("is %s; it must be like \"1000 training and 200 test images (folder)\""
                            .formatted(Shown.quoted(model.source())));
        }
        if (model.synthetic() != model.source().endsWith("(" + SyntheticImages.SOURCE + ")")) {
            throw images.field("synthetic")
                    .fault("is %b, but /images/source is %s; train again"
                            .formatted(model.synthetic(), Shown.quoted(model.source())));
        }
        if (model.fingerprint() < 0 || model.fingerprint() > LARGEST_FINGERPRINT) {
            throw images.field("fingerprint")
                    .fault("is %d; it must be from 0 to %d".formatted(model.fingerprint(), LARGEST_FINGERPRINT));
        }
        int batch = model.spec().batch();
        if (model.image() > 0 && model.finished()) {
            throw root.field("image")
                    .fault("is %d, but all %d epochs are done; it must be 0"
                            .formatted(model.image(), model.spec().epochs()));
        }
        if (model.image() % batch != 0 || (model.image() > 0 && model.image() >= count.getAsInt())) {
            throw root.field("image")
                    .fault("is %d; it must be a multiple of the batch, %d, and below the number of training images, %d"
                            .formatted(model.image(), batch, count.getAsInt()));
        }
    }

    private void sums() throws InputException {
        for (String name : new String[] {"lossSum", "seconds"}) {
            double value = EpochJson.between(root.field(name), 0, Double.MAX_VALUE);
            if (model.image() == 0 && value > 0) {
                throw root.field(name)
                        .fault("is %s, but /image says that no image of the epoch has been used; it must be 0"
                                .formatted(Decimal.format(value)));
            }
        }
    }

    private void beginning() throws InputException {
        if (model.epoch() > 0 || model.image() > 0) {
            return;
        }
        int scores = model.spec().loss().scores();
        if (!model.velocity().equals(Weights.of(scores, new float[Weights.count(scores)]))) {
            throw root.field("velocity").fault("is not 0, but no step has been made; train again");
        }
        if (!model.weights().equals(Weights.draw(scores, model.spec().seed()))) {
            throw root.field("weights")
                    .fault("are not those of seed %d, but no step has been made; train again"
                            .formatted(model.spec().seed()));
        }
    }
}
