package org.geodescent.cifar.nd4j;

import org.bytedeco.javacpp.FloatPointer;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** An array outside of Java's heap, row-major, and the way to copy it in and out. */
final class NativeArray implements AutoCloseable {
    private final INDArray array;
    private final FloatPointer pointer;
    private final int length;

    NativeArray(long... shape) {
        // Detached: no workspace takes the memory back, close() does.
        array = Nd4j.createUninitializedDetached(DataType.FLOAT, 'c', shape);
        length = Math.toIntExact(array.length());
        pointer = new FloatPointer(array.data().pointer());
    }

    INDArray array() {
        return array;
    }

    FloatPointer pointer() {
        return pointer;
    }

    /** Overwrites everything. */
    void put(float[] values, int at) {
        pointer.put(values, at, length);
    }

    /** Copies everything. */
    void get(float[] values, int at) {
        pointer.get(values, at, length);
    }

    @Override
    public void close() {
        array.close();
    }
}
