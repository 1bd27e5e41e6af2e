package org.geodescent.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.geodescent.cifar.data.CifarFile;
import org.geodescent.cifar.data.CifarReader;
import org.geodescent.cifar.data.ImageData;
import org.geodescent.cifar.data.ImageSet;
import org.geodescent.cifar.data.SyntheticImages;

/** CIFAR-10 as records, as a tar of them, and as the archive that is downloaded. */
final class ImagesReader implements FuzzedReader {
    /** How the records come. */
    enum Form {
        /** Without a checksum: other bytes are other images, but records that are there are read. */
        RECORDS,
        /** Its headers have checksums, its content has none. */
        TAR,
        /** What is accepted is what was packed. */
        ARCHIVE
    }

    private static final int RECORD = 1 + ImageSet.NUMBERS;

    private final Form form;
    private final Path file;
    private final Path test;
    private final ImageData images = SyntheticImages.make(4, 2, 1);

    ImagesReader(Path folder, Form form) throws IOException {
        this.form = form;
        file = folder.resolve(
                switch (form) {
                    case RECORDS -> "train.bin";
                    case TAR -> "cifar-10-binary.tar";
                    case ARCHIVE -> "cifar-10-binary.tar.gz";
                });
        test = Files.write(folder.resolve("test.bin"), CifarFile.bytes(images.test()));
    }

    @Override
    public String name() {
        return switch (form) {
            case RECORDS -> "cifar";
            case TAR -> "tar";
            case ARCHIVE -> "archive";
        };
    }

    @Override
    public List<byte[]> corpus() throws IOException {
        if (form == Form.RECORDS) {
            return List.of(CifarFile.bytes(images.train()), CifarFile.bytes(images.test()));
        }
        byte[] tar = tar();
        return List.of(form == Form.TAR ? tar : zipped(tar));
    }

    private byte[] tar() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes)) {
            add(tar, "readme.html", Figures.utf8("<html>"));
            add(tar, "data_batch_1.bin", CifarFile.bytes(images.train()));
            add(tar, "test_batch.bin", CifarFile.bytes(images.test()));
        }
        return bytes.toByteArray();
    }

    private static void add(TarArchiveOutputStream tar, String name, byte[] content) throws IOException {
        TarArchiveEntry entry = new TarArchiveEntry("cifar-10-batches-bin/" + name);
        entry.setSize(content.length);
        tar.putArchiveEntry(entry);
        tar.write(content);
        tar.closeArchiveEntry();
    }

    private static byte[] zipped(byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(content);
        }
        return bytes.toByteArray();
    }

    @Override
    public void read(byte[] input) throws Exception {
        Files.write(file, input);
        if (form == Form.RECORDS) {
            compare(CifarReader.read(List.of(file, test)).train(), input);
            return;
        }
        ImageData read = CifarReader.read(List.of(file));
        if (form == Form.TAR) {
            containedIn(input, read.train());
            containedIn(input, read.test());
        } else if (read.train().fingerprint() != images.train().fingerprint()
                || read.test().fingerprint() != images.test().fingerprint()) {
            throw new SilentChange("other images than were packed");
        }
    }

    /** Every plane and every horse, in the order of the records. */
    private static void compare(ImageSet set, byte[] records) throws SilentChange {
        int image = 0;
        for (int at = 0; at + RECORD <= records.length; at += RECORD) {
            if (records[at] == 0 || records[at] == 7) {
                if (image == set.size() || !same(set, image, records, at + 1)) {
                    throw new SilentChange("record %d is not image %d of %d".formatted(at / RECORD, image, set.size()));
                }
                image++;
            }
        }
        if (image != set.size() || records.length % RECORD != 0) {
            throw new SilentChange("%d images of %d bytes".formatted(set.size(), records.length));
        }
    }

    private static void containedIn(byte[] input, ImageSet set) throws SilentChange {
        for (int image = 0; image < set.size(); image++) {
            boolean found = false;
            for (int at = 1; at + ImageSet.NUMBERS <= input.length && !found; at++) {
                boolean label = input[at - 1] == (set.classOf(image) == ImageSet.HORSE ? 7 : 0);
                found = label && same(set, image, input, at);
            }
            if (!found) {
                throw new SilentChange("image %d of %d is not in the file".formatted(image, set.size()));
            }
        }
    }

    private static boolean same(ImageSet set, int image, byte[] bytes, int at) {
        int pixels = ImageSet.SIDE * ImageSet.SIDE;
        for (int i = 0; i < ImageSet.NUMBERS; i++) {
            int pixel = i % pixels;
            int value = set.pixel(image, pixel / ImageSet.SIDE, pixel % ImageSet.SIDE, i / pixels);
            if ((bytes[at + i] & 0xFF) != value) {
                return false;
            }
        }
        return true;
    }
}
