package org.geodescent.cifar.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.geodescent.io.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CifarReaderTest {
    @TempDir
    private Path folder = Path.of("");

    /** Records with these labels; every pixel byte of record i is 16 i + its channel. */
    private static byte[] records(int... labels) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int i = 0; i < labels.length; i++) {
            out.write(labels[i]);
            for (int channel = 0; channel < 3; channel++) {
                byte[] plane = new byte[1024];
                Arrays.fill(plane, (byte) (16 * i + channel));
                out.writeBytes(plane);
            }
        }
        return out.toByteArray();
    }

    private Path file(String name, byte[] content) throws Exception {
        return Files.write(folder.resolve(name), content);
    }

    private static byte[] archive(String... namesAndKinds) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(new GZIPOutputStream(bytes))) {
            for (String name : namesAndKinds) {
                byte[] content = name.endsWith(".bin") ? records(0, 3, 7) : "text".getBytes(StandardCharsets.UTF_8);
                TarArchiveEntry entry = new TarArchiveEntry(name);
                entry.setSize(content.length);
                tar.putArchiveEntry(entry);
                tar.write(content);
                tar.closeArchiveEntry();
            }
        }
        return bytes.toByteArray();
    }

    @Test
    void keepsPlanesAndHorsesOfTheOfficialFolder() throws Exception {
        for (int i = 1; i <= 5; i++) {
            file("data_batch_" + i + ".bin", records(0, 1, 7, 9));
        }
        file("test_batch.bin", records(7, 0));
        file("batches.meta.txt", new byte[0]);
        ImageData data = CifarReader.read(List.of(folder));
        assertEquals(10, data.train().size());
        assertEquals(5, data.train().count(ImageSet.HORSE));
        assertEquals(ImageSet.HORSE, data.train().classOf(1));
        assertEquals(33, data.train().pixel(1, 31, 31, 1));
        assertEquals(2, data.test().size());
        assertFalse(data.synthetic());
        float[] image = new float[ImageSet.NUMBERS];
        data.train().copyTo(1, image, 0);
        assertEquals((34 / 255f - 0.5f) / 0.5f, image[2], 0);
    }

    @Test
    void readsTheArchiveAsItIsAndSeparateFiles() throws Exception {
        Path archive = file(
                CifarReader.ARCHIVE,
                archive(
                        "cifar-10-batches-bin/readme.html",
                        "cifar-10-batches-bin/data_batch_1.bin",
                        "cifar-10-batches-bin/test_batch.bin"));
        for (Path path : List.of(archive, folder)) {
            assertEquals(2, CifarReader.read(List.of(path)).train().size());
        }
        Path train = file("train.bin", records(0, 7, 7));
        Path test = file("test.bin", records(7, 0));
        assertEquals(3, CifarReader.read(List.of(train, test)).train().size());
        assertEquals(3, CifarReader.read(List.of(folder)).train().size(), "unpacked files come before the archive");
    }

    @Test
    void whatTheAppWritesItReads() throws Exception {
        ImageData made = SyntheticImages.make(6, 4, 3);
        CifarFile.write(folder, made);
        ImageData read = CifarReader.read(List.of(folder));
        assertEquals(made.train().fingerprint(), read.train().fingerprint());
        assertEquals(made.test().fingerprint(), read.test().fingerprint());
        assertTrue(made.synthetic());
        assertTrue(made.description().contains("synthetic"));
        assertEquals(
                made.train().fingerprint(),
                SyntheticImages.make(6, 4, 3).train().fingerprint());
    }

    private void assertRefused(String message, String name, byte[] content) throws Exception {
        Path bad = file(name, content);
        Path test = file("test.bin", records(7, 0));
        InputException e = assertThrows(InputException.class, () -> CifarReader.read(List.of(bad, test)));
        assertEquals(message, String.valueOf(e.getMessage()).replace(folder + "/", ""));
    }

    @Test
    void everyFaultNamesFileRecordValueAndCure() throws Exception {
        assertRefused(
                "train.bin, record 2: the label is 10; labels of CIFAR-10 are 0 to 9, so take the binary version of CIFAR-10",
                "train.bin",
                records(0, 10));
        assertRefused(
                "train.bin, record 2: it ends after 100 of 3073 bytes; the file is cut off, download it again",
                "train.bin",
                Arrays.copyOf(records(0, 7), 3173));
        assertRefused("train.bin is empty; download it again", "train.bin", new byte[0]);
        assertRefused(
                "train.bin, test.bin: there are no horses (label 7) among its 2 training images; planes and horses are needed",
                "train.bin",
                records(0, 1));
        assertRefused(
                "x.tar.gz is damaged or was not downloaded to its end; download it again",
                "x.tar.gz",
                Arrays.copyOf(archive("data_batch_1.bin"), 30));
        assertRefused(
                "y.tar.gz is damaged or was not downloaded to its end; download it again", "y.tar.gz", records(0));
        assertRefused(
                "z.tar.gz holds no .bin files; take the binary version of CIFAR-10, cifar-10-binary.tar.gz",
                "z.tar.gz",
                archive("cifar-10-batches-py/data_batch_1"));
    }

    @Test
    void missingFilesAreNamed() throws Exception {
        InputException empty = assertThrows(InputException.class, () -> CifarReader.read(List.of(folder)));
        assertTrue(
                String.valueOf(empty.getMessage()).contains("holds no CIFAR-10 images; it must hold data_batch_1.bin"));
        Path missing = folder.resolve("train.bin");
        InputException none = assertThrows(InputException.class, () -> CifarReader.read(List.of(missing)));
        assertEquals(missing + " does not exist; check the name and the folder", none.getMessage());
        Path train = file("train.bin", records(0, 7));
        InputException noTest = assertThrows(InputException.class, () -> CifarReader.read(List.of(train)));
        assertTrue(String.valueOf(noTest.getMessage()).contains("there are no test images"));
    }
}
