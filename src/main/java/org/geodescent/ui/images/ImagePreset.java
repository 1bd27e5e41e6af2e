package org.geodescent.ui.images;

import org.geodescent.cifar.net.NetPass.Perturbed;
import org.geodescent.cifar.train.TrainingLoss;
import org.geodescent.cifar.train.TrainingSpec;

/** The nets of A, Figures 4 to 6, with the values of the published scripts. */
enum ImagePreset {
    SQUARED("Figure 4: squared loss", TrainingLoss.SQUARED, 0, Perturbed.NONE, 50),
    CROSS_ENTROPY_TEXT("Figure 4: cross-entropy, as the text says", TrainingLoss.CROSS_ENTROPY, 0, Perturbed.NONE, 50),
    CROSS_ENTROPY_SCRIPT(
            "Figure 4: cross-entropy, as the script runs", TrainingLoss.CROSS_ENTROPY, 0, Perturbed.NONE, 1),
    PLAIN("Figure 5: ε = 0", TrainingLoss.SQUARED, 0, Perturbed.NONE, 50),
    LITTLE("Figure 5: ε = 0.005", TrainingLoss.SQUARED, 0.005, Perturbed.ALL, 50),
    MORE("Figure 5: ε = 0.01", TrainingLoss.SQUARED, 0.01, Perturbed.ALL, 50),
    MOST("Figure 5: ε = 0.02", TrainingLoss.SQUARED, 0.02, Perturbed.ALL, 50),
    FIRST_LAYER("Figure 6: ε = 0.02, first layer only", TrainingLoss.SQUARED, 0.02, Perturbed.FIRST, 50),
    ALL_LAYERS("Figure 6: ε = 0.02, all layers", TrainingLoss.SQUARED, 0.02, Perturbed.ALL, 50);

    private final String title;
    private final TrainingLoss loss;
    private final double excitation;
    private final Perturbed layers;
    private final int batch;

    ImagePreset(String title, TrainingLoss loss, double excitation, Perturbed layers, int batch) {
        this.title = title;
        this.loss = loss;
        this.excitation = excitation;
        this.layers = layers;
        this.batch = batch;
    }

    String title() {
        return title;
    }

    TrainingSpec spec() {
        return new TrainingSpec(loss, excitation, layers, 40, batch, 1e-3, 0.9, 1);
    }

    @Override
    public String toString() {
        return title;
    }
}
