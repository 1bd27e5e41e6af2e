package org.geodescent.cifar.net;

/** The five affine maps of the net in their order; the first two are convolutions, followed by 2×2 max-pooling. */
public enum NetLayer {
    /** 5×5 convolution of the image: 32×32×3 → 28×28×12. */
    CONVOLUTION_1(0, 75, 3072, 9408),
    /** 5×5 convolution: 14×14×12 → 10×10×32. */
    CONVOLUTION_2(1, 300, 2352, 3200),
    /** 800 → 240. */
    AFFINE_1(2, 800, 800, 240),
    /** 240 → 192. */
    AFFINE_2(3, 240, 240, 192),
    /** 192 → the scores. */
    AFFINE_3(4, 192, 192, 1);

    private final int index;
    private final int fanIn;
    private final int inputs;
    private final int results;

    NetLayer(int index, int fanIn, int inputs, int results) {
        this.index = index;
        this.fanIn = fanIn;
        this.inputs = inputs;
        this.results = results;
    }

    /** 0 for the first layer, 4 for the last. */
    public int index() {
        return index;
    }

    /** How many inputs one result is computed from. */
    public int fanIn() {
        return fanIn;
    }

    /** Numbers per image that go in. */
    public int inputs() {
        return inputs;
    }

    /**
     * Numbers per image that come out.
     *
     * @param scores how many scores the net has
     */
    public int results(int scores) {
        return this == AFFINE_3 ? scores : results;
    }

    /** Rows of the weight matrix: output channels of a convolution, else {@link #results}. */
    public int rows(int scores) {
        return switch (this) {
            case CONVOLUTION_1 -> 12;
            case CONVOLUTION_2 -> 32;
            default -> results(scores);
        };
    }

    /** Whether 2×2 max-pooling follows. */
    public boolean pools() {
        return this == CONVOLUTION_1 || this == CONVOLUTION_2;
    }
}
