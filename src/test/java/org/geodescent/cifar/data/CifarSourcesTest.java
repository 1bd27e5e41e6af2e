package org.geodescent.cifar.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.geodescent.io.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same images however browsers, Macs and file managers leave them. */
class CifarSourcesTest {
    private static final String INNER = "cifar-10-batches-bin/";

    @TempDir
    private Path folder = Path.of("");

    /** A plane and a horse, all of whose pixels are {@code shade}. */
    private static byte[] batch(int shade) {
        byte[] records = new byte[2 * 3073];
        Arrays.fill(records, (byte) shade);
        records[0] = 0;
        records[3073] = 7;
        return records;
    }

    private static Map<String, byte[]> five(String before) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (int i : new int[] {4, 2, 1, 5, 3}) {
            files.put(before + "data_batch_" + i + ".bin", batch(i));
        }
        files.put(before + "test_batch.bin", batch(9));
        return files;
    }

    private static byte[] tar(Map<String, byte[]> files) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        files.forEach((name, content) -> put(bytes, name, TarConstants.LF_NORMAL, content));
        return ended(bytes);
    }

    private static void put(ByteArrayOutputStream tar, String name, byte flag, byte[] content) {
        TarArchiveEntry entry = new TarArchiveEntry(name, flag);
        entry.setSize(content.length);
        byte[] header = new byte[512];
        entry.writeEntryHeader(header);
        tar.writeBytes(header);
        tar.writeBytes(Arrays.copyOf(content, (content.length + 511) / 512 * 512));
    }

    private static byte[] ended(ByteArrayOutputStream tar) {
        tar.writeBytes(new byte[1024]);
        return tar.toByteArray();
    }

    private static byte[] gzip(byte[] content) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bytes)) {
            out.write(content);
        }
        return bytes.toByteArray();
    }

    private Path file(String name, byte[] content) throws Exception {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.write(file, content);
    }

    private static List<Integer> shades(ImageSet set) {
        return IntStream.range(0, set.size())
                .mapToObj(image -> set.pixel(image, 0, 0, 0))
                .toList();
    }

    private static void assertAll(ImageData data) {
        assertEquals(List.of(1, 1, 2, 2, 3, 3, 4, 4, 5, 5), shades(data.train()));
        assertEquals(List.of(9, 9), shades(data.test()));
    }

    private static String refusal(Path... paths) {
        InputException e = assertThrows(InputException.class, () -> CifarReader.read(List.of(paths)));
        return String.valueOf(e.getMessage());
    }

    @Test
    void oneOrderFromFolderArchiveAndFiles() throws Exception {
        Map<String, byte[]> five = five("");
        for (Map.Entry<String, byte[]> each : five.entrySet()) {
            file("plain/" + each.getKey(), each.getValue());
        }
        byte[] tar = tar(five(INNER));
        List<Path> asThey = five.keySet().stream()
                .map(name -> folder.resolve("plain/" + name))
                .toList();
        assertAll(CifarReader.read(asThey));
        for (Path path : List.of(
                folder.resolve("plain"),
                file("cifar-10-binary.tar.gz", gzip(tar)),
                file("safari/cifar-10-binary.tar", tar),
                folder.resolve("safari"),
                file("again/cifar-10-binary (1).tar.gz", gzip(tar)),
                folder.resolve("again"),
                file("named/cifar-10-binary.tar.gz", tar),
                file("twice.tar.gz", gzip(gzip(tar))))) {
            ImageData data = CifarReader.read(List.of(path));
            assertAll(data);
            assertEquals(List.of(), data.remarks());
        }
        assertEquals(
                List.of(1, 1, 2, 2, 10, 10),
                shades(CifarReader.read(List.of(
                                file("ten/data_batch_10.bin", batch(10)).getParent(),
                                file("data_batch_2.bin.gz", gzip(batch(2))),
                                file("data_batch_1.bin", batch(1)),
                                file("test.bin", batch(9))))
                        .train()));
    }

    @Test
    void shadowsAndOtherEntriesAreNoImages() throws Exception {
        Map<String, byte[]> files = new LinkedHashMap<>();
        byte[] shadow = "Mac OS X attributes".getBytes(StandardCharsets.UTF_8);
        files.put("./._cifar-10-batches-bin", shadow);
        files.put(INNER + "._data_batch_1.bin", shadow);
        files.put("__MACOSX/" + INNER + "data_batch_1.bin", shadow);
        files.put(INNER + "readme.html", shadow);
        files.putAll(five(INNER));
        assertAll(CifarReader.read(List.of(file("mac.tar.gz", gzip(tar(files))))));
        for (Map.Entry<String, byte[]> each : five("").entrySet()) {
            file("mac/" + each.getKey(), each.getValue());
            file("mac/._" + each.getKey(), shadow);
        }
        assertAll(CifarReader.read(List.of(folder.resolve("mac"))));
    }

    @Test
    void aSecondCopyCountsOnce() throws Exception {
        file("a/data_batch_1.bin", batch(1));
        file("a/test_batch.bin", batch(9));
        for (String copy :
                List.of("data_batch_1 (1)", "data_batch_1 copy", "Copy of data_batch_1", "data_batch_1 - Kopie")) {
            Path second = file("a/" + copy + ".bin", batch(1));
            ImageData data = CifarReader.read(List.of(folder.resolve("a")));
            assertEquals(List.of(1, 1), shades(data.train()), copy);
            assertEquals(
                    second + " is left out, a second data_batch_1 with the same images",
                    data.remarks().get(1));
            Files.write(second, batch(2));
            data = CifarReader.read(List.of(folder.resolve("a")));
            assertEquals(List.of(1, 1), shades(data.train()), copy);
            assertTrue(
                    data.remarks().get(1).contains("a second data_batch_1 that differs from"),
                    data.remarks().get(1));
            Files.delete(second);
        }
        Path alone = file("b/data_batch_3 (2).bin", batch(3));
        Path other = file("c/data_batch_3 (1).bin", batch(4));
        Path test = file("b/test_batch.bin", batch(9));
        assertEquals(
                List.of(3, 3), shades(CifarReader.read(List.of(alone, test)).train()));
        assertEquals(
                "%s and %s are both data_batch_3 and hold different images; name one of them".formatted(alone, other),
                refusal(alone, other, test));
        assertEquals(
                List.of(1, 1),
                shades(CifarReader.read(List.of(file("d/train (1).bin", batch(2)), file("d/train.bin", batch(1)), test))
                        .train()));
    }

    @Test
    void batchesThatAreMissingAreSaid() throws Exception {
        file("data_batch_4.bin", batch(4));
        file("data_batch_1.bin", batch(1));
        file("test_batch.bin", batch(9));
        assertEquals(
                List.of(
                        "only 2 of the 5 training batches of CIFAR-10 are here: data_batch_2.bin, data_batch_3.bin, data_batch_5.bin are missing"),
                CifarReader.read(List.of(folder)).remarks());
    }

    /** A record of an extended header: its length counts itself. */
    private static byte[] pax(String key, String value) {
        String rest = " " + key + "=" + value + "\n";
        int length = rest.length() + 2;
        return (length + rest).getBytes(StandardCharsets.ISO_8859_1);
    }

    @Test
    void oddArchivesAreReadOrRefusedInOneSentence() throws Exception {
        ByteArrayOutputStream tar = new ByteArrayOutputStream();
        put(tar, "pax_global_header", TarConstants.LF_PAX_GLOBAL_EXTENDED_HEADER, pax("comment", "here"));
        put(tar, "link.bin", TarConstants.LF_SYMLINK, new byte[0]);
        put(tar, "x", TarConstants.LF_PAX_EXTENDED_HEADER_LC, pax("path", INNER + "train.bin"));
        put(tar, "odd", TarConstants.LF_NORMAL, batch(1));
        put(tar, "test.bin", TarConstants.LF_CONTIG, batch(9));
        assertEquals(
                List.of(1, 1),
                shades(CifarReader.read(List.of(file("pax.tar", ended(tar)))).train()));
        tar.reset();
        put(tar, "x", TarConstants.LF_PAX_EXTENDED_HEADER_LC, pax("path", "trai\0n.bin"));
        put(tar, "odd", TarConstants.LF_NORMAL, batch(1));
        Path nul = file("nul.tar.gz", gzip(ended(tar)));
        assertEquals(
                nul + ": the name of an entry, \"trai n.bin\", holds a NUL; it is damaged, download it again",
                refusal(nul));
        byte[] whole = tar(five(INNER));
        byte[] flipped = whole.clone();
        flipped[20] ^= 1;
        Path damaged = file("flipped.tar", flipped);
        String again = " is damaged or was not downloaded to its end; download it again";
        assertEquals(damaged + again, refusal(damaged));
        Path zip = file("a.zip", "PK\u0003\u0004 and more".getBytes(StandardCharsets.ISO_8859_1));
        assertEquals(zip + " is a zip archive, which is not read; unpack it and name the folder", refusal(zip));
    }

    @Test
    void everyDamageOfACompressedArchiveIsNoticed() throws Exception {
        byte[] good = gzip(tar(five(INNER)));
        assertTrue(good.length < 3000, good.length + " bytes");
        ImageData before = CifarReader.read(List.of(file("good.tar.gz", good)));
        for (int i = 0; i < good.length; i += 3) {
            byte[] bad = good.clone();
            bad[i] ^= (byte) (1 << i % 8);
            Path changed = file("bad.tar.gz", bad);
            try {
                ImageData data = CifarReader.read(List.of(changed));
                assertEquals(before.train().fingerprint(), data.train().fingerprint(), "bit of byte " + i);
                assertEquals(before.test().fingerprint(), data.test().fingerprint(), "bit of byte " + i);
            } catch (InputException e) {
                assertTrue(String.valueOf(e.getMessage()).startsWith(changed.toString()), e.getMessage());
            }
            Path cut = file("cut.tar.gz", Arrays.copyOf(good, i));
            assertThrows(InputException.class, () -> CifarReader.read(List.of(cut)), i + " bytes");
        }
    }

    @Test
    void memoryIsNotTakenBeforeItIsCounted() throws Exception {
        Path small = file("cifar-10-binary.tar.gz", gzip(tar(five(INNER))));
        InputException e = assertThrows(InputException.class, () -> CifarReader.read(List.of(small), 7));
        assertEquals(
                small
                        + ", data_batch_5.bin, record 2: there are more planes and horses than Java's memory has room for; name fewer files, or give Java more by -Xmx",
                e.getMessage());
        // A name of three megabytes, which packs to a few kilobytes.
        ByteArrayOutputStream tar = new ByteArrayOutputStream();
        put(tar, "long", TarConstants.LF_GNUTYPE_LONGNAME, new byte[3_000_000]);
        put(tar, "train.bin", TarConstants.LF_NORMAL, batch(1));
        Path bomb = file("long.tar.gz", gzip(ended(tar)));
        assertEquals(bomb + " cannot be read (it unpacks to more than it says); download it again", refusal(bomb));
    }

    @Test
    void aLimitTakesTheFirstImagesOfMixedSetsAndBothClassesOfSortedOnes() {
        ImageSet mixed = SyntheticImages.make(100, 2, 1).train();
        ImageSet first = mixed.limited(10);
        assertEquals(
                List.of(0, 1, 0, 1),
                IntStream.range(0, 4).mapToObj(first::classOf).toList());
        assertEquals(9, first.position(9));
        byte[] classes = new byte[1000];
        Arrays.fill(classes, 750, 1000, (byte) 1);
        ImageSet sorted = ImageSet.of(classes, new byte[1000 * ImageSet.NUMBERS]);
        for (int count : new int[] {2, 5, 100, 800, 990}) {
            ImageSet chosen = sorted.limited(count);
            assertEquals(count, chosen.size());
            double error = chosen.count(ImageSet.HORSE) - 0.25 * count;
            assertTrue(Math.abs(error) <= (count == 990 ? 8 : 0.5), count + ": " + error);
            assertTrue(chosen.count(ImageSet.HORSE) > 0 && chosen.count(ImageSet.PLANE) > 0);
        }
        assertEquals(750, sorted.limited(100).position(75), "the first horse");
        ImageData data = new ImageData(sorted, mixed, "here", false, List.of()).limited(100);
        assertEquals(
                List.of(
                        "the training images come sorted by class (100 planes and 0 horses are the first 100); the first 75 planes and the first 25 horses are taken instead"),
                data.remarks());
        assertEquals(sorted.fingerprint(), sorted.limited(1000).fingerprint());
    }
}
