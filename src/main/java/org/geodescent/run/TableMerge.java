package org.geodescent.run;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.geodescent.io.InputException;
import org.geodescent.io.TextFile;
import org.jspecify.annotations.Nullable;

/** Joins the parts of a {@link CaseTable}, in whatever order they are named, into the file of the whole. */
public final class TableMerge {
    private static final int LARGEST_FILE = 500_000_000;

    private TableMerge() {}

    /** A part's file, of which lines are taken one by one. */
    private static final class Source {
        private final Path file;
        private final TablePart.Label label;
        private final byte[] content;
        private int position;

        Source(Path file, TablePart.Label label, byte[] content) {
            this.file = file;
            this.label = label;
            this.content = content;
        }

        /** Copies some lines, each with its end. */
        void copy(int lines, ByteArrayOutputStream to) throws InputException {
            int from = position;
            for (int i = 0; i < lines; i++) {
                position = end(content, position);
                if (position < 0) {
                    throw damaged(file);
                }
            }
            to.write(content, from, position - from);
        }

        boolean atEnd() {
            return position == content.length;
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
        Source first = read(files.get(0));
        TablePart.Label label = first.label;
        int of = label.part().of();
        @Nullable Source[] sources = new Source[of];
        for (Path file : files) {
            Source source = file == files.get(0) ? first : read(file);
            if (!source.label.table().equals(label.table())
                    || source.label.part().of() != of) {
                throw new InputException("%s is part %s of another table than %s; merge the parts of one"
                        .formatted(file, source.label.part(), files.get(0)));
            }
            int index = source.label.part().number() - 1;
            Source twin = sources[index];
            if (twin != null) {
                throw new InputException("%s and %s are both part %s; name each part once"
                        .formatted(twin.file, file, source.label.part()));
            }
            sources[index] = source;
        }
        return joined(sources, label);
    }

    private static byte[] joined(@Nullable Source[] sources, TablePart.Label label) throws InputException {
        ByteArrayOutputStream table = new ByteArrayOutputStream();
        for (int part = 0; part < sources.length; part++) {
            Source source = sources[part];
            if (source == null) {
                throw new InputException("part %d/%d is missing; compute it with --shard %d/%d, or name its file"
                        .formatted(part + 1, sources.length, part + 1, sources.length));
            }
            ByteArrayOutputStream header = new ByteArrayOutputStream();
            source.copy(1, part == 0 ? table : header);
        }
        for (int i = 0; i < label.cases(); i++) {
            Source source = sources[i % sources.length];
            if (source != null) {
                source.copy(label.linesPerCase(), table);
            }
        }
        for (Source source : sources) {
            if (source != null && !source.atEnd()) {
                throw damaged(source.file);
            }
        }
        return table.toByteArray();
    }

    private static Source read(Path file) throws InputException {
        byte[] bytes = TextFile.bytes(file, LARGEST_FILE);
        int end = end(bytes, 0);
        TablePart.Label label = TablePart.Label.parse(
                        end < 0 ? "" : new String(bytes, 0, end - 1, StandardCharsets.UTF_8))
                .orElseThrow(() -> new InputException(
                        file + ": line 1 does not say which part it is; name files that --shard wrote"));
        byte[] content = Arrays.copyOfRange(bytes, end, bytes.length);
        if (!HexFormat.of().formatHex(TablePart.sha256().digest(content)).equals(label.content())) {
            throw damaged(file);
        }
        return new Source(file, label, content);
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
