package org.geodescent.cifar.data;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.geodescent.core.number.NumberText;
import org.geodescent.io.InputException;

/**
 * A file in the CIFAR-10 binary format, records of a label byte and 3072 pixel bytes, of which planes and horses are
 * kept.
 *
 * @param source the file's name, for people
 * @param name by which it is one of the training or the test files
 * @param records of all ten classes, at least one
 * @param set the planes and horses among them, perhaps none
 */
record CifarBatch(String source, BatchName name, int records, ImageSet set) {
    private static final int RECORD = 1 + ImageSet.NUMBERS;
    private static final int AIRPLANE_LABEL = 0;
    private static final int HORSE_LABEL = 7;
    private static final int LAST_LABEL = 9;
    private static final int MOST_RECORDS = 100_000;

    /**
     * Reads to the end of the stream.
     *
     * @param room how many planes and horses there is memory for
     * @throws InputException naming the record, counted from 1
     */
    static CifarBatch read(String source, BatchName name, InputStream in, int room) throws InputException, IOException {
        ByteArrayOutputStream classes = new ByteArrayOutputStream();
        List<byte[]> pixels = new ArrayList<>();
        byte[] record = new byte[RECORD];
        int records = 0;
        for (int read = in.readNBytes(record, 0, RECORD); read > 0; read = in.readNBytes(record, 0, RECORD)) {
            records++;
            int label = record[0] & 0xFF;
            if (label > LAST_LABEL) {
                throw fault(
                        source,
                        records,
                        "the label is %d; labels of CIFAR-10 are 0 to 9, so take the binary version of CIFAR-10"
                                .formatted(label));
            }
            if (read < RECORD) {
                throw fault(
                        source,
                        records,
                        "it ends after %d of %d bytes; the file is cut off, download it again".formatted(read, RECORD));
            }
            if (records > MOST_RECORDS) {
                throw fault(
                        source,
                        records,
                        "there are more than %s images; name fewer files".formatted(NumberText.commas(MOST_RECORDS)));
            }
            if (label == AIRPLANE_LABEL || label == HORSE_LABEL) {
                if (pixels.size() >= room) {
                    throw fault(
                            source,
                            records,
                            "there are more planes and horses than Java's memory has room for; name fewer files, or give Java more by -Xmx");
                }
                classes.write(label == HORSE_LABEL ? ImageSet.HORSE : ImageSet.PLANE);
                pixels.add(Arrays.copyOfRange(record, 1, RECORD));
            }
        }
        if (records == 0) {
            throw new InputException(source + " is empty; download it again");
        }
        return new CifarBatch(source, name, records, ImageSet.keeping(classes.toByteArray(), pixels));
    }

    private static InputException fault(String source, int record, String problem) {
        return new InputException("%s, record %d: %s".formatted(source, record, problem));
    }
}
