package org.geodescent.cifar.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.zip.CRC32;
import org.geodescent.cifar.data.ImageData;
import org.geodescent.cifar.data.SyntheticImages;
import org.geodescent.cifar.net.NetPass.Perturbed;
import org.geodescent.io.InputException;
import org.geodescent.io.JsonChecksum;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelFileTest {
    private static final ImageData IMAGES = SyntheticImages.make(60, 4, 1);
    private static final ObjectMapper MAPPER = new ObjectMapper();

    @TempDir
    private Path folder = Path.of("");

    private Path file = Path.of("");
    private Model model = model(List.of(), 0, 0);

    @BeforeEach
    void write() throws Exception {
        model = model(List.of(new EpochReport(0.5, 0.5, 0.25, 900)), 20, 3);
        file = folder.resolve("model.json");
        ModelFile.write(file, model);
    }

    /** In the epoch after those of the history. */
    private static Model model(List<EpochReport> history, int image, double sum) {
        TrainingSpec spec = new TrainingSpec(TrainingLoss.SQUARED, 0.02, Perturbed.ALL, 4, 20, 1e-3, 0.9, 3);
        Model start = NetTraining.beginning(spec, IMAGES);
        return new Model(
                spec,
                start.source(),
                true,
                start.fingerprint(),
                start.weights(),
                start.weights(),
                history.size(),
                image,
                sum,
                sum,
                history);
    }

    private ObjectNode tree() throws Exception {
        return (ObjectNode) MAPPER.readTree(file.toFile());
    }

    /** A file of the first version: its checksum is of weights and velocity only. */
    private static void old(ObjectNode tree) {
        CRC32 sum = new CRC32();
        sum.update(Base64.getDecoder().decode(tree.get("weights").textValue()));
        sum.update(Base64.getDecoder().decode(tree.get("velocity").textValue()));
        tree.remove("checksum");
        tree.put("version", 1).put("crc32", sum.getValue());
    }

    private void save(ObjectNode tree) throws Exception {
        Files.writeString(file, MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(tree));
    }

    @Test
    void readsBackWhatItWritesAndFilesOfTheFirstVersion() throws Exception {
        assertEquals(model, ModelFile.read(file));
        ObjectNode tree = tree();
        old(tree);
        save(tree);
        assertEquals(model, ModelFile.read(file));
        ((ObjectNode) tree.get("training")).remove("schedule");
        save(tree);
        assertEquals(Schedule.FOUR_QUARTERS, ModelFile.read(file).spec().schedule());
        Model start = NetTraining.beginning(model.spec(), IMAGES);
        ModelFile.write(file, start);
        assertEquals(start, ModelFile.read(file));
    }

    @Test
    void everyChangedByteIsNoticedOrMeansTheSame() throws Exception {
        byte[] good = Files.readAllBytes(file);
        Random random = new Random(1);
        for (int i = 0; i < 60; i++) {
            byte[] bad = good.clone();
            // The fields are at the beginning, the weights, which are long, behind them.
            int at = i < 40 ? random.nextInt(1100) : random.nextInt(good.length);
            bad[at] ^= (byte) (1 << random.nextInt(7));
            Files.write(file, bad);
            try {
                assertEquals(model, ModelFile.read(file), "byte " + at);
            } catch (InputException e) {
                assertEquals(1, String.valueOf(e.getMessage()).lines().count());
            }
        }
    }

    private void assertRefused(String reason, Consumer<ObjectNode> change) throws Exception {
        write();
        for (boolean first : new boolean[] {false, true}) {
            ObjectNode tree = tree();
            change.accept(tree);
            if (first) {
                old(tree);
            } else {
                tree.put("checksum", JsonChecksum.of(tree));
            }
            save(tree);
            InputException e = assertThrows(InputException.class, () -> ModelFile.read(file), reason);
            String message = String.valueOf(e.getMessage());
            assertEquals(reason, message.substring(message.indexOf(": ") + 2));
            write();
        }
    }

    private static ObjectNode in(ObjectNode tree, String field) {
        return (ObjectNode) tree.get(field);
    }

    /** The weights with another number at an index. */
    private String weights(int index, float value) {
        float[] values = model.weights().toArray();
        values[index] = value;
        return encoded(values);
    }

    private static String encoded(float[] values) {
        ByteBuffer buffer = ByteBuffer.allocate(Float.BYTES * values.length);
        buffer.asFloatBuffer().put(values);
        return Base64.getEncoder().encodeToString(buffer.array());
    }

    @Test
    void fieldsThatContradictEachOtherAreRefused() throws Exception {
        assertRefused("/history has 2 epochs, but /epoch says that 1 are done; train again", tree -> ((ArrayNode)
                        tree.get("history"))
                .add(tree.get("history").get(0)));
        assertRefused(
                "/image is 60; it must be a multiple of the batch, 20, and below the number of training images, 60",
                tree -> tree.put("image", 60));
        assertRefused(
                "/image is 21; it must be a multiple of the batch, 20, and below the number of training images, 60",
                tree -> tree.put("image", 21));
        assertRefused(
                "/lossSum is 3.0, but /image says that no image of the epoch has been used; it must be 0",
                tree -> tree.put("image", 0));
        assertRefused("/seconds is -1.0; it must be at least 0.0", tree -> tree.put("seconds", -1.0));
        assertRefused("/epoch is 5; it must be a whole number between 0 and 4", tree -> tree.put("epoch", 5));
        assertRefused(
                "/images/synthetic is false, but /images/source is \"60 training and 4 test images (synthetic…\"; train again",
                tree -> in(tree, "images").put("synthetic", false));
        assertRefused(
                "/images/source is \"here\"; it must be like \"1000 training and 200 test images (folder)\"",
                tree -> in(tree, "images").put("source", "here"));
        assertRefused("/images/fingerprint is -1; it must be from 0 to 4294967295", tree -> in(tree, "images")
                .put("fingerprint", -1));
        assertRefused(
                "/history/0/testAccuracy is 1.5; it must be from 0 to 1",
                tree -> ((ObjectNode) tree.get("history").get(0)).put("testAccuracy", 1.5));
        assertRefused(
                "/weights holds NaN as number 8; all must be finite, so train again",
                tree -> tree.put("weights", weights(7, Float.NaN)));
        assertRefused(
                "/weights cannot be used: 249248 weights for a net with 1 scores; it has 249249",
                tree -> tree.put("weights", encoded(new float[249_248])));
    }

    @Test
    void theBeginningIsThatOfTheSeed() throws Exception {
        ModelFile.write(file, NetTraining.beginning(model.spec(), IMAGES));
        ObjectNode tree = tree();
        in(tree, "training").put("seed", 4);
        old(tree);
        save(tree);
        InputException e = assertThrows(InputException.class, () -> ModelFile.read(file));
        assertEquals(
                file + ", line 25: /weights are not those of seed 4, but no step has been made; train again",
                e.getMessage());
    }

    @Test
    void otherFilesAndDamagedOnesAreRefused() throws Exception {
        String text = Files.readString(file);
        for (String[] change : new String[][] {
            {
                "geodescent-cifar-model",
                "other",
                "/format is not \"geodescent-cifar-model\"; name a file that cifar train --save wrote"
            },
            {"\"version\": 2", "\"version\": 3", "/version is newer than this program; use a newer Geodescent"},
            {"\"seed\": 3", "\"seed\": 4", "/checksum does not fit the rest: the file is damaged; train again"},
            {"\"batch\": 20", "\"batch\": 0", "/training/batch is 0; it must be a whole number between 1 and 2147483647"
            },
            {
                "\"momentum\": 0.9",
                "\"momentum\": 1.5",
                "/training cannot be used: a momentum of 1.5; it must be in [0, 1)"
            }
        }) {
            Files.writeString(file, text.replace(change[0], change[1]));
            InputException e = assertThrows(InputException.class, () -> ModelFile.read(file));
            String message = String.valueOf(e.getMessage());
            assertEquals(change[2], message.substring(message.indexOf(": ") + 2));
        }
    }
}
