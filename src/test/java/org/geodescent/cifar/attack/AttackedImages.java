package org.geodescent.cifar.attack;

import java.util.ArrayList;
import java.util.List;

/** Results of attacks that never were. */
public final class AttackedImages {
    private AttackedImages() {}

    /** Images 0, 1, …, planes and horses in turns, with these smallest disturbances. */
    public static List<AttackedImage> of(double... disturbances) {
        List<AttackedImage> images = new ArrayList<>();
        for (int i = 0; i < disturbances.length; i++) {
            images.add(new AttackedImage(i, i % 2, disturbances[i], new float[0]));
        }
        return images;
    }
}
