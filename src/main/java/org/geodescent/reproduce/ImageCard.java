package org.geodescent.reproduce;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.geodescent.cifar.attack.AttackJob;
import org.geodescent.cifar.attack.AttackSpec;
import org.geodescent.cifar.attack.AttackedImage;
import org.geodescent.cifar.data.ImageData;
import org.geodescent.cifar.data.ImageSet;
import org.geodescent.cifar.data.SyntheticImages;
import org.geodescent.cifar.nd4j.Nd4jEngine;
import org.geodescent.cifar.net.Engine;
import org.geodescent.cifar.train.Model;
import org.geodescent.cifar.train.NetTraining;
import org.geodescent.cifar.train.NetTrainingJob;
import org.geodescent.cifar.train.TrainingSpec;
import org.geodescent.cifar.train.TrainingState;
import org.geodescent.core.number.NumberText;
import org.geodescent.figure.Figure;
import org.geodescent.figure.recipe.MarginCurve;
import org.geodescent.figure.recipe.MarginCurve.Group;
import org.geodescent.figure.recipe.MarginCurves;
import org.geodescent.handout.Handout;
import org.geodescent.run.Experiment;
import org.geodescent.run.Workers;
import org.geodescent.session.FigureSource;
import org.jspecify.annotations.Nullable;

/**
 * A, Figures 4 to 6: margin curves of nets on images of planes and horses. Without photographs a few synthetic images
 * show the procedure.
 */
public final class ImageCard implements Card {
    /** Of the published script. */
    public static final int PUBLISHED_EPOCHS = 40;

    /** What figures of such images say. */
    private static final String SYNTHETIC = "synthetic";

    private static final int SYNTHETIC_EPOCHS = 4;
    private static final int SYNTHETIC_TRAIN = 400;
    private static final int SYNTHETIC_TEST = 100;
    private static final int SYNTHETIC_ATTACKED = 5;
    private static final int ATTACKED = 500;
    /** Of a net's time, roughly. */
    private static final double TRAINING_SHARE = 0.8;

    private final ImageFigure figure;
    private final Optional<ImageData> photographs;
    private final int epochs;

    ImageCard(ImageFigure figure) {
        this(figure, Optional.empty(), SYNTHETIC_EPOCHS);
    }

    private ImageCard(ImageFigure figure, Optional<ImageData> photographs, int epochs) {
        this.figure = figure;
        this.photographs = photographs;
        this.epochs = epochs;
    }

    /**
     * The same card on these images.
     *
     * @throws IllegalArgumentException if the number of epochs is not possible
     */
    public ImageCard on(ImageData images, int newEpochs) {
        figure.nets(newEpochs);
        return new ImageCard(figure, Optional.of(images), newEpochs);
    }

    /** Which nets it compares. */
    public ImageFigure figure() {
        return figure;
    }

    @Override
    public String id() {
        return figure.name();
    }

    @Override
    public String title() {
        return figure.title();
    }

    @Override
    public String citation() {
        return "Nar and Sastry, Persistency of Excitation for Robustness of Neural Networks, " + figure.figure();
    }

    @Override
    public Label label() {
        return Label.DISTRIBUTIONAL;
    }

    @Override
    public Optional<Experiment> experiment() {
        return Optional.empty();
    }

    @Override
    public List<String> notes() {
        return notes(photographs.map(ImageData::synthetic).orElse(true));
    }

    private List<String> notes(boolean synthetic) {
        List<String> notes = new ArrayList<>();
        if (synthetic) {
            notes.add(
                    "SYNTHETIC IMAGES and a short training: this shows the procedure, and none of its numbers says anything about CIFAR-10; "
                            + "name the CIFAR-10 binary version with --data.");
        }
        notes.addAll(figure.notes());
        return notes;
    }

    @Override
    public CardResult run(DoubleConsumer progress, BooleanSupplier cancelled) {
        ImageData images = photographs.orElseGet(() -> SyntheticImages.make(SYNTHETIC_TRAIN, SYNTHETIC_TEST, 1));
        ImageData attacked = images.limited(photographs.isPresent() ? ATTACKED : SYNTHETIC_ATTACKED);
        Engine engine = Nd4jEngine.open();
        List<TrainingSpec> specs = figure.nets(epochs);
        List<ImageNet> nets = new ArrayList<>();
        for (TrainingSpec spec : specs) {
            int before = nets.size();
            DoubleConsumer own = share -> progress.accept((before + share) / specs.size());
            Model model = train(spec, images, engine, own, cancelled);
            own.accept(TRAINING_SHARE);
            MarginCurve train = attack(model, Group.TRAIN, attacked.train(), engine, cancelled);
            MarginCurve test = attack(model, Group.TEST, attacked.test(), engine, cancelled);
            nets.add(new ImageNet(model, train, test));
            own.accept(1);
        }
        return result(images, attacked, nets);
    }

    private static Model train(
            TrainingSpec spec, ImageData images, Engine engine, DoubleConsumer progress, BooleanSupplier cancelled) {
        Model start = NetTraining.beginning(spec, images);
        TrainingState end = new NetTrainingJob(start, images, engine, Workers.usual())
                .run(state -> progress.accept(TRAINING_SHARE * state.share()), cancelled);
        return switch (end.phase()) {
            case FINISHED -> end.model();
            case DIVERGED -> throw new ArithmeticException("training diverged: " + spec.name());
            default -> throw new CancellationException();
        };
    }

    private static MarginCurve attack(
            Model model, Group group, ImageSet images, Engine engine, BooleanSupplier cancelled) {
        List<AttackedImage> attacked = new AttackJob(model, images, AttackSpec.PUBLISHED, engine, Workers.usual())
                .run(state -> {}, cancelled)
                .results();
        if (cancelled.getAsBoolean()) {
            throw new CancellationException();
        }
        List<Double> disturbances =
                attacked.stream().map(AttackedImage::disturbance).toList();
        return new MarginCurve(model.spec().name(), group, disturbances);
    }

    private CardResult result(ImageData images, ImageData attacked, List<ImageNet> nets) {
        Map<String, @Nullable Object> measured = new LinkedHashMap<>();
        measured.put("models", nets.stream().map(ImageNet::json).toList());
        Map<String, @Nullable Object> data = new LinkedHashMap<>();
        data.put("source", images.source());
        data.put("synthetic", images.synthetic());
        data.put("trainImages", images.train().size());
        data.put("testImages", images.test().size());
        data.put("attackedTrainImages", attacked.train().size());
        data.put("attackedTestImages", attacked.test().size());
        data.put("remarks", attacked.remarks());
        measured.put("data", data);
        Map<String, @Nullable Object> published = new LinkedHashMap<>();
        published.put("claim", figure.claim());
        published.put("curves", null);
        published.put("curvesReason", "the paper prints curves without numbers");
        Map<String, @Nullable Object> tolerance = new LinkedHashMap<>();
        tolerance.put("claim", figure.tolerance());
        return new CardResult(
                this,
                verdict(images, nets),
                measured,
                published,
                tolerance,
                summary(images.synthetic(), curves(nets)),
                picture(images, nets));
    }

    private CardResult.Verdict verdict(ImageData images, List<ImageNet> nets) {
        if (images.synthetic() || epochs < PUBLISHED_EPOCHS) {
            return CardResult.Verdict.ILLUSTRATIVE;
        }
        return figure.holds(nets) ? CardResult.Verdict.REPRODUCED : CardResult.Verdict.DIFFERS;
    }

    private static String summary(boolean synthetic, List<MarginCurve> curves) {
        String shares = curves.stream()
                .filter(curve -> curve.group() == Group.TEST)
                .map(curve -> "%s %s %%".formatted(curve.name(), NumberText.fixed(curve.percentAt(0.02), 1)))
                .collect(Collectors.joining("; "));
        return (synthetic ? "synthetic images, " : "") + "test images wrong at 0.02: " + shares;
    }

    private static List<MarginCurve> curves(List<ImageNet> nets) {
        return nets.stream().flatMap(net -> Stream.of(net.train(), net.test())).toList();
    }

    private Figure picture(ImageData images, List<ImageNet> nets) {
        return figure(new FigureSource.ImageCard(id(), curves(nets), images.synthetic() ? SYNTHETIC : ""));
    }

    /** The handout of what was measured. A verdict on photographs needs more than a figure carries and is left out. */
    byte[] handout(FigureSource.ImageCard measured) {
        boolean synthetic = measured.note().equals(SYNTHETIC);
        String summary = summary(synthetic, measured.curves());
        String found = synthetic
                ? CardHandout.verdict(CardResult.Verdict.ILLUSTRATIVE, summary)
                : "Measured: %s.".formatted(summary);
        return Handout.of(figure(measured), CardHandout.words(this, found, notes(synthetic), List.of()));
    }

    /** The card's figure of what was measured, carrying it. */
    Figure figure(FigureSource.ImageCard measured) {
        Figure figure = MarginCurves.figure(id() + ": " + title(), measured.curves(), measured.note());
        return CarriedFigures.carrying(figure, Optional.empty(), measured);
    }
}
