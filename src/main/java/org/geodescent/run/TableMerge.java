package org.geodescent.run;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import org.geodescent.io.InputException;
import org.geodescent.io.Sha256;
import org.geodescent.io.TextFile;

/** Joins the parts of a {@link CaseTable}, in whatever order they are named, into the file of the whole. */
public final class TableMerge {
    private static final int LARGEST_FILE = 500_000_000;

    private TableMerge() {}

    /** A part's file, of which lines are taken one by one. */
    private static final class Source {
        private final Path file;
        private final TablePart.Label label;
        private final byte[] text;
        private int position;

        /** @param position behind the label */
        Source(Path file, TablePart.Label label, byte[] text, int position) {
            this.file = file;
            this.label = label;
            this.text = text;
            this.position = position;
        }

        int number() {
            return label.part().number();
        }

        /** Copies some lines, each with its end. */
        void copy(int lines, ByteArrayOutputStream to) throws InputException {
            int from = position;
            skip(lines);
            to.write(text, from, position - from);
        }

        void skip(int lines) throws InputException {
            for (int i = 0; i < lines; i++) {
                position = end(text, position);
                if (position < 0) {
                    throw damaged(file);
                }
            }
        }

        void checkAtEnd() throws InputException {
            if (position != text.length) {
                throw damaged(file);
            }
        }
    }

    /**
     * The whole table.
     *
     * @param files all the parts of one table
     * @throws InputException naming the file and the cure, if one is no part, damaged, of another table or there twice,
     *     or one is missing
     */
    public static byte[] merge(List<Path> files) throws InputException {
        List<Source> parts = new ArrayList<>();
        for (Path file : files) {
            Source part = read(file);
            Source first = parts.isEmpty() ? part : parts.get(0);
            if (!part.label.table().equals(first.label.table())
                    || part.label.part().of() != first.label.part().of()) {
                throw new InputException("%s is part %s of another table than %s; merge the parts of one"
                        .formatted(file, part.label.part(), first.file));
            }
            parts.add(part);
        }
        // Of the same number in the order in which they are named.
        parts.sort(Comparator.comparingInt(Source::number));
        checkComplete(parts);
        return joined(parts);
    }

    private static void checkComplete(List<Source> parts) throws InputException {
        int of = parts.get(0).label.part().of();
        for (int i = 0; i < parts.size(); i++) {
            if (i > 0 && parts.get(i - 1).number() == parts.get(i).number()) {
                throw new InputException("%s and %s are both part %s; name each part once"
                        .formatted(
                                parts.get(i - 1).file,
                                parts.get(i).file,
                                parts.get(i).label.part()));
            }
            if (parts.get(i).number() != i + 1) {
                throw missing(i + 1, of);
            }
        }
        if (parts.size() < of) {
            throw missing(parts.size() + 1, of);
        }
    }

    private static InputException missing(int number, int of) {
        return new InputException("part %d/%d is missing; compute it with --shard %d/%d, or name its file"
                .formatted(number, of, number, of));
    }

    /** @param parts all of them, by their numbers */
    private static byte[] joined(List<Source> parts) throws InputException {
        TablePart.Label label = parts.get(0).label;
        ByteArrayOutputStream table = new ByteArrayOutputStream();
        parts.get(0).copy(1, table);
        for (Source part : parts.subList(1, parts.size())) {
            part.skip(1);
        }
        for (int i = 0; i < label.cases(); i++) {
            parts.get(i % parts.size()).copy(label.linesPerCase(), table);
        }
        for (Source part : parts) {
            part.checkAtEnd();
        }
        return table.toByteArray();
    }

    private static Source read(Path file) throws InputException {
        byte[] text = TextFile.bytes(file, LARGEST_FILE);
        int end = end(text, 0);
        TablePart.Label label = TablePart.Label.parse(
                        end < 0 ? "" : new String(text, 0, end - 1, StandardCharsets.UTF_8))
                .orElseThrow(() -> new InputException(
                        file + ": line 1 does not say which part it is; name files that --shard wrote"));
        MessageDigest digest = Sha256.digest();
        digest.update(text, end, text.length - end);
        if (!HexFormat.of().formatHex(digest.digest()).equals(label.content())) {
            throw damaged(file);
        }
        return new Source(file, label, text, end);
    }

    private static InputException damaged(Path file) {
        return new InputException(
                file + " is damaged: its lines are not those that were written; compute this part again");
    }

    /** Behind the end of the line that begins there; negative if it has none. */
    private static int end(byte[] text, int from) {
        for (int i = from; i < text.length; i++) {
            if (text[i] == '\n') {
                return i + 1;
            }
        }
        return -1;
    }
}
