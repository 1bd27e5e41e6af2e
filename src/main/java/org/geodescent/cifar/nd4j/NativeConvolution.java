package org.geodescent.cifar.nd4j;

import org.nd4j.linalg.api.ops.DynamicCustomOp;
import org.nd4j.linalg.api.ops.OpContext;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.nativeblas.NativeOpsHolder;

/**
 * A 5×5 convolution between fixed arrays, prepared once: preparing it anew for every call leaves native memory to the
 * garbage collector.
 */
final class NativeConvolution implements AutoCloseable {
    /**
     * Kernel, stride, padding, dilation; not "same" padding; channels last; kernels as rows × height × width ×
     * channels.
     */
    private static final long[] ARGUMENTS = {5, 5, 1, 1, 0, 0, 1, 1, 0, 1, 2};

    private final DynamicCustomOp operation;
    private final OpContext context;

    NativeConvolution(NativeArray inputs, NativeArray weights, NativeArray biases, NativeArray results) {
        operation = DynamicCustomOp.builder("conv2d")
                .addInputs(inputs.array(), weights.array(), biases.array())
                .addOutputs(results.array())
                .build();
        operation.addIArgument(ARGUMENTS);
        context = Nd4j.getExecutioner().buildContext();
        context.setInputArrays(inputs.array(), weights.array(), biases.array());
        context.setOutputArrays(results.array());
        context.setIArguments(ARGUMENTS);
    }

    void run() {
        // How many native threads there are is a setting of the calling thread.
        NativeOpsHolder.getInstance().getDeviceNativeOps().setOmpNumThreads(1);
        Nd4j.exec(operation, context);
    }

    @Override
    public void close() {
        try {
            context.close();
        } catch (Exception e) {
            throw new IllegalStateException("a convolution cannot be given back", e);
        }
    }
}
