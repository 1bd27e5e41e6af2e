package org.geodescent.ui.images;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.geodescent.cifar.net.NetPass.Perturbed;
import org.geodescent.cifar.train.TrainingLoss;
import org.geodescent.cifar.train.TrainingSpec;
import org.junit.jupiter.api.Test;

class NetsTest {
    private final Nets nets = new Nets();

    private String add(int epochs, int batch, double step, double momentum, long seed) {
        return nets.add(
                        new TrainingSpec(TrainingLoss.SQUARED, 0, Perturbed.NONE, epochs, batch, step, momentum, seed),
                        null)
                .name();
    }

    /** As {@code cifar curves} does. */
    @Test
    void namesSayInWhatNetsDiffer() {
        assertEquals("squared loss", add(40, 50, 0.001, 0.9, 1));
        assertEquals("squared loss, seed 2", add(40, 50, 0.001, 0.9, 2));
        assertEquals("squared loss, 20 epochs, step 0.01, seed 1", add(20, 50, 0.01, 0.9, 1));
        assertEquals("squared loss, 40 epochs, batch 10, step 0.001, momentum 0, seed 2", add(40, 10, 0.001, 0, 2));
        nets.remove(nets.all().get(3));
        nets.remove(nets.all().get(2));
        nets.remove(nets.all().get(0));
        assertEquals("squared loss", add(40, 50, 0.001, 0.9, 2));
        assertEquals("squared loss (2)", add(40, 50, 0.001, 0.9, 2));
    }

    @Test
    void whatTheNameSaysAnywayIsSaidOnce() {
        TrainingSpec plain = new TrainingSpec(TrainingLoss.CROSS_ENTROPY, 0, Perturbed.NONE, 40, 1, 0.001, 0.9, 1);
        TrainingSpec larger = new TrainingSpec(TrainingLoss.CROSS_ENTROPY, 0, Perturbed.NONE, 40, 50, 0.001, 0.9, 1);
        assertEquals("cross-entropy, batch 1", nets.add(plain, null).name());
        assertEquals("cross-entropy, batch 50", nets.add(larger, null).name());
    }
}
