package org.geodescent.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.geodescent.cifar.attack.AttackCsv;
import org.geodescent.cifar.attack.AttackJob;
import org.geodescent.cifar.attack.AttackLoss;
import org.geodescent.cifar.attack.AttackSpec;
import org.geodescent.cifar.attack.AttackedImage;
import org.geodescent.cifar.data.ImageData;
import org.geodescent.cifar.data.ImageSet;
import org.geodescent.cifar.figure.Gallery;
import org.geodescent.cifar.nd4j.Nd4jEngine;
import org.geodescent.cifar.train.Model;
import org.geodescent.cifar.train.ModelFile;
import org.geodescent.core.number.NumberText;
import org.geodescent.figure.Figure;
import org.geodescent.figure.recipe.DisturbanceGallery;
import org.geodescent.figure.recipe.DisturbedImage;
import org.geodescent.figure.recipe.MarginCurve.Group;
import org.geodescent.io.InputException;
import org.geodescent.io.JsonText;
import org.geodescent.io.WholeFile;
import org.geodescent.run.Interruption;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code cifar attack}: how much disturbance every image takes. */
@CommandLine.Command(
        name = "attack",
        description = "Searches, for every image, the smallest L-infinity disturbance with which the net is wrong.")
final class CifarAttackCommand extends CliCommand {
    @Option(names = "--model", required = true, paramLabel = "MODEL", description = "A file of cifar train.")
    private Path modelFile = Path.of("");

    @Mixin
    private CifarDataOptions data = new CifarDataOptions();

    @Option(names = "--set", paramLabel = "NAME", description = "train or test (default).")
    private Group set = Group.TEST;

    @Option(
            names = "--limit",
            paramLabel = "N",
            description = {
                "Only the first N images: ${DEFAULT-VALUE}.",
                "Where the set is sorted by class it is the first of each class, which standard error says."
            })
    private int limit = 200;

    @Option(names = "--out", required = true, paramLabel = "FILE.csv", description = "One line for each image.")
    private Path out = Path.of("");

    @Option(
            names = "--figure",
            paramLabel = "FILE",
            description = {
                "Draws the images with the smallest disturbances: original, disturbance, both, and the scores.",
                "Its name ends in .svg, .png, .pdf or .pgf."
            })
    private @Nullable Path figure;

    @Option(
            names = "--objective",
            paramLabel = "NAME",
            description =
                    "cross-entropy (default), as published: its binary32 gradient vanishes where the softmax saturates,"
                            + " and such images are never flipped; or score-difference, which never saturates.")
    private AttackLoss objective = AttackLoss.CROSS_ENTROPY;

    @Option(
            names = "--restarts",
            paramLabel = "N",
            description = "Random starts after a failure at a radius: ${DEFAULT-VALUE}, as published.")
    private int restarts;

    @Option(names = "--seed", paramLabel = "N", description = "Of the random starts: ${DEFAULT-VALUE}.")
    private long seed = 1;

    @Option(names = "--threads", paramLabel = "N", description = "Workers; else one for each core.")
    private @Nullable Integer threads;

    @Override
    public Integer call() throws InputException {
        AttackSpec spec = guarded("--restarts", () -> new AttackSpec(objective, restarts, seed));
        int workers = CifarOptions.threads(threads);
        Model model = ModelFile.read(modelFile);
        int most = CifarOptions.limit(limit, 1);
        boolean training = set == Group.TRAIN;
        ImageData images =
                data.read().limited(training ? most : Integer.MAX_VALUE, training ? Integer.MAX_VALUE : most);
        images.remarks().forEach(this::remark);
        List<Path> outputs = figure == null ? List.of(out) : List.of(out, figure);
        if (figure != null) {
            figureFormat("--figure", figure);
        }
        List<Path> names = new ArrayList<>(data.files());
        names.add(modelFile);
        names.addAll(outputs);
        WholeFile.checkDistinct(names);
        WholeFile.check(outputs);
        ImageSet attacked = training ? images.train() : images.test();
        List<AttackedImage> results;
        Nd4jEngine engine = Nd4jEngine.open();
        try (Interruption interruption = new Interruption()) {
            Progress progress = progress();
            results = new AttackJob(model, attacked, spec, engine, workers)
                    .run(state -> progress.show(state.results().size(), 0, state.total()), interruption)
                    .results();
            progress.end();
            if (interruption.getAsBoolean()) {
                throw new CancellationException();
            }
        }
        boolean synthetic = images.synthetic() || model.synthetic();
        String text = AttackCsv.write(model.name(), model, images, set, spec, results);
        WholeFile.write(out, text.getBytes(StandardCharsets.UTF_8));
        if (figure != null) {
            Figure drawn = gallery(engine, model, attacked, results, synthetic);
            WholeFile.write(figure, encoded(drawn, figureFormat("--figure", figure)));
        }
        report(model, results, synthetic);
        return Cli.DONE;
    }

    private Figure gallery(
            Nd4jEngine engine, Model model, ImageSet attacked, List<AttackedImage> results, boolean synthetic)
            throws InputException {
        List<DisturbedImage> images = Gallery.of(
                engine,
                model,
                attacked,
                Gallery.ordered(results, Gallery.Order.EASIEST).stream()
                        .limit(DisturbanceGallery.MOST)
                        .toList(),
                new HashMap<>(),
                () -> false);
        if (images.isEmpty()) {
            throw new InputException(
                    "--figure: no disturbance flipped an image, so there is nothing to draw; %s is written"
                            .formatted(out));
        }
        return DisturbanceGallery.figure(model.name(), set, synthetic, images);
    }

    private void report(Model model, List<AttackedImage> results, boolean synthetic) {
        long wrong = results.stream().filter(image -> image.disturbance() == 0).count();
        long never = results.stream().filter(image -> !image.flipped()).count();
        double[] sorted = results.stream()
                .mapToDouble(AttackedImage::disturbance)
                .sorted()
                .toArray();
        double median = sorted[(sorted.length - 1) / 2];
        result(() -> {
            var node = JsonText.object()
                    .put("file", out.toString())
                    .put("model", model.name())
                    .put("set", set == Group.TRAIN ? "train" : "test")
                    .put("synthetic", synthetic)
                    .put("images", results.size())
                    .put("misclassified", wrong)
                    .put("neverFlipped", never);
            if (median < Double.POSITIVE_INFINITY) {
                node.put("medianDisturbance", median);
            } else {
                JsonText.putMissing(node, "medianDisturbance", "at least half of the images were never flipped");
            }
            return node;
        });
        say("%d images: %d wrong without disturbance, %d never flipped, median disturbance %s; wrote %s"
                .formatted(results.size(), wrong, never, NumberText.fixed(median, 4), out));
    }
}
