package org.geodescent.cli;

import java.nio.file.Path;
import java.util.List;
import org.geodescent.cifar.data.CifarReader;
import org.geodescent.cifar.data.ImageData;
import org.geodescent.cifar.data.SyntheticImages;
import org.geodescent.io.InputException;
import picocli.CommandLine.Option;

/** Which images. */
final class CifarDataOptions {
    private static final int SYNTHETIC_TRAIN = 1000;
    private static final int SYNTHETIC_TEST = 200;

    @Option(
            names = "--data",
            paramLabel = "DIR|FILE",
            arity = "1..*",
            description =
                    "The CIFAR-10 binary version: its folder, its files, or cifar-10-binary.tar.gz; or train.bin and"
                            + " test.bin of the same record format.")
    private List<Path> data = List.of();

    @Option(names = "--synthetic", description = "Images made by this app instead: 1,000 to train on, 200 to test on.")
    private boolean synthetic;

    List<Path> files() {
        return data;
    }

    ImageData read() throws InputException {
        if (synthetic != data.isEmpty()) {
            throw new InputException(
                    synthetic
                            ? "--data and --synthetic: give one of them"
                            : "--data is missing; name the CIFAR-10 binary version, or take --synthetic images");
        }
        return synthetic ? SyntheticImages.make(SYNTHETIC_TRAIN, SYNTHETIC_TEST, 1) : CifarReader.read(data);
    }
}
