package org.geodescent.ui.images;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.image.Image;
import org.geodescent.cifar.data.ImageData;
import org.geodescent.cifar.data.ImageSet;
import org.geodescent.cifar.figure.Pixels;
import org.geodescent.ui.FxSurface;

/**
 * Images to work with, and some of them to look at; immutable.
 *
 * @param planes the first few of the training images
 * @param horses likewise
 */
record LoadedImages(ImageData data, List<Image> planes, List<Image> horses) {
    private static final int THUMBNAILS = 7;

    static LoadedImages of(ImageData data) {
        return new LoadedImages(
                data, thumbnails(data.train(), ImageSet.PLANE), thumbnails(data.train(), ImageSet.HORSE));
    }

    private static List<Image> thumbnails(ImageSet images, int classIndex) {
        List<Image> thumbnails = new ArrayList<>();
        for (int image = 0; image < images.size() && thumbnails.size() < THUMBNAILS; image++) {
            if (images.classOf(image) == classIndex) {
                thumbnails.add(FxSurface.image(Pixels.of(images, image)));
            }
        }
        return List.copyOf(thumbnails);
    }
}
