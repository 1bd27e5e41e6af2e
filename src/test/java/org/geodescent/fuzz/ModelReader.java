package org.geodescent.fuzz;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.geodescent.cifar.data.ImageData;
import org.geodescent.cifar.data.SyntheticImages;
import org.geodescent.cifar.net.NetPass.Perturbed;
import org.geodescent.cifar.train.EpochReport;
import org.geodescent.cifar.train.Model;
import org.geodescent.cifar.train.ModelFile;
import org.geodescent.cifar.train.NetTraining;
import org.geodescent.cifar.train.TrainingLoss;
import org.geodescent.cifar.train.TrainingSpec;

/** Checkpoints of image nets. They have a checksum: what is accepted is one of the nets that were written. */
final class ModelReader implements FuzzedReader {
    private final Path file;
    private final List<Model> models = new ArrayList<>();

    ModelReader(Path folder) {
        file = folder.resolve("model.json");
    }

    @Override
    public String name() {
        return "model";
    }

    /** A net that has not been trained yet. */
    static Model begun(ImageData images) {
        return NetTraining.beginning(
                new TrainingSpec(TrainingLoss.SQUARED, 0.02, Perturbed.ALL, 4, 2, 1e-3, 0.9, 3), images);
    }

    @Override
    public List<byte[]> corpus() throws Exception {
        Model start = begun(SyntheticImages.make(6, 4, 1));
        models.add(start);
        models.add(new Model(
                start.spec(),
                start.source(),
                start.synthetic(),
                start.fingerprint(),
                start.weights(),
                start.velocity(),
                1,
                2,
                0.75,
                1.5,
                List.of(new EpochReport(0.9, 0.5, 0.75, 1000))));
        List<byte[]> corpus = new ArrayList<>();
        for (Model model : models) {
            ModelFile.write(file, model);
            corpus.add(Files.readAllBytes(file));
        }
        return corpus;
    }

    @Override
    public void read(byte[] input) throws Exception {
        Files.write(file, input);
        if (!models.contains(ModelFile.read(file))) {
            throw new SilentChange("another net than was written");
        }
    }
}
