package org.geodescent.architecture.planted.core.linalg;

/**
 * Breaks: no chance, strict functions, plain Java, ojAlgo and Hipparchus elsewhere, layers, cycles, standard streams.
 */
public final class Chance {
    private final java.util.Random random = new java.util.Random(1);
    private final java.io.File file = new java.io.File("x");
    private final org.ojalgo.optimisation.Optimisation.Options options =
            new org.ojalgo.optimisation.Optimisation.Options();
    private final org.hipparchus.ode.ODEState state = new org.hipparchus.ode.ODEState(0, new double[1]);

    public double next(org.geodescent.architecture.planted.core.train.Above above) {
        return Math.exp(random.nextDouble())
                + above.level()
                + file.length()
                + options.iterations_abort
                + state.getTime();
    }
}
