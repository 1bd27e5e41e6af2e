package org.geodescent.session;

import java.util.List;
import org.geodescent.figure.space.Camera;

/**
 * How the rectified ellipsoid is looked at in space.
 *
 * @param first the sample on the first axis, from 0; three that the data do not have stand for the first three samples
 * @param second the sample on the second axis
 * @param third the sample on the third axis, which points up; all three differ
 * @param camera from where
 */
public record SolidView(int first, int second, int third, Camera camera) {
    public static final SolidView DEFAULT = new SolidView(0, 1, 2, Camera.standard());

    public SolidView {
        if (Math.min(first, Math.min(second, third)) < 0 || first == second || second == third || third == first) {
            throw new IllegalArgumentException(
                    "axes of samples %d, %d and %d".formatted(first + 1, second + 1, third + 1));
        }
    }

    /** The three samples. */
    public List<Integer> samples() {
        return List.of(first, second, third);
    }

    /** Whether data of so many samples have all three. */
    public boolean fits(int samples) {
        return Math.max(first, Math.max(second, third)) < samples;
    }

    public SolidView withSamples(List<Integer> three) {
        return new SolidView(three.get(0), three.get(1), three.get(2), camera);
    }

    public SolidView withCamera(Camera other) {
        return new SolidView(first, second, third, other);
    }
}
