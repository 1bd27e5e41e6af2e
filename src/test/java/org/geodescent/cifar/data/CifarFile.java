package org.geodescent.cifar.data;

import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.geodescent.io.InputException;
import org.geodescent.io.WholeFile;

/** Writes images in the CIFAR-10 binary format. */
public final class CifarFile {
    private static final int HORSE_LABEL = 7;

    private CifarFile() {}

    /** The records of a set, labels 0 and 7. */
    public static byte[] bytes(ImageSet set) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int image = 0; image < set.size(); image++) {
            out.write(set.classOf(image) == ImageSet.HORSE ? HORSE_LABEL : 0);
            for (int i = 0; i < ImageSet.NUMBERS; i++) {
                int pixel = i % (ImageSet.SIDE * ImageSet.SIDE);
                out.write(set.pixel(
                        image, pixel / ImageSet.SIDE, pixel % ImageSet.SIDE, i / (ImageSet.SIDE * ImageSet.SIDE)));
            }
        }
        return out.toByteArray();
    }

    /** Writes {@code train.bin} and {@code test.bin} into a folder that exists. */
    public static void write(Path folder, ImageData data) throws InputException {
        Map<Path, byte[]> files = new LinkedHashMap<>();
        files.put(folder.resolve("train.bin"), bytes(data.train()));
        files.put(folder.resolve("test.bin"), bytes(data.test()));
        WholeFile.writeAll(files);
    }
}
