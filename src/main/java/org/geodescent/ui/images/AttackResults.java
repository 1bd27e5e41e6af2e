package org.geodescent.ui.images;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.geodescent.cifar.attack.AttackSpec;
import org.geodescent.cifar.attack.AttackedImage;
import org.geodescent.cifar.data.ImageData;
import org.geodescent.cifar.data.ImageSet;
import org.geodescent.cifar.train.Model;
import org.geodescent.figure.recipe.MarginCurve;
import org.geodescent.figure.recipe.MarginCurve.Group;
import org.geodescent.run.Job;

/**
 * What an attack has found so far; immutable.
 *
 * @param net its name in the list of nets, with the epoch if it is not trained to the end
 * @param model as it was attacked
 * @param images as they were attacked
 * @param spec how they were attacked
 * @param parts one for each group of images that has results
 * @param total how many images are to be attacked in all groups together
 */
record AttackResults(String net, Model model, ImageData images, AttackSpec spec, List<Part> parts, int total)
        implements Job.State {
    AttackResults {
        parts = List.copyOf(parts);
    }

    /** The results of one group, in order of the images' indices, at least one. */
    record Part(Group group, List<AttackedImage> results) {
        Part {
            results = List.copyOf(results);
        }
    }

    @Override
    public double share() {
        return (double) done() / total;
    }

    int done() {
        return parts.stream().mapToInt(part -> part.results().size()).sum();
    }

    boolean synthetic() {
        return images.synthetic() || model.synthetic();
    }

    ImageSet set(Group group) {
        return group == Group.TRAIN ? images.train() : images.test();
    }

    Optional<Part> part(Group group) {
        return parts.stream().filter(part -> part.group() == group).findFirst();
    }

    /**
     * One curve for each group that has begun, all of one name, which says so if images are missing. While images are
     * missing a curve holds the first images without a gap: those that are found first are the easy ones, and would
     * make the net look worse than it is.
     */
    List<MarginCurve> curves() {
        List<Part> begun = parts.stream()
                .map(part -> new Part(part.group(), withoutGap(part.results())))
                .filter(part -> !part.results().isEmpty())
                .toList();
        int shown = begun.stream().mapToInt(part -> part.results().size()).sum();
        String name = shown < total ? "%s, %d of %d images in all".formatted(net, shown, total) : net;
        List<MarginCurve> curves = new ArrayList<>();
        for (Part part : begun) {
            List<Double> disturbances =
                    part.results().stream().map(AttackedImage::disturbance).toList();
            curves.add(new MarginCurve(name, part.group(), disturbances));
        }
        return curves;
    }

    private static List<AttackedImage> withoutGap(List<AttackedImage> results) {
        int end = 0;
        while (end < results.size() && results.get(end).image() == end) {
            end++;
        }
        return results.subList(0, end);
    }
}
