package org.geodescent.ui.images;

import java.util.List;
import org.geodescent.ui.Explanation;

/** The hover explanations of the tab about images. */
final class CifarExplanations {
    static final Explanation IMAGES = new Explanation(
            "Images",
            "Planes and horses of CIFAR-10, 32×32 pixels of three colours. Where there are none the app draws synthetic ones, which show how everything works and say"
                    + " nothing about photographs.",
            "A, section 6");
    static final Explanation DOWNLOAD = new Explanation(
            "Download",
            "Fetches the authors' archive, 170 MB, into a folder of your choice and checks its checksum. A paused or broken download goes on where it"
                    + " stopped.",
            "");
    static final Explanation LIMIT = new Explanation(
            "Images used",
            "Only the first so many training and so many test images. Empty means all of them. A net can go on only with the images that it was trained on.",
            "");
    static final Explanation PRESET = new Explanation(
            "Net of the paper",
            "The values of the published scripts. The text gives the cross-entropy batches of 50, but the script updates after every image: two different"
                    + " nets.",
            "A, Figures 4 to 6");
    static final Explanation LOSS = new Explanation(
            "Loss",
            "The squared loss has one score, 0 for planes and 1 for horses. Cross-entropy has two scores, and its pushes vanish once an image is classified"
                    + " well. Algorithm 1 is for the squared loss.",
            "A 3.2, A section 6");
    static final Explanation EXCITATION = new Explanation(
            "Excitation ε",
            "The largest perturbation that Algorithm 1 adds in front of a layer, in units in which a pixel runs from −1 to 1. It keeps pushing the weights;"
                    + " 0 is plain training.",
            "A, Algorithm 1");
    static final Explanation LAYERS = new Explanation(
            "Perturbed layers",
            "All layers, or only the images. Perturbing the first layer alone widens the margin of the training images, which the test images share only in"
                    + " part.",
            "A, Figure 6");
    static final Explanation SCHEDULE = new Explanation(
            "Schedule",
            "In the script the perturbation grows with the quarters of the epochs: none, a third, two thirds, and all of ε. Algorithm 1 as printed has all of it from the"
                    + " start.",
            "A's script");
    static final Explanation EPOCHS =
            new Explanation("Epochs", "Passes over all training images; the script makes 40.", "A's script");
    static final Explanation BATCH = new Explanation(
            "Batch",
            "How many images one update sees. Their gradients are summed, not averaged, so that a larger batch takes larger steps.",
            "A's script");
    static final Explanation STEP = new Explanation(
            "Step size", "How far each update follows the gradient. Too large, and the loss explodes.", "A's script");
    static final Explanation MOMENTUM =
            new Explanation("Momentum", "Keeps this share of the previous update.", "A's script");
    static final Explanation SEED =
            new Explanation("Seed", "Determines the weights at the start and the order of the images.", "");
    static final Explanation FILTERS = new Explanation(
            "Filters of the first layer",
            "Each of the 12 filters weighs a window of 5×5 pixels of three colours. Grey is a weight of 0; brighter red, green or blue is a positive weight for that"
                    + " colour, darker a negative one.",
            "A, section 6");
    static final Explanation CHECKPOINT = new Explanation(
            "Checkpoint",
            "A file that keeps the net that is trained next, after every epoch and when training pauses or ends. It is written whole or not at all. Opened again,"
                    + " training goes on exactly where it stood.",
            "");
    static final Explanation ATTACK = new Explanation(
            "Attack",
            "Searches for every image the smallest disturbance with which the net is wrong: gradient ascent in a cube around the image, with bisection of the"
                    + " cube's size. An upper bound of the true distance.",
            "A, section 6");
    static final Explanation NETS = new Explanation(
            "Nets",
            "All nets that were trained or opened. The chosen one is shown, attacked, saved, or trained on.",
            "");
    static final Explanation ATTACKED = new Explanation(
            "Attacked",
            "Which images are attacked: those that the net was trained on, those that it has never seen, or both.",
            "A, Figures 4 to 6");
    static final Explanation CLIMBS = new Explanation(
            "Attack climbs",
            "The cross-entropy, as published: where the softmax saturates its gradient is 0, and such images are never flipped. The difference of the scores"
                    + " never saturates.",
            "A, section 6");
    static final Explanation CURVES = new Explanation(
            "Margin curves",
            "Percent of the images that are misclassified if each pixel may change by so much. Lower is more robust; the left end is the usual error.",
            "A, Figures 4 to 6");
    static final Explanation GALLERY = new Explanation(
            "Gallery",
            "An image, its smallest disturbance made visible, and both together. The net takes the third picture for the other class.",
            "A, section 6");

    private CifarExplanations() {}

    static List<Explanation> all() {
        return List.of(
                IMAGES,
                DOWNLOAD,
                LIMIT,
                PRESET,
                LOSS,
                EXCITATION,
                LAYERS,
                SCHEDULE,
                EPOCHS,
                BATCH,
                STEP,
                MOMENTUM,
                SEED,
                FILTERS,
                CHECKPOINT,
                NETS,
                ATTACK,
                ATTACKED,
                CLIMBS,
                CURVES,
                GALLERY);
    }
}
