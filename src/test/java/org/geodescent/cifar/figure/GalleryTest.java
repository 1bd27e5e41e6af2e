package org.geodescent.cifar.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.DoubleStream;
import org.geodescent.cifar.attack.AttackedImage;
import org.geodescent.cifar.attack.AttackedImages;
import org.geodescent.cifar.data.ImageSet;
import org.geodescent.cifar.data.SyntheticImages;
import org.geodescent.figure.Raster;
import org.junit.jupiter.api.Test;

class GalleryTest {
    @Test
    void disturbancesAreShownWithARoundFactor() {
        assertEquals(1, Gallery.factor(0), 0);
        assertEquals(1, Gallery.factor(0.7), 0);
        assertEquals(2, Gallery.factor(0.3), 0);
        assertEquals(20, Gallery.factor(0.03), 0);
        assertEquals(50, Gallery.factor(0.01), 0);
        assertEquals(100, Gallery.factor(0.008), 0);
    }

    @Test
    void picturesHaveTheColoursOfTheNumbers() {
        ImageSet images = SyntheticImages.make(2, 2, 1).train();
        float[] values = new float[ImageSet.NUMBERS];
        images.copyTo(0, values, 0);
        Raster picture = Pixels.of(images, 0);
        int last = 3 * (ImageSet.SIDE * ImageSet.SIDE - 1);
        int red = Math.round((values[last] + 1) / 2 * 255);
        assertEquals(red, picture.rgb(ImageSet.SIDE - 1, ImageSet.SIDE - 1) >> 16);
        assertEquals(0x808080, Pixels.difference(values, values, 5).rgb(3, 3));
    }

    @Test
    void allThatFlippedAreShownInTheOrderThatIsWanted() {
        double[] sizes = DoubleStream.iterate(100, size -> size - 1).limit(100).toArray();
        sizes[7] = Double.POSITIVE_INFINITY;
        List<AttackedImage> results = AttackedImages.of(sizes);
        List<AttackedImage> easiest = Gallery.ordered(results, Gallery.Order.EASIEST);
        assertEquals(99, easiest.size());
        assertEquals(99, easiest.get(0).image());
        assertEquals(0, Gallery.ordered(results, Gallery.Order.HARDEST).get(0).image());
        assertEquals(8, Gallery.ordered(results, Gallery.Order.BY_INDEX).get(7).image());
    }
}
