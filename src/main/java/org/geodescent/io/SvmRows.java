package org.geodescent.io;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Rows of a libsvm file, {@code label index:value index:value …  # comment}: features that are not written are 0. They
 * appear as a header {@code x1,…,xd,label} and dense rows under it. Indices rise within a line and count from 1, or
 * from 0 if a 0 occurs.
 */
final class SvmRows implements Rows {
    private final TextSource source;
    private final int first;
    private final int features;

    /** @throws InputException naming the first line that is not in this form, or if the features are too many */
    SvmRows(TextSource source) throws InputException {
        this.source = source;
        int[] span = {1, 0};
        long[] rows = {0};
        source.forEachLine((line, number) -> {
            List<String> words = words(line);
            rows[0] += words.isEmpty() ? 0 : 1;
            int before = -1;
            for (String word : words.isEmpty() ? words : words.subList(1, words.size())) {
                int index = index(word, number);
                if (index <= before) {
                    throw InputException.at(
                            source.name(),
                            number,
                            "index %d stands after %d; indices must rise".formatted(index, before));
                }
                before = index;
                span[0] = Math.min(span[0], index);
                span[1] = Math.max(span[1], index);
            }
            return true;
        });
        first = span[0];
        features = span[1] - first + 1;
        CsvPoints.checkSize(source.name(), rows[0], features);
    }

    /** Whether a line is a sample in this form. */
    static boolean isSample(String line) {
        List<String> words = words(line);
        return words.size() >= 2
                && words.subList(1, words.size()).stream().allMatch(word -> {
                    int colon = word.indexOf(':');
                    return colon > 0
                            && word.substring(0, colon).chars().allMatch(Character::isDigit)
                            && Decimal.parse(word.substring(colon + 1)).isPresent();
                });
    }

    private static List<String> words(String line) {
        int comment = line.indexOf('#');
        return BlankRows.cells((comment < 0 ? line : line.substring(0, comment)).strip());
    }

    private int index(String word, long line) throws InputException {
        int colon = word.indexOf(':');
        double index =
                colon < 0 ? Double.NaN : Decimal.parse(word.substring(0, colon)).orElse(Double.NaN);
        if (!(index >= 0 && index <= CsvPoints.MAX_COLUMNS && index == Math.rint(index))) {
            throw InputException.at(
                    source.name(),
                    line,
                    "%s is not a feature; write index:value such as 3:0.5, with an index of at most %d"
                            .formatted(Shown.quoted(word), CsvPoints.MAX_COLUMNS));
        }
        return (int) index;
    }

    @Override
    public void forEach(Visitor visitor) throws InputException {
        List<String> names = new ArrayList<>(CsvPoints.defaultNames(features));
        names.add(CsvPoints.LABEL);
        if (!visitor.visit(new Row(1, names))) {
            return;
        }
        source.forEachLine((line, number) -> {
            List<String> words = words(line);
            return words.isEmpty() || visitor.visit(new Row(number, dense(words)));
        });
    }

    private List<String> dense(List<String> words) {
        List<String> cells = new ArrayList<>(Collections.nCopies(features, "0"));
        for (String word : words.subList(1, words.size())) {
            int colon = word.indexOf(':');
            int index = (int) Decimal.parse(word.substring(0, colon)).orElseThrow();
            cells.set(index - first, word.substring(colon + 1));
        }
        cells.add(words.get(0));
        return cells;
    }
}
