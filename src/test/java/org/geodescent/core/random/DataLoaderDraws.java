package org.geodescent.core.random;

/**
 * What one epoch of PyTorch's {@code DataLoader(shuffle=True, num_workers=0)} takes from the generator: a base seed
 * that nobody uses, then the seed of the sampler, whose private generator gives the order of the samples.
 */
public final class DataLoaderDraws {
    /** Words taken from the generator per epoch, whatever the number of samples. */
    public static final int WORDS_PER_EPOCH = 4;

    private DataLoaderDraws() {}

    /** The order in which the next epoch visits {@code samples} samples; takes {@link #WORDS_PER_EPOCH} words. */
    public static int[] nextOrder(int samples, TorchGenerator generator) {
        generator.nextInt64();
        long samplerSeed = generator.nextInt64();
        return new TorchGenerator(samplerSeed).permutation(samples);
    }
}
