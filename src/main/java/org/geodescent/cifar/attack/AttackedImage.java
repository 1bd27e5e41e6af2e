package org.geodescent.cifar.attack;

/** The smallest disturbance that was found for one image; immutable. */
public final class AttackedImage {
    private final int image;
    private final int classIndex;
    private final double disturbance;
    private final float[] disturbed;

    AttackedImage(int image, int classIndex, double disturbance, float[] disturbed) {
        this.image = image;
        this.classIndex = classIndex;
        this.disturbance = disturbance;
        this.disturbed = disturbed.clone();
    }

    /** Its index in its set. */
    public int image() {
        return image;
    }

    /** Its true class: 0 for a plane, 1 for a horse. */
    public int classIndex() {
        return classIndex;
    }

    /**
     * L∞ distance in [−1, 1] units; 0 if the net is wrong about the undisturbed image, infinite if no disturbance was
     * found.
     */
    public double disturbance() {
        return disturbance;
    }

    public boolean flipped() {
        return disturbance < Double.POSITIVE_INFINITY;
    }

    /** A copy of the disturbed image, 32×32×3 in [−1, 1], channels innermost; the undisturbed one if none was found. */
    public float[] disturbed() {
        return disturbed.clone();
    }
}
