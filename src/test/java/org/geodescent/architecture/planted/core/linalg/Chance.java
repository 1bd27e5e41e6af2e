package org.geodescent.architecture.planted.core.linalg;

/** Breaks: no chance, strict functions, plain Java, layers, cycles, standard streams. */
public final class Chance {
    private final java.util.Random random = new java.util.Random(1);
    private final java.io.File file = new java.io.File("x");

    public double next(org.geodescent.architecture.planted.core.train.Above above) {
        return Math.exp(random.nextDouble()) + above.level() + file.length();
    }
}
