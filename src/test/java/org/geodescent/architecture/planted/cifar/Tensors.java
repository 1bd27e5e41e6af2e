package org.geodescent.architecture.planted.cifar;

/** Knows a tensor library and the window. */
public final class Tensors {
    public org.nd4j.linalg.api.ndarray.@org.jspecify.annotations.Nullable INDArray array;
    public org.geodescent.architecture.planted.ui.@org.jspecify.annotations.Nullable Window window;
}
