package org.geodescent.cifar.data;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Images to train on and others to test on; immutable.
 *
 * @param train at least one image of each class
 * @param test likewise
 * @param source where they are from, for people: a path, or "synthetic images made by this app"
 * @param synthetic whether the app made them: no picture and no number of theirs says anything about photographs
 * @param remarks what their user should know of them, a clause each: files that are missing or were left out, a
 *     selection that is not the first images
 */
public record ImageData(ImageSet train, ImageSet test, String source, boolean synthetic, List<String> remarks) {
    private static final Pattern DESCRIPTION =
            Pattern.compile("([0-9]{1,9}) training and [0-9]{1,9} test images \\(.*\\)", Pattern.DOTALL);

    public ImageData {
        remarks = List.copyOf(remarks);
    }

    /**
     * At most so many images of each set, as {@link ImageSet#limited} chooses them; a remark says which, unless they
     * are the first ones.
     */
    public ImageData limited(int count) {
        return limited(count, count);
    }

    /** The same with a limit for each set. */
    public ImageData limited(int mostTrain, int mostTest) {
        ImageSet fewerTrain = train.limited(mostTrain);
        ImageSet fewerTest = test.limited(mostTest);
        List<String> more = new ArrayList<>(remarks);
        remark("training", train, fewerTrain, more);
        remark("test", test, fewerTest, more);
        return new ImageData(fewerTrain, fewerTest, source, synthetic, more);
    }

    private static void remark(String what, ImageSet all, ImageSet fewer, List<String> remarks) {
        if (!fewer.isBeginning()) {
            int horses = all.horsesAmongFirst(fewer.size());
            remarks.add(
                    "the %s images come sorted by class (%d planes and %d horses are the first %d); the first %d planes and the first %d horses are taken instead"
                            .formatted(
                                    what,
                                    fewer.size() - horses,
                                    horses,
                                    fewer.size(),
                                    fewer.count(ImageSet.PLANE),
                                    fewer.count(ImageSet.HORSE)));
        }
    }

    /** "1000 training and 200 test images (synthetic images made by this app)". */
    public String description() {
        return "%d training and %d test images (%s)".formatted(train.size(), test.size(), source);
    }

    /** How many training images a {@link #description} speaks of; empty if the text is none. */
    public static OptionalInt trainingImages(String description) {
        Matcher matcher = DESCRIPTION.matcher(description);
        return matcher.matches() ? OptionalInt.of(Integer.parseInt(matcher.group(1))) : OptionalInt.empty();
    }
}
