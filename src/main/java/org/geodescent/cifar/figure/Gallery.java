package org.geodescent.cifar.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.geodescent.cifar.attack.AttackedImage;
import org.geodescent.cifar.data.ImageSet;
import org.geodescent.cifar.net.Engine;
import org.geodescent.cifar.net.NetPass;
import org.geodescent.cifar.train.Model;
import org.geodescent.cifar.train.TrainingLoss;
import org.geodescent.core.number.NumberText;
import org.geodescent.figure.recipe.DisturbedImage;

/** Attacked images with their smallest disturbances and the scores of the net. */
public final class Gallery {
    /** How large the largest difference of a pixel is shown, of 1. */
    private static final double SHOWN_DIFFERENCE = 0.8;

    private Gallery() {}

    /** In which order. */
    public enum Order {
        EASIEST("Smallest first"),
        HARDEST("Largest first"),
        BY_INDEX("As in the set");

        private final String title;

        Order(String title) {
            this.title = title;
        }

        @Override
        public String toString() {
            return title;
        }
    }

    /** Those that have something to show, in this order: images that were never flipped have not. */
    public static List<AttackedImage> ordered(List<AttackedImage> results, Order order) {
        List<AttackedImage> flipped = new ArrayList<>(results);
        flipped.removeIf(image -> !image.flipped());
        Comparator<AttackedImage> bySize = Comparator.comparingDouble(AttackedImage::disturbance);
        if (order != Order.BY_INDEX) {
            flipped.sort(order == Order.EASIEST ? bySize : bySize.reversed());
        }
        return List.copyOf(flipped);
    }

    /**
     * Computes scores and draws pictures; to be called on a worker.
     *
     * @param images those that were attacked
     * @param results in the order of the pictures, as {@link #ordered} gives them
     * @param known what has been drawn for this model before; what is drawn now is added
     * @param cancelled ends the work early
     */
    public static List<DisturbedImage> of(
            Engine engine,
            Model model,
            ImageSet images,
            List<AttackedImage> results,
            Map<AttackedImage, DisturbedImage> known,
            BooleanSupplier cancelled) {
        TrainingLoss loss = model.spec().loss();
        List<DisturbedImage> entries = new ArrayList<>();
        try (NetPass pass = new NetPass(engine, 2, loss.scores())) {
            pass.load(model.weights().toArray());
            for (AttackedImage attacked : results) {
                if (!cancelled.getAsBoolean()) {
                    entries.add(known.computeIfAbsent(attacked, image -> entry(pass, loss, images, image)));
                }
            }
        }
        return List.copyOf(entries);
    }

    private static DisturbedImage entry(NetPass pass, TrainingLoss loss, ImageSet images, AttackedImage attacked) {
        float[] original = new float[ImageSet.NUMBERS];
        images.copyTo(attacked.image(), original, 0);
        float[] disturbed = attacked.disturbed();
        System.arraycopy(original, 0, pass.imageBuffer(), 0, original.length);
        System.arraycopy(disturbed, 0, pass.imageBuffer(), original.length, disturbed.length);
        float[] scores = pass.forward();
        double factor = factor(attacked.disturbance());
        String what = attacked.classIndex() == ImageSet.HORSE ? "Horse" : "Plane";
        boolean none = attacked.disturbance() == 0;
        return new DisturbedImage(
                what + ", image " + images.position(attacked.image()),
                none ? "wrong as it is" : "disturbance " + NumberText.brief(attacked.disturbance(), 4),
                Pixels.of(original),
                Pixels.difference(original, disturbed, factor),
                none ? "no disturbance" : "disturbance × " + NumberText.brief(factor, 4),
                Pixels.of(disturbed),
                words(loss, scores));
    }

    /** The largest of 1, 2, 5, 10, 20, … with which the disturbance can be shown; 1 if there is none. */
    static double factor(double disturbance) {
        double factor = 1;
        double[] steps = {2, 2.5, 2};
        for (int i = 0; disturbance > 0 && factor * steps[i % 3] * disturbance <= SHOWN_DIFFERENCE; i++) {
            factor *= steps[i % 3];
        }
        return factor;
    }

    private static String words(TrainingLoss loss, float[] scores) {
        if (loss.scores() == 1) {
            return "score %s → %s; horse above ½".formatted(number(scores[0]), number(scores[1]));
        }
        return "plane %s, horse %s → plane %s, horse %s"
                .formatted(number(scores[0]), number(scores[1]), number(scores[2]), number(scores[3]));
    }

    private static String number(float score) {
        return NumberText.of(score, 3);
    }
}
