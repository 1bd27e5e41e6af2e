package org.geodescent.cifar.data;

/**
 * Images to train on and others to test on.
 *
 * @param train at least one image of each class
 * @param test likewise
 * @param source where they are from, for people: a path, or "synthetic images made by this app"
 * @param synthetic whether the app made them: no picture and no number of theirs says anything about photographs
 */
public record ImageData(ImageSet train, ImageSet test, String source, boolean synthetic) {
    /** At most so many images of each set, the first ones. */
    public ImageData limited(int count) {
        return new ImageData(train.first(count), test.first(count), source, synthetic);
    }

    /** "1000 training and 200 test images (synthetic images made by this app)". */
    public String description() {
        return "%d training and %d test images (%s)".formatted(train.size(), test.size(), source);
    }
}
