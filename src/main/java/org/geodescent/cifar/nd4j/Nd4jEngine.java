package org.geodescent.cifar.nd4j;

import org.bytedeco.openblas.global.openblas;
import org.geodescent.cifar.net.Engine;
import org.geodescent.cifar.net.EngineUnavailableException;
import org.geodescent.cifar.net.Products;
import org.geodescent.io.Shown;
import org.nd4j.linalg.factory.Nd4j;

/** ND4J. Its native libraries are unpacked and loaded by {@link #open}, not before. */
public final class Nd4jEngine implements Engine {
    private Nd4jEngine() {}

    /**
     * Loads the native libraries: half a second, several seconds the first time on a computer.
     *
     * @throws EngineUnavailableException if there are none for this computer, or they cannot be unpacked
     */
    public static Nd4jEngine open() {
        NativeLibraries.prepare();
        try {
            Nd4j.create(1).close();
            openblas.blas_set_num_threads(1);
        } catch (LinkageError | RuntimeException e) {
            throw new EngineUnavailableException(
                    "the CIFAR part needs ND4J's native libraries, which could not be loaded on %s %s (%s); delete %s and try again or, if it stays so, use a computer with Linux, Windows or macOS on x86-64 or arm64, and build there"
                            .formatted(
                                    System.getProperty("os.name"),
                                    System.getProperty("os.arch"),
                                    Shown.line(first(e)),
                                    NativeLibraries.folder()),
                    e);
        }
        return new Nd4jEngine();
    }

    private static String first(Throwable e) {
        Throwable first = e;
        while (first.getCause() != null) {
            first = first.getCause();
        }
        return String.valueOf(first.getMessage());
    }

    @Override
    public Products products(int images, int scores) {
        return new Nd4jProducts(images, scores);
    }
}
