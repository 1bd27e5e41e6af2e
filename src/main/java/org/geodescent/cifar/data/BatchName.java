package org.geodescent.cifar.data;

import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which part of the images a file holds, by its name. Browsers and file managers mark second copies of a file behind
 * its name, or before it; such a copy has the part of the original.
 *
 * @param group whether it is for training
 * @param number of an official training batch; 0 for other files
 * @param part the name without the marks of a copy and without its ending, in lower case
 * @param copied whether there were such marks
 */
record BatchName(Group group, int number, String part, boolean copied) {
    /** Official training files come in the order of their numbers, others in that of their names. */
    static final Comparator<BatchName> ORDER = Comparator.comparing(BatchName::group)
            .thenComparingInt(BatchName::number)
            .thenComparing(BatchName::part)
            .thenComparing(BatchName::copied);

    private static final String ENDING = ".bin";
    private static final String COPY_OF = "copy of ";
    private static final Pattern OFFICIAL = Pattern.compile("data_batch_([1-9][0-9]{0,3})(?![0-9])(.*)");
    private static final Pattern OTHER = Pattern.compile("((?:train|test)[^ (]*)(.*)");

    /** What a file is for. */
    enum Group {
        TRAINING("training"),
        TEST("test");

        private final String word;

        Group(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }
    }

    /** The last part of a path in an archive or on a disk. */
    static String last(String path) {
        return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    }

    /**
     * Whether a name ends as the files of the binary version do, and is not the shadow that macOS puts beside a file.
     */
    static boolean isBinary(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith(ENDING) && !name.startsWith(".");
    }

    /**
     * Reads a name.
     *
     * @param name without folders
     * @return empty if it is none of the binary version
     */
    static Optional<BatchName> of(String name) {
        if (!isBinary(name)) {
            return Optional.empty();
        }
        String whole = name.toLowerCase(Locale.ROOT);
        String stem = whole.substring(0, whole.length() - ENDING.length());
        boolean copied = stem.startsWith(COPY_OF);
        stem = copied ? stem.substring(COPY_OF.length()) : stem;
        Matcher official = OFFICIAL.matcher(stem);
        if (official.matches()) {
            int number = Integer.parseInt(official.group(1));
            boolean marked = copied || !official.group(2).isEmpty();
            return Optional.of(new BatchName(Group.TRAINING, number, "data_batch_" + number, marked));
        }
        Matcher other = OTHER.matcher(stem);
        if (!other.matches()) {
            return Optional.empty();
        }
        String part = other.group(1);
        Group group = part.startsWith("train") ? Group.TRAINING : Group.TEST;
        return Optional.of(
                new BatchName(group, 0, part, copied || !other.group(2).isEmpty()));
    }

    /** Whether a folder with this file holds the official version. */
    boolean official() {
        return number > 0 || part.startsWith("test_batch");
    }

    /** Whether a folder with this file holds a version of two files. */
    boolean ofTwo() {
        return part.equals("train") || part.equals("test") || part.startsWith("train.") || part.startsWith("test.");
    }
}
