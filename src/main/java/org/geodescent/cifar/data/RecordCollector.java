package org.geodescent.cifar.data;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.geodescent.io.InputException;

/** Records of the CIFAR-10 binary format, a label byte and 3072 pixel bytes each, of which planes and horses are kept. */
final class RecordCollector {
    private static final int RECORD = 1 + ImageSet.NUMBERS;
    private static final int AIRPLANE_LABEL = 0;
    private static final int HORSE_LABEL = 7;
    private static final int LAST_LABEL = 9;
    private static final int MOST_RECORDS = 200_000;

    private final ByteArrayOutputStream classes = new ByteArrayOutputStream();
    private final ByteArrayOutputStream pixels = new ByteArrayOutputStream();
    private int records;

    /**
     * Reads to the end of the stream.
     *
     * @param source the file's name, for error messages
     * @throws InputException naming the record, counted from 1
     */
    void add(String source, InputStream in) throws InputException, IOException {
        int record = 1;
        for (byte[] bytes = in.readNBytes(RECORD); bytes.length > 0; bytes = in.readNBytes(RECORD)) {
            int label = bytes[0] & 0xFF;
            if (label > LAST_LABEL) {
                throw new InputException(
                        "%s, record %d: the label is %d; labels of CIFAR-10 are 0 to 9, so take the binary version of CIFAR-10"
                                .formatted(source, record, label));
            }
            if (bytes.length < RECORD) {
                throw new InputException(
                        "%s, record %d: it ends after %d of %d bytes; the file is cut off, download it again"
                                .formatted(source, record, bytes.length, RECORD));
            }
            if (++records > MOST_RECORDS) {
                throw new InputException("%s, record %d: there are more than %,d images; name fewer files"
                        .formatted(source, record, MOST_RECORDS));
            }
            if (label == AIRPLANE_LABEL || label == HORSE_LABEL) {
                classes.write(label == HORSE_LABEL ? ImageSet.HORSE : ImageSet.PLANE);
                pixels.write(bytes, 1, ImageSet.NUMBERS);
            }
            record++;
        }
        if (record == 1) {
            throw new InputException(source + " is empty; download it again");
        }
    }

    /** What was kept. */
    ImageSet set(String what, String source) throws InputException {
        ImageSet set = ImageSet.of(classes.toByteArray(), pixels.toByteArray());
        if (records == 0) {
            throw new InputException("%s: there are no %s images; name the training and the test files, or their folder"
                    .formatted(source, what));
        }
        if (set.count(ImageSet.PLANE) == 0 || set.count(ImageSet.HORSE) == 0) {
            String missing = set.count(ImageSet.PLANE) == 0 ? "planes (label 0)" : "horses (label 7)";
            throw new InputException("%s: there are no %s among its %d %s images; planes and horses are needed"
                    .formatted(source, missing, records, what));
        }
        return set;
    }
}
